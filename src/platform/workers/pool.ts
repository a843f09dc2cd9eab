import { Worker } from 'node:worker_threads';
import { incumbentOf, type Incumbent } from './incumbent.ts';
import { cancelFlag, underWayFlag, type FromWorker, type JobMessage } from './job.ts';

/** A job: an exported function of a module, run in the next free worker. */
export type Job = {
  /** The address of the module, such as `new URL('./island.ts', import.meta.url)`. */
  readonly module: URL;
  /** The name of the exported `WorkerFunction`. */
  readonly name: string;
  /** Cloned on its way; shared buffers are shared. */
  readonly input: unknown;
  onProgress?(event: unknown): void;
  /** Asks the job to end soon with its best so far; a job not yet begun is still run, and told at once. */
  readonly signal?: AbortSignal;
  /** Milliseconds after the signal until the worker is ended by force and the job fails; absent means never. */
  readonly patience?: number;
  /** Shared by all jobs that are given the same. */
  readonly incumbent?: Incumbent;
};

/** A fixed number of worker threads. One that breaks fails its job and is replaced. */
export type WorkerPool = {
  readonly size: number;
  /** The result of the job. Rejects with the fault of its function, or if the pool is closed meanwhile. */
  run<O>(job: Job): Promise<O>;
  /** Ends all workers, whatever they do; jobs under way and waiting fail. */
  close(): Promise<void>;
};

type Order = { readonly job: Job; resolve(output: unknown): void; reject(fault: unknown): void };
type Slot = { worker: Worker | undefined; order: Order | undefined; flags: Int32Array | undefined; settle: (() => void) | undefined };

/**
 * Opens a pool of `size` workers, started with their first job. `originMs` is the moment from which the workers count
 * their time, as `performance.timeOrigin + performance.now()`; by default now. `memoryMb` bounds the heap of each.
 */
export function openWorkerPool({ size, originMs = performance.timeOrigin + performance.now(), memoryMb = 1024 }: {
  readonly size: number; readonly originMs?: number; readonly memoryMb?: number;
}): WorkerPool {
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`a pool needs at least one worker, not ${size}`);
  const slots: Slot[] = Array.from({ length: size }, () => ({ worker: undefined, order: undefined, flags: undefined, settle: undefined }));
  const waiting: Order[] = [];
  let isClosed = false;

  const finish = (slot: Slot, end: (order: Order) => void): void => {
    const { order } = slot;
    slot.settle?.();
    slot.settle = undefined;
    slot.order = undefined;
    if (order !== undefined) end(order);
    serve();
  };

  const discard = (slot: Slot, fault: unknown): void => {
    const { worker } = slot;
    slot.worker = undefined;
    void worker?.terminate();
    finish(slot, ({ reject }) => reject(fault));
  };

  const hire = (slot: Slot): Worker => {
    const worker = new Worker(new URL('./worker-main.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.on('message', (message: FromWorker) => {
      if (slot.worker !== worker) return;
      if (message.kind === 'progress') {
        slot.order?.job.onProgress?.(message.event);
        if (slot.flags !== undefined) Atomics.store(slot.flags, underWayFlag, 0);
      } else if (message.kind === 'done') finish(slot, ({ resolve }) => resolve(message.output));
      else finish(slot, ({ reject }) => reject(message.fault));
    });
    worker.on('error', (fault) => { if (slot.worker === worker) discard(slot, fault); });
    worker.on('exit', (code) => { if (slot.worker === worker) discard(slot, new Error(`a worker ended with code ${code}`)); });
    worker.unref();
    slot.worker = worker;
    return worker;
  };

  const begin = (slot: Slot, order: Order): void => {
    const { job } = order;
    slot.order = order;
    const shared = new SharedArrayBuffer(8);
    const flags = new Int32Array(shared);
    slot.flags = flags;
    const worker = slot.worker ?? hire(slot);
    // A worker keeps the process alive only while it has work.
    worker.ref();
    let force: NodeJS.Timeout | undefined;
    const cancel = (): void => {
      Atomics.store(flags, cancelFlag, 1);
      if (job.patience !== undefined) force = setTimeout(() => discard(slot, new Error('the job did not end when asked to')), job.patience);
    };
    slot.settle = () => {
      clearTimeout(force);
      job.signal?.removeEventListener('abort', cancel);
      worker.unref();
    };
    if (job.signal?.aborted === true) cancel();
    else job.signal?.addEventListener('abort', cancel);
    const message: JobMessage = {
      module: job.module.href, name: job.name, input: job.input, origin: originMs, flags: shared, incumbent: (job.incumbent ?? incumbentOf()).shared,
    };
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      worker.postMessage(message);
    } catch (fault) {
      // An input that cannot be cloned is a fault of the caller; the worker is as before.
      finish(slot, ({ reject }) => reject(fault));
    }
  };

  const serve = (): void => {
    for (const slot of slots) {
      if (isClosed || slot.order !== undefined) continue;
      const order = waiting.shift();
      if (order === undefined) return;
      begin(slot, order);
    }
  };

  return {
    size,
    run: <O>(job: Job) => new Promise<O>((resolve, reject) => {
      if (isClosed) return reject(new Error('the pool is closed'));
      waiting.push({ job, resolve: resolve as (output: unknown) => void, reject });
      serve();
    }),
    close: async () => {
      isClosed = true;
      const fault = new Error('the pool was closed');
      for (const { reject } of waiting.splice(0)) reject(fault);
      await Promise.all(slots.map(async (slot) => {
        const { worker } = slot;
        slot.worker = undefined;
        finish(slot, ({ reject }) => reject(fault));
        await worker?.terminate();
      }));
    },
  };
}
