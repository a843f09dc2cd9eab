import { join } from 'node:path';
import type { Hono } from 'hono';
import { connectionsFromEnvironment, openDatabase, refuseIfOwner } from '#platform/db/database.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { readConfig, type Config } from '#platform/config.ts';
import { systemClock } from '#platform/clock.ts';
import { jsonLog, type Log } from '#platform/log.ts';
import { outboxMailer } from '#platform/messages/outbox.ts';
import { smtpMailer } from '#platform/messages/smtp-mailer.ts';
import { sessionSecret } from '#platform/session/secret.ts';
import { createApp, migrationsFolder } from './app.ts';
import { seedDemo } from './demo/seed.ts';

export type Running = {
  readonly app: Hono;
  readonly port: number;
  /** Says where the house can be reached; called when the port is open. */
  announce(): void;
  stop(): Promise<void>;
};

const checkout = join(import.meta.dirname, '..');

/** Brings everything up: database, migrations, demo Quartier on first start, application. Progress goes to `say`. */
export async function start(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<Running> {
  const config = readConfig(environment, checkout);
  const log = jsonLog(config.isProduction ? process.stdout : { write: () => undefined }, systemClock);
  const database = await openHouseDatabase(environment, config, say);
  const { db } = database;
  if (config.withDemo) await seedDemo(db, { now: systemClock.now(), onProgress: say });
  const secret = await sessionSecret(config.secret, database.isEmbedded ? config.dataFolder : undefined);
  const mailer = mailerFrom(config, environment, log);
  const app = createApp({ config, db, secret, mailer, clock: systemClock, log });
  return {
    app,
    port: config.port,
    announce: () => say(welcome(config)),
    stop: async () => {
      await mailer.close();
      await database.close();
    },
  };
}

/** The database of the house, migrated: an external server if the environment names one, else the embedded one. */
export async function openHouseDatabase(environment: NodeJS.ProcessEnv, config: Pick<Config, 'dataFolder'>, say: (line: string) => void) {
  const external = connectionsFromEnvironment(environment);
  const embedded = external === undefined ? await startEmbedded(join(config.dataFolder, 'postgres'), { onProgress: say }) : undefined;
  const owner = external?.owner ?? embedded!.connection('miteinander_owner');
  await migrate(owner, migrationsFolder, { onProgress: say });
  const opened = openDatabase({ ...(external?.app ?? embedded!.connection('miteinander_app')), max: 12 });
  await refuseIfOwner(opened.pool);
  return {
    db: opened.db,
    owner,
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
