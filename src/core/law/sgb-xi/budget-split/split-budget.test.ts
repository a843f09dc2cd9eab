import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../../../base/calendar-date.ts';
import type { Result } from '../../../base/result.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import type { Trace } from '../../base/trace.ts';
import { burden, marginalPrice, monthBudgetAt, nothingCharged } from '../marginal-price.ts';
import { splitBudget, type Need, type Offer, type SplitInput } from './split-budget.ts';

const month: SplitInput = { date: calendarDate('2026-06-15'), pflegegrad: 3, livingForm: 'home', reliefLeftCents: 13_100, annualLeftCents: 0, needs: [] };

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const reasonsOf = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code, path }) => [code, path]));
const dienst: Offer = { id: 'dienst', kind: 'ambulanter-dienst', priceCents: 4000 };
const angebot: Offer = { id: 'angebot', kind: 'angebot-im-alltag', priceCents: 3000 };
const privat: Offer = { id: 'privat', kind: 'private-hilfe', priceCents: 1100 };
const household = (units: number, ...offers: Offer[]): Need => ({ id: 'haushalt', activity: 'household', units, offers });

test('the Entlastungsbetrag is emptied first, since it takes nothing from the Pflegegeld, and the rest is converted', () => {
  // 6 × 30.00 = 180.00: 131.00 from the account, 49.00 converted. 49 of 1,497 = 3.27 %: 599 × 96.73 % = 579.41.
  const trace: Trace = [];
  const split = valueOf(splitBudget({ ...month, needs: [household(6, angebot)] }, trace));
  assert.deepEqual(split.lines, [{ need: 'haushalt', offer: 'angebot', units: 6, costCents: 18_000, paidCents: { umwandlungsanspruch: 4_900, entlastungsbetrag: 13_100 } }]);
  assert.deepEqual([split.pflegegeldCents, split.cashCents, split.chargedCents.own, split.uncovered], [57_941, 57_941, 0, []]);
  assert.deepEqual(split.leftCents, { sachleistung: 144_800, entlastungsbetrag: 0, expiring: 0, 'gemeinsamer-jahresbetrag': 0 });
  assert.deepEqual(trace.flatMap((step) => (step.kind === 'rule' ? [step.rule] : [])),
    ['split-line', 'umwandlungsanspruch', 'kombinationsleistung-used', 'kombinationsleistung-share', 'split-binding', 'split-cash']);
});

test('a private helper paid from the Pflegegeld is taken where an hour costs less than the Pflegegeld that service takes away', () => {
  // An hour of service at 40.00 takes 599/1,497 of it, about 16.00; 11.00 is less. Above 16.00 the Dienst is taken.
  const offersOf = (priceCents: number) => valueOf(splitBudget({ ...month, reliefLeftCents: 0, needs: [household(10, dienst, { ...privat, priceCents })] })).lines.map(({ offer }) => offer);
  assert.deepEqual([offersOf(1_100), offersOf(1_590), offersOf(1_610)], [['privat'], ['privat'], ['dienst']]);
  // Least own money before all asks for the Dienst, whatever it takes from the Pflegegeld.
  assert.deepEqual(valueOf(splitBudget({ ...month, reliefLeftCents: 0, priorities: ['coverage', 'own-money'], needs: [household(10, dienst, privat)] })).lines.map(({ offer }) => offer), ['dienst']);
});

test('body care: with Pflegegrad 2 to 5 not from the Entlastungsbetrag, with Pflegegrad 1 only from it', () => {
  const wash: Need = { id: 'waschen', activity: 'personal_care', units: 2, offers: [dienst] };
  assert.deepEqual(valueOf(splitBudget({ ...month, needs: [wash] })).lines[0]!.paidCents, { sachleistung: 8_000 });
  assert.deepEqual(valueOf(splitBudget({ ...month, pflegegrad: 1, needs: [wash] })).lines[0]!.paidCents, { entlastungsbetrag: 8_000 });
  assert.deepEqual(reasonsOf(splitBudget({ ...month, needs: [{ ...wash, offers: [angebot] }] })), [['law-split-body-care', 'needs[0].offers[0].kind']]);
});

