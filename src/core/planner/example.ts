import { activities } from '../base/activity.ts';
import { calendarDate } from '../base/calendar-date.ts';
import { seededRandom } from '../base/seeded-random.ts';
import { plannerClasses, type Agreed, type Helper, type Instance, type Need, type Person } from './instance/instance.ts';

/** A person, two helpers and a need, from Monday, 23 November 2026 on: what a test names replaces what stands here. */
export function smallInstance(given: Partial<Instance> = {}): Instance {
  return {
    start: calendarDate('2026-11-23'), days: 7,
    travel: { kind: 'matrix', foot: [[0, 10, 20], [10, 0, 15], [20, 15, 0]] },
    persons: [{ id: 'gerda', place: 0 }],
    helpers: [helperOf('anna'), helperOf('ben')],
    needs: [needOf('shopping')],
    ...given,
  };
}

/** A neighbour without limits who can all day on every day of a week. */
export function helperOf(id: string, given: Partial<Helper> = {}): Helper {
  return {
    id, helperClass: 'neighbour', activities: 'all', place: 1,
    free: [0, 1, 2, 3, 4, 5, 6].map((day) => ({ day, from: 480, to: 1200 })), ...given,
  };
}

/** An hour on Monday for Gerda. */
export function needOf(id: string, given: Partial<Need> = {}): Need {
  return { id, person: 'gerda', activity: 'shopping', urgency: 2, minutes: 60, visits: [{ days: [0] }], ...given };
}

