import { ok, refuse, type Refusal, type Result } from '../../base/result.ts';
import { seededRandom, type SeededRandom } from '../../base/seeded-random.ts';
import { samplerOf, type Distribution } from '../stats/distributions.ts';
import { shareAbove, spreadOf, type Spread } from '../stats/monte-carlo.ts';
import { guideConvention, nameOfConvention, type Convention } from './conventions.ts';
import { annuity, impactOf, inputsOf, leastMoney, leftAfter, modelOf, type Model, type Row } from './model.ts';
import type { RowField } from './parameters.ts';
import { steps } from './tornado.ts';
import { refuseMap, type Figure, type Outcome, type ValueMap } from './value-map.ts';

/** What many runs with figures drawn anew gave. */
export type Simulation = {
  readonly convention: string;
  readonly seed: number;
  /** Of the ratio of the convention. */
  readonly spread: Spread;
  /** How likely value exceeds inputs: a ratio above 1, or a net ratio above 0. */
  readonly probabilityWorthwhile: number;
  /** The figures that were drawn. */
  readonly varied: readonly string[];
  readonly findings: readonly Refusal[];
};

type Sampler = (random: SeededRandom) => number;
type Drawn = { readonly sampler: Sampler; readonly random: SeededRandom };

/** How each line is drawn: what is fixed is worked out once. */
type RowPlan = { readonly row: Row; readonly drawn: Readonly<Partial<Record<RowField, Drawn>>> };

// Small enough for the processor's near memory, large enough for its pipelines.
const chunk = 4_096;

/**
 * Draws every figure that has a spread, `runs` times, and computes the ratio each time. Each figure has a stream of its
 * own, named after it, so that a line more leaves the draws of the others as they were. Where no figure has a spread, all
 * get the steps of the tornado as a triangle, and a finding says so. A measured effect is drawn by its standard error.
 * Refuses faults of the map and inputs that become 0. `onProgress` gets the share done and may stop the work by false.
 */
export function simulateSroi(
  map: ValueMap, { runs, seed, convention = guideConvention, onProgress }: {
    readonly runs: number; readonly seed: number; readonly convention?: Convention; onProgress?(share: number): boolean;
  },
): Result<Simulation> {
  const refused = refuseMap(map);
  if (refused !== undefined) return refused;
  const isAssumed = !hasSpread(map);
  const uncertain = isAssumed ? withAssumedSpread(map) : map;
  const model = modelOf(uncertain);
  const random = seededRandom(seed);
  const varied: string[] = [];
  const drawnBy = (name: string, spread: Distribution | undefined): Drawn | undefined => {
    if (spread === undefined || spread.kind === 'fixed') return undefined;
    varied.push(name);
    return { sampler: samplerOf(spread), random: random.fork(name) };
  };
  const rate = drawnBy('discount_rate', uncertain.rate.spread);
  const inputs = uncertain.inputs.map(({ value }, index) => drawnBy(`inputs[${index}].value`, value.spread));
  const rows = uncertain.outcomes.flatMap((outcome, index): RowPlan[] =>
    outcome.isBracketed === true ? [] : [{ row: model.rows[index]!, drawn: drawnFields(outcome, drawnBy) }]);
  const held = { count: 0, draws: 0 };
  const ratios = new Float64Array(runs);
  let done = 0;
  while (done < runs) {
    const size = Math.min(chunk, runs - done);
    const totals = inputTotals(model, inputs, rate, size, convention);
    const values = new Float64Array(size);
    for (const plan of rows) addRow(values, plan, totals.rates, held, convention);
    for (let run = 0; run < size; run++) {
      if (totals.inputs[run]! < leastMoney) return refuse('sroi-inputs-vanish', {}, 'inputs');
      const gross = values[run]! / totals.inputs[run]!;
      ratios[done + run] = convention.ratio === 'gross' ? gross : gross - 1;
    }
    done += size;
    if (onProgress?.(done / runs) === false) break;
  }
  const results = ratios.subarray(0, done);
  return ok({
    convention: nameOfConvention(convention), seed, varied,
    spread: spreadOf(results),
    probabilityWorthwhile: shareAbove(results, convention.ratio === 'gross' ? 1 : 0),
    findings: [
      ...(isAssumed ? [{ code: 'sroi-spread-assumed' }] : []),
      ...(held.count > 0 ? [{ code: 'sroi-draws-held', facts: { share: held.count / held.draws } }] : []),
    ],
  });
}

function drawnFields(outcome: Outcome, drawnBy: (name: string, spread: Distribution | undefined) => Drawn | undefined): RowPlan['drawn'] {
  const { id, effect, quantity, proxy, filters } = outcome;
  const measured: Distribution | undefined = effect === undefined
    ? quantity?.spread
    : { kind: 'normal', mean: effect.estimate * effect.persons, sd: effect.standardError * effect.persons };
  const fields = {
    quantity: drawnBy(`${id}.quantity`, measured),
    proxy: drawnBy(`${id}.proxy`, proxy.spread),
    deadweight: effect === undefined ? drawnBy(`${id}.deadweight_pct`, filters.deadweight?.spread) : undefined,
    displacement: drawnBy(`${id}.displacement_pct`, filters.displacement?.spread),
    attribution: drawnBy(`${id}.attribution_pct`, filters.attribution?.spread),
    dropOff: outcome.duration > 1 ? drawnBy(`${id}.dropoff_pct`, filters.dropOff?.spread) : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, drawn]) => drawn !== undefined));
}