test('respite is paid from the Jahresbetrag, by relatives up to what is left for them, and no more own money than allowed is spent', () => {
  const respite = (offer: Offer): Need => ({ id: 'vertretung', activity: 'company', units: 10, isRespite: true, offers: [offer] });
  const input: SplitInput = { ...month, reliefLeftCents: 0, annualLeftCents: 50_000, relativesLeftCents: 9_000, needs: [respite({ id: 'sohn', kind: 'nahe-angehoerige', priceCents: 1_000 })] };
  assert.deepEqual(valueOf(splitBudget(input)).lines[0]!.paidCents, { own: 1_000, 'gemeinsamer-jahresbetrag': 9_000 });
  const limited = valueOf(splitBudget({ ...input, mostOwnCents: 999 }));
  assert.deepEqual([limited.lines[0]!.units, limited.uncovered], [9, [{ need: 'vertretung', units: 1 }]]);
  assert.deepEqual(valueOf(splitBudget({ ...input, needs: [respite(privat)] })).lines[0]!.paidCents, { 'gemeinsamer-jahresbetrag': 11_000 });
});

test('unpaid and welcome help comes before paid help, and a weighty need before a light one', () => {
  const visits: Need = { id: 'besuch', activity: 'company', units: 4, offers: [angebot, { id: 'nachbarin', kind: 'unbezahlt', priceCents: 0, mostUnits: 3 }] };
  assert.deepEqual(valueOf(splitBudget({ ...month, needs: [visits] })).lines.map(({ offer, units }) => [offer, units]), [['angebot', 1], ['nachbarin', 3]]);
  const wished = { ...visits, offers: [{ ...angebot, wish: 5 }, visits.offers[1]!] };
  assert.deepEqual(valueOf(splitBudget({ ...month, priorities: ['coverage', 'wishes'], needs: [wished] })).lines.map(({ offer, units }) => [offer, units]), [['angebot', 4]]);
  // 131.00 pay four hours of thirty, none of own money is allowed, and the Sachleistung is kept out.
  const scarce: Offer = { ...angebot, payers: ['entlastungsbetrag'] };
  const split = valueOf(splitBudget({ ...month, mostOwnCents: 0, needs: [household(3, scarce), { id: 'arzt', activity: 'accompaniment', units: 3, weight: 2, offers: [scarce] }] }));
  assert.deepEqual(split.uncovered, [{ need: 'haushalt', units: 2 }]);
});

test('in a gemeinschaftliche Wohnform the Sachleistung alone pays, and without any of it there is no Pflegegeld', () => {
  const communal: SplitInput = { ...month, livingForm: 'gemeinschaftliche-wohnform', reliefLeftCents: 0 };
  // 40.00 of 1,497 = 2.67 %: 583.01 remain; helped by nobody but friends there is none.
  assert.equal(valueOf(splitBudget({ ...communal, needs: [household(1, dienst)] })).cashCents, 58_301);
  assert.equal(valueOf(splitBudget({ ...communal, needs: [] })).cashCents, 0);
  const spared = valueOf(splitBudget({ ...communal, priorities: ['least-cost'], needs: [household(1, dienst)] }));
  assert.deepEqual([spared.cashCents, spared.nextUnitCents[0]!.cents], [0, -58_301]);
  assert.deepEqual(reasonsOf(splitBudget({ ...communal, reliefLeftCents: 1, annualLeftCents: 1 })), [['law-not-for-living-form', 'reliefLeftCents'], ['law-not-for-living-form', 'annualLeftCents']]);
});

