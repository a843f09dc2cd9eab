import { ok, refuse, refuseAll, type Result } from '../../base/result.ts';
import { checkPlan } from '../checker/check-plan.ts';
import { checkInstance } from '../instance/check-instance.ts';
import { contextOf } from '../instance/context.ts';
import type { Instance, PlannedVisit } from '../instance/instance.ts';
import { personAlone } from '../instance/person-alone.ts';
import type { Plan } from '../instance/plan.ts';
import { planProblem } from '../plan.ts';
import { prepare } from '../search/prepare.ts';
import type { Focus, Worth } from '../wishes/objective.ts';
import type { Words } from '../wishes/wish.ts';
import { dependability, type Dependability } from './dependability.ts';
import { figuresOf, type Figures } from './figures.ts';

/** What an alternative looks at first, once as little as possible stays open. */
export const profiles = [
  { id: 'balanced', focus: undefined, text: { de: 'Ausgewogen: alle Wünsche in ihrer Reihenfolge.', en: 'Balanced: all wishes in their order.' } },
  { id: 'familiar', focus: 'familiar-face', text: { de: 'Vertraut: Es kommen Menschen, die man kennt.', en: 'Familiar: people come whom one knows.' } },
  { id: 'dependable', focus: 'not-all-on-one', text: { de: 'Verlässlich: Fällt jemand aus, bricht wenig weg.', en: 'Dependable: if somebody falls out, little is lost.' } },
  { id: 'relieving', focus: 'main-carer', text: { de: 'Entlastend: Wer am meisten trägt, trägt weniger.', en: 'Relieving: whoever carries most carries less.' } },
  { id: 'thrifty', focus: 'own-money', text: { de: 'Sparsam: möglichst wenig eigenes Geld.', en: 'Thrifty: as little of one’s own money as possible.' } },
  { id: 'self-made', focus: 'by-own-hand', text: { de: 'Aus eigener Kraft: selbst und mit dem eigenen Kreis.', en: 'By own hand: oneself and with one’s own circle.' } },
  { id: 'other', focus: undefined, text: { de: 'Anders: Es kommt jemand anderes als im ersten Weg.', en: 'Other: somebody else comes than in the first way.' } },
] as const satisfies readonly { readonly id: string; readonly focus: Focus | undefined; readonly text: Words }[];
export type ProfileId = (typeof profiles)[number]['id'];

/** One way to arrange the help for a person. */
export type Alternative = {
  readonly id: ProfileId;
  readonly text: Words;
  /** Other profiles that lead to the very same plan. */
  readonly alsoKnownAs: readonly ProfileId[];
  /** The person's visits; those of others are untouched. */
  readonly visits: readonly PlannedVisit[];
  readonly open: Plan['open'];
  readonly figures: Figures;
  readonly dependability: Dependability;
  /** Visits that somebody else does, that lie at another time, or that are open, other than in the first alternative. */
  readonly differs: { readonly helper: number; readonly time: number; readonly open: number };
};

/** `iterations` is for each profile; by the number of visits unless said. */
export type AlternativesOptions = { readonly seed?: number; readonly iterations?: number };

/** Enough for a page that somebody waits for; the first plan is looked for longest, the others begin with it. */
const iterationsPerVisit = 150;
const leastIterations = 2_000;
const mostIterations = 5_000;
/** Those that begin with the balanced plan end when so many moves in a row bring nothing better. */
const stalledFor = 900;
/** With fewer ways than this a person has little to choose from. */
const fewWays = 3;
const mostWays = 5;

/**
 * Up to five ways to arrange the help for one person, really different ones: the balanced plan first, then for each
 * profile the best plan that looks at its wish first; where these are fewer than three, also one without whoever comes most
 * in the first, if it leaves no more open. `visits` is the plan for everybody so far; what helpers do for
 * others stays. Refuses an unknown person and an unsound instance.
 */
