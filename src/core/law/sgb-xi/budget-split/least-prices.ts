import type { Problem } from './problem.ts';
import { pot } from './settle-pots.ts';

/** A need that is open: units that must be covered, and the choices that can. */
type Open = { readonly units: number; readonly choices: readonly number[] };

/**
 * A lower bound of what a month costs, in cents with fractions: the costs so far, and if all that can be covered must be,
 * what that adds at least. `index` is the last choice made, `left` what is open of the need of the next one.
 */
export type LowerBound = (costs: readonly number[], index: number, left: number, isCovered: boolean) => number;

const mostSteps = 1000;

/** What emptying a pot is worth, per cent of it. */
type Weights = { care: number; converted: number; relief: number; annual: number; kin: number };

/**
 * Prices of the pots after Lagrange. Whatever the prices between 0 and 1 are, the bound holds: a cost is borne by own
 * money at 1, or by a pot at its price and, for care, at the Pflegegeld that is lost; what the pots hold is paid back.
 * The best prices of the whole month make it close, those of empty and of full pots help where much is already charged.
 * Of `own-money` lost Pflegegeld is no part.
 */
export function leastPrices(problem: Problem, of: 'cash' | 'own-money'): LowerBound {
  const { pots, needs, choices, classes } = problem;
  const lost = of === 'cash' && pots.serviceCents > 0 ? pots.pflegegeldCents / pots.serviceCents : 0;
  const root: readonly Open[] = needs.map(({ units }, need) => {
    const own = choices.flatMap((choice, i) => (choice.need === need ? [i] : []));
    return { units: Math.min(units, own.reduce((sum, i) => sum + choices[i]!.most, 0)), choices: own };
  });

  const rateOf = (mask: number, { care, converted, relief, annual, kin }: Weights): number => {
    let rate = 1;
    if ((mask & pot.service) !== 0) rate = Math.min(rate, lost + care);
    if ((mask & pot.converted) !== 0) rate = Math.min(rate, lost + care + converted);
    if ((mask & pot.relief) !== 0) rate = Math.min(rate, relief);
    if ((mask & pot.annual) !== 0) rate = Math.min(rate, annual);
    if ((mask & pot.kin) !== 0) rate = Math.min(rate, annual + kin);
    return rate;
  };
  const boundBy = (weights: Weights) => {
    const rates = classes.map(({ mask }) => rateOf(mask, weights));
    const prices = choices.map(({ costClass, priceCents }) => priceCents * rates[costClass]!);
    const back = weights.care * pots.serviceCents + weights.converted * pots.convertedCents + weights.relief * pots.reliefCents
      + weights.annual * pots.annualCents + weights.kin * pots.kinCents;
    return { weights, prices, back, rates };
  };
  const atRoot = ({ prices, back }: ReturnType<typeof boundBy>): number => {
    let sum = -back;
    for (const { units, choices: own } of root) sum += cheapest(own.map((i) => [prices[i]!, choices[i]!.most] as const), units);
    return sum;
  };

  // Each step raises the price of the pots that are asked for more than they hold, by as much as the bound may still rise (Polyak).
  let weights: Weights = { care: 0, converted: 0, relief: 0, annual: 0, kin: 0 };
  let best = boundBy(weights);
  let bestValue = atRoot(best);
  let hope = Math.max(1, choices.reduce((sum, { priceCents, most }) => sum + priceCents * most, 0) / 4);
  let idle = 0;
  for (let step = 0; step < mostSteps && hope > 0.5; step++) {
    const asked = askedOf(problem, root, weights, lost);
    const over = {
      care: asked.care - pots.serviceCents, converted: asked.converted - pots.convertedCents, relief: asked.relief - pots.reliefCents,
      annual: asked.annual - pots.annualCents, kin: asked.kin - pots.kinCents,
    };
    const square = over.care ** 2 + over.converted ** 2 + over.relief ** 2 + over.annual ** 2 + over.kin ** 2;
    const size = (bestValue + hope - atRoot(boundBy(weights))) / Math.max(1, square);
    const moved = (price: number, by: number): number => Math.min(1, Math.max(0, price + size * by));
    weights = {
      care: moved(weights.care, over.care), converted: moved(weights.converted, over.converted), relief: moved(weights.relief, over.relief),
      annual: moved(weights.annual, over.annual), kin: moved(weights.kin, over.kin),
    };
    const tried = boundBy(weights);
    const value = atRoot(tried);
    if (value > bestValue + 0.01) idle = 0;
    else if (++idle === 25) [idle, hope] = [0, hope / 2];
    if (value > bestValue) [best, bestValue] = [tried, value];
  }
  const pool = [best, ...corners(best.weights, lost).map(boundBy)];
  const after = pool.map(({ prices }) => restPrices(problem, root, prices));
  return (costs, index, left, isCovered) => {
    let highest = 0;
    for (let i = 0; i < pool.length; i++) {
      const { rates, back } = pool[i]!;
      let sum = -back;
      for (let at = 0; at < costs.length; at++) sum += costs[at]! * rates[at]!;
      if (isCovered) sum += after[i]!(index, left);
      if (sum > highest) highest = sum;
    }
    return highest;
  };
}