test('contradictory input is refused, all of it, with paths', () => {
  const bad: Need = { id: 'a', activity: 'company', units: 0, offers: [{ ...angebot, priceCents: 0, payers: ['sachleistung'] }, { ...angebot, mostUnits: 1.5, wish: 101 }] };
  assert.deepEqual(reasonsOf(splitBudget({ ...month, pflegegrad: 1, reliefExpiringCents: 20_000, annualLeftCents: 1, relativesLeftCents: 2, priorities: ['cash', 'cash'], needs: [bad, { ...bad, units: 1, offers: [] }] })), [
    ['law-split-more-than-left', 'reliefExpiringCents'], ['law-split-more-than-left', 'relativesLeftCents'], ['law-not-for-pflegegrad', 'annualLeftCents'], ['law-split-priority-twice', 'priorities'],
    ['law-split-id-twice', 'needs[1].id'], ['law-split-number-invalid', 'needs[0].units'], ['law-split-id-twice', 'needs[0].offers[1].id'], ['law-split-price-unpaid', 'needs[0].offers[0].priceCents'],
    ['law-split-number-invalid', 'needs[0].offers[1].mostUnits'], ['law-split-number-invalid', 'needs[0].offers[1].wish'], ['law-split-payer-not-allowed', 'needs[0].offers[0].payers'],
  ]);
  assert.deepEqual(reasonsOf(splitBudget({ ...month, date: calendarDate('2028-01-01') })), [['law-value-unknown', undefined]]);
});

const offers: fc.Arbitrary<Offer> = fc.constantFrom<Offer>(dienst, angebot, privat, { id: 'guenstig', kind: 'angebot-im-alltag', priceCents: 1_250, mostUnits: 3 }, { id: 'kind', kind: 'nahe-angehoerige', priceCents: 900 });
const inputs: fc.Arbitrary<SplitInput> = fc.record({
  pflegegrad: fc.constantFrom<Pflegegrad>(2, 3, 4, 5), reliefLeftCents: fc.nat({ max: 40_000 }), annualLeftCents: fc.nat({ max: 40_000 }), relatives: fc.nat({ max: 10_000 }),
  needs: fc.array(fc.record({ units: fc.integer({ min: 1, max: 12 }), isRespite: fc.boolean(), offers: fc.uniqueArray(offers, { minLength: 1, maxLength: 3, selector: ({ id }) => id }) }), { minLength: 1, maxLength: 2 }),
}).map(({ needs, relatives, ...rest }): SplitInput => ({ ...month, ...rest, relativesLeftCents: Math.min(relatives, rest.annualLeftCents), needs: needs.map((need, i): Need => ({ ...need, id: `n${i}`, activity: 'company' })) }));

test('the split agrees with the marginal price: same burden, no charge moved to another payer is cheaper, and the next unit costs at most its price', () => {
  fc.assert(fc.property(inputs, (input) => {
    const split = valueOf(splitBudget(input));
    const budget = valueOf(monthBudgetAt(input));
    const charged = { ...nothingCharged, ...split.chargedCents };
    assert.equal(burden(budget, charged), budget.care!.pflegegeldCents - split.cashCents);
    const total = split.lines.reduce((sum, { costCents }) => sum + costCents, 0);
    assert.equal(Object.values(split.chargedCents).reduce((sum, part) => sum + part, 0), total);
    for (const [i, need] of input.needs.entries()) {
      for (const offer of need.offers) {
        const next = split.nextUnitCents.find((one) => one.need === need.id && one.offer === offer.id)!;
        if (offer.kind !== 'nahe-angehoerige') assert.equal(next.cents, marginalPrice(budget, charged, next.payer, offer.priceCents));
        // One more unit of this need, which this offer may supply, cannot cost more than the price that was told.
        const more = { ...input, needs: input.needs.map((one, at) => (at === i ? { ...one, units: one.units + 1, offers: one.offers.map((other) => (other.id === offer.id && other.mostUnits !== undefined ? { ...other, mostUnits: other.mostUnits + 1 } : other)) } : one)) };
        assert.ok(valueOf(splitBudget(more)).cashCents >= split.cashCents - next.cents);
      }
    }
  }), { seed: 20_250_101, numRuns: 15 });
});

test('more in a pot never leaves less cash, and more need never more', () => {
  fc.assert(fc.property(inputs, fc.nat({ max: 20_000 }), (input, more) => {
    const cash = (changed: SplitInput) => valueOf(splitBudget(changed)).cashCents;
    const now = cash(input);
    assert.ok(cash({ ...input, reliefLeftCents: input.reliefLeftCents + more }) >= now);
    assert.ok(cash({ ...input, annualLeftCents: input.annualLeftCents + more }) >= now);
    assert.ok(cash({ ...input, needs: input.needs.map((need) => ({ ...need, units: need.units + 1 })) }) <= now);
  }), { seed: 20_250_101, numRuns: 25 });
});
