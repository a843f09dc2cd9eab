import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Pool } from 'pg';
import { systemClock } from '#platform/clock.ts';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { jsonLog } from '#platform/log.ts';
import { createApp } from '../../src/app.ts';
import { seedDemo } from '../../src/demo/seed.ts';
import { rooms } from '../../src/rooms.ts';
import { migrationsFolder } from '../../src/start.ts';
import { recorderOf } from './recorded-sql.ts';

/** The house with the synthetic Quartier, open on a port, with its pool of connections in sight. */
export type SeededHouse = {
  readonly url: string;
  /** The connections of the application, bound by row-level security. */
  readonly pool: Pool;
  /** As the owner of the tables: to look for whom to ask for. */
  readonly owner: Pool;
  readonly record: ReturnType<typeof recorderOf>['record'];
  /** Signs in the person that the sign-in page offers for a role; gives her cookie. */
  signIn(role: string): Promise<string>;
  close(): Promise<void>;
};

/**
 * Opens it with so many inhabitants. With a folder the database is kept there for the next time, else it is thrown away.
 * Statistics are fresh, as they are a minute after the first start.
 */
export async function openSeededHouse(persons: number, folder: string | undefined): Promise<SeededHouse> {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const place = folder ?? await mkdtemp(join(tmpdir(), 'miteinander-benchmark-'));
  const embedded = await startEmbedded(join(place, 'postgres'), { onProgress: say });
  await migrate(embedded.connection('miteinander_owner'), migrationsFolder, { onProgress: say });
  const { db, pool, close } = openDatabase({ ...embedded.connection('miteinander_app'), max: 12 });
  const { record } = recorderOf(pool);
  await seedDemo(db, { now: systemClock.now(), onProgress: say, persons });
  const owner = openDatabase({ ...embedded.connection('miteinander_owner'), max: 1 });
  await owner.pool.query('vacuum analyze');
  const app = createApp({
    config: { baseUrl: 'http://localhost', withDemo: true }, db, secret: 'a secret of the benchmarks, longer than needed',
    clock: systemClock, log: jsonLog({ write: () => undefined }, systemClock),
    mailer: { send: async () => 'sent', close: async () => undefined },
    limits: { perMinute: 10_000_000, burst: 10_000_000 },
  }, rooms);
  const server = serve({ fetch: app.fetch, port: 0 });
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url, pool, owner: owner.pool, record,
    signIn: async (role) => {
      const { rows } = await pool.query<{ person_id: string }>('select person_id from people.demo_persons() where $1 = any(roles)', [role]);
      const answer = await app.request('http://localhost/anmelden/beispiel', {
        method: 'POST', body: new URLSearchParams({ person: rows[0]!.person_id, weiter: '/' }),
        headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      });
      if (answer.status !== 303) throw new Error(`${role} could not sign in: ${answer.status}`);
      return answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
    },
    close: async () => {
      server.close();
      await Promise.all([close(), owner.close()]);
      await embedded.stop();
      if (folder === undefined) await rm(place, { recursive: true, force: true });
    },
  };
}
