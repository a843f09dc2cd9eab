export { openWorkerPool, type Job, type WorkerPool } from './pool.ts';
export { incumbentOf, type Incumbent } from './incumbent.ts';
export type { WorkerContext, WorkerFunction } from './job.ts';
export { processOrigin, sinceStart } from './since-start.ts';
