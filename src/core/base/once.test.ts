import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once } from './once.ts';

test('What is made once is made when first asked for, also when it is nothing, and again if making it failed', () => {
  let made = 0;
  const nothing = once(() => void (made += 1));
  assert.equal(made, 0);
  assert.deepEqual([nothing(), nothing(), made], [undefined, undefined, 1]);
  const fragile = once(() => {
    made += 1;
    if (made === 2) throw new Error('not yet');
    return made;
  });
  assert.throws(fragile, /not yet/);
  assert.deepEqual([fragile(), fragile()], [3, 3]);
});
