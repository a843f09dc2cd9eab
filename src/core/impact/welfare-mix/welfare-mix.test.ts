/** Shares of the help, against the table of cases and sums worked out by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import rows from '../../../../cases/impact/welfare-mix-shares.json' with { type: 'json' };
import { helperClasses } from '../../base/helper-class.ts';
import { mixOf, mixOverTime, type Sums } from './mix.ts';
import { sectorOf, sectors } from './sectors.ts';
import { valueSubstitution, type ServicePrice } from './substitution.ts';

const near = (found: number, expected: number): void => assert.ok(Math.abs(found - expected) <= 1e-12, `${found}, expected ${expected}`);

test('every row of the table has its shares, its place in the triangle, its concentration and evenness', () => {
  for (const { hours, expected } of rows.cases) {
    // The four fields of the table, each by one of its sectors.
    const mix = mixOf({ family: hours.family, volunteers: hours.civil, market: hours.market, state: hours.state });
    assert.ok(mix.ok && mix.value.byField !== null);
    const { shares, triangle, point, concentration, evenness } = mix.value.byField;
    assert.equal(mix.value.total, expected.total);
    for (const field of ['family', 'civil', 'market', 'state'] as const) near(shares[field], expected.shares[field]);
    for (const corner of ['family', 'civil', 'professional'] as const) near(triangle[corner], expected.triangle[corner]);
    near(point.x, expected.xy.x);
    near(point.y, expected.xy.y);
    near(concentration, expected.hhi4);
    near(evenness, expected.evenness4);
    assert.ok(!Object.is(evenness, -0));
  }
});

test('what the person does alone has a share but no place among the four, and unknown help is not 0 help', () => {
  const mix = mixOf({ self: 2, family: 3, neighbours: 5, unknown: 10 });
  assert.ok(mix.ok && mix.value.byField !== null);
  assert.deepEqual([mix.value.total, mix.value.unknownShare, mix.value.shares.self, mix.value.shares.family, mix.value.shares.neighbours], [20, 0.5, 0.2, 0.3, 0.5]);
  assert.deepEqual(mix.value.byField.shares, { family: 0.375, civil: 0.625, market: 0, state: 0 });
  const alone = mixOf({ self: 2 });
  assert.ok(alone.ok && alone.value.byField === null);
});

test('nothing known, negative and impossible amounts are refused', () => {
  const codes = (sums: Sums): string[] => {
    const mix = mixOf(sums);
    return mix.ok ? [] : mix.refusals.map(({ code, path }) => `${code} ${path}`);
  };
  assert.deepEqual(codes({}), ['welfare-mix-nothing-known undefined']);
  assert.deepEqual(codes({ unknown: 5 }), ['welfare-mix-nothing-known undefined']);
  assert.deepEqual(codes({ family: -1, state: NaN }), ['welfare-mix-amount-invalid family', 'welfare-mix-amount-invalid state']);
});

test('over time each share is set against the first known period, and a period without help has no mix', () => {
  const years = mixOverTime([{ period: '2023', sums: {} }, { period: '2024', sums: { family: 3, market: 1 } }, { period: '2025', sums: { family: 2, neighbours: 1, market: 1 } }]);
  assert.ok(years.ok);
  const [first, second, third] = years.value;
  assert.deepEqual([first!.mix, first!.moved, second!.moved!.family], [null, null, 0]);
  assert.deepEqual([third!.moved!.family, third!.moved!.neighbours, third!.moved!.market], [-0.25, 0.25, 0]);
  const refused = mixOverTime([{ period: '2024', sums: { family: -1 } }]);
  assert.ok(!refused.ok && refused.refusals[0].path === '2024.family');
});

test('every helper class has a sector, but a professional only with a known provider', () => {
  assert.deepEqual(helperClasses.map((helperClass) => sectorOf(helperClass)), ['self', 'family', 'friends', 'neighbours', 'volunteers', undefined]);
  assert.deepEqual((['nonprofit', 'commercial', 'public'] as const).map((provider) => sectorOf('professional', provider)), ['third_sector', 'market', 'state']);
  assert.equal(new Set(sectors).size, 8);
});

const prices: readonly ServicePrice[] = [
  { activity: 'household', centsPerHour: 3_000, payers: { pflegekasse: 0.5, person: 0.5 }, source: 'Preisliste 2026' },
  { activity: 'transport', centsPerHour: 2_000, payers: { municipality: 1 }, source: 'Fahrdienst 2026' },
];
const share = { least: 0.1, likely: 0.3, most: 0.5, reason: 'Vergleich 2025' };

test('replaced help is valued by price and by payer, within its range; what has no price stays unknown', () => {
  const valued = valueSubstitution([{ activity: 'household', hours: 100 }, { activity: 'household', hours: 20 }, { activity: 'transport', hours: 30 }, { activity: 'company', hours: 50 }], prices, share);
  assert.ok(valued.ok);
  const { hours, replacedHours, cents, byPayer, unpriced, unpricedHours, byActivity } = valued.value;
  // 120 × 30 € + 30 × 20 € = 4,200 €, of which 10, 30 and 50 %.
  assert.deepEqual([hours, unpricedHours, replacedHours, cents], [200, 50, { least: 15, likely: 45, most: 75 }, { least: 42_000, likely: 126_000, most: 210_000 }]);
  assert.deepEqual(byPayer.get('pflegekasse'), { least: 18_000, likely: 54_000, most: 90_000 });
  assert.deepEqual(byPayer.get('municipality'), { least: 6_000, likely: 18_000, most: 30_000 });
  assert.deepEqual([unpriced, byActivity[0]!.source], [[{ activity: 'company', hours: 50 }], 'Preisliste 2026']);
});

test('impossible help, prices, payers and shares are refused together', () => {
  const refused = valueSubstitution([{ activity: 'household', hours: -1 }], [...prices, { activity: 'household', centsPerHour: -5, payers: { person: 0.4 }, source: '' }], { ...share, likely: 0.6 });
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, path }) => `${code} ${path}`), [
    'welfare-mix-amount-invalid help[0].hours', 'welfare-mix-amount-invalid prices[2].centsPerHour', 'substitution-payers-invalid prices[2].payers',
    'substitution-price-twice prices[2].activity', 'substitution-share-invalid share',
  ]);
});
