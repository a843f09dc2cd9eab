import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packOf } from '../instruments/packs.ts';
import { indicatorOf, indicators, type Indicator } from './indicators.ts';
import { themes } from './themes.ts';

test('six findings and five aims each have indicators, and each indicator speaks of one of them', () => {
  assert.deepEqual([themes.filter(({ kind }) => kind === 'finding').length, themes.filter(({ kind }) => kind === 'aim').length], [6, 5]);
  for (const { id, indicators: named } of themes) assert.ok(named.length >= 2 && new Set(named).size === named.length, id);
  const spoken = new Set(themes.flatMap((theme) => theme.indicators));
  assert.deepEqual(indicators.map(({ id }) => id).filter((id) => !spoken.has(id)), []);
});

test('versions of a definition begin at 1 and leave none out, and an instrument has the value that is named', () => {
  for (const [id, versions] of Map.groupBy<string, Indicator>(indicators, (indicator) => indicator.id)) {
    assert.deepEqual(versions.map(({ version }) => version), versions.map((_, index) => index + 1), id);
    for (const { instrument } of versions) {
      if (instrument === undefined) continue;
      const pack = packOf(instrument.id);
      assert.ok(pack.ok && pack.value.scales.some(({ key }) => key === instrument.scale), id);
    }
  }
});

test('the newest version is found unless an older one is asked for', () => {
  const first = indicatorOf('neighbourly-hours')!;
  const all = [first, { ...first, version: 2 }];
  assert.deepEqual([indicatorOf('neighbourly-hours', undefined, all)!.version, indicatorOf('neighbourly-hours', 1, all)!.version], [2, 1]);
  assert.deepEqual([indicatorOf('neighbourly-hours', 3, all), indicatorOf('other')], [undefined, undefined]);
});
