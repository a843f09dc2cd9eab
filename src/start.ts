import { once as heard } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { once } from '#core/base/once.ts';
import { connectionsFromEnvironment } from '#platform/db/connections.ts';
import { analyze } from '#platform/db/analyze.ts';
import { DatabaseStartError } from '#platform/db/start-error.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { ConfigError, readConfig, type Config } from '#platform/config.ts';
import { systemClock } from '#platform/clock.ts';
import { jsonLog, type Log } from '#platform/log.ts';
import type { Mailer } from '#platform/messages/message.ts';
import { outboxMailer } from '#platform/messages/outbox.ts';
import { SecretError, sessionSecret } from '#platform/session/secret.ts';
import type { serve as Serve } from '@hono/node-server';
import type { Hall } from './hall.ts';
import type { JobParts } from './jobs.ts';

/** The house, open to visitors. */
export type House = {
  /** Where it can be reached on this machine; tells the port if any free one was asked for (PORT=0). */
  readonly port: number;
  /** Lets running requests end, then closes everything that was started. */
  stop(): Promise<void>;
};

const checkout = join(import.meta.dirname, '..');
/** Where the migrations lie, seen from the checkout. */
export const migrationsFolder = join(checkout, 'migrations');
/** Running requests get so long to end when the house is closed. */
const patienceMilliseconds = 5_000;
/** The rooms are read unasked when nobody has come for so long, or so long after an answer: a browser is sooner back for the rest of a page. */
const quietMilliseconds = { atFirst: 3_000, afterAnswer: 300 };

/**
 * Brings everything up: database, migrations, demo Quartier on first start, application, port. The code of the hall is read
 * while the database starts, that of the rooms once the hall is open (ADR 0026). Progress goes to `say`. What cannot be used (a
 * taken port, a wrong setting, a foreign data folder) is said with its remedy, and nothing stays open; nor when `signal` aborts.
 */
export async function openHouse(environment: NodeJS.ProcessEnv, say: (line: string) => void, signal?: AbortSignal): Promise<House | undefined> {
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  // A step that is not ours to stop ends at the next thing it would tell.
  const tell = (line: string): void => {
    signal?.throwIfAborted();
    say(line);
  };
  try {
    const config = await withPort(readConfig(environment, checkout));
    const log = logOf(config);
    const readCode = once(readHallCode);
    const database = await openHouseDatabase(environment, config, say, { signal, onWaiting: () => void readCode().catch(() => undefined) });
    opened.push(database.close);
    signal?.throwIfAborted();
    const { db } = database;
    const { openHall, serve, hasQuartier } = await readCode();
    if (config.withDemo && !await hasQuartier(db)) {
      const { seedDemo } = await import('./demo/seed.ts');
      if (await seedDemo(db, { now: systemClock.now(), onProgress: tell })) await analyze(database.owner);
    }
    const secret = await sessionSecret(config.secret, database.isEmbedded ? config.dataFolder : undefined);
    const mailer = await mailerFrom(config, environment, log);
    opened.push(() => mailer.close());
    const hall = openHall({ config, db, secret, mailer, clock: systemClock, log }, async () => (await import('./rooms.ts')).rooms);
    const server = await listen(serve, hall, config.port, opened);
    signal?.throwIfAborted();
    const rest = readRest(hall, server, () => openJobs(database, { db, mailer, clock: systemClock, baseUrl: config.baseUrl }, log));
    opened.push(rest.stop);
    // A room that cannot be read is a fault, now as at any other start.
    rest.done.catch(async (fault: unknown) => {
      await closeAll();
      throw fault;
    });
    say(welcome(config));
    return { port: (server.address() as AddressInfo).port, stop: closeAll };
  } catch (error) {
    await closeAll();
    if (signal?.aborted === true) return undefined;
    if (!isForPeople(error)) throw error;
    say(`\n${error.message}${'remedy' in error ? `\n${String(error.remedy)}` : ''}`);
    return undefined;
  }
}

// Who tries the house out reads its progress, and of the log only faults: the number on an error page is found there.
function logOf({ isProduction }: Config): Log {
  return isProduction ? jsonLog(process.stdout, systemClock) : { ...jsonLog(process.stderr, systemClock), info: () => undefined };
}

async function readHallCode() {
  const [{ openHall }, { serve }, { hasQuartier }] = await Promise.all([
    import('./hall.ts'), import('@hono/node-server'), import('#platform/db/quartier.ts'),
  ]);
  return { openHall, serve, hasQuartier };
}

/**
 * Reads what the first page did without, when nobody is waiting: the rooms, then what they do by themselves, then what
 * only a sign-in needs, so that hardly anybody waits for it. `stop` ends what was begun.
 */
