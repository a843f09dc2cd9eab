import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { inScope } from '#platform/db/scope.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { testDatabase, type TestDatabase } from '../../../tests/support/db.ts';
import { bundledMap } from './bundled-map.ts';
import { importMap } from './import-map.ts';
import { quartierRoutes } from './routes.ts';

const routes = quartierRoutes([async () => [{ title: 'Helfende', note: 'Probe', rows: [{ label: 'a', count: 2 }, { label: 'b', count: 30 }] }]]);

let database: TestDatabase;
let quartierId: string;

before(async () => {
  database = await testDatabase();
  const { rows } = await sql<{ id: string }>`insert into platform.quartier (slug, name, time_zone, land)
    values ('mitte', 'Mitte', 'Europe/Berlin', 'DE-SN') returning id`.execute(database.ownerDb);
  quartierId = rows[0]!.id;
});
after(() => database.drop());

async function ask(path: string, query: Record<string, string>) {
  const route = routes.find((candidate) => candidate.path === path)!;
  const input = route.input.parse(query);
  return inScope(database.db, { quartierId, personId: null, organisationId: null, scope: 'quartier', purpose: route.allow }, (tx) => route.handle({
    tx, quartier: { id: quartierId, slug: 'mitte', name: 'Mitte', isSynthetic: true }, locale: 'de',
    shell: { path, theme: undefined, actorName: '', navigation: [], notice: undefined },
  } as unknown as Ctx, input as never));
}

async function pageOf(path: string, query: Record<string, string> = {}): Promise<string> {
  const result = await ask(path, query);
  assert.ok(result.ok && result.value.kind === 'page', JSON.stringify(result));
  return String(result.value.html);
}

test('Without a map the page says where one comes from', async () => {
  assert.match(await pageOf('/quartier'), /Noch keine Karte/);
});

test('With a map: places, the day of its data, and walking times from an address found by half its name', async () => {
  await inScope(database.db, { quartierId, personId: null, organisationId: null, scope: 'system', purpose: 'test' }, async (tx) =>
    importMap(tx, quartierId, await bundledMap(), Temporal.Instant.from('2026-01-01T00:00:00Z')));
  const suggested = await ask('/quartier/adressen.json', { q: 'einstein 12' });
  assert.ok(suggested.ok && suggested.value.kind === 'json');
  const [address] = suggested.value.value as { id: string; label: string }[];
  assert.equal(address?.label, 'Albert-Einstein-Straße 12');

  const found = await ask('/quartier/adressen', { q: 'einstein 12' });
  assert.deepEqual(found.ok && found.value, { kind: 'redirect', to: `/quartier?von=${address.id}` });
  const page = await pageOf('/quartier', { von: address.id, wie: 'frame', art: 'gesundheit' });
  assert.match(page, /Stand 12\. August 2024/);
  assert.match(page, /Gehzeiten ab Albert-Einstein-Straße 12, mit Rollator/);
  assert.match(page, /Physiotherapie Kern/);
  assert.doesNotMatch(page, /Woolworth/);
});

test('An address that nobody knows is not found, a kind that does not exist is refused', async () => {
  const result = await ask('/quartier', { von: '00000000-0000-7000-8000-000000000000' });
  assert.equal(result.ok ? '' : result.refusals[0].code, 'not-found');
  await assert.rejects(ask('/quartier', { art: 'drachen' }), /choice-missing/);
});

test('The figures page counts the place and masks the counts of people that other rooms give', async () => {
  const page = await pageOf('/quartier/zahlen');
  assert.match(page, />198</);
  assert.equal(page.match(/<span class="cell">verdeckt<\/span>/g)?.length, 2);
});
