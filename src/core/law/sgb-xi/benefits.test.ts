import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../../base/calendar-date.ts';
import type { Result } from '../../base/result.ts';
import type { Pflegegrad } from '../base/pflegegrad.ts';
import type { Trace } from '../base/trace.ts';
import { useAllowance } from '../estg/allowance.ts';
import { adviceVisit } from './beratungsbesuch/advice-visit.ts';
import { reliefAccount } from './entlastungsbetrag/relief-account.ts';
import { annualAmount, type RespiteUse } from './gemeinsamer-jahresbetrag/annual-amount.ts';
import { combine, combineAt } from './kombinationsleistung/combine.ts';
import { monthlyBenefits, type BenefitsInput } from './monthly-benefits.ts';
import { contribute } from './rentenbeitrag/contribute.ts';
import { convert } from './umwandlungsanspruch/convert.ts';
import { wohngruppenzuschlagFor } from './wohngruppe/check-wohngruppe.ts';
import { subsidiseHome } from './wohnumfeld/subsidise-home.ts';

const date = calendarDate('2026-06-15');

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

function reasonsOf(result: Result<unknown>): (string | undefined)[][] {
  return result.ok ? [] : result.refusals.map(({ code, path }) => [code, path]);
}

test('one more cent of Sachleistung never raises the Pflegegeld, and both shares together never exceed the whole', () => {
  fc.assert(fc.property(fc.constantFrom<Pflegegrad>(2, 3, 4, 5), fc.nat({ max: 260_000 }), fc.integer({ min: 0, max: 30 }), (pflegegrad, usedCents, days) => {
    const less = valueOf(combineAt({ date, pflegegrad, usedCents, days }));
    const more = valueOf(combineAt({ date, pflegegrad, usedCents: usedCents + 1, days }));
    assert.ok(more.pflegegeldCents <= less.pflegegeldCents);
    assert.ok(less.pflegegeldCents <= less.fullPflegegeldCents && less.usedPercentHundredths <= 10_000);
  }), { seed: 20_250_101, numRuns: 1000 });
});

test('wrong amounts are refused together, each with its path', () => {
  assert.deepEqual(reasonsOf(combine({ usedCents: -1, maximumCents: 0, pflegegeldCents: 0.5, days: 31 })),
    [['law-amount-invalid', 'usedCents'], ['law-amount-invalid', 'maximumCents'], ['law-amount-invalid', 'pflegegeldCents'], ['law-days-invalid', 'days']]);
  assert.deepEqual(reasonsOf(combineAt({ date, pflegegrad: 1, usedCents: 0 })), [['law-not-for-pflegegrad', 'pflegegrad']]);
});

test('Umwandlungsanspruch never pays more than cost, 40 % of the maximum, or what the Pflegedienst left', () => {
  fc.assert(fc.property(fc.nat({ max: 300_000 }), fc.nat({ max: 300_000 }), (costCents, serviceUsedCents) => {
    const { paidCents } = valueOf(convert({ date, pflegegrad: 4, costCents, serviceUsedCents }));
    assert.equal(paidCents, [costCents, 74_360, Math.max(0, 185_900 - serviceUsedCents)].sort((a, b) => a - b)[0]);
  }), { seed: 20_250_101, numRuns: 300 });
});

test('the Entlastungsbetrag is spent oldest first, and what a year leaves is gone after 30 June', () => {
  // From March 2025: 10 months × 131 = 1,310. On 30 June 2026 six months more: 786.
  const uses = [{ date: calendarDate('2026-06-30'), cents: 50_000 }, { date: calendarDate('2026-01-10'), cents: 100_000 }];
  const june = valueOf(reliefAccount({ date: calendarDate('2026-06-30'), entitledFrom: calendarDate('2025-03-20'), uses }));
  // 1,000 from 2025 in January; 310 from 2025 and 190 from 2026 on 30 June.
  assert.deepEqual(june.years.map(({ year, grantedCents, usedCents, expiredCents, remainingCents }) => [year, grantedCents, usedCents, expiredCents, remainingCents]), [
    [2025, 131_000, 131_000, 0, 0], [2026, 78_600, 19_000, 0, 59_600],
  ]);
  const july = valueOf(reliefAccount({ date: calendarDate('2026-07-01'), entitledFrom: calendarDate('2025-03-20'), uses: uses.slice(1) }));
  assert.deepEqual([july.years[0]!.expiredCents, july.availableCents, july.expiringCents, july.expiringOn], [31_000, 91_700, 91_700, '2027-06-30']);
  assert.deepEqual(june.uses.map(({ paidCents, uncoveredCents }) => [paidCents, uncoveredCents]), [[50_000, 0], [100_000, 0]]);
});

