import type { WorkerContext } from '../job.ts';

/* Functions for the tests of the pool. */

export function double(input: number): number {
  return 2 * input;
}

export function fail(input: string): never {
  throw new RangeError(input);
}

/** Counts until it is told to end, offers each number's negative, tells its name at every step. */
export function countUntilCancelled(name: string, { cancelled, incumbent, progress }: WorkerContext): number {
  let count = 0;
  while (!cancelled()) {
    count += 1;
    if (count <= 1000) incumbent.offer(-count);
    progress(name);
  }
  return count;
}

export async function neverEnd(): Promise<never> {
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

export function die(): never {
  process.exit(3);
}

/** A function cannot be sent back. */
export function unsendable(): () => void {
  return () => undefined;
}

export function timeOf(_input: null, { elapsed }: WorkerContext): number {
  return elapsed();
}
