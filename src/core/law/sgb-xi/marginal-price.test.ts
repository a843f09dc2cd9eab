import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../../base/calendar-date.ts';
import type { Pflegegrad } from '../base/pflegegrad.ts';
import { combineAt } from './kombinationsleistung/combine.ts';
import { burden, marginalPrice, monthBudgetAt, nothingCharged, payers, type Payer } from './marginal-price.ts';
import { convert } from './umwandlungsanspruch/convert.ts';

const date = calendarDate('2026-06-15');

function budget(pflegegrad: Pflegegrad) {
  const found = monthBudgetAt({ date, pflegegrad, reliefLeftCents: 13_100, annualLeftCents: 50_000 });
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
}

test('the next hour costs nothing from a pot, lost Pflegegeld from the Sachleistung, and its price from own money', () => {
  const price = (payer: Payer, cents: number) => marginalPrice(budget(3), nothingCharged, payer, cents);
  // 40.00 of 1,497 = 2.67 %: 599 × 97.33 % = 583.01, lost 15.99.
  assert.deepEqual(payers.map((payer) => price(payer, 4_000)), [1_599, 1_599, 0, 0, 4_000]);
  assert.equal(price('entlastungsbetrag', 14_000), 900);
  // 60.00 beyond 1,497 + all of 599.
  assert.equal(price('sachleistung', 155_700), 65_900);
});

test('a Pflegedienst that comes after converted offers pushes them out, and that is part of its price', () => {
  // 1,000 service and 400 converted; 200 more service leave 297 to convert: 103 are borne, all Pflegegeld is gone (38.80 were left).
  const charged = { ...nothingCharged, sachleistung: 100_000, umwandlungsanspruch: 40_000 };
  // 1,400 of 1,497 = 93.52 %: 599 × 6.48 % = 38.82.
  assert.equal(marginalPrice(budget(3), charged, 'sachleistung', 20_000), 10_300 + 3_882);
});

test('with Pflegegrad 1 there is no Sachleistung: all of it is borne', () => {
  assert.equal(marginalPrice(budget(1), nothingCharged, 'sachleistung', 4_000), 4_000);
  assert.equal(marginalPrice(budget(1), nothingCharged, 'entlastungsbetrag', 4_000), 0);
});

test('the burden agrees with the rules themselves, never falls, and the prices of single hours add up to it', () => {
  const charge = fc.record({ payer: fc.constantFrom(...payers), cents: fc.nat({ max: 30_000 }) });
  fc.assert(fc.property(fc.constantFrom<Pflegegrad>(2, 3, 4, 5), fc.array(charge, { maxLength: 12 }), (pflegegrad, charges) => {
    const limits = budget(pflegegrad);
    let charged = nothingCharged;
    let sum = 0;
    for (const { payer, cents } of charges) {
      const price = marginalPrice(limits, charged, payer, cents);
      assert.ok(price >= 0);
      sum += price;
      charged = { ...charged, [payer]: charged[payer] + cents };
    }
    assert.equal(sum, burden(limits, charged));
    const converted = convert({ date, pflegegrad, costCents: charged.umwandlungsanspruch, serviceUsedCents: charged.sachleistung });
    assert.ok(converted.ok);
    const combined = combineAt({ date, pflegegrad, usedCents: Math.min(charged.sachleistung, limits.care!.maximumCents) + converted.value.paidCents });
    assert.ok(combined.ok);
    const borne = Math.max(0, charged.sachleistung - limits.care!.maximumCents) + charged.umwandlungsanspruch - converted.value.paidCents +
      Math.max(0, charged.entlastungsbetrag - 13_100) + Math.max(0, charged['gemeinsamer-jahresbetrag'] - 50_000) + charged.own;
    assert.equal(sum, borne + combined.value.fullPflegegeldCents - combined.value.pflegegeldCents);
  }), { seed: 20_250_101, numRuns: 500 });
});
