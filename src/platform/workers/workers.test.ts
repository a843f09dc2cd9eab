import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { incumbentOf, openWorkerPool } from './index.ts';

const module = new URL('./test-jobs/jobs.ts', import.meta.url);
const pool = openWorkerPool({ size: 2 });
after(() => pool.close());

test('more jobs than workers are all done, each answer to its own question', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map((input) => pool.run<number>({ module, name: 'double', input })));
  assert.deepEqual(answers, [2, 4, 6, 8, 10]);
});

test('the fault of a function reaches the caller, and the worker serves on', async () => {
  await assert.rejects(pool.run({ module, name: 'fail', input: 'no way' }), { name: 'RangeError', message: 'no way' });
  await assert.rejects(pool.run({ module, name: 'missing', input: 0 }), /exports no function missing/);
  await assert.rejects(pool.run({ module, name: 'unsendable', input: 0 }), /cannot be sent/);
  await assert.rejects(pool.run({ module, name: 'double', input: () => 1 }), /could not be cloned/);
  assert.equal(await pool.run({ module, name: 'double', input: 21 }), 42);
});

test('a job that is cancelled returns what it has; two jobs share their incumbent', async () => {
  const incumbent = incumbentOf();
  const cancelling = new AbortController();
  const heard: unknown[] = [];
  const onProgress = (event: unknown): void => {
    heard.push(event);
    if (incumbent.value() <= -1000 && new Set(heard).size === 2) cancelling.abort();
  };
  const job = { module, name: 'countUntilCancelled', signal: cancelling.signal, incumbent, onProgress };
  const counts = await Promise.all(['one', 'other'].map((input) => pool.run<number>({ ...job, input })));
  assert.ok(counts.every((count) => count > 0));
  assert.equal(incumbent.value(), -1000);
  // Thousands of steps were told, but only one message at a time was under way.
  assert.ok(heard.length > 0 && heard.length < counts[0]! + counts[1]!);
});

test('a job cancelled before it begins is told at once', async () => {
  assert.equal(await pool.run({ module, name: 'countUntilCancelled', input: 'late', signal: AbortSignal.abort() }), 0);
});

test('a job that does not end when asked is ended by force, a worker that dies is replaced', async () => {
  await assert.rejects(pool.run({ module, name: 'neverEnd', input: null, signal: AbortSignal.abort(), patience: 50 }), /did not end/);
  await assert.rejects(pool.run({ module, name: 'die', input: null }), /code 3/);
  assert.deepEqual(await Promise.all([1, 2].map((input) => pool.run({ module, name: 'double', input }))), [2, 4]);
});

test('closing fails what is under way and what waits', async () => {
  const closing = openWorkerPool({ size: 1 });
  const running = closing.run({ module, name: 'neverEnd', input: null });
  const waiting = closing.run({ module, name: 'double', input: 1 });
  const both = Promise.allSettled([running, waiting]);
  await closing.close();
  assert.deepEqual((await both).map(({ status }) => status), ['rejected', 'rejected']);
  await assert.rejects(closing.run({ module, name: 'double', input: 1 }), /closed/);
});

test('workers count their time from the origin of the pool', async () => {
  const hourAgo = openWorkerPool({ size: 1, originMs: performance.timeOrigin + performance.now() - 3_600_000 });
  const elapsed = await hourAgo.run<number>({ module, name: 'timeOf', input: null });
  await hourAgo.close();
  assert.ok(elapsed >= 3_600_000 && elapsed < 3_660_000, String(elapsed));
});

test('the incumbent keeps the least value and never NaN', () => {
  const incumbent = incumbentOf();
  assert.deepEqual([incumbent.offer(5), incumbent.offer(7), incumbent.offer(Number.NaN), incumbent.offer(-0.5)], [true, false, false, true]);
  assert.equal(incumbentOf(incumbent.shared).value(), -0.5);
  assert.throws(() => openWorkerPool({ size: 0 }), RangeError);
});
