import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '#core/base/calendar-date.ts';
import { cents } from '#core/base/cents.ts';
import { minutes } from '#core/base/minutes.ts';
import { budgetOf, entriesOf } from './budget.ts';
import type { Booking, Grading, MoneyFacts, PaidHelp, PlannedHelp } from './facts.ts';
import { chargeOf, type Pot, type PotChoice } from './pots.ts';
import { warningsOf } from './warnings.ts';
import { yearOfMoney } from './year-of-money.ts';

const neighbour = '01999999-aaaa-7000-8000-000000000101';
const service = '01999999-aaaa-7000-8000-000000000102';

const grading = (from: string, pflegegrad: Grading['pflegegrad'] = 2, over: Partial<Grading> = {}): Grading =>
  ({ pflegegrad, from: calendarDate(from), to: null, insurance: 'statutory', livingForm: 'home', land: 'DE-SN', ...over });

/** Help by a neighbour at 10 € an hour, paid back by the Pflegekasse. */
const help = (day: string, euros: number | null, over: Partial<PaidHelp> = {}): PaidHelp => ({
  id: `help ${day} ${euros}`, day: calendarDate(day), helperClass: 'neighbour', activity: 'shopping', payer: 'pflegekasse', helperPersonId: neighbour,
  organisationId: null, minutes: minutes((euros ?? 10) * 6), cents: euros === null ? null : cents(euros * 100), centsPerHour: 1_000, giver: 'Norbert Gartenzaun', ...over,
});

const booked = (from: string, euros: number, over: Partial<Booking> = {}): Booking => ({
  id: `booking ${from} ${euros}`, charge: 'sachleistung', organisationId: service, billedBy: 'Pflegedienst Abendrot', from: calendarDate(from),
  to: calendarDate(from), cents: cents(euros * 100), days: 0, byRelatives: false, ...over,
});

const facts = (over: Partial<MoneyFacts>): MoneyFacts =>
  ({ gradings: [grading('2026-01-01')], birthDate: null, help: [], bookings: [], choices: [], planned: [], ...over });

const plannedShopping: PlannedHelp = {
  helperClass: 'neighbour', activity: 'shopping', payer: 'pflegekasse', helperPersonId: neighbour, organisationId: null, giver: 'Norbert Gartenzaun',
  visits: 2, minutes: minutes(180), cents: cents(3_000), unpriced: 0,
};

function figures(month: `${number}-${number}`, of: MoneyFacts, pot: Pot): readonly number[] {
  const line = budgetOf(month, of).pots.find((one) => one.pot === pot);
  assert.ok(line !== undefined, pot);
  return [line.totalCents, line.usedCents, line.plannedCents, line.leftCents, line.ownCents];
}

test('A month in which nothing was used has all its pots full', () => {
  const of = facts({});
  assert.deepEqual(figures('2026-11', of, 'pflegegeld'), [34_700, 0, 0, 34_700, 0]);
  assert.deepEqual(figures('2026-11', of, 'sachleistung'), [79_600, 0, 0, 79_600, 0]);
  // Eleven months of 131 €, and two fifths of 796 €.
  assert.deepEqual(figures('2026-11', of, 'entlastungsbetrag'), [144_100, 0, 0, 144_100, 0]);
  assert.deepEqual(figures('2026-11', of, 'umwandlungsanspruch'), [31_840, 0, 0, 31_840, 0]);
  assert.deepEqual(figures('2026-11', of, 'gemeinsamer-jahresbetrag'), [353_900, 0, 0, 353_900, 0]);
  assert.deepEqual(figures('2026-11', of, 'pflegehilfsmittel-zum-verbrauch'), [4_200, 0, 0, 4_200, 0]);
});

test('A Pflegedienst that billed half of the Sachleistung halves the Pflegegeld', () => {
  const of = facts({ bookings: [booked('2026-11-03', 398)] });
  assert.deepEqual(figures('2026-11', of, 'sachleistung'), [79_600, 39_800, 0, 39_800, 0]);
  assert.deepEqual(figures('2026-11', of, 'pflegegeld'), [34_700, 17_350, 0, 17_350, 0]);
  assert.deepEqual(figures('2026-10', of, 'sachleistung'), [79_600, 0, 0, 79_600, 0]);
});

