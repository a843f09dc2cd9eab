import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { Client, type ClientConfig } from 'pg';
import type { Log } from '../log.ts';
import type { Job } from './job.ts';

/** Where pg-boss keeps its queues; they hold names and times, never anything about a person. */
const schema = 'jobs';
/** How often a waiting job is looked for; none of ours is in a greater hurry. */
const lookEverySeconds = 30;
const tries = 5;

/** Jobs under way. `stop` waits for those that run. */
export type RunningJobs = { stop(): Promise<void> };

/**
 * Makes or renews the queues, as the owner of the database, and lets the application use them. Several processes may do so
 * at once. ADR 0023.
 */
export async function prepareJobs(owner: ClientConfig, jobs: readonly Pick<Job, 'name'>[]): Promise<void> {
  const boss = new PgBoss({ ...connectionOf(owner), schema, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    for (const { name } of jobs) {
      // One at a time of each, in whatever number of processes.
      await boss.createQueue(name, { policy: 'singleton', retryLimit: tries, retryBackoff: true });
    }
    const client = new Client(owner);
    await client.connect();
    try {
      await client.query(`grant usage on schema ${schema} to miteinander_app;
        grant select, insert, update, delete on all tables in schema ${schema} to miteinander_app;
        grant execute on all functions in schema ${schema} to miteinander_app`);
    } finally {
      await client.end();
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/**
 * Runs the jobs at their times until `stop`, which waits for the running ones. A time that passed while the house was
 * closed is made up for by the next one: every job does all that is due. Failures are logged by name only.
 */
export async function runJobs(app: ClientConfig, jobs: readonly Job[], log: Log, lookEvery = lookEverySeconds): Promise<RunningJobs> {
  const boss = new PgBoss({ ...connectionOf(app), schema, migrate: false, createSchema: false, max: 2 });
  boss.on('error', (error) => log.error('jobs', { reason: error.message }));
  await boss.start();
  for (const { name, cron, timeZone, run } of jobs) {
    await boss.schedule(name, cron, null, { tz: timeZone });
    await boss.work(name, { pollingIntervalSeconds: lookEvery }, async () => {
      try {
        await run();
        log.info('job done', { name });
      } catch (error) {
        log.error('job failed', { name, reason: error instanceof Error ? error.name : typeof error });
        throw error;
      }
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 5_000 }) };
}

// pg-boss takes the parts of a connection; what `pg` alone knows stays behind.
function connectionOf({ host, port, database, user, password, connectionString, ssl }: ClientConfig): ConstructorOptions {
  return Object.fromEntries(Object.entries({ host, port, database, user, password, connectionString, ssl })
    .filter(([, value]) => value !== undefined)) as ConstructorOptions;
}
