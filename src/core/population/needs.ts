import type { Activity } from '../base/activity.ts';
import { weekdayOf, type Weekday } from '../base/calendar-date.ts';
import { minutes } from '../base/minutes.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import type { DaysBack } from './days.ts';
import type { Id, Need, Pattern, Person, Requirement } from './model.ts';
import type { Home } from './settle.ts';
import { wordings, type Speaker } from './wordings.ts';

/** How an activity is usually wanted: how often it is asked for, times of day (minutes since midnight), lengths, share of “only once”. */
type Habit = {
  readonly weight: number;
  readonly days: readonly number[];
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly once: number;
  readonly weeks: readonly (1 | 2 | 4)[];
};

const habit = (weight: number, days: readonly number[], starts: readonly number[], lengths: readonly number[], once = 0, weeks: readonly (1 | 2 | 4)[] = [1]): Habit =>
  ({ weight, days, starts, lengths, once, weeks });

// What is wanted how often is an assumption; company and shopping lead, as practitioners report.
const habits: Readonly<Record<Activity, Habit>> = {
  company: habit(20, [1, 1, 2], [840, 870, 900, 930], [60, 90, 120]),
  shopping: habit(18, [1, 1, 2], [540, 570, 600, 660], [45, 60, 75]),
  errands: habit(8, [1], [540, 600, 840], [30, 45], 0.3, [1, 2]),
  transport: habit(4, [1], [480, 540, 600, 780], [60, 90], 0.5, [2, 4]),
  accompaniment: habit(9, [1], [480, 540, 600, 840], [90, 120, 150], 0.35, [1, 2, 4]),
  household: habit(11, [1], [540, 600, 660], [60, 90, 120], 0, [1, 1, 2]),
  cooking: habit(5, [2, 3, 5], [660, 690, 720], [45, 60]),
  garden: habit(5, [1], [540, 600, 900], [60, 90, 120], 0.2, [2]),
  repairs: habit(5, [1], [600, 900, 960], [30, 60], 1),
  pets: habit(3, [3, 5, 7], [450, 480, 1020], [30]),
  paperwork: habit(8, [1], [600, 840, 900], [45, 60, 90], 0.3, [2, 4]),
  technology: habit(5, [1], [840, 900, 960], [45, 60], 0.5, [2, 4]),
  check_in: habit(7, [5, 7], [480, 510, 540, 1080], [10, 15]),
  personal_care: habit(8, [3, 5, 7], [420, 450, 480], [30, 45]),
  medication: habit(4, [1, 7], [465, 480, 1080], [10, 15]),
  night_watch: habit(1, [1], [1260, 1290], [480]),
};

const activities = Object.keys(habits) as readonly Activity[];
const weekdayNames = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'] as const;
// Monday to Friday are wanted most; help every day takes all seven.
const dayWeight = [0, 5, 5, 5, 5, 5, 2, 1.5] as const;

function drawWeekdays(count: number, random: SeededRandom): readonly Weekday[] {
  if (count === 7) return [1, 2, 3, 4, 5, 6, 7];
  if (count === 5) return [1, 2, 3, 4, 5];
  const days = new Set<Weekday>();
  while (days.size < count) days.add(random.pickWeighted([1, 2, 3, 4, 5, 6, 7] as const, (day) => dayWeight[day]));
  return [...days].sort();
}

function drawRequirements(activity: Activity, home: Home, person: Person, random: SeededRandom): readonly Requirement[] {
  const found: Requirement[] = [];
  if (activity === 'pets' || random.chance(0.08)) found.push('pets');
  if (!home.household.hasLift && home.household.floor >= 3) found.push('stairs');
  if (random.chance(0.05)) found.push('smoking');
  if (activity === 'transport') found.push('car');
  if ((activity === 'shopping' && random.chance(0.15)) || (activity === 'personal_care' && random.chance(0.2))) found.push('lifting');
  if (activity === 'personal_care' && person.salutation === 'frau' && random.chance(0.4)) found.push('woman');
  if (!person.languages.includes('de')) found.push(`language:${person.languages[0]!}`);
  return found;
}