test('Help of the ledger and visits to come are taken from the Entlastungsbetrag', () => {
  const of = facts({ help: [help('2026-11-03', 15), help('2026-11-10', 15)], planned: [plannedShopping] });
  assert.deepEqual(figures('2026-11', of, 'entlastungsbetrag'), [144_100, 3_000, 3_000, 138_100, 0]);
  const budget = budgetOf('2026-11', of);
  assert.deepEqual(entriesOf(budget, 'entlastungsbetrag').map(({ cents: amount }) => amount), [1_500, 1_500]);
  assert.ok(budget.traces.entlastungsbetrag!.length > 0);
});

test('What comes too early in the year is own money: the Entlastungsbetrag grows by the month', () => {
  const of = facts({ help: [help('2026-01-20', 200)] });
  assert.deepEqual(figures('2026-01', of, 'entlastungsbetrag'), [13_100, 13_100, 0, 0, 6_900]);
  assert.deepEqual(warningsOf(budgetOf('2026-01', of), calendarDate('2026-01-25')), [{ kind: 'beyond-pot', pot: 'entlastungsbetrag', cents: 6_900 }]);
});

test('What last year left is usable until 30 June, is announced before and is gone after', () => {
  const of = facts({ gradings: [grading('2025-07-01')] });
  // Six months of 2025 and six of 2026.
  assert.deepEqual(figures('2026-06', of, 'entlastungsbetrag'), [157_200, 0, 0, 157_200, 0]);
  assert.deepEqual(warningsOf(budgetOf('2026-05', of), calendarDate('2026-05-04')), [
    { kind: 'expires-soon', pot: 'entlastungsbetrag', cents: 78_600, on: '2026-06-30' },
  ]);
  assert.deepEqual(figures('2026-07', of, 'entlastungsbetrag'), [91_700, 0, 0, 91_700, 0]);
  assert.deepEqual(warningsOf(budgetOf('2026-07', of), calendarDate('2026-07-01')), [{ kind: 'expired', pot: 'entlastungsbetrag', cents: 78_600 }]);
});

test('Help that stands in an invoice is not counted twice', () => {
  const care = help('2026-11-04', 40, { helperClass: 'professional', activity: 'personal_care', helperPersonId: null, organisationId: service });
  const bill = booked('2026-11-01', 120, { to: calendarDate('2026-11-30') });
  assert.deepEqual(figures('2026-11', facts({ help: [care] }), 'sachleistung').slice(0, 2), [79_600, 4_000]);
  assert.deepEqual(figures('2026-11', facts({ help: [care], bookings: [bill] }), 'sachleistung').slice(0, 2), [79_600, 12_000]);
});

test('Converted Sachleistung pays help in daily life and lowers the Pflegegeld', () => {
  const choice: PotChoice = { helperPersonId: neighbour, organisationId: null, activity: null, charge: 'umwandlungsanspruch', from: calendarDate('2026-11-01') };
  const of = facts({ help: [help('2026-11-05', 100)], choices: [choice] });
  assert.deepEqual(figures('2026-11', of, 'umwandlungsanspruch'), [31_840, 10_000, 0, 21_840, 0]);
  // 100 of 796 € are 12.56 %; 87.44 % of 347 € are 303.4168 €.
  assert.deepEqual(figures('2026-11', of, 'pflegegeld'), [34_700, 34_700 - 30_342, 0, 30_342, 0]);
});

test('Verhinderungspflege by relatives is capped at twice the Pflegegeld of a month, the rest is own money', () => {
  const of = facts({ bookings: [booked('2026-03-02', 900, { charge: 'verhinderungspflege', organisationId: null, days: 10, byRelatives: true })] });
  assert.deepEqual(figures('2026-11', of, 'gemeinsamer-jahresbetrag'), [353_900, 69_400, 0, 284_500, 20_600]);
});

test('With Pflegegrad 1 there is no Pflegegeld, and care counts for the Entlastungsbetrag', () => {
  const care = help('2026-11-04', 40, { helperClass: 'professional', activity: 'personal_care', helperPersonId: null, organisationId: service });
  const budget = budgetOf('2026-11', facts({ gradings: [grading('2026-01-01', 1)], help: [care] }));
  assert.ok(!budget.pots.some(({ pot }) => pot === 'pflegegeld' || pot === 'sachleistung'));
  assert.equal(budget.pots.find(({ pot }) => pot === 'entlastungsbetrag')?.usedCents, 4_000);
});