export function alternatives(
  instance: Instance, visits: readonly PlannedVisit[], person: string, { seed = 1, iterations }: AlternativesOptions = {},
): Result<readonly Alternative[]> {
  const refused = refuseAll(checkInstance(instance));
  if (refused !== undefined) return refused;
  const whole = contextOf(instance);
  if (!whole.personIndex.has(person)) return refuse('plan-person-unknown', { person }, 'person');
  const alone = personAlone(whole, visits, person);
  const begin = visits.filter(({ need }) => alone.needs.some(({ id }) => id === need));
  const context = contextOf(alone);
  const problem = prepare(context);
  const each = iterations ?? Math.min(mostIterations, Math.max(leastIterations, iterationsPerVisit * problem.visits));
  const found: Alternative[] = [];
  const keep = ({ id, text }: (typeof profiles)[number], { visits: own, open }: Plan): void => {
    const same = found.findIndex((one) => JSON.stringify(one.visits) === JSON.stringify(own) || (id !== 'balanced' && differences(one.visits, own).helper + differences(one.visits, own).open === 0));
    if (same === -1) {
      found.push({
        id, text, alsoKnownAs: [], visits: own, open, figures: figuresOf(context, own, person), dependability: dependability(alone, own),
        differs: differences(found[0]?.visits ?? own, own),
      });
    } else if (id !== 'other') found[same] = { ...found[same]!, alsoKnownAs: [...found[same]!.alsoKnownAs, id] };
  };
  for (const profile of profiles) {
    const { id, focus } = profile;
    if (!isOfUse(alone, person, id)) continue;
    const isFirst = found.length === 0;
    const planned = planProblem(problem, {
      seed, stop: { iterations: each, ...(isFirst ? {} : { stalledFor }) }, from: found[0]?.visits ?? begin, ...(focus === undefined ? {} : { focus }),
    });
    if (!planned.ok) return planned;
    keep(profile, planned.value.plan);
  }
  const [first] = found;
  const without = found.length < fewWays && first !== undefined ? withoutWhoComesMost(alone, first.visits) : undefined;
  if (without === undefined) return ok(found.slice(0, mostWays));
  const planned = planProblem(prepare(contextOf(without)), { seed, stop: { iterations: each, stalledFor }, from: first!.visits });
  if (planned.ok && compareOpen(planned.value.plan.worth, checkPlan(alone, { visits: first!.visits }).measured!.worth) <= 0) keep(profiles.find(({ id }) => id === 'other')!, planned.value.plan);
  return ok(found);
}

/** The instance in which whoever comes most must not come to what is not agreed with them yet; undefined if there is nobody. */
function withoutWhoComesMost(instance: Instance, visits: readonly PlannedVisit[]): Instance | undefined {
  const agreed = new Set((instance.agreed ?? []).map(({ need }) => need));
  const free = visits.filter(({ need }) => !agreed.has(need)).flatMap(({ parts }) => parts.map(({ helper }) => helper))
    .filter((helper) => instance.helpers.find(({ id }) => id === helper)?.helperClass !== 'self');
  const [most] = [...Map.groupBy(free, (helper) => helper)].toSorted(([, one], [, other]) => other.length - one.length);
  if (most === undefined) return undefined;
  return {
    ...instance,
    needs: instance.needs.map((need) => (agreed.has(need.id) ? need : {
      ...need, excludes: [...need.excludes ?? [], most[0]], likes: (need.likes ?? []).filter((helper) => helper !== most[0]),
    })),
  };
}

/** Below 0 if less stays open in the first, 0 if what stays open weighs the same. */
function compareOpen(one: Worth, other: Worth): number {
  return one['open-now'] - other['open-now'] || one['open-soon'] - other['open-soon'] || one['open-later'] - other['open-later'];
}

/** A profile without anything to look at would only repeat the balanced plan. */
function isOfUse({ persons, helpers }: Instance, id: string, profile: ProfileId): boolean {
  if (profile === 'other') return false;
  if (profile === 'relieving') return helpers.some((helper) => helper.id === persons.find((person) => person.id === id)!.mainCarer);
  if (profile === 'thrifty') return helpers.some(({ tariffs = [] }) => tariffs.length > 0);
  return true;
}

function differences(before: readonly PlannedVisit[], after: readonly PlannedVisit[]): Alternative['differs'] {
  const old = new Map(before.map((visit) => [`${visit.visit} ${visit.need}`, visit]));
  const now = new Map(after.map((visit) => [`${visit.visit} ${visit.need}`, visit]));
  const both = [...now].flatMap(([key, visit]) => (old.has(key) ? [[old.get(key)!, visit] as const] : []));
  const helpers = ({ parts }: PlannedVisit): string => parts.map(({ helper }) => helper).sort().join(' ');
  const times = ({ day, parts }: PlannedVisit): string => [day, ...parts.map(({ start }) => start).sort()].join(' ');
  return {
    helper: both.filter(([one, other]) => helpers(one) !== helpers(other)).length,
    time: both.filter(([one, other]) => times(one) !== times(other)).length,
    open: [...old.keys()].filter((key) => !now.has(key)).length + [...now.keys()].filter((key) => !old.has(key)).length,
  };
}
