import { readFile } from 'node:fs/promises';
import { calendarDate } from '#core/base/calendar-date.ts';
import type { MapFile } from './import-map.ts';

/** The map that comes with the software: the town centre of Hoyerswerda, for the demo Quartier (see data/README.md). */
export async function bundledMap(): Promise<MapFile> {
  const name = 'hoyerswerda.osm.pbf';
  return { name, bytes: await readFile(new URL(`./data/${name}`, import.meta.url)), dataDate: calendarDate('2024-08-12') };
}
