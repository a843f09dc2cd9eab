import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recoverEffects } from './recovery.ts';

test('a known effect is found again: of 40 intervals of 95 % at least 33 hold it (fewer come once in 1,400 times), without bias', () => {
  for (const { estimator, runs, covered, bias } of recoverEffects(40, 1, { persons: 300, effect: -1.5, errors: 'jackknife' })) {
    assert.equal(runs, 40, estimator);
    assert.ok(covered >= 33, `${estimator}: ${covered} of ${runs}`);
    assert.ok(Math.abs(bias) < 0.2, `${estimator}: bias ${bias}`);
  }
});
