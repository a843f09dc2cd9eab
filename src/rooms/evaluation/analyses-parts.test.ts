import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProtocol, type Protocol } from './comparison/run-protocol.ts';
import { codebookRows, writeCsv } from './reports/write-export.ts';
import { sayFixed, sayMoney, sayProbability } from './say.ts';
import { amountOf, spreadAround } from './sroi/draft.ts';
import { figureIn } from './sroi/sroi.schema.ts';

test('Figures are read as people type them, and what is no figure is not guessed', () => {
  const typed: Record<string, number | undefined> = {
    '1.234,56': 1234.56, '1.080,00': 1080, '1.234': 1234, '12,5 %': 12.5, '30 €': 30, '1234.56': 1234.56, '-25': -25, '−25': -25, '0': 0,
    tausend: undefined, '1e309': undefined, '1,2,3': undefined, '': undefined, '99999999999999999999': undefined,
  };
  for (const [text, figure] of Object.entries(typed)) assert.equal(figureIn(text), figure, text);
});

test('A range has two ends that hold their value', () => {
  const fields = { low: 'low', high: 'high' };
  assert.deepEqual(spreadAround(5, 4, 6, fields), { ok: true, value: { spread: { kind: 'triangular', min: 4, mode: 5, max: 6 } } });
  assert.deepEqual(spreadAround(5, null, null, fields), { ok: true, value: {} });
  assert.deepEqual(spreadAround(5, null, 6, fields), { ok: false, refusals: [{ code: 'sroi-range-half', facts: {}, path: 'low' }] });
  assert.equal(spreadAround(7, 4, 6, fields).ok, false);
});

test('A count of fewer than five persons does not reach a map, hours do, and what was never counted is unknown and not 0', () => {
  const sums = [{ kind: 'persons', helperClass: 'volunteer', amount: 4 }, { kind: 'hours', helperClass: 'friend', amount: 3 }, { kind: 'hours', helperClass: 'neighbour', amount: 40 }] as const;
  assert.equal(amountOf('persons_volunteer', sums), undefined);
  assert.equal(amountOf('hours_mutual', sums), 43);
  assert.equal(amountOf('hours_family', sums), undefined);
});

test('An export is no formula for a spreadsheet, and the codebook tells columns apart that begin alike', () => {
  assert.equal(writeCsv(['a', 'b'], [['=1+1', 'x,"y"'], [null, -1.5]]), 'a,b\n\'=1+1,"x,""y"""\n,-1.5\n');
  assert.deepEqual(codebookRows(['hours', 'hours_after'], 'hours_after später\nhours: vorher'), [['hours', 'vorher'], ['hours_after', 'später']]);
});

test('Nothing that is not known is said as a figure', () => {
  for (const unknown of [null, undefined, Number.NaN, Infinity]) assert.deepEqual([sayFixed(unknown, 'de'), sayMoney(unknown, 'en')], ['–', '–']);
  assert.equal(sayFixed(-0.001, 'de'), '0,00');
  assert.equal(sayProbability(1, 'de'), 'mehr als 99 %');
});

test('Groups of fewer than ten are refused, and attrition is told by group', () => {
  const plan: Protocol = {
    name: '', question: '', better: 'less', datasetHash: '',
    plan: { method: 'full', treatment: 'dabei', covariates: ['alter'], outcome: 'stunden', link: 'logit', estimand: 'ATT', exact: [], subclasses: 6 },
  };
  const rows = Array.from({ length: 60 }, (_, row) => ({ dabei: row % 2, alter: 60 + row * 7 % 29, stunden: row % 2 === 1 && row < 12 ? '' : String(row * 5 % 11) }));
  const table = (some: typeof rows) => ({ rows: some.length, columns: new Map((['dabei', 'alter', 'stunden'] as const).map((name) => [name, some.map((row) => row[name])])) });
  const few = runProtocol(table(rows.slice(0, 16)), plan);
  assert.equal(few.ok || few.refusals[0].code, 'comparison-group-few');
  const result = runProtocol(table(rows), plan);
  assert.ok(result.ok, JSON.stringify(result));
  // Six of the thirty treated have no outcome.
  assert.deepEqual(result.value.attrition, { treated: 0.2, controls: 0 });
  assert.deepEqual(result.value.flow.slice(0, 3), [
    { step: 'rows', treated: 30, controls: 30 }, { step: 'covariates', treated: 30, controls: 30 }, { step: 'outcome', treated: 24, controls: 30 },
  ]);
  assert.ok(result.value.limits.includes('attrition-differs') && result.value.limits.includes('not-randomised'));
});
