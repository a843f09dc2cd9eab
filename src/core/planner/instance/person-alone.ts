import { ableFor } from './around-persons.ts';
import type { Context } from './context.ts';
import { latestEnd, type Helper, type Instance, type PlannedVisit, type Range } from './instance.ts';

const midnight = 24 * 60;

/**
 * The instance of one person beside a plan for everybody: what helpers do for others has become times that are taken,
 * the way to and from it included, and minutes, visits and persons used. Whatever is planned in it fits into the whole plan,
 * because the person has one place. Only the ways of tours are counted from home instead of from the visit before.
 */
export function personAlone(context: Context, visits: readonly PlannedVisit[], id: string): Instance {
  const { instance, needIndex, helperIndex } = context;
  const needs = instance.needs.filter(({ person }) => person === id);
  const own = new Set(needs.map((need) => need.id));
  const able = new Set(needs.flatMap((need) => ableFor(context, need)));
  for (const { need, parts } of instance.agreed ?? []) if (own.has(need)) for (const { helper } of parts) able.add(helper);
  const elsewhere = Map.groupBy(
    visits.filter(({ need }) => !own.has(need)).flatMap(({ need, day, parts }) => parts.map(({ helper, start }) => ({ need: instance.needs[needIndex.get(need)!]!, day, helper, start }))),
    ({ helper }) => helper,
  );
  const { place } = instance.persons[context.personIndex.get(id)!]!;
  return {
    ...instance, needs,
    persons: instance.persons.filter((person) => person.id === id),
    agreed: (instance.agreed ?? []).filter(({ need }) => own.has(need)),
    helpers: instance.helpers.filter((helper) => able.has(helper.id)).map((helper): Helper => {
      const done = elsewhere.get(helper.id);
      if (done === undefined) return helper;
      const h = helperIndex.get(helper.id)!;
      const persons = context.instance.persons;
      const used = Array.from({ length: context.weeks }, (_, week) => helper.usedMinutesPerWeek?.[week] ?? 0);
      for (const { need, day } of done) used[context.weekOf(day)]! += need.minutes;
      const taken = done.flatMap(({ need, day, start }) => {
        const there = persons[context.personIndex.get(need.person)!]!.place;
        return takenBy(helper, day, start, start + need.minutes, context.travel(h, place, there), context.travel(h, there, place));
      }).filter(({ day, from, to }) => day >= 0 && day < instance.days && from < to);
      return {
        ...helper, usedMinutesPerWeek: used,
        ...(helper.isOrganisation === true ? {} : { busy: [...helper.busy ?? [], ...taken] }),
        otherPersons: (helper.otherPersons ?? 0) + new Set(done.map(({ need }) => need.person)).size,
        usedByDay: [...helper.usedByDay ?? [], ...done.map(({ need, day }) => ({ day, minutes: need.minutes, visits: 1 }))],
      };
    }),
  };
}

/** Times at which a visit elsewhere keeps a helper from coming: there and back, over midnight, and the rest before and after. */
function takenBy({ restMinutes = 0 }: Helper, day: number, start: number, end: number, there: number, back: number): (Range & { readonly day: number })[] {
  return [
    { day, from: Math.max(0, start - there), to: Math.min(latestEnd, end + back) },
    { day: day + 1, from: 0, to: Math.min(latestEnd, end - midnight + restMinutes) },
    { day: day - 1, from: Math.max(0, start + midnight - restMinutes), to: latestEnd },
  ];
}
