import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { command, type Command } from '#platform/command-line/index.ts';
import type { Tx } from '#platform/db/tx.ts';
import { optionalDate } from '#platform/http/fields.ts';
import { textsOf } from '#web/texts/texts.ts';
import { importMap, type ImportedMap } from './import-map.ts';
import { osmLimits } from './osm/read-osm-pbf.ts';
import { quartierRefusals } from './texts.ts';

/**
 * Does the work in one transaction in the scope of the Quartier with this slug and commits it if it is ok, given at
 * composition; refuses a slug that is not known.
 */
export type InQuartierBySlug = <T>(
  slug: string, work: (given: { tx: Tx; quartierId: string; now: Temporal.Instant }) => Promise<Result<T>>,
) => Promise<Result<T>>;

const refusalTexts = textsOf(quartierRefusals);

/** The commands of this room. */
export function quartierCommands(inQuartier: InQuartierBySlug): readonly Command[] {
  return [command({
    name: 'osm import',
    summary: {
      de: 'liest einen OpenStreetMap-Auszug (.osm.pbf) als Karte eines Quartiers ein',
      en: 'reads an OpenStreetMap extract (.osm.pbf) as the map of a Quartier',
    },
    operands: ['file'],
    options: {
      quartier: { type: 'string', value: 'SLUG', help: { de: 'Kurzname des Quartiers', en: 'short name of the Quartier' } },
      date: { type: 'string', value: 'YYYY-MM-DD', help: { de: 'Stand der Kartendaten', en: 'day of the map data' } },
    },
    examples: ['osm import hoyerswerda.osm.pbf --quartier hoyerswerda --date 2024-08-12'],
    input: z.object({ file: z.string().min(1), quartier: z.string().min(1), date: optionalDate }),
    run: async ({ file, quartier, date }) => {
      const bytes = await readExtract(file);
      if (!bytes.ok) return bytes;
      return inQuartier(quartier, ({ tx, quartierId, now }) =>
        importMap(tx, quartierId, { name: basename(file), bytes: bytes.value, dataDate: date }, now));
    },
    show: ({ addresses, places, pathMetres }: ImportedMap, locale) => locale === 'en'
      ? `${addresses} addresses, ${places} places, ${Math.round(pathMetres / 1000)} km of paths`
      : `${addresses} Adressen, ${places} Orte, ${Math.round(pathMetres / 1000)} km Wege`,
    explain: (refusal, locale) => isOwn(refusal.code) ? refusalTexts(locale)(refusal.code, refusal.facts) : refusal.code,
  })];
}

async function readExtract(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > osmLimits.fileBytes) return refuse('osm-too-large', { megabytes: Math.ceil(size / 2 ** 20), most: osmLimits.fileBytes / 2 ** 20 });
    return ok(await readFile(file));
  } catch (cause) {
    return refuse('osm-unreadable', { file, cause: (cause as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

function isOwn(code: string): code is keyof typeof quartierRefusals.de {
  return Object.hasOwn(quartierRefusals.de, code);
}
