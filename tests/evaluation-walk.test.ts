/** Every figure of the room evaluation opens its masked list, in a Quartier with a year of help and in one where next to nothing is known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { themes } from '#core/impact/indicators/themes.ts';
import { clockAt } from '#platform/clock.ts';
import { jsonLog } from '#platform/log.ts';
import { createApp } from '../src/app.ts';
import { seedDemo } from '../src/demo/seed.ts';
import { rooms } from '../src/rooms.ts';
import { baseUrl, bodyOf, testApp } from './support/app.ts';
import { testDatabase } from './support/db.ts';
import { hasNoR, inFolder } from './support/in-r.ts';

type Get = (path: string) => Promise<Response>;

const noFigure = /NaN|undefined|Infinity|\[object/;
const shown = async (get: Get, path: string): Promise<string> => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  const text = (await answer.text()).replace(/^[\s\S]*<main/, '<main');
  assert.doesNotMatch(text.replaceAll(/<[^>]+>/g, ' '), noFigure, path);
  return text;
};

/** Opens every page that shows figures, and every indicator of every theme; gives how many indicators have a value. */
async function walk(get: Get): Promise<number> {
  const overview = await shown(get, '/wirkung');
  const ids = [...new Set(themes.flatMap((theme) => theme.indicators))];
  assert.equal(themes.filter(({ kind }) => kind === 'finding').length, 6);
  assert.equal(themes.filter(({ kind }) => kind === 'aim').length, 5);
  assert.ok(themes.every(({ indicators }) => indicators.length > 1), 'every finding and aim has a set');
  let valued = 0;
  for (const id of ids) {
    const href = `/wirkung/kennzahl?name=${id}`;
    assert.ok(overview.includes(href), `${id} is on the overview`);
    const page = await shown(get, href);
    const value = /<dd[^>]*>\s*<strong>([^<]+)<\/strong>/.exec(page)?.[1]?.replaceAll(/\s/g, ' ').trim() ?? '';
    assert.match(value, /^(unbekannt|unter 5|-?[\d.,]+( %| €)?)$/u, id);
    const list = /Woraus die Zahl besteht([\s\S]*?)<p class="muted">/.exec(page)?.[1] ?? '';
    const isCounted = /\d/.test(value) && !value.startsWith('unter') && value !== '0';
    if (isCounted) valued += 1;
    assert.match(list, isCounted ? /<tbody[\s\S]*?<tr|wird in der Datenbank über Personen gezählt/ : /<tbody[\s\S]*?<tr|<p>/, `${id} opens its list`);
    // Small counts never stand in a list: 1 to 4 are „unter 5".
    for (const [, count] of list.matchAll(/data-label="Personen"[^>]*>\s*([1-4])\s*</g)) assert.fail(`${id} shows ${count} persons`);
  }
  for (const page of ['/wirkung/mix', '/wirkung/potenzial', '/wirkung/vergleich', '/wirkung/wert', '/wirkung/berichte', `/wirkung?jahr=2020`, '/wirkung?jahr=2026']) await shown(get, page);
  return valued;
}

/** Fetches what a page offers to calculate its figures again; where R is installed every one of them comes out. */
async function again(get: Get, page: string): Promise<void> {
  const hrefs = [...page.matchAll(/"(\/wirkung\/nachrechnen\/[^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  const files: Record<string, string> = {};
  for (const href of hrefs) files[/nachrechnen\/([^?]+)/.exec(href)![1]!] = await (await get(href)).text();
  assert.equal(hrefs.length, 9);
  assert.ok(files['zahlen.csv']!.split('\n').filter((line) => /,.+/.test(line)).length > 25, files['zahlen.csv']);
  if (hasNoR() !== false) return;
  const { code, said } = inFolder(files);
  assert.equal(code, 0, said);
}

test('in the synthetic Quartier every indicator opens its list and most have a value', async () => {
  const now = Temporal.Instant.from('2026-11-18T09:15:00Z');
  const database = await testDatabase();
  try {
    await seedDemo(database.db, { now, persons: 200, seed: 5, onProgress: () => undefined });
    const clock = clockAt(now.toString());
    const app = createApp({
      config: { baseUrl, withDemo: true }, db: database.db, secret: 'a secret of the tests, longer than needed', clock,
      log: jsonLog({ write: () => undefined }, clock), mailer: { send: async () => 'sent', close: async () => undefined },
      limits: { perMinute: 1_000_000, burst: 1_000_000 },
    }, rooms);
    const entrance = await (await app.request(`${baseUrl}/anmelden`, { headers: { accept: 'text/html' } })).text();
    // The first person offered is the networker.
    const person = /name="person" value="([^"]+)"/.exec(entrance)![1]!;
    const signedIn = await app.request(`${baseUrl}/anmelden/beispiel`, {
      method: 'POST', body: bodyOf({ person, weiter: '/' }), headers: { origin: baseUrl, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' }, redirect: 'manual',
    });
    const cookie = signedIn.headers.getSetCookie().map((one) => one.split(';', 1)[0]!).filter((one) => !one.endsWith('=')).join('; ');
    const get: Get = async (path) => app.request(`${baseUrl}${path}`, { headers: { cookie, accept: 'text/html' } });
    const valued = await walk(get);
    const all = new Set(themes.flatMap((theme) => theme.indicators)).size;
    // In a Quartier of 200 so few stand behind some figures that they are not shown.
    assert.ok(valued > all / 2, `${valued} of ${all} indicators have a value`);

    // Two sites side by side, what mutual help replaced by payer, and the answers of the survey.
    const beside = /ort=[0-9a-f-]+/.exec(await shown(get, '/wirkung/mix'))![0];
    const mix = await shown(get, `/wirkung/mix?${beside}`);
    assert.match(mix, /Quartier am Park: Anteile nach Jahren/);
    assert.match(mix, /Was gegenseitige Hilfe ersetzt hat/);
    await again(get, mix);
    await again(get, await shown(get, '/wirkung?jahr=2026'));
    const survey = /\/wirkung\/befragungen\/[0-9a-f-]{36}/.exec(await shown(get, '/wirkung/befragungen'))![0];
    assert.match(await shown(get, `${survey}/daten`), /Zwischenbefragung/);
    const papers = [...(await shown(get, '/wirkung/berichte')).matchAll(/\/wirkung\/berichte\/[0-9a-f-]{36}/g)].map(([href]) => href);
    for (const paper of ['rat.pdf', 'aushang.pdf']) assert.equal((await get(`${papers[0]!}/${paper}`)).headers.get('content-type'), 'application/pdf');
  } finally {
    await database.drop();
  }
});

test('where hardly anything is known the same pages say unknown or few, and never a figure that is none', async () => {
  const house = await testApp();
  try {
    const funder = await house.as('funder');
    assert.equal(await walk((path) => funder.get(path)), 0);
  } finally {
    await house.close();
  }
});