test('a use is paid from months that have come, not from later ones, and the rest is named as not covered', () => {
  const account = valueOf(reliefAccount({ date: calendarDate('2026-03-31'), entitledFrom: calendarDate('2026-01-01'), uses: [{ date: calendarDate('2026-01-31'), cents: 20_000 }] }));
  assert.deepEqual(account.uses.map(({ paidCents, uncoveredCents }) => [paidCents, uncoveredCents]), [[13_100, 6_900]]);
  assert.equal(account.availableCents, 26_200);
  assert.deepEqual(reasonsOf(reliefAccount({ date, entitledFrom: calendarDate('2026-05-02'), uses: [{ date: calendarDate('2026-04-30'), cents: 1 }, { date: calendarDate('2026-06-16'), cents: 0.5 }] })),
    [['law-use-outside', 'uses[0].date'], ['law-amount-invalid', 'uses[1].cents'], ['law-use-outside', 'uses[1].date']]);
});

test('no cent of the Entlastungsbetrag is lost or made: granted is used, expired or left', () => {
  const someDay = fc.integer({ min: 0, max: 1000 }).map((n) => calendarDate(`${2024 + Math.floor(n / 400)}-${String(n % 12 + 1).padStart(2, '0')}-${String(n % 28 + 1).padStart(2, '0')}`));
  fc.assert(fc.property(fc.array(fc.record({ date: someDay, cents: fc.nat({ max: 60_000 }) }), { maxLength: 15 }), (uses) => {
    const account = valueOf(reliefAccount({ date: calendarDate('2026-12-31'), entitledFrom: calendarDate('2024-01-01'), uses }));
    for (const { grantedCents, usedCents, expiredCents, remainingCents } of account.years) {
      assert.equal(grantedCents, usedCents + expiredCents + remainingCents);
      assert.ok(usedCents >= 0 && expiredCents >= 0 && remainingCents >= 0);
    }
    const paid = account.uses.reduce((sum, { paidCents }) => sum + paidCents, 0);
    assert.equal(paid, account.years.reduce((sum, { usedCents }) => sum + usedCents, 0));
  }), { seed: 20_250_101, numRuns: 300 });
});

test('Jahresbetrag: one pot since July 2025, credited with the first half of the year', () => {
  const uses: RespiteUse[] = [
    { date: calendarDate('2025-03-01'), kind: 'kurzzeitpflege', cents: 100_000, days: 10 },
    { date: calendarDate('2025-08-01'), kind: 'verhinderungspflege', cents: 300_000, days: 14 },
  ];
  const trace: Trace = [];
  const pot = valueOf(annualAmount({ date: calendarDate('2025-12-31'), pflegegrad: 3, uses }, trace));
  assert.deepEqual([pot.poolCents, pot.usedCents, pot.uses.map(({ paidCents }) => paidCents)], [353_900, 353_900, [100_000, 253_900]]);
  assert.deepEqual(pot.daysRemaining, { verhinderungspflege: 42, kurzzeitpflege: 46 });
  assert.ok(trace.some((step) => step.kind === 'rule' && step.rule === 'jahresbetrag-credited' && step.facts['usedCents'] === 100_000));
  assert.ok(trace.some((step) => step.kind === 'rule' && step.rule === 'jahresbetrag-days-open'));
});

test('until June 2025 Verhinderungspflege had 1,685 and 843 from Kurzzeitpflege, but the young with Pflegegrad 4 the whole', () => {
  const uses: RespiteUse[] = [{ date: calendarDate('2025-05-01'), kind: 'verhinderungspflege', cents: 300_000 }];
  const of = (birthDate: string, pflegegrad: Pflegegrad) => valueOf(annualAmount({ date: calendarDate('2025-06-30'), pflegegrad, birthDate: calendarDate(birthDate), uses })).usedCents;
  assert.deepEqual([of('1950-01-01', 4), of('2000-05-02', 4), of('2000-05-01', 4), of('2010-01-01', 3)], [252_800, 300_000, 252_800, 252_800]);
});

