import { rules } from '../wishes/hard/index.ts';
import type { Context } from './context.ts';
import type { Agreed, Instance, Need, PlannedVisit } from './instance.ts';

/** A part of an instance, and the visits of the plan in it that may change. */
export type Around = { readonly instance: Instance; readonly visits: readonly PlannedVisit[] };

/**
 * What of a plan concerns these persons: they, all helpers who could come to them, and whatever those helpers do for
 * others, which is held as it is. Planning in it gives a sound plan of the whole, in a fraction of the time.
 */
export function aroundPersons(context: Context, visits: readonly PlannedVisit[], ids: ReadonlySet<string>): Around {
  const { instance, needIndex } = context;
  const able = new Set<string>();
  for (const need of instance.needs) if (ids.has(need.person)) for (const helper of ableFor(context, need)) able.add(helper);
  const personOf = (visit: PlannedVisit): string => instance.needs[needIndex.get(visit.need)!]!.person;
  const own = visits.filter((visit) => ids.has(personOf(visit)));
  for (const { parts } of own) for (const { helper } of parts) able.add(helper);
  const others = visits.filter((visit) => !ids.has(personOf(visit)) && visit.parts.some(({ helper }) => able.has(helper)));
  const { needs, agreed } = heldOthers(context, others);
  for (const { parts } of agreed) for (const { helper } of parts) able.add(helper);
  const persons = new Set([...ids, ...needs.map(({ person }) => person)]);
  return {
    visits: own,
    instance: {
      ...instance,
      persons: instance.persons.filter(({ id }) => persons.has(id)),
      helpers: instance.helpers.filter(({ id }) => able.has(id)),
      needs: [...instance.needs.filter(({ person }) => ids.has(person)), ...needs],
      agreed: [...(instance.agreed ?? []).filter(({ need }) => ids.has(instance.needs[needIndex.get(need)!]!.person)), ...agreed],
    },
  };
}

/** Helpers whom no rule about need and helper forbids. */
export function ableFor(context: Context, need: Need): string[] {
  const { instance: { helpers, persons }, personIndex } = context;
  const person = persons[personIndex.get(need.person)!]!;
  return helpers.filter((helper, h) =>
    rules.every((rule) => rule.kind !== 'who' || rule.forbids(need, person, helper, context, h) === undefined)).map(({ id }) => id);
}

/** The needs of others with only those visits that are planned, each held firm. */
export function heldOthers({ instance, needIndex }: Context, visits: readonly PlannedVisit[]): { needs: Need[]; agreed: Agreed[] } {
  const needs: Need[] = [];
  const agreed: Agreed[] = [];
  for (const [id, ofNeed] of Map.groupBy(visits, ({ need }) => need)) {
    const need = instance.needs[needIndex.get(id)!]!;
    needs.push({ ...need, visits: ofNeed.map(({ visit }) => need.visits[visit]!) });
    for (const [visit, planned] of ofNeed.entries()) agreed.push({ ...planned, visit, hold: 'firm' });
  }
  return { needs, agreed };
}

