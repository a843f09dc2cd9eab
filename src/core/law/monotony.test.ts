/** What more cost, need or money may never do, rule by rule. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../base/calendar-date.ts';
import type { Result } from '../base/result.ts';
import type { Pflegegrad } from './base/pflegegrad.ts';
import { useAllowance } from './estg/allowance.ts';
import { payTowardsHome } from './sgb-xi/eingliederungshilfe-pauschale/pay-towards-home.ts';
import { reliefAccount } from './sgb-xi/entlastungsbetrag/relief-account.ts';
import { coPay } from './sgb-xi/pflegehilfsmittel/co-pay.ts';
import { supportCarer } from './sgb-xi/pflegeunterstuetzungsgeld/support-carer.ts';
import { convert } from './sgb-xi/umwandlungsanspruch/convert.ts';
import { supplement } from './sgb-xi/vollstationaer/supplement.ts';
import { subsidiseHome } from './sgb-xi/wohnumfeld/subsidise-home.ts';
import { needOfHelp } from './sgb-xii/need-of-help.ts';

const date = calendarDate('2026-06-15');
const grade = fc.constantFrom<Pflegegrad>(2, 3, 4, 5);
const amount = fc.nat({ max: 400_000 });
const step = fc.nat({ max: 5_000 });
const runs = { seed: 20_250_101, numRuns: 200 };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

test('more cost never brings less of a benefit, and never more than it costs', () => {
  fc.assert(fc.property(grade, amount, step, amount, (pflegegrad, cost, more, serviceUsedCents) => {
    const rules: readonly ((cents: number) => number)[] = [
      (costCents) => valueOf(convert({ date, pflegegrad, costCents, serviceUsedCents })).paidCents,
      (costCents) => valueOf(supplement({ date, pflegegrad, monthsBegun: 20, costCents })).supplementCents,
      (costCents) => valueOf(subsidiseHome({ date, costCents, persons: 2 })).paidCents,
      (remunerationCents) => valueOf(payTowardsHome({ date, pflegegrad, remunerationCents })).paidCents,
      (costCents) => valueOf(coPay({ date, birthDate: calendarDate('1941-05-03'), costCents })).personPaysCents,
      (netLostCents) => valueOf(supportCarer({ date, netLostCents, days: 5 })).grossCents,
    ];
    for (const [i, rule] of rules.entries()) {
      assert.ok(rule(cost + more) >= rule(cost), `rule ${i}`);
      assert.ok(rule(cost) <= cost, `rule ${i}`);
    }
  }), runs);
});

test('more Sachleistung never leaves more to convert, and more days or payments never more of an allowance', () => {
  fc.assert(fc.property(grade, amount, amount, step, (pflegegrad, costCents, used, more) => {
    const converted = (serviceUsedCents: number) => valueOf(convert({ date, pflegegrad, costCents, serviceUsedCents })).paidCents;
    assert.ok(converted(used + more) <= converted(used));
    const left = (paymentCents: number) => { const found = useAllowance({ date, allowance: 'ehrenamtspauschale', paidBeforeCents: 0, paymentCents }); return found.ok ? found.value.leftCents : -1; };
    assert.ok(left(used + more) <= left(used));
    const relief = (cents: number) => valueOf(reliefAccount({ date, entitledFrom: calendarDate('2026-01-01'), uses: [{ date, cents }] })).availableCents;
    assert.ok(relief(used + more) <= relief(used));
  }), runs);
});

test('more income or savings are never asked less of, and a higher Pflegegrad never more', () => {
  fc.assert(fc.property(amount, step, amount, fc.nat({ max: 4 }), (incomeCents, more, savingsCents, maintained) => {
    const asked = (pflegegrad: Pflegegrad, income: number, savings: number) => valueOf(needOfHelp({ date, pflegegrad, age: 80, incomeCents: income, housingCents: 40_000, hasPartner: false, maintained, savingsCents: savings }));
    assert.ok(asked(3, incomeCents + more, savingsCents).mostAskedCents >= asked(3, incomeCents, savingsCents).mostAskedCents);
    assert.ok(asked(3, incomeCents, savingsCents + more).savingsAboveCents >= asked(3, incomeCents, savingsCents).savingsAboveCents);
    assert.ok(asked(4, incomeCents, savingsCents).mostAskedCents <= asked(3, incomeCents, savingsCents).mostAskedCents);
  }), runs);
});
