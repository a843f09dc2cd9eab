import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from '../../../../cases/impact/bootstrap.json' with { type: 'json' };
import { seededRandom } from '../../base/seeded-random.ts';
import { bootstrap, drawResamples, type Resamples, type Statistic } from './bootstrap.ts';
import { correlationOf, meanOfValues } from './describe.ts';

const at = (values: readonly number[], rows: Uint32Array): Float64Array => Float64Array.from(rows, (row) => values[row]!);
const statistics: Record<'mean' | 'correlation' | 'difference', Statistic> = {
  mean: (rows) => meanOfValues(at(cases.x, rows)),
  correlation: (rows) => correlationOf(at(cases.x, rows), at(cases.y, rows)),
  difference: (rows) => {
    const inGroup = (group: number): Float64Array => at(cases.x, rows.filter((row) => cases.group[row] === group));
    return inGroup(0).length === 0 || inGroup(1).length === 0 ? undefined : meanOfValues(inGroup(1)) - meanOfValues(inGroup(0));
  },
};

/** The rows that the case file describes. */
function rowsGiven(): Resamples {
  let state = 7n;
  const rows = Uint32Array.from({ length: cases.replications * 10 }, () => {
    state = (state * 1_103_515_245n + 12_345n) % 2_147_483_648n;
    return Number((state >> 16n) % 10n);
  });
  return { size: 10, replications: cases.replications, rows };
}

test('with rows given, percentile and BCa intervals come out to twelve digits', () => {
  for (const kind of ['mean', 'correlation', 'difference'] as const) {
    const found = bootstrap(statistics[kind], rowsGiven());
    assert.ok(found.ok);
    const { estimate, standardError, percentile95, bca95, acceleration } = found.value;
    const expected = cases[kind];
    const pairs = [[estimate, expected.estimate], [standardError, expected.standardError], [acceleration!, expected.acceleration],
      [percentile95[0], expected.percentile95[0]], [percentile95[1], expected.percentile95[1]], [bca95![0], expected.bca95[0]], [bca95![1], expected.bca95[1]]] as const;
    pairs.forEach(([a, b], index) => assert.ok(Math.abs(a - b!) <= 1e-12 * Math.abs(b!) + 1e-13, `${kind} ${index}: ${a} instead of ${b}`));
  }
});

test('the same seed gives the same intervals, and half of the work can be stopped', () => {
  const run = (): unknown => bootstrap(statistics.mean, drawResamples(10, 3_000, seededRandom(5)));
  assert.deepEqual(run(), run());
  const stopped = bootstrap(statistics.mean, drawResamples(10, 3_000, seededRandom(5)), (share) => share < 0.5);
  assert.deepEqual(stopped, { ok: false, refusals: [{ code: 'stopped' }] });
});

test('a statistic that hardly any rows allow is refused; one that never varies has no BCa interval', () => {
  const rare: Statistic = (rows) => (rows.includes(0) && rows.includes(1) && rows.includes(2) ? 1 : undefined);
  const refused = bootstrap(rare, drawResamples(10, 1_000, seededRandom(1)));
  assert.equal(refused.ok ? undefined : refused.refusals[0].code, 'replications-failed');
  assert.equal(bootstrap(() => undefined, drawResamples(3, 10, seededRandom(1))).ok, false);
  const constant = bootstrap(() => 4, drawResamples(5, 200, seededRandom(1)));
  assert.ok(constant.ok && constant.value.bca95 === null && constant.value.standardError === 0);
});
