import type { Incumbent } from './incumbent.ts';

/** What a function that runs in a worker is given beside its input. */
export type WorkerContext = {
  /** Milliseconds since the origin that the caller set, the same for all workers. */
  elapsed(): number;
  /** True as soon as the caller has given the job up: end soon and return the best so far. */
  cancelled(): boolean;
  /** The best value of all jobs that share it. */
  readonly incumbent: Incumbent;
  /** Tells the caller how far it is. While one message is under way, others are dropped: memory stays bounded. */
  progress(event: unknown): void;
};

/** A function that a worker can run: exported by a module, its input and output can be cloned. */
export type WorkerFunction<I, O> = (input: I, context: WorkerContext) => O | Promise<O>;

export type JobMessage = {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  readonly origin: number;
  readonly flags: SharedArrayBuffer;
  readonly incumbent: SharedArrayBuffer;
};

/** Where the flags of a job lie in its shared `flags`: whether it shall end, whether progress is under way. */
export const cancelFlag = 0;
export const underWayFlag = 1;

export type FromWorker =
  | { readonly kind: 'progress'; readonly event: unknown }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly fault: unknown };
