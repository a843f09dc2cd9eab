import type { Problem } from './problem.ts';
import { pot } from './settle-pots.ts';

/** A need that is open: units that must be covered, and the choices that can. */
type Open = { readonly units: number; readonly choices: readonly number[] };

/**
 * Bounds of what a partial answer may become: `least` is the lowest cost, in cents with fractions, if coverage of so much
 * weight must still be added; `most` is the most coverage that can be added if the whole costs no more than a limit.
 * `index` is the last choice made, `left` what is open of the need of the next one.
 */
export type PriceBound = {
  readonly least: (costs: readonly number[], index: number, left: number, needed: number) => number;
  readonly most: (costs: readonly number[], index: number, left: number, limit: number) => number;
};

const mostSteps = 1000;

/** What emptying a pot is worth, per cent of it. */
type Weights = { care: number; converted: number; relief: number; annual: number; kin: number };

/**
 * Prices of the pots after Lagrange. Whatever the prices between 0 and 1 are, the bound holds: a cost is borne by own
 * money at 1, or by a pot at its price and, for care, at the Pflegegeld that is lost; what the pots hold is paid back.
 * The best prices of the whole month make it close, those of empty and of full pots help where much is already charged.
 * Of `own-money` lost Pflegegeld is no part.
 */
export function leastPrices(problem: Problem, of: 'cash' | 'own-money'): PriceBound {
  const { pots, choices, classes } = problem;
  const lost = of === 'cash' && pots.serviceCents > 0 ? pots.pflegegeldCents / pots.serviceCents : 0;
  const root = openAtFirst(problem);

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
  const pool = [best, ...corners(best.weights, lost).map(boundBy)].map(({ rates, back, prices }) => ({ rates, back, open: openItems(problem, root, prices) }));
  const soFar = (rates: readonly number[], back: number, costs: readonly number[]): number => {
    let sum = -back;
    for (let i = 0; i < costs.length; i++) sum += costs[i]! * rates[i]!;
    return sum;
  };
  return {
    least: (costs, index, left, needed) => {
      let highest = 0;
      for (const { rates, back, open } of pool) {
        const sum = soFar(rates, back, costs) + (needed > 0 ? leastOf(open(index, left), needed) : 0);
        if (sum > highest) highest = sum;
      }
      return highest;
    },
    most: (costs, index, left, limit) => {
      let lowest = Number.POSITIVE_INFINITY;
      for (const { rates, back, open } of pool) lowest = Math.min(lowest, mostOf(open(index, left), limit - soFar(rates, back, costs)));
      return lowest;
    },
  };
}

/** Prices at which pots are free, as dear as the Sachleistung, or as dear as own money; beside the best ones. */
function corners(best: Weights, lost: number): readonly Weights[] {
  const some = (price: number): readonly number[] => [...new Set([0, lost, 1, price])];
  return [...new Set([0, 1 - lost, best.care])].flatMap((care) => some(best.relief).flatMap((relief) => some(best.annual).flatMap((annual) =>
    [...new Set([0, best.converted])].flatMap((converted) => [...new Set([0, best.kin])].map((kin) => ({ care, converted, relief, annual, kin }))))));
}

/** What is open before the first choice. */
function openAtFirst({ needs, choices }: Problem): readonly Open[] {
  return needs.map(({ units }, need) => {
    const own = choices.flatMap((choice, i) => (choice.need === need ? [i] : []));
    return { units: Math.min(units, own.reduce((sum, i) => sum + choices[i]!.most, 0)), choices: own };
  });
}

/** The least that a month can cost all payers together; as `least` of a `PriceBound`, without any pots. */
export function leastCost(problem: Problem): PriceBound['least'] {
  const open = openItems(problem, openAtFirst(problem), problem.choices.map(({ priceCents }) => priceCents));
  return (costs, index, left, needed) => costs.reduce((sum, cost) => sum + cost, 0) + (needed > 0 ? leastOf(open(index, left), needed) : 0);
}

/** Units that are open at one price, and the coverage that they bring. */
type Item = { readonly price: number; readonly weight: number };

/** What is open after a choice, the cheapest coverage first; worked out once for each choice and rest. */
function openItems({ needs, choices }: Problem, root: readonly Open[], prices: readonly number[]): (index: number, left: number) => readonly Item[] {
  const itemsOf = (need: number, own: readonly number[], units: number): Item[] => {
    let left = units;
    return own.map((i) => [prices[i]!, choices[i]!.most] as const).sort(([a], [b]) => a - b).flatMap(([price, most]) => {
      const take = Math.min(left, most);
      left -= take;
      return take === 0 ? [] : [{ price: take * price, weight: take * needs[need]!.weight }];
    });
  };
  const known = new Map<number, readonly Item[]>();
  return (index, left) => {
    const key = index * 1024 + left;
    let items = known.get(key);
    if (items === undefined) {
      const next = choices[index + 1];
      items = next === undefined ? [] : root.slice(next.need).flatMap(({ units, choices: own }, i) => itemsOf(next.need + i, own.filter((at) => at > index), i === 0 ? left : units))
        .sort((a, b) => a.price * b.weight - b.price * a.weight);
      known.set(key, items);
    }
    return items;
  };
}

/** The least price of so much coverage, the last item in part. */
function leastOf(items: readonly Item[], needed: number): number {
  let sum = 0;
  let open = needed;
  for (const { price, weight } of items) {
    if (weight >= open) return sum + price * open / weight;
    sum += price;
    open -= weight;
  }
  return sum;
}

/** The most coverage for so much money, the last item in part; none at all if there is no money left. */
function mostOf(items: readonly Item[], money: number): number {
  if (money < -1e-6) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  let left = Math.max(0, money);
  for (const { price, weight } of items) {
    if (price > left) return sum + weight * left / price;
    sum += weight;
    left -= price;
  }
  return sum;
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
