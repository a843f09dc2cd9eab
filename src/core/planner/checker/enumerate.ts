import { contextOf, type Context } from '../instance/context.ts';
import { slotsOf, windowsOf, type Instance, type Need, type Part, type PlannedVisit } from '../instance/instance.ts';
import { viewOf } from '../instance/view.ts';
import { compareWorth, measure, type Focus, type Worth } from '../wishes/objective.ts';
import { violationsOf } from './check-plan.ts';

/** The best there is, and how many sound plans were looked at. */
export type Enumerated = { readonly visits: readonly PlannedVisit[]; readonly worth: Worth; readonly plans: number };

/**
 * The proven optimum of a small instance, by trying every plan: each visit open or with every helper, day and time. It
 * uses the checker and the full evaluations only, and shares nothing with the search. Visits begin where their windows
 * begin; an instance whose windows are as long as its visits has no other times. Throws if more than `most` are tried.
 */
export function enumeratePlans(instance: Instance, most: number, focus?: Focus): Enumerated {
  const context = contextOf(instance);
  const visits = instance.needs.flatMap((need) => need.visits.map((_, visit) => ({ need, visit })));
  const options = visits.map(({ need, visit }) => placesOf(context, need, visit));
  let best: Enumerated | undefined;
  let plans = 0;
  let tried = 0;
  const extend = (chosen: readonly PlannedVisit[], at: number): void => {
    if (++tried > most) throw new RangeError(`more than ${most} plans`);
    if (at === visits.length) {
      plans++;
      const { worth } = measure(viewOf(context, chosen), focus);
      if (best === undefined || compareWorth(worth, best.worth) < 0) best = { visits: chosen, worth, plans };
      return;
    }
    for (const option of options[at]!) {
      const more = [...chosen, option];
      if (violationsOf(context, more).length === 0) extend(more, at + 1);
    }
    extend(chosen, at + 1);
  };
  extend([], 0);
  return { ...best!, plans };
}

function placesOf({ instance: { helpers, agreed = [] } }: Context, need: Need, visit: number): PlannedVisit[] {
  const held = agreed.find((one) => one.need === need.id && one.visit === visit && one.hold === 'firm');
  if (held !== undefined) return [{ need: need.id, visit, day: held.day, parts: held.parts }];
  return need.visits[visit]!.days.flatMap((day) => windowsOf(need).flatMap(({ from }) => helpers.flatMap(({ id }) => {
    const first: Part = { helper: id, start: from };
    const seconds = slotsOf(need) === 1 ? [[first]] : helpers.filter((other) => other.id !== id).map((other) => [first, { helper: other.id, start: from + need.together!.from }]);
    return seconds.map((parts) => ({ need: need.id, visit, day, parts }));
  })));
}