test('relatives get twice the Pflegegeld in a year and proven expenses besides, within the pot', () => {
  const uses: RespiteUse[] = [
    { date: calendarDate('2026-02-01'), kind: 'verhinderungspflege', cents: 50_000, byRelatives: true },
    { date: calendarDate('2026-04-01'), kind: 'verhinderungspflege', cents: 50_000, byRelatives: true, provenCents: 12_000 },
  ];
  const pot = valueOf(annualAmount({ date, pflegegrad: 2, uses }));
  // 2 × 347 = 694: 500, then 194 + 120.
  assert.deepEqual(pot.uses.map(({ paidCents, uncoveredCents }) => [paidCents, uncoveredCents]), [[50_000, 0], [31_400, 30_600]]);
  assert.equal(pot.relativesRemainingCents, 0);
  assert.deepEqual(reasonsOf(annualAmount({ date, pflegegrad: 2, uses: [{ date: calendarDate('2026-02-01'), kind: 'kurzzeitpflege', cents: 1, days: 57 }] })), [['law-days-exceeded', 'uses[0].days']]);
});

test('shared care rounds the income first; who is not covered gets every reason', () => {
  const carer = { date, pflegegrad: 2 as Pflegegrad, kind: 'sachleistung' as const, hoursPerWeek: 10, daysPerWeek: 2, employmentHoursPerWeek: 30 };
  // 3,955 × 18.9 % = 747.495 → 747.50; the half 373.75 × 18.6 % = 69.5175.
  assert.deepEqual(valueOf(contribute({ ...carer, shareHundredths: 5000 })), { baseCents: 74_750, contributionCents: 6_952 });
  assert.deepEqual(reasonsOf(contribute({ ...carer, pflegegrad: 1, hoursPerWeek: 9, daysPerWeek: 1, employmentHoursPerWeek: 31 })), [
    ['law-not-for-pflegegrad', 'pflegegrad'], ['law-care-too-few-hours', 'hoursPerWeek'], ['law-care-too-few-days', 'daysPerWeek'], ['law-employment-too-many-hours', 'employmentHoursPerWeek'],
  ]);
  assert.deepEqual(reasonsOf(contribute({ ...carer, date: calendarDate('2024-06-01') })), [['law-region-missing', 'region']]);
});

test('home adaptation, Wohngruppe, advice visits and allowances', () => {
  assert.equal(valueOf(subsidiseHome({ date, costCents: 2_000_000, persons: 3 })).paidCents, 1_254_000);
  assert.equal(valueOf(subsidiseHome({ date, costCents: 2_000_000, persons: 5 })).paidCents, 1_672_000);
  const group = { date, pflegegrad: 2 as Pflegegrad, persons: 6, othersInNeed: 3, hasJointlyCommissionedPerson: true, takesHomeBenefits: true, isLikeResidentialHome: false };
  assert.equal(valueOf(wohngruppenzuschlagFor(group)), 22_400);
  assert.deepEqual(reasonsOf(wohngruppenzuschlagFor({ ...group, persons: 2, othersInNeed: 1, hasJointlyCommissionedPerson: false })).map(([, path]) => path), ['persons', 'othersInNeed', 'hasJointlyCommissionedPerson']);
  const visit = (day: string, pflegegrad: Pflegegrad) => valueOf(adviceVisit({ date: calendarDate(day), pflegegrad, takesPflegegeld: true, last: calendarDate('2025-10-31') }));
  assert.deepEqual([visit('2025-12-31', 4).everyMonths, visit('2026-01-01', 4).everyMonths, visit('2026-01-01', 2).dueBy], [3, 6, '2026-04-30']);
  const paid = (paidBeforeCents: number, paymentCents: number) => useAllowance({ date, allowance: 'ehrenamtspauschale', paidBeforeCents, paymentCents });
  assert.deepEqual([valueOf(paid(76_000, 799)).isNearLimit, valueOf(paid(76_000, 800)).isNearLimit, valueOf(paid(90_000, 6_000)).leftCents], [false, true, 0]);
  assert.deepEqual(reasonsOf(paid(90_000, 6_001)), [['law-allowance-exceeded', 'paymentCents']]);
});

const person: BenefitsInput = { date, pflegegrad: 3, insurance: 'statutory', livingForm: 'home' };
const linesOf = (input: BenefitsInput) => Object.fromEntries(valueOf(monthlyBenefits(input)).benefits.map(({ benefit, amountCents }) => [benefit, amountCents]));

