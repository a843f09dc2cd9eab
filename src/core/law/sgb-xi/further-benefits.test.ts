import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '../../base/calendar-date.ts';
import type { Result } from '../../base/result.ts';
import { altenhilfe, altenhilfeAims } from '../sgb-xii/altenhilfe.ts';
import { needOfHelp, type HelpInput } from '../sgb-xii/need-of-help.ts';
import { payTowardsHome } from './eingliederungshilfe-pauschale/pay-towards-home.ts';
import { monthlyBenefits } from './monthly-benefits.ts';
import { personalBudget } from './persoenliches-budget/personal-budget.ts';
import { coPay } from './pflegehilfsmittel/co-pay.ts';
import { supportCarer } from './pflegeunterstuetzungsgeld/support-carer.ts';

const date = calendarDate('2026-06-15');

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const reasonsOf = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code, path }) => [code, path]));

test('in a home of the Eingliederungshilfe 15 % up to 278 euros, and Pflegegeld for days at home', () => {
  // 15 % of 1,500.00 = 225.00; of 3,000.00 = 450.00, capped. Six days: 599 × 6 / 30 = 119.80.
  assert.deepEqual(valueOf(payTowardsHome({ date, pflegegrad: 3, remunerationCents: 150_000 })), { paidCents: 22_500, pflegegeldCents: 0 });
  assert.deepEqual(valueOf(payTowardsHome({ date, pflegegrad: 3, remunerationCents: 300_000, daysAtHome: 6 })), { paidCents: 27_800, pflegegeldCents: 11_980 });
  assert.equal(valueOf(payTowardsHome({ date: calendarDate('2024-12-31'), pflegegrad: 2, remunerationCents: 300_000 })).paidCents, 26_600);
  assert.deepEqual(reasonsOf(payTowardsHome({ date, pflegegrad: 1, remunerationCents: 1 })), [['law-not-for-pflegegrad', 'pflegegrad']]);
});

test('of a technical aid adults pay 10 %, at most 25 euros, and nothing on loan, if exempt or before 18', () => {
  const pays = (costCents: number, more: object = {}) => valueOf(coPay({ date, birthDate: calendarDate('1941-05-03'), costCents, ...more })).personPaysCents;
  assert.deepEqual([pays(12_345), pays(100_000), pays(100_000, { isOnLoan: true }), pays(100_000, { isExempt: true })], [1_235, 2_500, 0, 0]);
  assert.deepEqual([pays(10_000, { birthDate: calendarDate('2008-06-16') }), pays(10_000, { birthDate: calendarDate('2008-06-15') })], [0, 1_000]);
});

test('Pflegeunterstützungsgeld is 90 % of the net pay lost, within 70 % of the Beitragsbemessungsgrenze a day', () => {
  // 69,750 / 360 × 70 % = 135.625, so 135.63 a day. 90 % of 400.00 = 360.00 in four days.
  assert.deepEqual(valueOf(supportCarer({ date, netLostCents: 40_000, days: 4, daysBefore: 3 })), { grossCents: 36_000, mostCents: 54_252, daysLeft: 3 });
  assert.equal(valueOf(supportCarer({ date, netLostCents: 40_000, days: 4, hadOneOffPayment: true })).grossCents, 40_000);
  assert.equal(valueOf(supportCarer({ date, netLostCents: 200_000, days: 10 })).grossCents, 135_630);
  assert.deepEqual(reasonsOf(supportCarer({ date, netLostCents: 1, days: 8, daysBefore: 3 })), [['law-days-exceeded', 'days']]);
  const missing = supportCarer({ date: calendarDate('2027-02-01'), netLostCents: 40_000, days: 4 });
  assert.deepEqual(!missing.ok && [missing.refusals[0].code, missing.refusals[0].facts?.['parameter']], ['law-value-unknown', 'beitragsbemessungsgrenze-krankenversicherung']);
});

