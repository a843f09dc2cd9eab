import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountFigure, countFigure, shareFigure } from './figure.ts';
import { ledgerFigures, type Sums } from './ledger-figures.ts';

const nothing: Sums = { groups: [], desk: [], persons: [], paid: [] };
const group = { helpers: 6, cents: 0 } as const;

test('few persons are masked, nobody is shown, and nothing written down is unknown and not 0', () => {
  assert.deepEqual([0, 1, 4, 5].map((count) => countFigure(count, true).kind), ['value', 'masked', 'masked', 'value']);
  assert.equal(countFigure(0, false).kind, 'unknown');
  assert.deepEqual([shareFigure(8, 10).kind, shareFigure(5, 10).kind, shareFigure(2, 40).kind, shareFigure(0, 0).kind], ['masked', 'value', 'masked', 'unknown']);
  assert.deepEqual([amountFigure(7, 4).kind, amountFigure(7, 5).kind, amountFigure(Number.NaN, 9).kind], ['masked', 'value', 'unknown']);
  for (const figure of ledgerFigures(nothing).values()) assert.equal(figure.kind, 'unknown');
});

test('what neighbours replaced is a range by payer: 30 hours at 20 € an hour, three quarters paid by the Pflegekasse', () => {
  const figures = ledgerFigures({
    ...nothing,
    groups: [
      { ...group, helperClass: 'neighbour', activity: 'shopping', persons: 8, minutes: 1_800 },
      { ...group, helperClass: 'family', activity: 'shopping', persons: 8, minutes: 600 },
    ],
    persons: [{ indicator: 'neighbourly-receivers', numerator: 8, denominator: null }, { indicator: 'single-helper', numerator: 5, denominator: 10 }],
    paid: [
      { activity: 'shopping', payer: 'pflegekasse', minutes: 90, cents: 3_000, persons: 6 }, { activity: 'shopping', payer: 'own_money', minutes: 30, cents: 1_000, persons: 5 },
    ],
  });
  // 30 h × 20 € = 600 €; a tenth, a quarter and a half of it replaced; three quarters are the payer's.
  assert.deepEqual(figures.get('replaced-for-payers'), { kind: 'value', value: 11_250, n: 8, range: { least: 4_500, most: 22_500 } });
  assert.deepEqual(figures.get('replaced-for-citizens'), { kind: 'value', value: 3_750, n: 8, range: { least: 1_500, most: 7_500 } });
  assert.deepEqual(figures.get('informal-share'), { kind: 'value', value: 1, n: 10 });
  assert.deepEqual(figures.get('single-helper'), { kind: 'value', value: 0.5, n: 10 });
});