/** The present value of the inputs of each run, and its discount rate if that is drawn. */
function inputTotals(model: Model, drawn: readonly (Drawn | undefined)[], rate: Drawn | undefined, size: number, convention: Convention): { inputs: Float64Array; rates: Float64Array } {
  const rates = new Float64Array(size).fill(model.rate);
  if (rate !== undefined) for (let run = 0; run < size; run++) rates[run] = Math.max(0, rate.sampler(rate.random));
  if (rate === undefined && drawn.every((input) => input === undefined)) {
    return { rates, inputs: new Float64Array(size).fill(inputsOf(model, convention)) };
  }
  const inputs = new Float64Array(size);
  model.inputs.forEach(({ value, year }, index) => {
    const input = drawn[index];
    for (let run = 0; run < size; run++) {
      const amount = input === undefined ? value : Math.max(0, input.sampler(input.random));
      inputs[run]! += convention.inputs === 'nominal' || year === 0 ? amount : amount * (1 + rates[run]!) ** -year;
    }
  });
  return { rates, inputs };
}

/** Adds the present value of one line to the value of each run. */
function addRow(values: Float64Array, { row, drawn }: RowPlan, rates: Float64Array, held: { count: number; draws: number }, convention: Convention): void {
  const size = values.length;
  const shares = (field: RowField): Float64Array => sharesDrawn(drawn[field], row[field], size, held);
  const [deadweight, displacement, attribution] = [shares('deadweight'), shares('displacement'), shares('attribution')];
  const isLeftFixed = drawn.deadweight === undefined && drawn.displacement === undefined && drawn.attribution === undefined;
  const left = leftAfter(row, convention);
  const isProduct = convention.filters === 'product';
  const isRateFixed = rates.every((rate) => rate === rates[0]);
  const dropOffs = shares('dropOff');
  const fixedWorth = drawn.dropOff === undefined && isRateFixed ? annuity(row, rates[0]!, convention) : undefined;
  const { quantity, proxy } = drawn;
  if (quantity === undefined && proxy === undefined && isLeftFixed && fixedWorth !== undefined) {
    const fixed = impactOf(row, convention) * fixedWorth;
    for (let run = 0; run < size; run++) values[run]! += fixed;
    return;
  }
  for (let run = 0; run < size; run++) {
    const leftNow = isLeftFixed ? left : isProduct
      ? (1 - deadweight[run]!) * (1 - displacement[run]!) * (1 - attribution[run]!)
      : Math.max(0, 1 - deadweight[run]! - displacement[run]! - attribution[run]!);
    const worth = fixedWorth ?? annuity({ duration: row.duration, start: row.start, dropOff: dropOffs[run]! }, rates[run]!, convention);
    values[run]! += (quantity === undefined ? row.quantity : quantity.sampler(quantity.random))
      * (proxy === undefined ? row.proxy : proxy.sampler(proxy.random)) * leftNow * worth;
  }
}

function sharesDrawn(drawn: Drawn | undefined, fixed: number, size: number, held: { count: number; draws: number }): Float64Array {
  const shares = new Float64Array(size);
  if (drawn === undefined) return shares.fill(fixed);
  held.draws += size;
  for (let run = 0; run < size; run++) {
    const share = drawn.sampler(drawn.random) / 100;
    if (share < 0 || share > 1) held.count += 1;
    shares[run] = share < 0 ? 0 : share > 1 ? 1 : share;
  }
  return shares;
}

function hasSpread(map: ValueMap): boolean {
  const figures = [
    map.rate, ...map.inputs.map(({ value }) => value),
    ...map.outcomes.flatMap(({ quantity, proxy, filters }) => [...(quantity === undefined ? [] : [quantity]), proxy, ...Object.values(filters)]),
  ];
  return figures.some(({ spread }) => spread !== undefined) || map.outcomes.some(({ effect }) => effect !== undefined);
}

function withAssumedSpread(map: ValueMap): ValueMap {
  const around = (figure: Figure, reach: number, least: number, most: number): Distribution =>
    ({ kind: 'triangular', min: Math.max(least, figure.value - reach), mode: figure.value, max: Math.min(most, figure.value + reach) });
  const relative = <F extends Figure>(figure: F): F =>
    (figure.value === 0 ? figure : { ...figure, spread: around(figure, Math.abs(figure.value) * steps.relative, -Infinity, Infinity) });
  const points = (figure: Figure): Figure => ({ ...figure, spread: around(figure, 100 * steps.points, 0, 100) });
  return {
    ...map,
    outcomes: map.outcomes.map(({ quantity, filters, ...outcome }) => ({
      ...outcome,
      ...(quantity === undefined ? {} : { quantity: relative(quantity) }),
      proxy: relative(outcome.proxy),
      filters: Object.fromEntries(Object.entries(filters).map(([name, filter]) => [name, points(filter)])),
    })),
  };
}