/** A random instance that uses every part of the model, small enough to be tried by the hundred. */
export function randomInstance(seed: number, size: { readonly persons: number; readonly helpers: number; readonly needs: number }): Instance {
  const random = seededRandom(seed);
  const ids = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
  const some = <T>(items: readonly T[], share: number): T[] => items.filter(() => random.chance(share));
  const maybe = <T extends object>(share: number, part: () => T): T | object => (random.chance(share) ? part() : {});
  const helperIds = ids('h', size.helpers);
  const personIds = ids('p', size.persons);
  const persons = personIds.map((id): Person => ({
    id, ...maybe(0.9, () => ({ place: random.below(6) })), languages: some(['de', 'pl'], 0.6), excludes: some(helperIds, 0.05), withoutConsent: some(helperIds, 0.05),
    knows: some(helperIds, 0.3), ...maybe(0.3, () => ({ mainCarer: random.pick(helperIds) })),
    pots: [{ payer: 'pot', chargedCents: random.below(2_000), own: [[3_000, 0], [6_000, 1_500]] }],
    ...maybe(0.2, () => ({ mostOwnCents: random.below(5_000) })), ...maybe(0.3, () => ({ weights: { 'wished-time': random.below(4), 'few-faces': 2, 'own-money': random.below(3) } })),
  }));
  const helpers = helperIds.map((id): Helper => ({
    id, helperClass: random.pick(plannerClasses), activities: random.chance(0.5) ? 'all' : some(activities.slice(0, 4), 0.7),
    ...maybe(0.8, () => ({ place: random.below(6) })), ...maybe(0.3, () => ({ travels: 'car' as const })), ...maybe(0.2, () => ({ isOrganisation: true })),
    ...maybe(0.3, () => ({ mostTravel: 10 + random.below(20) })), qualifications: some(['car', 'nurse'], 0.6), refuses: some(['cats', 'stairs'], 0.2), languages: some(['de', 'pl', 'tr'], 0.5),
    ...maybe(0.8, () => ({ free: [0, 1, 2, 3, 4, 5, 6].filter(() => random.chance(0.8)).map((day) => {
      const from = 360 + 60 * random.below(8);
      return { day, from, to: from + 120 + 60 * random.below(10), liking: random.chance(0.3) ? 'if-needed' as const : 'gladly' as const };
    }) })),
    ...maybe(0.5, () => ({ mostMinutesPerWeek: 60 + 30 * random.below(12) })), ...maybe(0.3, () => ({ mostVisitsPerDay: 1 + random.below(3) })), ...maybe(0.3, () => ({ mostMinutesPerDay: 60 + 30 * random.below(6) })),
    ...maybe(0.3, () => ({ mostPersons: 1 + random.below(2) })), ...maybe(0.3, () => ({ restMinutes: 600 + random.below(121) })), ...maybe(0.3, () => ({ usedMinutesPerWeek: [random.below(90)] })), ...maybe(0.2, () => ({ usedByDay: [{ day: random.below(7), minutes: 30, visits: 1 }] })),
    ...maybe(0.5, () => ({ tariffs: [{ payer: random.pick(['pot', 'none']), centsPerHour: random.below(4_000), centsPerVisit: random.below(500) }] })),
  }));
  const needs = ids('n', size.needs).map((id): Need => {
    const minutes = 15 * (1 + random.below(6));
    const from = 360 + 30 * random.below(20);
    const days = random.shuffle([0, 1, 2, 3, 4, 5, 6]).slice(0, 1 + random.below(4));
    return {
      id, person: random.pick(personIds), activity: random.pick(activities.slice(0, 4)), urgency: (1 + random.below(3)) as 1 | 2 | 3, minutes,
      visits: random.chance(0.6) ? days.map((day) => ({ days: [day] })) : days.slice(1).map(() => ({ days })),
      ...maybe(0.7, () => ({ windows: random.chance(0.1) ? [{ from: 1320, to: 1860 }] : [{ from, to: from + minutes + 30 * random.below(8) }] })),
      ...maybe(0.5, () => ({ wished: [{ from, to: from + minutes + 15 }] })),
      qualifications: some(['car', 'nurse'], 0.1), burdens: some(['cats', 'stairs'], 0.2), ...maybe(0.1, () => ({ classes: ['family', 'professional'] as const })),
      ...maybe(0.15, () => ({ together: random.chance(0.5) ? { from: 0, to: 0 } : { from: 30, to: 90 } })), ...maybe(0.3, () => ({ sameHelper: true })), ...maybe(0.2, () => ({ likes: [random.pick(helperIds)] })),
    };
  });
  const agreed = needs.filter(({ together, visits }) => together === undefined && visits.length > 0 && random.chance(0.3)).map((need): Agreed => ({
    need: need.id, visit: 0, day: need.visits[0]!.days[0]!, parts: [{ helper: random.pick(helperIds), start: 600 }], hold: 'movable', disturbance: 1 + random.below(3),
  }));
  const foot = Array.from({ length: 6 }, (_, i) => Array.from({ length: 6 }, (_, j) => (i === j ? 0 : 3 + random.below(25))));
  return {
    start: calendarDate('2026-11-25'), days: 7, travel: { kind: 'matrix', foot, car: foot.map((row) => row.map((minutes) => Math.ceil(minutes / 3))) },
    persons, helpers, needs: needs.map((need) => ({ ...need, likes: (need.likes ?? []).filter((id) => need.excludes?.includes(id) !== true) })), agreed,
  };
}

/** A random instance so small that every plan of it can be tried: windows as long as the visits leave no other times. */
export function tinyInstance(seed: number, size: { readonly persons: number; readonly helpers: number; readonly needs: number }): Instance {
  const random = seededRandom(seed).fork('tiny');
  const instance = randomInstance(seed, size);
  return {
    ...instance, agreed: (instance.agreed ?? []).filter(({ hold }) => hold === 'firm'),
    needs: instance.needs.map((need) => {
      const times = random.shuffle([480, 540, 600, 660, 720, 900, 1020]).slice(0, 2);
      return {
        ...need, urgency: need.urgency, visits: need.visits.slice(0, 1).map(({ days }) => ({ days: days.slice(0, 2) })), windows: times.map((from) => ({ from, to: from + need.minutes })),
        ...(need.together === undefined ? {} : { together: { from: 0, to: 0 } }),
      };
    }),
  };
}
