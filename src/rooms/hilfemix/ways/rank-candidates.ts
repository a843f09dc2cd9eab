import type { Activity } from '#core/base/activity.ts';
import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import { minutes, type Minutes } from '#core/base/minutes.ts';
import { rankHelpers, type Change, type Hindrance, type Instance, type Ranked } from '#core/planner/index.ts';
import type { Commission } from '#rooms/helping/index.ts';
import { daysOfNeed } from '../need-times.ts';
import type { Need } from '../needs.queries.ts';
import type { PossibleHelper } from '../propose-helpers.ts';
import type { NeedFacts } from '../read-need-facts.ts';
import { daysPlanned, idOf, instanceOf, type FactsForPlan } from './instance-of.ts';

/** How the planner sees somebody who can be asked for a need. */
export type PlannerView = {
  /** 0 for whom the planner would choose; undefined for whoever cannot come at the times of the need. */
  readonly rank: number | undefined;
  /** So many of the visits of the next two weeks that nobody does yet they could make, out of `wanted`. */
  readonly visits: number;
  readonly wanted: number;
  readonly start: Minutes | undefined;
  /** What would be worse (above 0) or better than with the one whom the planner would choose. */
  readonly change: Change;
  /** What keeps them from coming. */
  readonly hindrances: readonly Hindrance[];
};

/** So many of each class are put before the planner, the nearest first; in a large Quartier hundreds offer the same. */
const mostOfClass = 25;
/** Cents an hour of a service whose price nobody knows: what is not known must not count as free. A guess that is never shown. */
const unknownPrice = 4_000;
/** So far ahead the next day of a need is looked for. */
const daysAhead = 400;

/**
 * Whom the planner would choose for a need, and in which order the others follow, by one evaluation of each in the week of
 * the person as it is agreed: no search, so that it can stand on a page; the whole weeks are searched in `read-ways.ts`. Asked
 * of those whom nothing blocks (`possible`), who are judged by `proposeHelpers`. Empty if the need has no day ahead. Pure.
 */
export function rankCandidates(
  facts: NeedFacts, possible: readonly PossibleHelper[],
  { only, today, timeZone }: { readonly only: CalendarDate | null; readonly today: CalendarDate; readonly timeZone: string },
): ReadonlyMap<string, PlannerView> {
  const need: Need = only === null ? facts.need : { ...facts.need, every: 'once', everyN: 1, weekdays: [], startsOn: only, endsOn: null };
  const [first] = daysOfNeed(need, today, addDays(today, daysAhead));
  if (first === undefined) return new Map();
  // Whoever does it already stays at it, unless somebody stands in for a day.
  const doing = only === null ? facts.helpers.filter(({ isCommissioned }) => isCommissioned) : [];
  const helpers = [...nearestOfEach(possible), ...doing];
  const { instance } = instanceOf({
    person: facts.person, today: first < addDays(today, daysPlanned) ? today : first, timeZone, chosen: new Map(),
    prices: new Map<Activity, number>([[need.activity, facts.centsPerHour ?? unknownPrice]]),
    facts: [{ need, helpers, requests: [], commissions: facts.commissions }, ...runningBeside(facts)],
  });
  const asked = withOpenVisits(instance, need.id);
  const ranked = rankHelpers(asked, [], need.id);
  return ranked.ok ? viewsOf(ranked.value, openVisitsOf(asked, need.id), new Set(possible.map(idOf))) : new Map();
}

function nearestOfEach(possible: readonly PossibleHelper[]): PossibleHelper[] {
  return [...Map.groupBy(possible, ({ helperClass }) => helperClass).values()].flatMap((ofClass) =>
    ofClass.length <= mostOfClass ? ofClass
      : ofClass.toSorted((one, other) => (one.walkMinutes ?? Infinity) - (other.walkMinutes ?? Infinity) || 0).slice(0, mostOfClass));
}

/** What runs for her other needs: who comes anyway, and when she has a guest. */
function runningBeside({ others, commissions, helpers }: NeedFacts): FactsForPlan[] {
  const known = new Map(helpers.map((one) => [idOf(one), one]));
  return others.flatMap((need) => {
    const running = commissions.filter(({ needId, helperClass }) => needId === need.id && helperClass !== 'self');
    const coming = running.map((one) => known.get(one.helperPersonId ?? one.organisationId!) ?? comingAlready(one));
    return running.length === 0 ? [] : [{ need, helpers: coming.map((one) => ({ ...one, isCommissioned: true })), requests: [], commissions: [] }];
  });
}

function comingAlready({ helperPersonId, organisationId, helperName, helperPhone, helperClass }: Commission): PossibleHelper {
  return {
    helperClass: helperClass === 'self' ? 'family' : helperClass, personId: helperPersonId, organisationId, name: helperName, phone: helperPhone,
    salutation: 'none', languages: [], tie: null, hasHelpedBefore: true, isCommissioned: true, livesElsewhere: '', walkMinutes: undefined,
    answer: null, hasConsent: true, roster: null,
  };
}

/** Where all is covered the question is who could take over, so that what is agreed for this need is left out. */
function withOpenVisits(instance: Instance, needId: string): Instance {
  if (openVisitsOf(instance, needId) > 0) return instance;
  return { ...instance, agreed: (instance.agreed ?? []).filter(({ need }) => need !== needId) };
}

function openVisitsOf({ needs, agreed = [] }: Instance, needId: string): number {
  return needs.find(({ id }) => id === needId)!.visits.length - agreed.filter(({ need }) => need === needId).length;
}

function viewsOf(ranked: readonly Ranked[], wanted: number, asked: ReadonlySet<string>): ReadonlyMap<string, PlannerView> {
  const shown = ranked.filter(({ helper }) => asked.has(helper));
  const [best] = shown;
  return new Map(shown.map(({ helper, visits, times, change, hindrances }, index) => [helper, {
    rank: visits === 0 ? undefined : index, visits, wanted, hindrances,
    start: times[0] === undefined ? undefined : minutes(times[0].start % 1440), change: changeFrom(best!.change, change),
  }]));
}

function changeFrom(best: Change, own: Change): Change {
  return { levels: difference(best.levels, own.levels), wishes: difference(best.wishes, own.wishes) };
}

function difference<K extends string>(from: Readonly<Partial<Record<K, number>>>, to: Readonly<Partial<Record<K, number>>>): Record<K, number> {
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])] as K[];
  return Object.fromEntries(keys.map((key) => [key, (to[key] ?? 0) - (from[key] ?? 0)]).filter(([, amount]) => amount !== 0)) as Record<K, number>;
}
