import { ok, refuse, type Result } from '../../../base/result.ts';
import { leastCost, leastPrices, type PriceBound } from './least-prices.ts';
import type { Criterion, Problem } from './problem.ts';
import { leastOf, ownMoney, scoreOf, settle, type MoneyCriterion, type Pots, type Settlement } from './settle-pots.ts';

/** The best numbers of units by choice, and how the money is split. `states` is how many partial answers were looked at. */
export type Best = { readonly units: readonly number[]; readonly costs: readonly number[]; readonly settlement: Settlement; readonly states: number };

/** A partial answer: the costs by class so far, what of the present need is open, and what it is worth. */
type State = { readonly costs: readonly number[]; readonly left: number; readonly coverage: number; readonly wishes: number; readonly units: number; readonly before: State | undefined };

/** More partial answers than this at once are not looked through, but refused. */
const mostStates = 60_000;
/** How many partial answers the first, quick pass keeps. */
const beam = 150;

/**
 * The best units of each choice, exactly: partial answers with the same costs are the same for all that follows, so that
 * only the better is kept; one that cannot become better than the best known answer is dropped. The bound is that of
 * Lagrange: pots have a price, and every cost is borne at its cheapest. Refuses a month too large to look through.
 */
export function searchUnits(problem: Problem): Result<Best> {
  const bounds = { cash: leastPrices(problem, 'cash'), own: leastPrices(problem, 'own-money'), cost: leastCost(problem), rest: restsOf(problem) };
  const quick = walk(problem, bounds, beam, undefined);
  const full = quick === undefined ? undefined : walk(problem, bounds, mostStates, quick);
  return full === undefined ? refuse('law-split-too-large', { most: mostStates }) : ok(full);
}

type Bounds = { readonly cash: PriceBound; readonly own: PriceBound; readonly cost: PriceBound['least']; readonly rest: Rest };
type Found = Best & { readonly score: readonly number[] };

/** Walks through the choices. Without a known answer it keeps the most promising only; with one it keeps all that may be better. */
function walk(problem: Problem, bounds: Bounds, most: number, known: Found | undefined): Found | undefined {
  const { needs, choices, classes, pots } = problem;
  let states: State[] = [{ costs: classes.map(() => 0), left: needs[0]?.units ?? 0, coverage: 0, wishes: 0, units: 0, before: undefined }];
  let looked = 0;
  for (let index = 0; index < choices.length; index++) {
    const choice = choices[index]!;
    const next = choices[index + 1];
    const isLast = next?.need !== choice.need;
    const weight = needs[choice.need]!.weight;
    const layer = new Map<string, State>();
    for (const state of states) {
      for (let units = Math.min(state.left, choice.most); units >= 0; units--) {
        const costs = units === 0 || choice.priceCents === 0 ? state.costs
          : state.costs.map((cost, i) => (i === choice.costClass ? cost + units * choice.priceCents : cost));
        if (costs !== state.costs && ownMoney(costs, classes, pots) > problem.mostOwnCents) continue;
        const left = isLast ? (next === undefined ? 0 : needs[next.need]!.units) : state.left - units;
        const key = `${left};${costs.join()}`;
        const made: State = { costs, left, coverage: state.coverage + units * weight, wishes: state.wishes + units * choice.wish, units, before: state };
        const same = layer.get(key);
        if (same !== undefined && !isWorthMore(made, same, problem.order)) continue;
        if (known !== undefined && !mayBeBetter(problem, bounds, made, index, known.score)) continue;
        layer.set(key, made);
      }
    }
    looked += layer.size;
    if (known !== undefined && looked > most) return undefined;
    states = [...layer.values()];
    if (known === undefined && states.length > most) {
      // Who puts help before cash looks for those that cover all; with a limit of own money, as much as it may reach.
      const coversFirst = problem.order.indexOf('coverage') < problem.order.indexOf('cash');
      const promise = new Map(states.map((state) => {
        const reach = boundOf(problem, bounds, state, index, 'coverage', 0) - state.coverage;
        return [state, problem.order.map((criterion) => boundOf(problem, bounds, state, index, criterion, coversFirst ? reach : 0))];
      }));
      states = states.sort((a, b) => compare(promise.get(b)!, promise.get(a)!)).slice(0, most);
    }
  }
  return states.reduce<Found | undefined>((best, state) => betterOf(best, answerOf(problem, state, looked)), known === undefined ? undefined : { ...known, states: looked });
}

function betterOf(best: Found | undefined, found: Found): Found {
  return best === undefined || isBetter(found.score, best.score) ? found : best;
}

