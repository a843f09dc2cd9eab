import { join } from 'node:path';
import { z } from 'zod';
import { ok, refuse } from '#core/base/result.ts';
import { command, type Command } from '#platform/command-line/index.ts';
import { systemClock } from '#platform/clock.ts';
import { readConfig } from '#platform/config.ts';
import { analyze } from '#platform/db/analyze.ts';
import { inScope } from '#platform/db/scope.ts';
import { quartierBySlug } from '#platform/db/quartier.ts';
import { quartierCommands, type InQuartierBySlug } from '#rooms/quartier/index.ts';
import { impactCommands } from './impact-commands.ts';
import { lawCommands } from './law-commands.ts';
import { plannerCommands } from './planner-commands.ts';
import type { openHouseDatabase as OpenDatabase } from './start.ts';

const checkout = join(import.meta.dirname, '..');

type HouseDatabase = Awaited<ReturnType<typeof OpenDatabase>>;

/** Opens the database of the house for one command and closes it afterwards, whatever happens. */
async function withDatabase<T>(say: (line: string) => void, work: (db: HouseDatabase['db'], owner: HouseDatabase['owner']) => Promise<T>): Promise<T> {
  // The house is large; a command that needs no database does not wait for it.
  const { openHouseDatabase } = await import('./start.ts');
  const database = await openHouseDatabase(process.env, readConfig(process.env, checkout), say);
  try {
    return await work(database.db, database.owner);
  } finally {
    await database.close();
  }
}

const inQuartier: InQuartierBySlug = (slug, work) => withDatabase(silent, async (db) => {
  const quartierId = await quartierBySlug(db, slug);
  if (quartierId === undefined) return refuse('quartier-unknown', { slug }, 'quartier');
  return inScope(db, { quartierId, personId: null, organisationId: null, scope: 'system', purpose: 'command' },
    (tx) => work({ tx, quartierId, now: systemClock.now() }));
});

function silent(): void {
  // Progress of the database is of no interest to whoever scripts a command.
}

/** Every command of `npm run -s miteinander -- <command>`. */
export const commands: readonly Command[] = [
  command({
    name: 'migrate',
    summary: { de: 'bringt die Datenbank auf den neuen Stand', en: 'brings the database to the newest state' },
    examples: ['migrate'],
    input: z.object({}),
    run: async (_input, io) => withDatabase((line) => io.error(line), async () => ok({ state: 'newest' })),
    show: (_value, locale) => (locale === 'en' ? 'The database is in the newest state.' : 'Die Datenbank ist auf dem neuen Stand.'),
  }),
  command({
    name: 'demo seed',
    summary: { de: 'schreibt ein Beispiel-Quartier in eine leere Datenbank', en: 'writes a synthetic Quartier into an empty database' },
    options: {
      persons: { type: 'string', value: 'N', help: { de: 'Einwohnerzahl, 10 bis 100000 (2000)', en: 'inhabitants, 10 to 100000 (2000)' } },
      seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der alles folgt (1)', en: 'number from which everything follows (1)' } },
    },
    examples: ['demo seed --persons 100000'],
    input: z.object({
      persons: z.coerce.number().int().min(10).max(100_000).default(2_000),
      seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1),
    }),
    run: async (size, io) => withDatabase((line) => io.error(line), async (db, owner) => {
      const { seedDemo } = await import('./demo/seed.ts');
      const wasWritten = await seedDemo(db, { now: systemClock.now(), onProgress: (line) => io.error(line), ...size });
      if (wasWritten) await analyze(owner);
      return ok({ wasWritten });
    }),
    show: ({ wasWritten }, locale) => wasWritten
      ? (locale === 'en' ? 'The synthetic Quartier is written.' : 'Das Beispiel-Quartier ist geschrieben.')
      : (locale === 'en' ? 'There is a Quartier already; nothing was written.' : 'Es gibt schon ein Quartier; nichts wurde geschrieben.'),
  }),
  ...quartierCommands(inQuartier),
  ...lawCommands,
  ...impactCommands,
  ...plannerCommands,
];
