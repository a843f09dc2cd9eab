import type { Activity } from '../base/activity.ts';
import { addDays, type CalendarDate, type Weekday } from '../base/calendar-date.ts';
import { cents } from '../base/cents.ts';
import { minutes } from '../base/minutes.ts';
import type { SeededRandom } from '../base/seeded-random.ts';
import type { DaysBack } from './days.ts';
import type { Absence, Helper, Id, Person } from './model.ts';
import type { Home } from './settle.ts';

const popular: readonly (readonly [Activity, number])[] = [
  ['company', 20], ['shopping', 16], ['errands', 14], ['accompaniment', 12], ['check_in', 9], ['household', 6], ['transport', 7],
  ['technology', 6], ['repairs', 6], ['garden', 7], ['paperwork', 7], ['pets', 5], ['cooking', 4],
];

type Band = Helper['bands'][number];

const band = (weekday: Weekday, from: number, to: number): Band => ({ weekday, from: minutes(from * 60), to: minutes(to * 60) });

/** Pupils and people at work can come late in the day and on Saturday, others in the morning or the afternoon. */
function drawBands(age: number, random: SeededRandom): readonly Band[] {
  const isFree = age >= 64;
  const days = random.shuffle([1, 2, 3, 4, 5, 5, 6] as const).slice(0, 1 + random.below(4));
  return [...new Set<Weekday>(days)].sort().map((weekday) => {
    if (weekday === 6) return band(weekday, 9, 13);
    if (!isFree) return age < 19 ? band(weekday, 15, 18) : band(weekday, 16, 20);
    return random.chance(0.5) ? band(weekday, 8, 13) : band(weekday, 13, 18);
  });
}

/** At most one absence in each quarter of the last year and one ahead; they never touch each other. */
function drawAbsences(today: CalendarDate, random: SeededRandom): readonly Absence[] {
  return [300, 210, 120, 30, -54].flatMap((latest): Absence[] => {
    if (!random.chance(latest < 0 ? 0.12 : 0.3)) return [];
    const start = latest + random.below(55);
    const length = random.pick([5, 7, 10, 14, 14, 21]);
    const from = addDays(today, -start);
    const isSummer = ['06', '07', '08'].includes(from.slice(5, 7));
    return [{ from, to: addDays(from, Math.min(length, 24)), reason: isSummer ? 'holiday' : random.pick(['holiday', 'illness', 'family', 'work'] as const) }];
  });
}

/** What is decided before drawing about one who helps. */
export type HelperPlan = {
  readonly person: Person;
  readonly age: number;
  readonly fixed?: Partial<Pick<Helper, 'helperClass' | 'activities' | 'bands' | 'maxMinutesPerWeek' | 'isPaid' | 'centsPerHour'>>;
};

function makeHelper(plan: HelperPlan, today: CalendarDate, daysBack: DaysBack, random: SeededRandom): Helper {
  const { person, age, fixed } = plan;
  const wanted = 1 + random.below(4);
  const drawn = new Set<Activity>();
  while (drawn.size < wanted) drawn.add(random.pickWeighted(popular, ([, weight]) => weight)[0]);
  const hasCar = age >= 19 && random.chance(0.45);
  if (!hasCar) drawn.delete('transport');
  if (drawn.size === 0) drawn.add('errands');
  const left = person.diedOn ?? person.movedOn;
  const sinceDays = fixed ? 480 : left ? 500 + random.below(2000) : 25 + random.below(random.chance(0.35) ? 330 : 2500);
  const fate = fixed || left ? 1 : random.next();
  // One in ten has not answered for half a year and more; one in twenty gave up in the year.
  const isAsleep = fate < 0.1 && sinceDays > 430;
  const lastActive = isAsleep ? 190 + random.below(230) : random.below(Math.min(40, sinceDays));
  const gaveUp = !isAsleep && fate < 0.15 && sinceDays > 120 ? random.below(Math.min(330, sinceDays - 90)) : null;
  const endedOn = left ?? (gaveUp === null ? null : daysBack(gaveUp));
  const isPaid = age >= 18 && random.chance(0.22);
  const lastActiveOn = daysBack(lastActive);
  return {
    personId: person.id, helperClass: random.chance(0.45) ? 'neighbour' : 'volunteer', activities: [...drawn].sort(),
    bands: drawBands(age, random),
    maxMinutesPerWeek: minutes(random.pick([60, 90, 120, 120, 180, 240, 300])),
    maxWalkMinutes: minutes(random.pick([5, 10, 15, 15, 20, 30])),
    maxPersons: 1 + random.below(3),
    refuses: (['pets', 'stairs', 'smoking'] as const).filter((what) => random.chance({ pets: 0.15, stairs: age >= 70 ? 0.4 : 0.08, smoking: 0.35 }[what])),
    hasCar, isPaid, centsPerHour: cents(isPaid ? random.pick([500, 800, 1000]) : 0),
    since: daysBack(sinceDays), secrecySignedOn: random.chance(0.8) ? daysBack(Math.max(0, sinceDays - 7)) : null,
    lastActiveOn: endedOn !== null && endedOn < lastActiveOn ? endedOn : lastActiveOn,
    absences: fixed ? [] : drawAbsences(today, random),
    asleepSince: isAsleep ? daysBack(lastActive - 183) : null, endedOn,
    ...fixed,
  };
}

/** `count` helpers: the planned ones, then inhabitants from 16 to 82 of whom the younger old are most willing (assumption). */
export function drawRoster(
  homes: readonly Home[], planned: readonly HelperPlan[], count: number, taken: ReadonlySet<Id>, today: CalendarDate, daysBack: DaysBack, random: SeededRandom,
): readonly Helper[] {
  const willing: { plan: HelperPlan; key: number }[] = [];
  for (const home of homes) {
    home.members.forEach((person, index) => {
      const age = home.ages[index]!;
      const draw = random.next();
      const weight = age < 16 || age > 82 || taken.has(person.id) ? 0 : age >= 58 && age <= 76 ? 3 : 1;
      if (weight > 0) willing.push({ plan: { person, age }, key: Math.log(1 - draw) / weight });
    });
  }
  const others = willing.sort((a, b) => b.key - a.key).map((entry) => entry.plan);
  return [...planned, ...others].slice(0, count).map((plan) => makeHelper(plan, today, daysBack, random.fork(plan.person.id)));
}