function canSay(speaker: Speaker, { person, home }: Asker): boolean {
  const isWoman = person.salutation === 'frau';
  switch (speaker) {
    case 'wife': return isWoman && home.household.kind === 'couple';
    case 'husband': return !isWoman && home.household.kind === 'couple';
    case 'widow': return isWoman && home.members.length === 1 && home.ages[0]! >= 70;
    case 'woman': return isWoman;
    case 'parent': return home.household.kind === 'single_parent' || home.household.kind === 'family';
    case 'old': return home.ages[home.members.indexOf(person)]! >= 68;
    case 'polish_speaker': return person.languages.includes('pl');
  }
}

function drawWording(activity: Activity, asker: Asker, firstDay: Weekday, random: SeededRandom): string {
  const fitting = wordings[activity].filter((wording) => typeof wording === 'string' || canSay(wording.by, asker));
  const wording = random.pick(fitting);
  return (typeof wording === 'string' ? wording : wording.text).replace('{tag}', weekdayNames[firstDay - 1]!);
}

/** How likely a person is to be among those with needs: rises with age and with living alone (assumption). */
function likelihood(home: Home, index: number): number {
  const age = home.ages[index]!;
  const alone = home.members.length === 1 ? 1.6 : 1;
  return alone * (age >= 85 ? 16 : age >= 80 ? 10 : age >= 70 ? 3.5 : age >= 65 ? 2 : age >= 25 ? 0.22 : 0);
}

/** One person with needs and where she lives. */
export type Asker = { readonly person: Person; readonly home: Home };

/** `count` different people, drawn with weights (keys of Efraimidis and Spirakis, 2006: sort by ln(u) / weight). */
export function drawAskers(homes: readonly Home[], count: number, random: SeededRandom): readonly Asker[] {
  const drawn: { asker: Asker; key: number }[] = [];
  for (const home of homes) {
    home.members.forEach((person, index) => {
      const weight = likelihood(home, index);
      const draw = random.next();
      if (weight > 0) drawn.push({ asker: { person, home }, key: Math.log(1 - draw) / weight });
    });
  }
  return drawn.sort((a, b) => b.key - a.key).slice(0, count).map((entry) => entry.asker);
}

/** The needs of one person: one to four different activities. People who must not come are drawn from `known`. */
export function drawNeedsOf(asker: Asker, known: readonly Id[], daysBack: DaysBack, newId: () => Id, random: SeededRandom): readonly Need[] {
  const { person, home } = asker;
  const left = person.diedOn ?? person.movedOn;
  const count = random.pickWeighted([1, 2, 3, 4], (n) => [0, 38, 34, 19, 9][n]!);
  const needs: Need[] = [];
  const taken = new Set<Activity>();
  while (needs.length < count) {
    const activity = random.pickWeighted(activities, (one) => (taken.has(one) || (left && habits[one].once === 1) ? 0 : habits[one].weight));
    taken.add(activity);
    const usual = habits[activity];
    // Two in five are older than the history; the others arise in the year, more of them in winter.
    const age = usual.once < 1 && random.chance(0.4) ? 366 + random.below(900) : random.below(365);
    const month = Number(daysBack(age).slice(5, 7));
    const sinceDays = age <= 358 && month >= 6 && month <= 8 && random.chance(0.3) ? age + 5 : age;
    const since = daysBack(left ? Math.max(sinceDays, 380 + random.below(300)) : sinceDays);
    const isOnce = !left && sinceDays < 372 && random.chance(usual.once);
    const weekdays = isOnce ? [weekdayOf(since)] : drawWeekdays(random.pick(usual.days), random);
    const ends = !left && !isOnce && sinceDays > 120 && random.chance(0.12);
    const pattern: Pattern = {
      every: isOnce ? 'once' : 'week', everyN: isOnce ? 1 : random.pick(usual.weeks), weekdays,
      start: minutes(random.pick(usual.starts)), minutes: minutes(random.pick(usual.lengths)),
    };
    needs.push({
      id: newId(), personId: person.id, activity,
      wording: drawWording(activity, asker, weekdays[0]!, random),
      pattern, requirements: drawRequirements(activity, home, person, random),
      notByIds: known.length > 0 && random.chance(0.07) ? [random.pick(known)] : [],
      urgency: random.pickWeighted([1, 2, 3] as const, (one) => [0, 1, 4, 5][one]!),
      since, until: left ?? (isOnce ? since : ends ? daysBack(random.below(Math.min(300, sinceDays - 90))) : null),
    });
  }
  return needs;
}