test('a Persönliches Budget holds service as vouchers and Pflegegeld that is told beforehand as money', () => {
  // Half of the Sachleistung: 748.50 vouchers, 299.50 money, 42.00 consumables.
  const budget = valueOf(personalBudget({ date, pflegegrad: 3, sachleistungCents: 74_850, pflegehilfsmittelCents: 4_200 }));
  assert.deepEqual([budget.moneyCents, budget.voucherCents, budget.boundMonths], [34_150, 74_850, 6]);
  assert.deepEqual(budget.parts.map(({ benefit, form }) => [benefit, form]), [['sachleistung', 'voucher'], ['pflegegeld', 'money'], ['pflegehilfsmittel-zum-verbrauch', 'money']]);
  assert.deepEqual(reasonsOf(personalBudget({ date, pflegegrad: 3, sachleistungCents: 149_701, tagesUndNachtpflegeCents: 135_701 })), [['law-split-more-than-left', 'sachleistungCents'], ['law-split-more-than-left', 'tagesUndNachtpflegeCents']]);
  assert.deepEqual(reasonsOf(personalBudget({ date, pflegegrad: 3, sachleistungCents: 0.5 })), [['law-amount-invalid', 'sachleistungCents']]);
});

const household: HelpInput = { date, pflegegrad: 4, age: 81, incomeCents: 250_000, housingCents: 60_000, hasPartner: true, maintained: 0, savingsCents: 1_900_000 };

test('Hilfe zur Pflege: the limit is twice the standard need, housing and 395 euros for the partner; 60 % of the rest stay with Pflegegrad 4', () => {
  // 2 × 563 + 600 + 395 = 2,121. Of 379 above at most 40 % = 151.60. Savings 2 × 10,000.
  const help = valueOf(needOfHelp(household));
  assert.deepEqual([help.limitCents, help.excessCents, help.mostAskedCents, help.savingsFreeCents, help.savingsAboveCents, help.outcome], [212_100, 37_900, 15_160, 2_000_000, 0, 'office-decides']);
  assert.equal(valueOf(needOfHelp({ ...household, pflegegrad: 3 })).mostAskedCents, 37_900);
  assert.equal(valueOf(needOfHelp({ ...household, incomeCents: 212_100 })).outcome, 'nothing-asked');
  assert.equal(valueOf(needOfHelp({ ...household, incomeCents: 0, savingsCents: 2_000_001 })).outcome, 'office-decides');
  assert.equal(valueOf(needOfHelp({ ...household, pflegegrad: 1 })).benefits.length, 5);
  assert.deepEqual(reasonsOf(needOfHelp({ ...household, age: 17, incomeCents: -1, maintained: 0.5 })), [['law-amount-invalid', 'incomeCents'], ['law-persons-invalid', 'maintained'], ['law-help-minor', 'age']]);
  assert.equal(reasonsOf(needOfHelp({ ...household, date: calendarDate('2027-01-01') }))[0]![0], 'law-value-not-recorded');
});

test('Altenhilfe: advice and support whatever the income, the rest by it', () => {
  assert.deepEqual(altenhilfeAims.filter((aim) => altenhilfe(aim).isIncomeFree), ['advice-around-care', 'advice-on-services']);
  assert.equal(altenhilfe('ties').citation, '§ 71 Abs. 2 Nr. 6 SGB XII');
});

test('in a gemeinschaftliche Wohnform there is Kurzzeitpflege after a stay in hospital, and no other', () => {
  const benefits = (isAfterHospital: boolean) => valueOf(monthlyBenefits({ date, pflegegrad: 3, insurance: 'statutory', livingForm: 'gemeinschaftliche-wohnform', isAfterHospital, year: { respite: [{ date, kind: 'kurzzeitpflege', cents: 100_000, days: 10 }] } }))
    .benefits.find(({ benefit }) => benefit === 'kurzzeitpflege-nach-krankenhaus');
  assert.equal(benefits(false), undefined);
  assert.deepEqual([benefits(true)?.amountCents, benefits(true)?.remainingCents], [353_900, 253_900]);
});