function readRest(hall: Hall, server: Server, startJobs: () => Promise<RunningJobs>): { readonly done: Promise<void>; stop(): Promise<void> } {
  let isOver = false;
  let jobs: RunningJobs | undefined;
  const { promise: isQuiet, resolve: begin } = Promise.withResolvers<void>();
  let timer = setTimeout(begin, quietMilliseconds.atFirst);
  const postpone = (_request: unknown, answer: ServerResponse): void => void answer.once('close', () => {
    clearTimeout(timer);
    timer = setTimeout(begin, quietMilliseconds.afterAnswer);
  });
  server.on('request', postpone);
  const readAll = async (): Promise<void> => {
    await isQuiet;
    server.off('request', postpone);
    if (isOver) return;
    await hall.readRooms();
    if (isOver) return;
    jobs = await startJobs();
    await import('#platform/session/better-auth.ts');
  };
  const done = readAll();
  return {
    done,
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      begin();
      await done.catch(() => undefined);
      await jobs?.stop();
    },
  };
}

// PORT=0 asks for any free port; mails and calendar addresses name it, so it is chosen before they are made.
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createServer().listen(0);
  await heard(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await heard(probe, 'close');
  return { ...config, port, baseUrl: config.baseUrl === 'http://localhost:0' ? `http://localhost:${port}` : config.baseUrl };
}

function isForPeople(error: unknown): error is Error {
  return error instanceof ConfigError || error instanceof DatabaseStartError || error instanceof SecretError;
}

async function listen(serve: typeof Serve, hall: Hall, port: number, opened: (() => Promise<void>)[]): Promise<Server> {
  const server = serve({ fetch: hall.fetch, port }) as Server;
  await heard(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') {
      throw new ConfigError(`Port ${port} ist belegt. Läuft Miteinander schon? Einen anderen Port wählt: PORT=${port + 1} npm start`);
    }
    if (error.code === 'EACCES') throw new ConfigError(`Port ${port} ist für Sie gesperrt. Wählen Sie einen über 1023: PORT=8040 npm start`);
    throw error;
  });
  opened.push(async () => {
    const closed = heard(server, 'close');
    server.close();
    await Promise.race([closed, delay(patienceMilliseconds, undefined, { ref: false })]);
    server.closeAllConnections();
  });
  return server;
}

type RunningJobs = { stop(): Promise<void> };

// Nobody who opens a page waits for the queues. Without them the house is open all the same.
async function openJobs(database: Pick<HouseDatabase, 'owner' | 'app'>, parts: JobParts, log: Log): Promise<RunningJobs> {
  try {
    const [{ prepareJobs, runJobs }, { jobsOf }] = await Promise.all([import('#platform/jobs/run-jobs.ts'), import('./jobs.ts')]);
    const jobs = jobsOf(parts);
    await prepareJobs(database.owner, jobs);
    return await runJobs(database.app, jobs, log);
  } catch (error) {
    log.error('jobs do not run', { reason: error instanceof Error ? error.message : typeof error });
    return { stop: async () => undefined };
  }
}

type HouseDatabase = Awaited<ReturnType<typeof openHouseDatabase>>;

/**
 * The database of the house, migrated: an external server if the environment names one, else the embedded one. `onWaiting` is
 * called once there is only something to wait for; an abort of `signal` ends the start and leaves no server behind.
 */
export async function openHouseDatabase(
  environment: NodeJS.ProcessEnv, config: Pick<Config, 'dataFolder'>, say: (line: string) => void,
  waiting: { readonly signal?: AbortSignal | undefined; onWaiting?(): void } = {},
) {
  const external = connectionsFromEnvironment(environment);
  if (external !== undefined) waiting.onWaiting?.();
  const embedded = external === undefined ? await startEmbedded(join(config.dataFolder, 'postgres'), { onProgress: say, ...waiting }) : undefined;
  const owner = external?.owner ?? embedded!.connection('miteinander_owner');
  const app = external?.app ?? embedded!.connection('miteinander_app');
  const { openDatabase, refuseIfOwner } = await import('#platform/db/database.ts');
  const opened = openDatabase({ ...app, max: 12 });
  const close = async (): Promise<void> => {
    await opened.close();
    await embedded?.stop();
  };
  try {
    await migrate(owner, migrationsFolder, { onProgress: say });
    await refuseIfOwner(opened.pool);
    return { db: opened.db, owner, app, isEmbedded: embedded !== undefined, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function mailerFrom(config: Config, environment: NodeJS.ProcessEnv, log: Log): Promise<Mailer> {
  if (config.smtpUrl === undefined) return outboxMailer({ folder: join(config.dataFolder, 'outbox'), log });
  const { smtpMailer } = await import('#platform/messages/smtp-mailer.ts');
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
