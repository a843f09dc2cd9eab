/** SROI against the worked example of the guide, constructed maps and sums worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import constructed from '../../../../cases/impact/constructed-maps.json' with { type: 'json' };
import published from '../../../../cases/impact/published-ratios.json' with { type: 'json' };
import moved from '../../../../cases/impact/tornado-and-simulation.json' with { type: 'json' };
import example from '../../../../cases/impact/wheels-to-meals.json' with { type: 'json' };
import type { Result } from '../../base/result.ts';
import { breakEvenValues, commonBreakEven, commonFactor } from './break-even.ts';
import { calculateSroi } from './calculate.ts';
import { conventionOf, conventions, guideConvention } from './conventions.ts';
import { findFindings, leastSample } from './find-findings.ts';
import { ratioOf } from './model.ts';
import { sharesByPayer, sharesByStakeholder } from './shares.ts';
import { tornado } from './tornado.ts';
import type { Outcome, ValueMap } from './value-map.ts';

type Row = {
  readonly id: string; readonly stakeholder?: string; readonly quantity: number; readonly proxy: number; readonly duration: number;
  readonly deadweight_pct: number; readonly displacement_pct: number; readonly attribution_pct: number; readonly dropoff_pct: number;
};
type Written = { readonly name: string; readonly rate: number; readonly inputs: readonly { stakeholder: string; value: number }[]; readonly outcomes: readonly Row[] };

function mapOf({ name, rate, inputs, outcomes }: Written): ValueMap {
  return {
    name, rate: { value: rate },
    inputs: inputs.map(({ stakeholder, value }) => ({ stakeholder, value: { value } })),
    outcomes: outcomes.map(({ id, stakeholder, quantity, proxy, duration, deadweight_pct, displacement_pct, attribution_pct, dropoff_pct }) => ({
      id, ...(stakeholder === undefined ? {} : { stakeholder }), quantity: { value: quantity }, proxy: { value: proxy }, duration,
      filters: { deadweight: { value: deadweight_pct }, displacement: { value: displacement_pct }, attribution: { value: attribution_pct }, dropOff: { value: dropoff_pct } },
    })),
  };
}

const meals = mapOf(example.map);
const near = (found: number | null, expected: number, tolerance: number, what = ''): void =>
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance, `${what} ${found}, expected ${expected} ± ${tolerance}`);

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

const changed = (change: (outcome: Outcome) => Outcome): ValueMap => ({ ...meals, outcomes: meals.outcomes.map(change) });
const falls = ['A&E', 'GERI_ASSESS', 'GERI_CONT'];
const ratioOfMap = (map: ValueMap): number | null => valueOf(calculateSroi(map)).ratio;

test('the worked example of the guide comes out to the penny: lines, years, present values, ratio and payback', () => {
  const result = valueOf(calculateSroi(meals));
  const { expected } = example;
  assert.equal(result.convention, 'guide-2012@1');
  for (const { id, impact, byYear } of result.lines) {
    const line = example.lines[id as keyof typeof example.lines];
    near(impact, line.impact, 0.0051, id);
    assert.equal(byYear.length, line.years.length);
    byYear.forEach((value, year) => near(value, line.years[year]!, 0.0051, `${id} ${year}`));
  }
  result.yearly.forEach((value, year) => near(value, expected.yearly_values[year]!, 0.0051));
  result.presentValues.forEach((value, year) => near(value, expected.present_values[year]!, 0.0051));
  near(result.totalPresentValue, expected.total_present_value, 0.0051);
  near(result.netPresentValue, expected.net_present_value, 0.0051);
  near(result.ratio, expected.sroi_ratio, 0.0005);
  near(result.netRatio, expected.net_sroi_ratio, 0.0005);
  near(result.paybackMonths, expected.payback_months_guide_formula, 0.0005);
});

test('constructed maps come out as with exact decimals', () => {
  for (const { map, expected } of constructed.maps) {
    const result = valueOf(calculateSroi(mapOf(map)));
    for (const { id, impact, byYear } of result.lines) {
      near(impact, expected.impacts[id as keyof typeof expected.impacts], 1e-6, id);
      byYear.forEach((value, year) => near(value, expected.by_year[id as keyof typeof expected.by_year][year]!, 1e-6, id));
    }
    result.yearly.forEach((value, year) => near(value, expected.yearly[year]!, 1e-6));
    result.presentValues.forEach((value, year) => near(value, expected.pv[year]!, 1e-6));
    near(result.totalPresentValue, expected.tpv, 1e-6);
    near(result.netPresentValue, expected.npv, 1e-6);
    near(result.ratio, expected.ratio, 1e-6);
  }
});

test('every published pair of inputs and value gives the published ratio', () => {
  for (const { name, inputs, total_value, ratio_published, ...row } of published.cases) {
    near(ratioOf(total_value!, inputs!, guideConvention), ratio_published, 'tolerance' in row ? row.tolerance! * ratio_published : 0.0101, name);
  }
});

test('the other conventions differ as known, each under its own name', () => {
  const of = (id: string) => valueOf(calculateSroi(meals, valueOf(conventionOf(id))));
  const rows = Object.values(example.conventions);
  near(of('first-year-undiscounted').totalPresentValue, rows[1]!.tpv, 0.0051);
  near(of('first-year-undiscounted').ratio, rows[1]!.ratio, 0.0001);
  near(of('additive-filters').totalPresentValue, rows[2]!.tpv, 0.0051);
  near(of('net-ratio').ratio, example.expected.net_sroi_ratio, 0.0005);
  assert.equal(of('net-ratio').convention, 'net-ratio@1');
  assert.equal(new Set(conventions.map(({ id }) => id)).size, conventions.length);
  const unknown = conventionOf('best');
  assert.ok(!unknown.ok && unknown.refusals[0].code === 'sroi-convention-unknown');
});

test('an input of a later year is discounted by the guide and not by nominal-inputs', () => {
  const map: ValueMap = { name: 'two years', rate: { value: 0.1 }, inputs: [{ stakeholder: 'a', value: { value: 100 } }, { stakeholder: 'a', value: { value: 110 }, year: 1 }], outcomes: [] };
  near(valueOf(calculateSroi(map)).totalInputs, 200, 1e-9);
  near(valueOf(calculateSroi(map, valueOf(conventionOf('nominal-inputs')))).totalInputs, 210, 1e-9);
});

test('every sensitivity row of the example comes out', () => {
  const atFalls = (change: Partial<Outcome>): ValueMap => changed((outcome) => (falls.includes(outcome.id) ? { ...outcome, ...change } : outcome));
  const filtered = (id: (id: string) => boolean, filters: Outcome['filters']): ValueMap => changed((outcome) => (id(outcome.id) ? { ...outcome, filters: { ...outcome.filters, ...filters } } : outcome));
  const isFall = (id: string): boolean => falls.includes(id);
  const proxies = (factor: number): ValueMap => changed((outcome) => ({ ...outcome, proxy: { value: outcome.proxy.value * factor } }));
  const rated = (rate: number): ValueMap => ({ ...meals, rate: { value: rate } });
  const rows: Record<keyof typeof example.sensitivity, ValueMap> = {
    'falls quantity 7 -> 3': atFalls({ quantity: { value: 3 } }),
    'falls quantity 7 -> 4': atFalls({ quantity: { value: 4 } }),
    'falls quantity 7 -> 8': atFalls({ quantity: { value: 8 } }),
    'falls attribution 5% -> 50%': filtered(isFall, { attribution: { value: 50 } }),
    'falls deadweight 0% -> 50%': filtered(isFall, { deadweight: { value: 50 } }),
    'all proxies -25%': proxies(0.75),
    'all proxies +25%': proxies(1.25),
    'GP duration 5 -> 1': changed((outcome) => (outcome.id === 'GP' ? { ...outcome, duration: 1 } : outcome)),
    'GP drop-off 10% -> 50%': filtered((id) => id === 'GP', { dropOff: { value: 50 } }),
    'discount 0%': rated(0), 'discount 1%': rated(0.01), 'discount 3%': rated(0.03), 'discount 7%': rated(0.07),
    'volunteer time not valued (inputs 24,375)': { ...meals, inputs: meals.inputs.filter(({ stakeholder }) => stakeholder !== 'Volunteers') },
  };
  for (const [name, map] of Object.entries(rows)) near(ratioOfMap(map), example.sensitivity[name as keyof typeof rows], 0.00006, name);
});

test('with the kinds of inputs known, the ratio without volunteer hours stands beside', () => {
  const inputs = meals.inputs.map((input) => ({ ...input, kind: input.stakeholder === 'Volunteers' ? 'volunteer_hours' as const : 'money' as const }));
  near(valueOf(calculateSroi({ ...meals, inputs })).ratioWithoutVolunteerHours, 3.3535, 0.00006);
  assert.equal(valueOf(calculateSroi(meals)).ratioWithoutVolunteerHours, null);
});

test('short and long horizon and other rates stand side by side', () => {
  const { byHorizon, byRate, ratio } = valueOf(calculateSroi(meals));
  assert.deepEqual(byHorizon.map(({ years }) => years), [1, 3, 5]);
  near(byHorizon[0]!.ratio, 79_718.43 / 42_375, 1e-6);
  near(byHorizon.at(-1)!.ratio, ratio!, 1e-12);
  assert.deepEqual(byRate.map(({ rate }) => rate), [0, 0.01, 0.03, 0.035, 0.04]);
  near(byRate[0]!.ratio, 2.0024, 0.00006);
});

test('break-even values are those of the example, alone and together', () => {
  near(commonBreakEven(meals, falls, 'quantity'), example.breakEven.falls_quantity_for_ratio_1, 0.00006);
  near(commonBreakEven(meals, falls, 'deadweight')! * 100, example.breakEven.falls_deadweight_pct_for_ratio_1, 0.00006);
  near(commonFactor(meals), example.breakEven.all_benefits_factor_for_ratio_1, 0.00006);
  assert.equal(commonBreakEven(meals, ['A&E', 'GP'], 'quantity'), null);
  const values = new Map(breakEvenValues(meals).map((row) => [row.parameter, row]));
  for (const { parameter, breakEven } of values.values()) assert.ok(breakEven === null || Number.isFinite(breakEven), parameter);
  // All value falls with the rate but by far not enough within 100 %; the greatest single outcome would do.
  assert.equal(values.get('A&E.quantity')!.breakEven, null);
  const quantity = values.get('GERI_CONT.quantity')!.breakEven!;
  near(ratioOfMap(changed((outcome) => (outcome.id === 'GERI_CONT' ? { ...outcome, quantity: { value: quantity } } : outcome))), 1, 1e-9);
  near(values.get('inputs[1].value')!.breakEven, 81_741.93 - 18_000, 0.0051);
});

test('the break-even of drop-off and rate, which bend, is found by halving', () => {
  const map: ValueMap = { name: 'bent', rate: { value: 0 }, inputs: [{ stakeholder: 'a', value: { value: 175 } }], outcomes: [{ id: 'o', quantity: { value: 1 }, proxy: { value: 100 }, duration: 3, filters: { dropOff: { value: 0 } } }] };
  const dropOff = breakEvenValues(map).find(({ parameter }) => parameter === 'o.dropoff_pct')!.breakEven!;
  // 1 + x + x² = 1.75 with x = 0.5.
  near(dropOff, 0.5, 1e-9);
});

test('each bar of the tornado is the one of the table, the widest first', () => {
  const bars = tornado(meals);
  const byName = new Map(bars.map((bar) => [bar.parameter, bar]));
  for (const row of moved.tornado) {
    const bar = byName.get(row.parameter)!;
    near(bar.ratioAtLow, row.ratio_low, 1e-9, row.parameter);
    near(bar.ratioAtHigh, row.ratio_high, 1e-9, row.parameter);
    near(bar.swing, row.swing, 1e-9, row.parameter);
  }
  const outcomesOnly = bars.filter(({ parameter }) => moved.tornado.some((row) => row.parameter === parameter)).map(({ swing }) => swing);
  moved.tornado.forEach((row, index) => near(outcomesOnly[index]!, row.swing, 1e-9));
});

test('inputs and value are shared by stakeholder and by payer, and add up', () => {
  const map = changed((outcome) => ({ ...outcome, payer: falls.includes(outcome.id) ? 'Krankenkasse' : 'Local authority' }));
  const result = valueOf(calculateSroi(map));
  const byPayer = sharesByPayer(map, result);
  const kasse = byPayer.find(({ party }) => party === 'Krankenkasse')!;
  near(kasse.value, 81_648.70 / 1.035, 0.0051);
  near(byPayer.reduce((sum, { share }) => sum + share!, 0), 1, 1e-12);
  const volunteers = sharesByStakeholder(map, result).find(({ party }) => party === 'Volunteers')!;
  assert.deepEqual([volunteers.inputs, volunteers.value, volunteers.net], [18_000, 0, -18_000]);
});

test('0 % and 100 % keep their sense: nothing deducted, nothing left, and a drop-off of 100 % leaves the first year', () => {
  const one = (filters: Outcome['filters'], start = 1): ValueMap => ({
    name: 'edge', rate: { value: 0 }, inputs: [{ stakeholder: 'a', value: { value: 100 } }],
    outcomes: [{ id: 'o', quantity: { value: 1 }, proxy: { value: 100 }, duration: 3, start, filters }],
  });
  const byYear = (map: ValueMap): readonly number[] => valueOf(calculateSroi(map)).lines[0]!.byYear;
  assert.deepEqual(byYear(one({ dropOff: { value: 0 } })), [100, 100, 100]);
  assert.deepEqual(byYear(one({ dropOff: { value: 100 } })), [100, 0, 0]);
  assert.deepEqual(byYear(one({ dropOff: { value: 100 } }, 2)), [0, 100, 0, 0]);
  assert.deepEqual(byYear(one({ deadweight: { value: 100 } })), [0, 0, 0]);
  const later = valueOf(calculateSroi(one({ dropOff: { value: 100 } }, 2)));
  assert.deepEqual([later.paybackMonths, later.ratio], [null, 1]);
});

test('a loss has no payback, no inputs have no ratio, and both are said', () => {
  const loss: ValueMap = { name: 'loss', rate: { value: 0 }, inputs: [{ stakeholder: 'a', value: { value: 100 } }], outcomes: [{ id: 'o', quantity: { value: 1 }, proxy: { value: -5 }, duration: 1, filters: {} }] };
  const lost = valueOf(calculateSroi(loss));
  assert.deepEqual([lost.ratio, lost.netPresentValue, lost.paybackMonths], [-0.05, -105, null]);
  const codes = (map: ValueMap): string[] => findFindings(map, valueOf(calculateSroi(map)), guideConvention).map(({ code }) => code);
  assert.ok(codes(loss).includes('sroi-no-payback'));
  const free = { ...loss, inputs: [] };
  assert.deepEqual([valueOf(calculateSroi(free)).ratio, valueOf(calculateSroi(free)).netRatio], [null, null]);
  assert.ok(codes(free).includes('sroi-no-inputs'));
});

test('a measured effect stands for quantity and deadweight; a guessed deadweight is then not taken off', () => {
  const map: ValueMap = {
    name: 'measured', rate: { value: 0 }, inputs: [{ stakeholder: 'a', value: { value: 100 }, kind: 'money' }],
    outcomes: [{ id: 'o', effect: { estimate: 0.25, standardError: 0.1, persons: 40, isBalanced: false }, proxy: { value: 10 }, duration: 1, filters: { deadweight: { value: 50 } } }],
  };
  const result = valueOf(calculateSroi(map));
  assert.equal(result.totalPresentValue, 100);
  const codes = findFindings(map, result, guideConvention).filter(({ blocks }) => blocks).map(({ code }) => code);
  assert.ok(codes.includes('sroi-balance-failed'));
  assert.ok(findFindings(map, result, guideConvention).some(({ code, blocks }) => code === 'sroi-deadweight-replaced' && !blocks));
});

test('a map with all reasons, sources, persons, kinds and an answer about harm has no finding that blocks', () => {
  const filters = { deadweight: { value: 20, reason: 'comparison 2025' }, displacement: { value: 0, reason: 'nobody else offers it' }, attribution: { value: 10, reason: 'asked 2026' } };
  const sound: ValueMap = {
    name: 'sound', rate: { value: 0.03 }, stakeholders: ['Kommune', 'Bewohnende'],
    inputs: [{ stakeholder: 'Kommune', value: { value: 100 }, kind: 'money' }],
    negativeAnswers: [{ question: 'Wem schadet es?', answer: 'Niemandem, gefragt am 3. Mai' }],
    outcomes: [{ id: 'o', stakeholder: 'Bewohnende', quantity: { value: 12 }, proxy: { value: 20, unit: 'EUR je Stunde', year: 2026, source: 'Preisliste', licence: 'amtlich' }, duration: 1, sample: leastSample, filters }],
  };
  const codes = (map: ValueMap): string[] => findFindings(map, valueOf(calculateSroi(map)), guideConvention).map(({ code }) => code);
  assert.deepEqual(codes(sound), []);
  const of = (change: Partial<Outcome>): string[] => codes({ ...sound, outcomes: [{ ...sound.outcomes[0]!, ...change }] });
  assert.deepEqual(of({ sample: leastSample - 1 }), ['sroi-sample-small']);
  assert.deepEqual(of({ filters: { ...filters, deadweight: { value: 100, reason: 'a' } } }), ['sroi-filter-whole', 'sroi-no-payback']);
  assert.deepEqual(of({ filters: { displacement: filters.displacement, attribution: { value: 10 } } }), ['sroi-filter-unknown', 'sroi-filter-unreasoned']);
  assert.deepEqual(of({ proxy: { value: 20, unit: 'EUR' } }), Array(3).fill('sroi-proxy-undocumented'));
  const twice = { ...sound, outcomes: [{ ...sound.outcomes[0]!, change: 'mobility' }, { ...sound.outcomes[0]!, id: 'p', change: 'mobility' }] };
  assert.deepEqual(codes(twice), ['sroi-counted-twice']);
  const bracketed = { ...twice, outcomes: [twice.outcomes[0]!, { ...twice.outcomes[1]!, isBracketed: true }] };
  assert.deepEqual(codes(bracketed), []);
  assert.equal(valueOf(calculateSroi(bracketed)).lines[1]!.impact, 0);
});

test('a map that cannot be computed is refused with every reason and its place', () => {
  const broken: ValueMap = {
    name: 'broken', rate: { value: 3.5 }, stakeholders: ['a', 'a'],
    inputs: [{ stakeholder: 'b', value: { value: -1 } }],
    outcomes: [
      { id: 'o', proxy: { value: 1 }, duration: 0, filters: { deadweight: { value: 101 } } },
      { id: 'o', stakeholder: 'c', quantity: { value: NaN, spread: { kind: 'uniform', min: 2, max: 1 } }, proxy: { value: 1 }, duration: 1.5, filters: { attribution: { value: 5, spread: { kind: 'uniform', min: -5, max: 5 } } } },
    ],
  };
  const refused = calculateSroi(broken);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, path }) => `${code} ${path}`), [
    'sroi-stakeholder-twice stakeholders', 'sroi-rate-invalid rate', 'sroi-number-invalid inputs[0].value', 'sroi-stakeholder-unknown inputs[0].stakeholder',
    'sroi-quantity-missing outcomes[0].quantity', 'sroi-whole-number-invalid outcomes[0].duration', 'sroi-percent-invalid outcomes[0].deadweight',
    'sroi-id-twice outcomes[1].id', 'sroi-stakeholder-unknown outcomes[1].stakeholder', 'sroi-number-invalid outcomes[1].quantity',
    'distribution-impossible outcomes[1].quantity.spread', 'sroi-whole-number-invalid outcomes[1].duration', 'sroi-spread-leaves-range outcomes[1].attribution.spread',
  ]);
});