function answerOf({ classes, pots, order, expiringCents }: Problem, last: State, states: number): Found {
  const money = order.filter((criterion): criterion is MoneyCriterion => criterion !== 'coverage' && criterion !== 'wishes');
  const settlement = settle(last.costs, classes, pots, money, expiringCents);
  const units: number[] = [];
  for (let state = last; state.before !== undefined; state = state.before) units.unshift(state.units);
  const score = order.map((criterion) => (criterion === 'coverage' ? last.coverage : criterion === 'wishes' ? last.wishes : scoreOf(criterion, settlement, expiringCents)));
  return { units, costs: last.costs, settlement, states, score };
}

/** Of two partial answers with the same costs the one that counts more by the criteria that costs do not decide. */
function isWorthMore(a: State, b: State, order: readonly Criterion[]): boolean {
  for (const criterion of order) {
    if (criterion !== 'coverage' && criterion !== 'wishes') continue;
    if (a[criterion] !== b[criterion]) return a[criterion] > b[criterion];
  }
  return false;
}

/** Whether a partial answer could still become better than the known one; most are told by the first criteria. */
function mayBeBetter(problem: Problem, bounds: Bounds, state: State, index: number, known: readonly number[]): boolean {
  let needed = 0;
  for (let place = 0; place < known.length; place++) {
    const criterion = problem.order[place]!;
    const bound = boundOf(problem, bounds, state, index, criterion, needed);
    if (bound !== known[place]!) return bound > known[place]!;
    // Only who covers as much keeps up; so the criteria that follow may reckon with what that costs.
    if (criterion === 'coverage') needed = known[place]! - state.coverage;
  }
  return false;
}

/** What a partial answer could score at best by a criterion, if it must still cover so much; never less than any way to complete it. */
function boundOf({ classes, pots, expiringCents, mostOwnCents }: Problem, bounds: Bounds, { costs, left, coverage, wishes }: State, index: number, criterion: Criterion, needed: number): number {
  switch (criterion) {
    case 'coverage': {
      const all = bounds.rest(index, left).coverage;
      return coverage + (mostOwnCents === Number.POSITIVE_INFINITY ? all : Math.min(all, Math.floor(bounds.own.most(costs, index, left, mostOwnCents) + 1e-6)));
    }
    case 'wishes': return wishes + bounds.rest(index, left).wishes;
    case 'cash': return Math.floor(pots.pflegegeldCents + slackOf(pots) - bounds.cash.least(costs, index, left, needed) + 1e-6);
    case 'own-money': return Math.floor(-bounds.own.least(costs, index, left, needed) + 1e-6);
    case 'expiring-first': return Math.min(expiringCents, pots.reliefCents);
    // Further costs never ask less of a pot that the others leave no choice.
    case 'keep-entlastungsbetrag': return -leastOf('relief', costs, classes, pots);
    case 'keep-jahresbetrag': return -leastOf('annual', costs, classes, pots);
    case 'least-cost': return Math.floor(-bounds.cost(costs, index, left, needed) + 1e-6);
  }
}

/** By how much rounding may leave more Pflegegeld than the straight line: half a hundredth of a percent and half a cent. */
function slackOf({ pflegegeldCents }: Pots): number {
  return pflegegeldCents === 0 ? 0 : pflegegeldCents / 20_000 + 0.5;
}

/** What is open after a choice can bring at most: how much coverage and welcome. Worked out once for each choice and rest. */
type Rest = (index: number, left: number) => { readonly coverage: number; readonly wishes: number };

function restsOf({ needs, choices }: Problem): Rest {
  const brings = (from: number, need: number, left: number) => {
    const own = choices.filter((choice, i) => i >= from && choice.need === need);
    const units = Math.min(left, own.reduce((sum, { most }) => sum + most, 0));
    return { coverage: units * needs[need]!.weight, wishes: units * Math.max(0, ...own.map(({ wish }) => wish)) };
  };
  const known = new Map<number, { coverage: number; wishes: number }>();
  return (index, left) => {
    const key = index * 1024 + left;
    let sum = known.get(key);
    if (sum === undefined) {
      const next = choices[index + 1];
      const parts = next === undefined ? [] : needs.slice(next.need).map(({ units }, i) => brings(index + 1, next.need + i, i === 0 ? left : units));
      sum = parts.reduce((all, part) => ({ coverage: all.coverage + part.coverage, wishes: all.wishes + part.wishes }), { coverage: 0, wishes: 0 });
      known.set(key, sum);
    }
    return sum;
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  return compare(a, b) > 0;
}
