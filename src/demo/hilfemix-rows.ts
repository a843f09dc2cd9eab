import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import type { Need, Pattern, Population } from '#core/population/index.ts';
import type { HilfemixRows } from '#rooms/hilfemix/index.ts';
import { wishes } from './example-quartier.ts';

/** A need as room hilfemix keeps it; closed if its last day is past. */
export function needRow(need: Need, entryId: string | null, today: CalendarDate): HilfemixRows['needs'][number] {
  return {
    id: need.id, personId: need.personId, activity: need.activity, ownWords: need.wording, urgency: need.urgency,
    ...rhythmOf(need.pattern), timeOfDay: need.pattern.start, partOfDay: null, duration: need.pattern.minutes,
    startsOn: need.since, endsOn: need.until, requirements: need.requirements, excludedPersonIds: need.notByIds, entryId,
    closedOn: need.until !== null && need.until < today ? need.until : null,
  };
}

/** How often: rooms know a single day by its first day alone. */
export function rhythmOf({ every, everyN, weekdays }: Pattern): Pick<Pattern, 'every' | 'everyN' | 'weekdays'> {
  return every === 'once' ? { every, everyN: 1, weekdays: [] } : { every, everyN, weekdays };
}

/** What was agreed with everyone who still needs something: since her first need, looked at again twice a year. */
export function arrangementRows({ needs, heroes, persons, options }: Population): HilfemixRows['arrangements'] {
  const random = seededRandom(options.seed).fork('reviews');
  const here = new Set(persons.filter(({ diedOn, movedOn }) => diedOn === null && movedOn === null).map(({ id }) => id));
  const keyOf = new Map(heroes.map(({ personId, key }) => [personId, key]));
  const firstNeed = new Map<string, CalendarDate>();
  for (const { personId, since, until } of needs) {
    const known = firstNeed.get(personId);
    const isOpen = here.has(personId) && since <= options.today && (until === null || until >= options.today);
    if (isOpen && (known === undefined || since < known)) firstNeed.set(personId, since);
  }
  return [...firstNeed].map(([personId, agreedOn]) => ({
    personId, agreedOn, wishes: '', keyIsWhere: '', ...wishes[keyOf.get(personId) ?? ''],
    // A few days too late, as it happens.
    reviewOn: addDays(options.today, random.below(190) - 10),
  }));
}