test('Without a Pflegegrad, and with Beihilfe, there are no pots and no figures made up', () => {
  const none = budgetOf('2026-11', facts({ gradings: [], help: [help('2026-11-03', 15, { payer: 'own_money' })] }));
  assert.deepEqual([none.pots, none.ownCents], [[], 1_500]);
  assert.deepEqual(warningsOf(none, calendarDate('2026-11-16')), [{ kind: 'no-grading' }]);
  const beihilfe = budgetOf('2026-11', facts({ gradings: [grading('2026-01-01', 3, { insurance: 'beihilfe' })] }));
  assert.deepEqual(beihilfe.refused.flatMap(({ reasons }) => reasons.map(({ code }) => code)), ['law-beihilfe-not-covered']);
});

test('Help without a price is unknown, not free', () => {
  const budget = budgetOf('2026-11', facts({ help: [help('2026-11-03', null)], planned: [{ ...plannedShopping, cents: cents(0), unpriced: 2 }] }));
  assert.deepEqual(warningsOf(budget, calendarDate('2026-11-16')), [{ kind: 'unpriced', pot: 'entlastungsbetrag', visits: 3 }]);
});

test('A higher Pflegegrad in the middle of the year changes the months after it and keeps the account', () => {
  const of = facts({ gradings: [grading('2026-01-01', 2, { to: calendarDate('2026-06-30') }), grading('2026-07-01', 3)], help: [help('2026-02-03', 31)] });
  assert.equal(figures('2026-06', of, 'pflegegeld')[0], 34_700);
  assert.equal(figures('2026-07', of, 'pflegegeld')[0], 59_900);
  assert.deepEqual(figures('2026-07', of, 'entlastungsbetrag'), [91_700, 3_100, 0, 88_600, 0]);
  const year = yearOfMoney(2026, calendarDate('2026-11-16'), of);
  assert.equal(year.lines.find(({ pot }) => pot === 'pflegegeld')?.entitledCents, 6 * 34_700 + 5 * 59_900);
  assert.deepEqual(year.lines.find(({ pot }) => pot === 'entlastungsbetrag')?.byMonth.slice(0, 3).map(({ usedCents }) => usedCents), [0, 3_100, 0]);
});

test('The last agreement about a giver counts, one about the activity before one about all', () => {
  const choice = (over: Partial<PotChoice>): PotChoice => ({ helperPersonId: neighbour, organisationId: null, activity: null, charge: 'own', from: calendarDate('2026-01-01'), ...over });
  const choices = [choice({}), choice({ activity: 'garden', charge: 'umwandlungsanspruch' }), choice({ charge: 'verhinderungspflege', from: calendarDate('2026-06-01') })];
  const charge = (day: string, activity: PaidHelp['activity'] = 'shopping') => chargeOf(help(day, 10, { activity }), 2, choices);
  assert.deepEqual([charge('2026-05-31'), charge('2026-06-01'), charge('2026-07-01', 'garden'), charge('2025-12-31')],
    ['own', 'verhinderungspflege', 'umwandlungsanspruch', 'entlastungsbetrag']);
});

test('Every pot holds what is used, planned and left, whatever was spent', () => {
  const amount = fc.integer({ min: 1, max: 2_000 });
  fc.assert(fc.property(
    fc.array(fc.record({ month: fc.integer({ min: 1, max: 11 }), euros: amount, care: fc.boolean() }), { maxLength: 12 }),
    fc.array(fc.record({ month: fc.integer({ min: 1, max: 11 }), euros: amount, charge: fc.constantFrom('sachleistung', 'verhinderungspflege', 'umwandlungsanspruch', 'tages-und-nachtpflege') }), { maxLength: 8 }),
    fc.constantFrom<Grading['pflegegrad'][]>(1, 2, 3, 4, 5), amount,
    (helped, bills, pflegegrad, plannedEuros) => {
      const day = (month: number): string => `2026-${String(month).padStart(2, '0')}-15`;
      const budget = budgetOf('2026-11', facts({
        gradings: [grading('2025-03-01', pflegegrad)],
        help: helped.map(({ month, euros, care }) => help(day(month), euros, care ? { helperClass: 'professional', activity: 'personal_care' } : {})),
        bookings: bills.map(({ month, euros, charge }) => booked(day(month), euros, { charge })),
        planned: [{ ...plannedShopping, cents: cents(plannedEuros * 100) }],
      }));
      for (const { pot, totalCents, usedCents, plannedCents, leftCents, ownCents } of budget.pots) {
        assert.ok([usedCents, plannedCents, leftCents, ownCents].every((one) => one >= 0), pot);
        if (pot !== 'umwandlungsanspruch') assert.equal(usedCents + plannedCents + leftCents, totalCents, pot);
      }
    },
  ), { numRuns: 150 });
});
