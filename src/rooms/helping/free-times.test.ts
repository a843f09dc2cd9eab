import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { freeOf, sayFree, slots, slotsOf } from './free-times.ts';

test('Ticked boxes become joined times of the week', () => {
  // Monday 6–12 and Sunday 18–22, in minutes of the week.
  assert.deepEqual(freeOf(['1-early', '1-morning', '7-evening']), [[360, 720], [9720, 9960]]);
});

test('Any choice of boxes comes back as it was ticked', () => {
  fc.assert(fc.property(fc.subarray([...slots]), (ticked) => {
    assert.deepEqual(slotsOf(freeOf(ticked)), ticked);
  }), { seed: 7 });
});

test('Times that are no whole boxes survive a form in which nothing was ticked anew', () => {
  const half: [number, number][] = [[570, 720]];
  assert.deepEqual(slotsOf(half), ['1-morning']);
  assert.deepEqual(freeOf(['1-morning'], half), half);
  assert.deepEqual(freeOf(['1-morning', '1-noon'], half), [[540, 840]]);
});

test('Days with the same hours are said together', () => {
  assert.equal(sayFree(freeOf(['1-morning', '2-morning', '3-morning', '5-afternoon', '5-early']), 'de'), 'Mo–Mi 9–12; Fr 6–9, 14–18 Uhr');
  assert.equal(sayFree([[570, 660]], 'en'), 'Mon 09:30–11');
  assert.equal(sayFree([], 'de'), '');
});
