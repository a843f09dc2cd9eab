import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { payBills } from './pay-bills.ts';
import { criteria, type Criterion, type Problem } from './problem.ts';
import { searchUnits } from './search-units.ts';
import { pflegegeldBeside, pot, scoreOf, type MoneyCriterion, type Pots, type Settlement } from './settle-pots.ts';

/*
 * The judge tries every number of units and every division of every cent over the pots, with small sums, and knows
 * nothing of cuts, bounds or polymatroids.
 */

const bits = [pot.service, pot.converted, pot.relief, pot.annual, pot.kin];

/** Every way to divide a cost over the pots of a mask: what each pays; the rest is own money. */
function waysToPay(cost: number, mask: number): readonly (readonly number[])[] {
  let ways: number[][] = [[0, 0, 0, 0, 0]];
  bits.forEach((bit, i) => {
    if ((mask & bit) === 0) return;
    ways = ways.flatMap((way) => Array.from({ length: cost - way.reduce((sum, part) => sum + part, 0) + 1 }, (_, part) => way.with(i, part)));
  });
  return ways;
}

function settlementsOf(costs: readonly number[], { classes, pots }: Problem): readonly Settlement[] {
  const holds = [pots.serviceCents, pots.convertedCents, pots.reliefCents, pots.annualCents, pots.kinCents];
  let sums = new Map<string, readonly number[]>([['0,0,0,0,0', [0, 0, 0, 0, 0]]]);
  costs.forEach((cost, i) => {
    const next = new Map<string, readonly number[]>();
    for (const sum of sums.values()) {
      for (const way of waysToPay(cost, classes[i]!.mask)) {
        const added = sum.map((part, at) => part + way[at]!);
        if (added.some((part, at) => part > holds[at]!) || added[0]! + added[1]! > pots.serviceCents || added[3]! + added[4]! > pots.annualCents) continue;
        next.set(added.join(), added);
      }
    }
    sums = next;
  });
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const all = [...sums.values()].map(([service, converted, relief, annual, kin]): Settlement => {
    const careCents = service! + converted!;
    const annualCents = annual! + kin!;
    return { careCents, reliefCents: relief!, annualCents, ownCents: total - careCents - relief! - annualCents, pflegegeldCents: pflegegeldBeside(careCents, pots) };
  });
  // Own money pays only what no pot may and can.
  const least = Math.min(...all.map(({ ownCents }) => ownCents));
  return all.filter(({ ownCents }) => ownCents === least);
}

function bestByTrying(problem: Problem): readonly number[] {
  const { needs, choices, classes, order, expiringCents, mostOwnCents } = problem;
  let best: readonly number[] | undefined;
  const known = new Map<string, readonly Settlement[]>();
  const tryFrom = (index: number, units: readonly number[], left: readonly number[]): void => {
    const choice = choices[index];
    if (choice !== undefined) {
      for (let n = 0; n <= Math.min(choice.most, left[choice.need]!); n++) tryFrom(index + 1, [...units, n], left.with(choice.need, left[choice.need]! - n));
      return;
    }
    const costs = classes.map((_, i) => choices.reduce((sum, { costClass, priceCents }, at) => (costClass === i ? sum + units[at]! * priceCents : sum), 0));
    const coverage = choices.reduce((sum, { need }, at) => sum + units[at]! * needs[need]!.weight, 0);
    const wishes = choices.reduce((sum, { wish }, at) => sum + units[at]! * wish, 0);
    const settlements = known.get(costs.join()) ?? settlementsOf(costs, problem);
    known.set(costs.join(), settlements);
    for (const settlement of settlements) {
      if (settlement.ownCents > mostOwnCents) continue;
      const score = order.map((criterion) => (criterion === 'coverage' ? coverage : criterion === 'wishes' ? wishes : scoreOf(criterion, settlement, expiringCents)));
      const at = best === undefined ? 0 : score.findIndex((value, i) => value !== best![i]);
      if (best === undefined || (at >= 0 && score[at]! > best[at]!)) best = score;
    }
  };
  tryFrom(0, [], needs.map(({ units }) => units));
  return best!;
}

