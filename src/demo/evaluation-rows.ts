import { addDays, addMonths, calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { seededRandom, type SeededRandom } from '#core/base/seeded-random.ts';
import { dimensions, standardSet, standardSetVersion, type Level } from '#core/impact/potential/standard-set.ts';
import { idsOf } from '#core/population/ids.ts';
import type { EvaluationRows } from '#rooms/evaluation/index.ts';

type SiteKind = EvaluationRows['sites'][number]['kind'];

/**
 * How a site stands in the first year and how far it moves with each year. All of it is invented: two sites with community
 * work that gain, and a comparison group of people elsewhere, older and more often alone, that hardly moves. So an analysis
 * that compares without matching finds something else than one that does.
 */
type Course = {
  readonly kind: SiteKind; readonly name: string; readonly size: number; readonly meanAge: number; readonly shareAlone: number;
  readonly contacts: readonly [number, number]; readonly wellBeing: readonly [number, number]; readonly lonely: readonly [number, number]; readonly uncovered: readonly [number, number];
  /** Hours a month of each class in the first year, and by which part they change with a year. */
  readonly hours: Readonly<Record<HelperClass, readonly [number, number]>>;
};

const courses = (ownName: string): readonly Course[] => [
  {
    kind: 'own', name: ownName, size: 140, meanAge: 76, shareAlone: 0.45,
    contacts: [3.4, 0.8], wellBeing: [2.6, 0.16], lonely: [0.46, -0.05], uncovered: [0.32, -0.06],
    hours: { self: [75, 0.04], family: [250, -0.04], friend: [18, 0.1], neighbour: [70, 0.3], volunteer: [55, 0.35], professional: [240, -0.03] },
  },
  {
    kind: 'other', name: 'Quartier am Park', size: 90, meanAge: 74, shareAlone: 0.38,
    contacts: [4.1, 0.5], wellBeing: [2.8, 0.1], lonely: [0.4, -0.03], uncovered: [0.26, -0.04],
    hours: { self: [60, 0.03], family: [190, 0], friend: [22, 0.1], neighbour: [60, 0.16], volunteer: [45, 0.2], professional: [170, 0] },
  },
  {
    kind: 'comparison', name: 'Vergleichsgruppe', size: 160, meanAge: 79, shareAlone: 0.58,
    contacts: [2.7, 0.05], wellBeing: [2.4, 0], lonely: [0.52, 0.01], uncovered: [0.36, 0.01],
    hours: { self: [0, 0], family: [0, 0], friend: [0, 0], neighbour: [0, 0], volunteer: [0, 0], professional: [0, 0] },
  },
];

const years = 3;
/** Who is asked again in the next year; the others have moved, died or do not want to. */
const shareStaying = 0.88;
const ledgerMonths = 12;
/** So many take part in the survey that runs. */
const mostPanelists = 24;

/**
 * Three years of two sites and a comparison group: invented, without any person, the same for the same seed. Beside them a wave that
 * runs today, in which persons of the Quartier who agree to evaluation (`agreeing`) take part; some forms are in.
 */
export function evaluationRows({ seed, today, quartierName, agreeing }: {
  readonly seed: number; readonly today: CalendarDate; readonly quartierName: string; readonly agreeing: readonly string[];
}): EvaluationRows {
  const random = seededRandom(seed).fork('evaluation');
  const newId = idsOf(seed, 'evaluation');
  const surveyId = newId();
  // The last wave is over, whatever day it is.
  const lastYear = Number(today.slice(0, 4)) - (today.slice(5) > '10-31' ? 0 : 1);
  const firstOfMonth = calendarDate(`${today.slice(0, 7)}-01`);
  const sites = courses(quartierName).map((course) => ({ course, id: newId() }));
  const waves = sites.flatMap(({ course, id: siteId }) => Array.from({ length: years }, (_, index) => {
    const year = lastYear - years + 1 + index;
    return { course, index, id: newId(), surveyId, siteId, name: `Herbst ${year}`, from: calendarDate(`${year}-10-01`), to: calendarDate(`${year}-10-31`) };
  }));
  const running = { id: newId(), surveyId, siteId: null, name: 'Zwischenbefragung', from: addDays(today, -14), to: addDays(today, 28) };
  return {
    sites: sites.map(({ course, id }) => ({ id, name: course.name, kind: course.kind, isSynthetic: true })),
    surveys: [{ id: surveyId, name: 'Leben im Quartier', instruments: ['Quartier', 'WHO-5', 'DJG-6'], createdOn: calendarDate(`${lastYear - years + 1}-09-01`) }],
    waves: [...waves.map(({ course: _course, index: _index, ...wave }) => wave), running],
    panel: agreeing.slice(0, mostPanelists).map((personId, index) => ({ surveyId, number: 101 + index, personId, joinedOn: running.from })),
    entries: entriesOf(running, Math.min(agreeing.length, mostPanelists), random.fork('running'), newId),
    responses: sites.flatMap(({ course, id }) => responsesOf(course, random.fork(course.kind), waves.filter(({ siteId }) => siteId === id).map((wave) => wave.id))),
    monthSums: sites.filter(({ course }) => course.kind !== 'comparison').flatMap(({ course, id }) => monthsOf(course, id, firstOfMonth, random.fork(`months ${course.kind}`))),
    rounds: sites.filter(({ course }) => course.kind !== 'comparison').map(({ course, id: siteId }) => ({
      id: newId(), siteId, heldOn: addMonths(firstOfMonth, -1), moderatedBy: 'Beispielmoderation', participants: course.kind === 'own' ? 11 : 8,
      setVersion: standardSetVersion, levels: levelsOf(random.fork(`round ${course.kind}`)),
    })),
  };
}

/** Forms of the running wave: some typed in twice, some once, one that differs, some by phone; the rest is still out. */
function entriesOf(wave: { readonly id: string; readonly surveyId: string; readonly from: CalendarDate }, count: number, random: SeededRandom, newId: () => string): EvaluationRows['entries'] {
  const [course] = courses('') as [Course];
  return Array.from({ length: count }, (_, index) => index).flatMap((index): EvaluationRows['entries'] => {
    const answers = answersOf(course, years - 1, around(random), random);
    const entry = (pass: number, channel: 'paper' | 'phone', given = answers) =>
      ({ id: newId(), waveId: wave.id, surveyId: wave.surveyId, number: 101 + index, pass, channel, answers: given, enteredOn: addDays(wave.from, 3 + index % 10) });
    if (index % 8 === 3) return [entry(1, 'phone')];
    if (index % 8 === 5) return [entry(1, 'paper')];
    if (index === 6) return [entry(1, 'paper'), entry(2, 'paper', { ...answers, health: answers['health'] === '2' ? '3' : '2' })];
    return index % 8 < 3 ? [entry(1, 'paper'), entry(2, 'paper')] : [];
  });
}

function responsesOf(course: Course, random: SeededRandom, waveIds: readonly string[]): EvaluationRows['responses'] {
  return Array.from({ length: course.size }, (_, index) => index + 1).flatMap((number) => {
    const own = random.fork(String(number));
    const age = Math.min(99, Math.max(60, Math.round(course.meanAge + around(own) * 8)));
    const livesAlone = own.chance(course.shareAlone);
    const facts = { age, sex: own.chance(0.64) ? 'f' : 'm', lives_alone: livesAlone ? 1 : 0, pflegegrad: own.chance((age - 58) / 80) ? 1 + own.below(3) : 0 };
    // What is a person's own stays over the years; age and living alone weigh on it.
    const mood = around(own) - (age - 76) / 30 - (livesAlone ? 0.35 : 0);
    const rows = [];
    for (const [year, waveId] of waveIds.entries()) {
      rows.push({ waveId, number, facts: { ...facts, age: age + year }, answers: answersOf(course, year, mood, own) });
      if (!own.chance(shareStaying)) break;
    }
    return rows;
  });
}

function answersOf(course: Course, year: number, mood: number, random: SeededRandom): Record<string, string> {
  const at = ([start, change]: readonly [number, number]): number => start + change * year;
  const whole = (value: number, least: number, most: number): string => String(Math.min(most, Math.max(least, Math.round(value))));
  const needed = Math.max(0, Math.round(4 - mood * 2 + around(random) * 3));
  const answers: Record<string, string> = {
    contacts: whole(at(course.contacts) + mood * 1.4 + around(random) * 1.5, 0, 30),
    health: whole(3 - mood * 0.7 - year * 0.05 * (course.kind === 'comparison' ? 0 : 1) + around(random) * 0.6, 1, 5),
    hours_needed: String(needed), hours_uncovered: whole(needed * Math.max(0, at(course.uncovered) + around(random) * 0.15), 0, needed),
  };
  for (let item = 1; item <= 5; item += 1) answers[`who${item}`] = whole(at(course.wellBeing) + mood * 0.7 + around(random) * 0.8, 0, 5);
  const lonely = (): boolean => random.chance(Math.min(0.95, Math.max(0.03, at(course.lonely) - mood * 0.18)));
  for (const item of ['lone3', 'lone9', 'lone10']) answers[item] = lonely() ? String(2 + random.below(2)) : '1';
  for (const item of ['lone4', 'lone7', 'lone8']) answers[item] = lonely() ? String(1 + random.below(2)) : '3';
  // Some leave a question out.
  return Object.fromEntries(Object.entries(answers).filter(() => !random.chance(0.02)));
}

/** Between −1.5 and 1.5, most often near 0: the sum of three even draws. */
function around(random: SeededRandom): number {
  return (random.below(1_000) + random.below(1_000) + random.below(1_000)) / 1_000 - 1.5;
}

/** Sums of three years for another site; of the own one for the two years before its ledger. */
function monthsOf(course: Course, siteId: string, firstOfMonth: CalendarDate, random: SeededRandom): EvaluationRows['monthSums'] {
  const first = addMonths(firstOfMonth, 1 - years * 12);
  const count = course.kind === 'own' ? years * 12 - ledgerMonths : years * 12;
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => helperClasses.map((helperClass) => {
    const [start, change] = course.hours[helperClass];
    const hours = start * (1 + change) ** (index / 12) * (1 + around(random) * 0.06);
    return {
      siteId, month: addMonths(first, index), helperClass, minutes: Math.round(hours * 60), persons: Math.max(6, Math.round(hours / 3)),
      cents: helperClass === 'professional' ? Math.round(hours * 3_900) : 0,
    };
  }));
}

const reasons: Readonly<Partial<Record<string, string>>> = {
  networker: 'Zwölf Stunden in der Woche, bis Ende nächsten Jahres bezahlt.', 'nobody-alone': 'Auffallen tut es vor allem beim Briefkasten und im Treff.',
  ways: 'Auf dem Weg zum Markt fehlen zwei Bänke.', 'several-sources': 'Kommune, Wohnungsgesellschaft und eine Stiftung.',
};

function levelsOf(random: SeededRandom): EvaluationRows['rounds'][number]['levels'] {
  const strong = random.pick(dimensions);
  return Object.fromEntries(standardSet.filter(() => random.chance(0.95)).map(({ id, dimension }) => {
    const level = Math.min(3, random.below(4) + (dimension === strong ? 1 : 0)) as Level;
    const reason = reasons[id];
    return [id, reason === undefined ? { level } : { level, reason }];
  }));
}
