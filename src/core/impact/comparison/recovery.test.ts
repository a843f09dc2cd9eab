import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recoverEffects } from './recovery.ts';

test('a known effect is found again: of 60 intervals of 95 % at least 51 hold it (fewer come once in 2,000 times), without bias', () => {
  for (const { estimator, runs, covered, bias } of recoverEffects(60, 1, 300, -1.5)) {
    assert.equal(runs, 60, estimator);
    assert.ok(covered >= 51, `${estimator}: ${covered} of ${runs}`);
    assert.ok(Math.abs(bias) < 0.2, `${estimator}: bias ${bias}`);
  }
});