const masks = [0, pot.service, pot.service | pot.relief, pot.service | pot.relief | pot.annual, pot.converted | pot.relief, pot.converted | pot.relief | pot.annual, pot.annual, pot.kin, pot.relief];
const problems: fc.Arbitrary<Problem> = fc.record({
  pots: fc.record({
    serviceCents: fc.integer({ min: 1, max: 40 }), convertedCents: fc.nat({ max: 16 }), reliefCents: fc.nat({ max: 14 }), annualCents: fc.nat({ max: 14 }), kinCents: fc.nat({ max: 8 }),
    pflegegeldCents: fc.nat({ max: 400 }), needsService: fc.constant(false),
  }),
  needs: fc.array(fc.record({ units: fc.integer({ min: 1, max: 3 }), weight: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 2 }),
  offers: fc.array(fc.record({ mask: fc.constantFrom(...masks), priceCents: fc.nat({ max: 7 }), most: fc.integer({ min: 1, max: 3 }), wish: fc.integer({ min: -2, max: 2 }), need: fc.nat() }), { minLength: 1, maxLength: 4 }),
  expiring: fc.nat({ max: 14 }), mostOwnCents: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.nat({ max: 20 })),
  order: fc.shuffledSubarray([...criteria], { minLength: criteria.length }),
}).map(({ pots, needs, offers, expiring, mostOwnCents, order }): Problem => {
  const used = [...new Set(offers.map(({ mask }) => mask))];
  const choices = offers.map(({ mask, need, ...rest }) => ({ ...rest, need: need % needs.length, costClass: used.indexOf(mask) })).sort((a, b) => a.need - b.need);
  // A need without an offer has nothing to choose.
  const offered = [...new Set(choices.map(({ need }) => need))];
  return {
    pots, mostOwnCents, order, expiringCents: Math.min(expiring, pots.reliefCents), classes: used.map((mask) => ({ mask })),
    needs: offered.map((need) => needs[need]!), choices: choices.map((choice) => ({ ...choice, need: offered.indexOf(choice.need) })),
  };
});

function scoresOf(problem: Problem): readonly number[] {
  const found = searchUnits(problem);
  assert.ok(found.ok);
  const { units, costs, settlement } = found.value;
  payBills(problem.choices.map(({ priceCents, costClass }, i) => ({ cents: units[i]! * priceCents, mask: problem.classes[costClass]!.mask })), problem.pots, settlement);
  assert.deepEqual(costs, problem.classes.map((_, i) => problem.choices.reduce((sum, { costClass, priceCents }, at) => (costClass === i ? sum + units[at]! * priceCents : sum), 0)));
  return problem.order.map((criterion: Criterion) => (criterion === 'coverage' ? problem.choices.reduce((sum, { need }, at) => sum + units[at]! * problem.needs[need]!.weight, 0)
    : criterion === 'wishes' ? problem.choices.reduce((sum, { wish }, at) => sum + units[at]! * wish, 0) : scoreOf(criterion as MoneyCriterion, settlement, problem.expiringCents)));
}

test('no other numbers of units and no other division of a cent is better by any order of priorities', () => {
  fc.assert(fc.property(problems, (problem) => assert.deepEqual(scoresOf(problem), bestByTrying(problem))), { seed: 20_250_101, numRuns: 300 });
});

test('the rounded percentage leaves room within a step, which a later priority may use', () => {
  // 10,000 of service and 1 of Pflegegeld: any use up to half leaves the one cent (half up), so all of the Entlastungsbetrag is kept.
  const pots: Pots = { serviceCents: 10_000, convertedCents: 4_000, reliefCents: 500, annualCents: 0, kinCents: 0, pflegegeldCents: 1, needsService: false };
  const problem: Problem = {
    pots, needs: [{ units: 1, weight: 1 }], choices: [{ need: 0, costClass: 0, priceCents: 500, most: 1, wish: 0 }], classes: [{ mask: pot.service | pot.relief }],
    expiringCents: 0, mostOwnCents: Number.POSITIVE_INFINITY, order: ['coverage', 'cash', 'keep-entlastungsbetrag', 'wishes', 'own-money', 'expiring-first', 'keep-jahresbetrag'],
  };
  const found = searchUnits(problem);
  assert.ok(found.ok);
  assert.deepEqual(found.value.settlement, { careCents: 500, reliefCents: 0, annualCents: 0, ownCents: 0, pflegegeldCents: 1 });
});
