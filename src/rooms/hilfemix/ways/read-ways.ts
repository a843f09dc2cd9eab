import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import {
  alternatives, explainVisit, planHilfemix, type Alternative, type Explanation, type Instance, type PlannedVisit, type ProfileId,
} from '#core/planner/index.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { usualPrices } from '#rooms/helping/index.ts';
import { keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import { selectNeedsOf, type Need } from '../needs.queries.ts';
import { readNeedFacts, type NeedFacts } from '../read-need-facts.ts';
import { instanceOf, type Planned } from './instance-of.ts';

/** What was asked for by hand: need → the only helper for it, null for nobody. */
export type Chosen = ReadonlyMap<string, string | null>;

/** Ways to arrange the help of a person for the next two weeks. */
export type WaysView = Planned & {
  readonly person: PersonCard;
  readonly ways: readonly Alternative[];
  /** Open needs whose next time lies later. */
  readonly later: readonly Need[];
  readonly chosen: Chosen;
  /** The same without what was chosen by hand: who could come if nothing had been chosen. */
  readonly unbound: Instance;
  /** Whether a way costs what nobody knows: a service whose price is not on record. */
  readonly hasUnknownPrice: boolean;
};

/** Why somebody comes for a need in one of the ways, and who else could. */
export type WhyView = {
  readonly person: PersonCard;
  readonly need: Need;
  readonly way: Alternative;
  readonly planned: Planned;
  readonly explanation: Explanation;
  readonly chosen: Chosen;
};

/**
 * Plans the next two weeks of a person in up to five different ways, really different ones only. Nothing is kept: asking and commissioning is done need
 * by need. Refuses an unknown person.
 */
export async function readWays(ctx: Ctx, asked: { readonly personId: string; readonly chosen: Chosen }): Promise<Result<WaysView>> {
  const { tx, quartier, today } = ctx;
  const personId = await keptId(ctx, asked.personId);
  const person = (await loadCards(tx, quartier.id, [personId])).get(personId);
  if (person === undefined) return refuse('not-found');
  ctx.audit({ what: 'hilfemix:read', personId });
  const needs = (await selectNeedsOf(tx, quartier.id, personId)).filter(({ status }) => status === 'open');
  const facts: NeedFacts[] = [];
  for (const need of needs) {
    const known = await readNeedFacts(ctx, need.id, null);
    if (known.ok) facts.push(known.value);
  }
  const prices = await usualPrices(ctx);
  const known = { person, facts, today, timeZone: quartier.timeZone, prices };
  const planned = instanceOf({ ...known, chosen: asked.chosen });
  const found = planned.instance.needs.length === 0 ? ok({ instance: planned.instance, ways: [] }) : planWays(planned.instance, personId);
  if (!found.ok) return found;
  const { instance, ways } = found.value;
  return ok({
    ...planned, instance, person, ways, chosen: asked.chosen,
    unbound: { ...instance, needs: instanceOf({ ...known, chosen: new Map() }).instance.needs },
    later: needs.filter(({ id }) => !planned.needs.has(id)),
    hasUnknownPrice: ways.some(({ visits }) => visits.some((visit) => isUnpriced(planned, visit))),
  });
}

/** Explains one need in one of these ways. Refuses what is not there. */
export async function readWhy(
  ctx: Ctx, asked: { readonly personId: string; readonly needId: string; readonly way: ProfileId; readonly chosen: Chosen },
): Promise<Result<WhyView>> {
  const view = await readWays(ctx, asked);
  if (!view.ok) return view;
  const { ways, person, needs, unbound } = view.value;
  const way = ways.find(({ id, alsoKnownAs }) => id === asked.way || alsoKnownAs.includes(asked.way)) ?? ways[0];
  const need = needs.get(asked.needId);
  if (way === undefined || need === undefined) return refuse('not-found');
  const explanation = explainVisit(unbound, way.visits, need.id, 0);
  return explanation.ok ? ok({ person, need, way, planned: view.value, explanation: explanation.value, chosen: asked.chosen }) : explanation;
}

/** The first plan only places what runs; the ways are searched for after it, each for itself. */
const firstIterations = 1_000;

/** What runs but breaks a rule, alone or together with the rest, is taken as movable: life is not refused by a plan. */
function planWays(instance: Instance, personId: string): Result<{ instance: Instance; ways: readonly Alternative[] }> {
  const begun = planHilfemix(instance, { stop: { iterations: firstIterations } });
  if (begun.ok) {
    const ways = alternatives(instance, begun.value.plan.visits, personId);
    return ways.ok ? ok({ instance, ways: ways.value }) : ways;
  }
  const loosened = loosen(instance, begun.refusals);
  return loosened === undefined ? begun : planWays(loosened, personId);
}

function loosen(instance: Instance, refusals: readonly Refusal[]): Instance | undefined {
  const indices = new Set(refusals.flatMap(({ path }) => /^agreed\[(\d+)\]/.exec(path ?? '')?.[1] ?? []).map(Number));
  const agreed = instance.agreed?.map((one, index) => (indices.has(index) && one.hold === 'firm' ? { ...one, hold: 'movable' as const } : one));
  return agreed?.some((one, index) => one !== instance.agreed![index]) === true ? { ...instance, agreed } : undefined;
}

function isUnpriced({ helpers, instance }: Planned, { parts, need }: PlannedVisit): boolean {
  const activity = instance.needs.find(({ id }) => id === need)!.activity;
  return parts.some(({ helper }) => helpers.get(helper)?.helperClass === 'professional'
    && !instance.helpers.find(({ id }) => id === helper)!.tariffs!.some(({ activities }) => activities?.includes(activity)));
}
