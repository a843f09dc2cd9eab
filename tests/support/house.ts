/** The house as `npm start` opens it, on a port of its own and with the synthetic Quartier, for the journeys. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { PoolConfig } from 'pg';
import type { Page } from 'playwright-core';

import { testDatabase } from './db.ts';

export type JourneyHouse = { readonly url: string; close(): Promise<void> };

/** Opens it; for `before`. `close` is for `after`. */
export async function openJourneyHouse(): Promise<JourneyHouse> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'miteinander-journey-'));
  const said: string[] = [];
  const { openHouse } = await import('../../src/start.ts');
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

/** Serves an application on a free port of this machine; for journeys over the fixture, where every name is known. */
export async function serveOnPort(app: Hono): Promise<JourneyHouse> {
  const server = serve({ fetch: app.fetch, port: 0 }) as Server;
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
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
