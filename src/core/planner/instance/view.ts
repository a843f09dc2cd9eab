import type { Context } from './context.ts';
import type { Need, PlannedVisit } from './instance.ts';
import type { Service } from './service.ts';

/** A plan beside its instance, in plain objects: what full evaluations and the checker look at. */
export type View = {
  readonly context: Context;
  readonly services: readonly Service[];
  /** Visits of needs that nobody covers. */
  readonly open: readonly { readonly need: Need; readonly n: number; readonly visit: number }[];
};

/** The view of these visits. Expects ids that exist; parts beyond what a need asks for are kept, for the checker to find. */
export function viewOf(context: Context, visits: readonly PlannedVisit[]): View {
  const { needs, persons, helpers } = context.instance;
  const { firstVisit } = context;
  const isCovered = new Uint8Array(firstVisit[needs.length]!);
  const services = visits.flatMap(({ need: id, visit, day, parts }) => {
    const n = context.needIndex.get(id)!;
    const need = needs[n]!;
    isCovered[firstVisit[n]! + visit] = 1;
    const p = context.personIndex.get(need.person)!;
    return parts.map(({ helper, start }, slot): Service => {
      const h = context.helperIndex.get(helper)!;
      return { need, person: persons[p]!, helper: helpers[h]!, n, p, h, visit, slot, day, start, end: start + need.minutes };
    });
  });
  const open = needs.flatMap((need, n) => need.visits.flatMap((_, visit) => (isCovered[firstVisit[n]! + visit] === 1 ? [] : [{ need, n, visit }])));
  return { context, services, open };
}
