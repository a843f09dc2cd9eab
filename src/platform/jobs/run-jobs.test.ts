import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import type { Job } from './job.ts';
import { prepareJobs, runJobs } from './run-jobs.ts';

let database: TestDatabase;
before(async () => { database = await testDatabase(); });
after(() => database.drop());

const lines: string[] = [];
const log = {
  info: (event: string, facts = {}) => void lines.push(`${event} ${JSON.stringify(facts)}`),
  error: (event: string, facts = {}) => void lines.push(`${event} ${JSON.stringify(facts)}`),
};

test('A job runs as the application at its time, a failing one is named in the log without what it said, and stopping waits', async () => {
  let isDone = false;
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => { finish = resolve; });
  const begun = Promise.withResolvers<void>();
  const jobs: Job[] = [
    {
      name: 'slow-work', cron: '* * * * *', timeZone: 'Europe/Berlin',
      run: async () => { begun.resolve(); await finished; isDone = true; },
    },
    { name: 'broken-work', cron: '* * * * *', timeZone: 'Europe/Berlin', run: async () => { throw new TypeError('Frau Quittenbaum'); } },
  ];
  await prepareJobs(database.connection('miteinander_owner'), jobs);
  // A second process does the same at its start.
  await prepareJobs(database.connection('miteinander_owner'), jobs);
  const running = await runJobs(database.connection('miteinander_app'), jobs, log, 0.5);
  // As its clock would do within the minute.
  await sql`insert into jobs.job (name, policy) values ('slow-work', 'singleton'), ('broken-work', 'singleton')`.execute(database.ownerDb);
  await begun.promise;
  while (!lines.some((line) => line.startsWith('job failed'))) await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = running.stop();
  finish();
  await stopped;
  assert.ok(isDone);
  assert.ok(lines.includes('job failed {"name":"broken-work","reason":"TypeError"}'), lines.join('\n'));
  assert.ok(lines.includes('job done {"name":"slow-work"}'), lines.join('\n'));
  assert.ok(!lines.join('\n').includes('Quittenbaum'));
});
