import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indicatorOf } from '../indicators/indicators.ts';
import { assessPotential, compareSites, type SelfAssessment } from './assess-potential.ts';
import { dimensions, standardSet, type Level } from './standard-set.ts';

test('every dimension has questions of its own, and every figure named has a definition', () => {
  for (const dimension of dimensions) assert.ok(standardSet.filter((criterion) => criterion.dimension === dimension).length >= 3, dimension);
  assert.equal(new Set(standardSet.map(({ id }) => id)).size, standardSet.length);
  for (const { indicators } of standardSet) for (const id of indicators) assert.ok(indicatorOf(id) !== undefined, id);
});

test('levels become strengths, gaps, options and open questions; what was not agreed on is open and not 0', () => {
  const assessed = assessPotential({ 'work-financed': { level: 3 }, 'several-sources': { level: 0 }, networker: { level: 2 }, say: { level: 1 } });
  assert.ok(assessed.ok);
  const view = (name: string) => assessed.value.dimensions.find(({ dimension }) => dimension === name)!;
  assert.deepEqual(view('money'), { dimension: 'money', mean: 1.5, strengths: ['work-financed'], gaps: ['several-sources'], options: [], open: ['benefits-used'] });
  assert.deepEqual([view('structure').mean, view('structure').options, view('structure').gaps], [1.5, ['networker'], ['say']]);
  assert.deepEqual([view('people').mean, view('people').open.length], [null, 4]);
});

test('unknown questions and levels are refused together, also names that plain objects know', () => {
  const given = JSON.parse('{"__proto__":{"level":1},"toString":{"level":1},"networker":{"level":4}}') as SelfAssessment;
  const refused = assessPotential(given);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals.map(({ code, path }) => `${code} ${path}`), ['potential-criterion-unknown __proto__', 'potential-criterion-unknown toString', 'potential-level-unknown networker']);
});

test('two sites stand side by side, with a difference only where both agreed', () => {
  const at = (level: Level | null): SelfAssessment => ({ networker: { level } });
  const pair = (a: SelfAssessment, b: SelfAssessment) => compareSites(a, b).find(({ criterion }) => criterion === 'networker');
  assert.deepEqual(pair(at(1), at(3)), { criterion: 'networker', first: 1, second: 3, difference: 2 });
  assert.deepEqual(pair(at(null), at(3)), { criterion: 'networker', first: null, second: 3, difference: null });
  assert.equal(compareSites({}, {}).length, standardSet.length);
});