test('a month at home with Pflegegrad 3: service and converted offers lower the Pflegegeld', () => {
  // 500 + 300 of 1,497 = 53.44 %; 46.56 % of 599 = 278.89.
  const input: BenefitsInput = { ...person, month: { sachleistungCents: 50_000, umwandlungCents: 30_000 } };
  assert.deepEqual(linesOf(input), {
    sachleistung: 149_700, umwandlungsanspruch: 59_880, pflegegeld: 27_889, 'tages-und-nachtpflege': 135_700, 'gemeinsamer-jahresbetrag': 353_900, entlastungsbetrag: 13_100,
    'wohnumfeld-zuschuss': 418_000, 'pflegehilfsmittel-zum-verbrauch': 4_200, dipa: 4_000, 'dipa-ergaenzende-unterstuetzung': 3_000,
  });
});

test('Pflegegrad 1 has the short list of § 28a, and a residential home its own', () => {
  assert.deepEqual(Object.keys(linesOf({ ...person, pflegegrad: 1 })), ['entlastungsbetrag', 'wohnumfeld-zuschuss', 'pflegehilfsmittel-zum-verbrauch', 'dipa', 'dipa-ergaenzende-unterstuetzung']);
  assert.deepEqual(linesOf({ ...person, pflegegrad: 1, livingForm: 'heim' }), { vollstationaer: 13_100 });
  assert.deepEqual(linesOf({ ...person, livingForm: 'heim', heim: { monthsBegun: 13, costCents: 300_000 } }), { vollstationaer: 131_900, leistungszuschlag: 50_430 });
});

test('in a gemeinschaftliche Wohnform 450 € take the place of most, and Pflegegeld is only a rest', () => {
  const communal: BenefitsInput = { ...person, livingForm: 'gemeinschaftliche-wohnform' };
  assert.deepEqual(Object.keys(linesOf(communal)), ['sachleistung', 'gemeinschaftliche-wohnform-pauschale', 'pflegehilfsmittel-zum-verbrauch', 'dipa', 'dipa-ergaenzende-unterstuetzung']);
  assert.equal(linesOf({ ...communal, month: { sachleistungCents: 74_850 } })['pflegegeld'], 29_950);
  const excluded = valueOf(monthlyBenefits(communal)).excluded.map(({ benefit }) => benefit);
  assert.deepEqual(excluded, ['pflegegeld', 'entlastungsbetrag', 'tages-und-nachtpflege', 'gemeinsamer-jahresbetrag', 'umwandlungsanspruch', 'wohnumfeld-zuschuss', 'wohngruppenzuschlag']);
});

test('what the law does not have on the day is listed with its reason and not as 0; Beihilfe is refused', () => {
  const before = valueOf(monthlyBenefits({ ...person, date: calendarDate('2025-12-31') }));
  assert.deepEqual(before.excluded.map(({ benefit, reasons }) => [benefit, reasons[0]!.code]), [['dipa-ergaenzende-unterstuetzung', 'law-value-absent']]);
  const later = valueOf(monthlyBenefits({ ...person, date: calendarDate('2028-01-01') }));
  assert.ok(later.benefits.length === 0 && later.excluded.every(({ reasons }) => reasons[0]!.code === 'law-value-unknown'));
  assert.deepEqual(reasonsOf(monthlyBenefits({ ...person, insurance: 'beihilfe' })), [['law-beihilfe-not-covered', 'insurance']]);
});

test('paths of refused uses name the place in the whole case', () => {
  assert.deepEqual(reasonsOf(monthlyBenefits({ ...person, month: { dipaCents: -1 } })), [['law-amount-invalid', 'month.dipaCents']]);
  assert.deepEqual(reasonsOf(monthlyBenefits({ ...person, month: { days: 31 } })), [['law-days-invalid', 'month.days']]);
  assert.deepEqual(reasonsOf(monthlyBenefits({ ...person, year: { respite: [{ date: calendarDate('2025-01-01'), kind: 'kurzzeitpflege', cents: 1 }] } })), [['law-use-outside', 'year.respite[0].date']]);
  assert.deepEqual(reasonsOf(monthlyBenefits({ ...person, year: { entitledFrom: calendarDate('2026-07-01') } })), [['law-entitled-after-date', 'year.entitledFrom']]);
});

test('a result is the same with and without a trace', () => {
  const input: BenefitsInput = { ...person, month: { sachleistungCents: 12_345, umwandlungCents: 6_789 }, year: { entitledFrom: calendarDate('2026-01-01') } };
  assert.deepEqual(monthlyBenefits(input), monthlyBenefits(input, []));
});
