import { parentPort } from 'node:worker_threads';
import { incumbentOf } from './incumbent.ts';
import { cancelFlag, underWayFlag, type FromWorker, type JobMessage, type WorkerFunction } from './job.ts';

/* The program of every worker of the pool: takes one job at a time, imports its module once, answers. */

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker only');

port.on('message', (job: JobMessage) => {
  run(job).then(
    (output) => answer({ kind: 'done', output }),
    (fault: unknown) => answer({ kind: 'failed', fault: fault instanceof Error ? fault : new Error(String(fault)) }),
  ).catch((fault: unknown) => answer({ kind: 'failed', fault: new Error(`the result cannot be sent: ${String(fault)}`) }));
});

async function run({ module, name, input, origin, flags: shared, incumbent }: JobMessage): Promise<unknown> {
  const exported = (await import(module) as Record<string, unknown>)[name];
  if (typeof exported !== 'function') throw new TypeError(`${module} exports no function ${name}`);
  const flags = new Int32Array(shared);
  return (exported as WorkerFunction<unknown, unknown>)(input, {
    elapsed: () => performance.timeOrigin + performance.now() - origin,
    cancelled: () => Atomics.load(flags, cancelFlag) === 1,
    incumbent: incumbentOf(incumbent),
    progress: (event) => {
      if (Atomics.exchange(flags, underWayFlag, 1) === 0) answer({ kind: 'progress', event });
    },
  });
}

function answer(message: FromWorker): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a worker, not of a window
  port!.postMessage(message);
}
