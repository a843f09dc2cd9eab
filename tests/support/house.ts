/** The house as `npm start` opens it, on a port of its own and with the synthetic Quartier, for the journeys. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import type { Page } from 'playwright-core';
import { openHouse } from '../../src/start.ts';
import { testDatabase } from './db.ts';

export type JourneyHouse = { readonly url: string; close(): Promise<void> };

/** Opens it; for `before`. `close` is for `after`. */
export async function openJourneyHouse(): Promise<JourneyHouse> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-journey-'));
  const said: string[] = [];
  const house = await openHouse({
    PORT: '0', MITEINANDER_DATA: folder, MITEINANDER_DEMO: '1', MITEINANDER_SECRET: 'a secret of the journeys, longer than needed',
    DATABASE_URL: urlOf(database.connection('miteinander_app')), DATABASE_OWNER_URL: urlOf(database.connection('miteinander_owner')),
  }, (line) => said.push(line));
  if (house === undefined) throw new Error(`the house did not open:\n${said.join('\n')}`);
  return {
    url: `http://localhost:${house.port}`,
    close: async () => {
      await house.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A connection as an address, with the folder of the socket where others have a host. */
function urlOf({ host, port, user, database }: PoolConfig): string {
  const where = new URLSearchParams({ host: String(host), user: String(user), ...(port === undefined ? {} : { port: String(port) }) });
  return `postgresql:///${String(database)}?${where}`;
}

/** Signs in whoever the sign-in page offers for a role, named as the badge on the card says. */
export async function signInAs(page: Page, { url }: JourneyHouse, role: string): Promise<void> {
  await page.goto(`${url}/anmelden`);
  const cards = page.locator('form[action="/anmelden/beispiel"]').locator('xpath=ancestor::*[.//h3][1]');
  await cards.filter({ hasText: role }).first().getByRole('button').click();
  await page.waitForURL((address) => address.pathname !== '/anmelden' && address.pathname !== '/anmelden/beispiel');
}