/** Prices at which pots are free, as dear as the Sachleistung, or as dear as own money; beside the best ones. */
function corners(best: Weights, lost: number): readonly Weights[] {
  const some = (price: number): readonly number[] => [...new Set([0, lost, 1, price])];
  return [...new Set([0, 1 - lost, best.care])].flatMap((care) => some(best.relief).flatMap((relief) => some(best.annual).flatMap((annual) =>
    [...new Set([0, best.converted])].flatMap((converted) => [...new Set([0, best.kin])].map((kin) => ({ care, converted, relief, annual, kin }))))));
}

/** What covering all that is open after a choice adds at these prices; worked out once for each choice and rest. */
function restPrices({ choices }: Problem, root: readonly Open[], prices: readonly number[]): (index: number, left: number) => number {
  const offers = (own: readonly number[]) => own.map((i) => [prices[i]!, choices[i]!.most] as const);
  const needPrices = root.map(({ units, choices: own }) => cheapest(offers(own), units));
  const known = new Map<number, number>();
  return (index, left) => {
    const key = index * 1024 + left;
    const before = known.get(key);
    if (before !== undefined) return before;
    const next = choices[index + 1];
    let sum = 0;
    if (next !== undefined) {
      const own = root[next.need]!.choices.filter((i) => i > index);
      sum = cheapest(offers(own), left);
      for (let need = next.need + 1; need < root.length; need++) sum += needPrices[need]!;
    }
    known.set(key, sum);
    return sum;
  };
}

/** The price of so many units, the cheapest first. */
function cheapest(offers: readonly (readonly [price: number, most: number])[], units: number): number {
  let sum = 0;
  let left = units;
  for (const [price, most] of [...offers].sort(([a], [b]) => a - b)) {
    const take = Math.min(left, most);
    sum += take * price;
    left -= take;
    if (left === 0) break;
  }
  return sum;
}

/** What each pot would be asked for at these prices. */
function askedOf({ choices, classes }: Problem, root: readonly Open[], { care, converted, relief, annual, kin }: Weights, lost: number): Weights {
  const asked: Weights = { care: 0, converted: 0, relief: 0, annual: 0, kin: 0 };
  for (const { units, choices: own } of root) {
    const ways = own.map((i) => {
      const { costClass, priceCents, most } = choices[i]!;
      const { mask } = classes[costClass]!;
      const rates = ([[pot.service, lost + care, 'service'], [pot.converted, lost + care + converted, 'converted'], [pot.relief, relief, 'relief'], [pot.annual, annual, 'annual'], [pot.kin, annual + kin, 'kin']] as const)
        .filter(([bit, rate]) => (mask & bit) !== 0 && rate < 1).sort((a, b) => a[1] - b[1]);
      return { most, priceCents, price: priceCents * (rates[0]?.[1] ?? 1), way: rates[0]?.[2] };
    }).sort((a, b) => a.price - b.price);
    let left = units;
    for (const { most, priceCents, way } of ways) {
      const cents = Math.min(left, most) * priceCents;
      left -= Math.min(left, most);
      if (way === 'service' || way === 'converted') asked.care += cents;
      if (way === 'converted') asked.converted += cents;
      if (way === 'relief') asked.relief += cents;
      if (way === 'annual' || way === 'kin') asked.annual += cents;
      if (way === 'kin') asked.kin += cents;
      if (left === 0) break;
    }
  }
  return asked;
}
