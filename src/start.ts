import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { connectionsFromEnvironment, openDatabase, refuseIfOwner } from '#platform/db/database.ts';
import { analyze } from '#platform/db/analyze.ts';
import { DatabaseStartError } from '#platform/db/start-error.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { ConfigError, readConfig, type Config } from '#platform/config.ts';
import { systemClock } from '#platform/clock.ts';
import { jsonLog, type Log } from '#platform/log.ts';
import type { Job } from '#platform/jobs/job.ts';
import { prepareJobs, runJobs, type RunningJobs } from '#platform/jobs/run-jobs.ts';
import { outboxMailer } from '#platform/messages/outbox.ts';
import { smtpMailer } from '#platform/messages/smtp-mailer.ts';
import { SecretError, sessionSecret } from '#platform/session/secret.ts';
import { createApp, migrationsFolder } from './app.ts';
import { seedDemo } from './demo/seed.ts';
import { jobsOf } from './jobs.ts';

/** The house, open to visitors. */
export type House = {
  /** Where it can be reached on this machine; tells the port if any free one was asked for (PORT=0). */
  readonly port: number;
  /** Lets running requests end, then closes everything that was started. */
  stop(): Promise<void>;
};

const checkout = join(import.meta.dirname, '..');
/** Running requests get so long to end when the house is closed. */
const patienceMilliseconds = 5_000;

/**
 * Brings everything up: database, migrations, demo Quartier on first start, application, port. Progress goes to `say`. What
 * cannot be used (a taken port, a wrong setting, a foreign data folder) is said with its remedy, and nothing stays open.
 */
export async function openHouse(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<House | undefined> {
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    const config = await withPort(readConfig(environment, checkout));
    const log = jsonLog(config.isProduction ? process.stdout : { write: () => undefined }, systemClock);
    const database = await openHouseDatabase(environment, config, say);
    opened.push(database.close);
    const { db } = database;
    if (config.withDemo && await seedDemo(db, { now: systemClock.now(), onProgress: say })) await analyze(database.owner);
    const secret = await sessionSecret(config.secret, database.isEmbedded ? config.dataFolder : undefined);
    const mailer = mailerFrom(config, environment, log);
    opened.push(() => mailer.close());
    const app = createApp({ config, db, secret, mailer, clock: systemClock, log });
    const port = await listen(app, config.port, opened);
    const jobs = openJobs(database, jobsOf({ db, mailer, clock: systemClock, baseUrl: config.baseUrl }), log);
    opened.push(() => jobs.then(({ stop }) => stop()));
    say(welcome(config));
    return { port, stop: closeAll };
  } catch (error) {
    await closeAll();
    if (!isForPeople(error)) throw error;
    say(`\n${error.message}${'remedy' in error ? `\n${String(error.remedy)}` : ''}`);
    return undefined;
  }
}


// PORT=0 asks for any free port; mails and calendar addresses name it, so it is chosen before they are made.
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return { ...config, port, baseUrl: config.baseUrl === 'http://localhost:0' ? `http://localhost:${port}` : config.baseUrl };
}

function isForPeople(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof SecretError;
}

async function listen(app: Hono, port: number, opened: (() => Promise<void>)[]): Promise<number> {
  const server = serve({ fetch: app.fetch, port }) as Server;
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new ConfigError(`Port ${port} ist belegt. Läuft Miteinander schon? Einen anderen Port wählt: PORT=${port + 1} npm start`);
    }
    if (error.code === 'EACCES') throw new ConfigError(`Port ${port} ist für Sie gesperrt. Wählen Sie einen über 1023: PORT=8040 npm start`);
    throw error;
  });
  opened.push(async () => {
    const closed = once(server, 'close');
    server.close();
    await Promise.race([closed, delay(patienceMilliseconds, undefined, { ref: false })]);
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

// Beside the first pages: nobody who opens one waits for the queues. Without them the house is open all the same.
async function openJobs(database: Pick<HouseDatabase, 'owner' | 'app'>, jobs: readonly Job[], log: Log): Promise<RunningJobs> {
  try {
    await prepareJobs(database.owner, jobs);
    return await runJobs(database.app, jobs, log);
  } catch (error) {
    log.error('jobs do not run', { reason: error instanceof Error ? error.message : typeof error });
    return { stop: async () => undefined };
  }
}

type HouseDatabase = Awaited<ReturnType<typeof openHouseDatabase>>;

/** The database of the house, migrated: an external server if the environment names one, else the embedded one. */
export async function openHouseDatabase(environment: NodeJS.ProcessEnv, config: Pick<Config, 'dataFolder'>, say: (line: string) => void) {
  const external = connectionsFromEnvironment(environment);
  const embedded = external === undefined ? await startEmbedded(join(config.dataFolder, 'postgres'), { onProgress: say }) : undefined;
  const owner = external?.owner ?? embedded!.connection('miteinander_owner');
  await migrate(owner, migrationsFolder, { onProgress: say });
  const app = external?.app ?? embedded!.connection('miteinander_app');
  const opened = openDatabase({ ...app, max: 12 });
  await refuseIfOwner(opened.pool);
  return {
    db: opened.db,
    owner,
    app,
    isEmbedded: embedded !== undefined,
    close: async () => {
      await opened.close();
      await embedded?.stop();
    },
  };
}

function mailerFrom(config: Config, environment: NodeJS.ProcessEnv, log: Log) {
  if (config.smtpUrl === undefined) return outboxMailer({ folder: join(config.dataFolder, 'outbox'), log });
  return smtpMailer({ url: config.smtpUrl, from: environment['MAIL_FROM'] ?? 'Miteinander <noreply@localhost>', log });
}

function welcome(config: Config): string {
  return [
    '',
    `Miteinander läuft: ${config.baseUrl}`,
    ...(config.withDemo ? ['Anmelden ohne Passwort: die Anmeldeseite bietet für das Beispiel-Quartier je Rolle eine Person an.'] : []),
    ...(config.smtpUrl === undefined ? [`E-Mails werden nicht verschickt, sondern abgelegt in ${join(config.dataFolder, 'outbox')}`] : []),
    'Beenden mit Strg-C.',
  ].join('\n');
}
