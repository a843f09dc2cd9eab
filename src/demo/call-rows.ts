import { addDays, mondayOf, weekdayOf, type Weekday } from '#core/base/calendar-date.ts';
import type { Population } from '#core/population/index.ts';
import { idsOf } from '#core/population/ids.ts';
import type { CallRows } from '#rooms/desk/index.ts';

/** So many of those who live alone and asked for help are called every week. Assumption. */
const calledByDesk = 6;
const whatIf = [
  'Nach einer Stunde noch einmal, dann an der Tür klingeln.', 'Am Nachmittag noch einmal. Dann die Nachbarschaft fragen.', 'Die Familie anrufen.',
];

/**
 * Who is called on which days, and who stands in: the daughter calls her mother on Sundays, the desk calls some who live alone,
 * the substitute takes over the desk for a week from next Monday, and helpers who will be away have somebody in their place.
 */
export function callRows({ needs, heroes, persons, helpers, options }: Population): CallRows {
  const newId = idsOf(options.seed, 'calls');
  const { today } = options;
  const hero = (key: (typeof heroes)[number]['key']): string => heroes.find((one) => one.key === key)!.personId;
  const here = new Map(persons.filter((one) => one.householdId !== null && one.diedOn === null && one.movedOn === null).map((one) => [one.id, one]));
  const housemates = Map.groupBy(here.values(), ({ householdId }) => householdId);
  const alone = [...new Set(needs.filter(({ until, since }) => since <= today && (until === null || until >= today)).map(({ personId }) => personId))]
    .filter((id) => id !== hero('resident') && housemates.get(here.get(id)?.householdId ?? '')?.length === 1).slice(0, calledByDesk);
  // One of them is due on the very day, the others are spread over the week.
  const days = alone.map((_, index): Weekday => (index === 0 ? weekdayOf(today) : (index % 5 + 1) as Weekday));
  const active = helpers.filter(({ personId, endedOn }) => here.has(personId) && (endedOn === null || endedOn > today)).map(({ personId }) => personId);
  const away = helpers.filter(({ personId }) => active.includes(personId))
    .flatMap(({ personId, absences }) => absences.filter(({ from, to }) => to >= today && from <= addDays(today, 14)).map((absence) => ({ personId, ...absence })));
  const nextMonday = addDays(mondayOf(today), 7);
  return {
    calls: [
      { id: newId(), personId: hero('resident'), callerId: hero('daughter'), weekdays: [7], since: addDays(today, -300), ifUnanswered: 'Den Nachbarn im Haus fragen, er hat einen Schlüssel.' },
      ...alone.map((personId, index) => ({
        id: newId(), personId, callerId: null, weekdays: [days[index]!], since: addDays(today, -90), ifUnanswered: whatIf[index % whatIf.length]!,
      })),
    ],
    standIns: [
      { id: newId(), personId: hero('networker'), standInId: hero('substitute'), from: nextMonday, until: addDays(nextMonday, 4), what: 'Sprechstunde, Telefon, Post' },
      ...away.slice(0, 3).flatMap(({ personId, from, to }, index) => {
        const standInId = active.filter((id) => !away.some((one) => one.personId === id))[index];
        return standInId === undefined ? [] : [{ id: newId(), personId, standInId, from, until: to, what: '' }];
      }),
    ],
  };
}
