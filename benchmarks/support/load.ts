import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '#core/base/seeded-random.ts';

/** How long each of the runs took, and all of them together, in milliseconds. */
export type Load = { readonly each: readonly number[]; readonly total: number };

/** `count` runs of the work, `concurrency` of them at any time. */
export async function runLoad(work: () => Promise<void>, count: number, concurrency: number): Promise<Load> {
  const each: number[] = [];
  let left = count;
  const began = performance.now();
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (left-- > 0) {
      const start = performance.now();
      await work();
      each.push(performance.now() - start);
    }
  }));
  return { each, total: performance.now() - began };
}

/**
 * `readers` who each open something and then read for a while before they open the next one, until `count` were opened. How
 * long they read is drawn exponentially around `pause` milliseconds from a seed; where in it they begin as well, so that they
 * do not all come at once.
 */
export async function runPaced(work: () => Promise<void>, count: number, readers: number, pause: number): Promise<Load> {
  const each: number[] = [];
  let left = count;
  const began = performance.now();
  await Promise.all(Array.from({ length: readers }, async (_, reader) => {
    const random = seededRandom(reader + 1);
    for (;;) {
      await setTimeout(-Math.log(1 - random.next()) * pause);
      if (left-- <= 0) return;
      const start = performance.now();
      await work();
      each.push(performance.now() - start);
    }
  }));
  return { each, total: performance.now() - began };
}

type Reading = {
  readonly url: string; readonly cookie: string; readonly count: number; readonly concurrency: number;
  /** How long each reader reads a page, on the average, in milliseconds; without it the next one is opened at once. */
  readonly pause?: number;
};

/** The same for a page, read over connections that stay open by a thread of its own, so that reading does not slow the server. */
export async function readPage(reading: Reading): Promise<Load> {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: reading });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
}

if (!isMainThread) {
  const { url, cookie, count, concurrency, pause } = workerData as Reading;
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const once = (): Promise<void> => new Promise((resolve, reject) => {
    get(url, { agent, headers: { cookie, accept: 'text/html' } }, (answer) => {
      answer.resume();
      answer.once('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answers ${answer.statusCode}`))));
    }).once('error', reject);
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- the port of a worker has no origin
  parentPort!.postMessage(await (pause === undefined ? runLoad(once, count, concurrency) : runPaced(once, count, concurrency, pause)));
  agent.destroy();
}
