/** Every row of the scoring vectors, and what may not be scored. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import rows from '../../../../cases/impact/instruments-scoring.json' with { type: 'json' };
import type { InstrumentPack } from './pack.ts';
import { instrumentPacks, packOf } from './packs.ts';
import { scoreInstrument, type Answers, type Score } from './score-instrument.ts';

function score(id: string, answers: Answers): Score {
  const pack = packOf(id);
  if (!pack.ok) throw new Error(id);
  const scored = scoreInstrument(pack.value, answers);
  if (!scored.ok) throw new Error(JSON.stringify(scored.refusals));
  return scored.value;
}

const parts: readonly (readonly [string, { readonly cases: readonly { readonly i: unknown; readonly o: object }[] }])[] = [
  ['WHO-5', rows.who5], ['DJG-6', rows.djg6], ['LSNS-6', rows.lsns6], ['UCLA-3', rows.ucla3], ['Barthel', rows.barthel],
  ['Lawton-IADL', rows.lawton_iadl], ['EQ-5D-5L-DE', rows.eq5d5l_germany], ['EQ-5D-3L-DE', rows.eq5d3l_germany_tto],
];

for (const [id, { cases }] of parts) {
  test(`${id} scores every row as worked out`, () => {
    for (const { i, o } of cases) {
      const { scales, flags, bands } = score(id, (typeof i === 'string' ? [...i] : i) as Answers);
      assert.deepEqual({ ...scales, ...flags, ...bands }, o, JSON.stringify(i));
    }
  });
}

test('an instrument that a user is licensed for is brought as a pack of the same shape', () => {
  const { values, cases } = rows.icecap_o_uk;
  const pack: InstrumentPack = {
    id: 'ICECAP-O', version: 'test', title: 'ICECAP-O', source: 'test', licence: { kind: 'permission', text: 'ask.' }, permittedUse: 'aggregate',
    items: Object.entries(values).map(([key, levels]) => ({ key, points: Object.fromEntries(levels.map((value, level) => [String(level + 1), value])) })),
    scales: [{ key: 'index', items: Object.keys(values) }], flags: [], bands: [],
  };
  for (const { i, o } of cases) {
    const scored = scoreInstrument(pack, i);
    assert.ok(scored.ok);
    assert.deepEqual(scored.value.scales, o);
    assert.deepEqual(scored.value.findings.map(({ code }) => code), ['instrument-aggregate-only', 'instrument-licence-needed']);
  }
});

test('what the missing rule forbids is refused with what is missing; a part that stays open is null and said', () => {
  const who = packOf('who-5');
  assert.ok(who.ok);
  const refused = scoreInstrument(who.value, [1, null, 2, 3, 4]);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusals, [{ code: 'instrument-not-scorable', facts: { instrument: 'WHO-5', missing: 'who2', most: 0 } }]);
  const open = score('DJG-6', { lone3: 3, lone10: 2, lone4: 1, lone7: 3, lone8: 3 });
  assert.deepEqual([open.scales['total'], open.scales['emotional'], open.missing], [3, null, ['lone9']]);
  assert.ok(open.findings.some(({ code, path }) => code === 'instrument-scale-open' && path === 'emotional'));
});

test('answers that no form has are refused, all at once', () => {
  const pack = packOf('WHO-5');
  assert.ok(pack.ok);
  const codes = (answers: Answers): string[] => {
    const scored = scoreInstrument(pack.value, answers);
    return scored.ok ? [] : scored.refusals.map(({ code, path }) => `${code} ${path}`);
  };
  assert.deepEqual(codes([1, 2, 3]), ['instrument-answers-shape undefined']);
  assert.deepEqual(codes([6, 2.5, '__proto__', 'toString', -1]), ['who1', 'who2', 'who3', 'who4', 'who5'].map((key) => `instrument-answer-impossible ${key}`));
  assert.deepEqual(codes({ other: 1, constructor: 2 }), ['instrument-item-unknown other', 'instrument-item-unknown constructor']);
  assert.deepEqual(codes({}), ['instrument-not-scorable undefined']);
  const unknown = packOf('interRAI');
  assert.ok(!unknown.ok && unknown.refusals[0].code === 'instrument-unknown');
});

test('every pack names its source, its licence and only items, scales and codes that it has', () => {
  for (const { id, items, scales, flags, bands, source, licence } of instrumentPacks) {
    assert.ok(source.length > 20 && licence.text.length > 20, id);
    const [keys, values] = [items.map(({ key }) => key), scales.map(({ key }) => key)];
    assert.equal(new Set(keys).size, keys.length);
    assert.ok(scales.every((scale) => scale.items.every((key) => keys.includes(key))), id);
    assert.ok([...flags, ...bands].every(({ scale }) => values.includes(scale)), id);
  }
});
