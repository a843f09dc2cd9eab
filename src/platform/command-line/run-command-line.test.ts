import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { ok, refuse, refuseAll } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { command, readJson, runCommandLine, type ExitCode } from './index.ts';

const commands = [
  command({
    name: 'migrate',
    summary: { de: 'Bringt die Datenbank auf den neuesten Stand.', en: 'Brings the database up to date.' },
    input: z.strictObject({}),
    run: async () => ok({ applied: 3 }),
    show: ({ applied }, locale) => (locale === 'en' ? `${applied} migrations applied` : `${applied} Migrationen angewendet`),
  }),
  command({
    name: 'osm import',
    summary: { de: 'Liest eine Karte ein.', en: 'Imports a map.' },
    operands: ['file'],
    options: {
      quartier: { type: 'string', short: 'q', value: 'slug', help: { de: 'in welches Quartier', en: 'into which Quartier' } },
      replace: { type: 'boolean', help: { de: 'die alte Karte ersetzen', en: 'replace the old map' } },
    },
    examples: ['osm import stadt.osm.pbf --quartier altstadt'],
    input: z.strictObject({ file: z.string(), quartier: z.string().min(3), replace: z.boolean().default(false) }),
    run: async (input) => (input.file === 'empty.pbf'
      ? refuseAll([{ code: 'map-empty', facts: { ways: 0 } }, { code: 'map-old', path: 'file' }])!
      : ok(input)),
  }),
  command({
    name: 'people check',
    summary: { de: 'Prüft Personen.', en: 'Checks persons.' },
    input: z.strictObject({}),
    run: (_, io) => readJson(io, z.object({ persons: z.array(z.object({ name: z.string(), age: z.number() })) })),
  }),
  command({
    name: 'fail',
    summary: { de: 'Wird abgelehnt.', en: 'Is refused.' },
    input: z.strictObject({}),
    run: async () => refuse('quartier-unknown', { slug: 'xyz' }),
    explain: ({ facts }) => `Das Quartier ${facts?.['slug']} ist nicht bekannt.`,
  }),
];

async function call(line: string, { stdin = '', locale = 'de' as Locale } = {}): Promise<{ code: ExitCode; out: string; error: string }> {
  const said = { out: '', error: '' };
  const code = await runCommandLine(commands, line.split(' ').filter((word) => word !== ''), {
    locale,
    stdin: (async function* () { yield stdin; })(),
    out: (text) => { said.out += `${text}\n`; },
    error: (text) => { said.error += `${text}\n`; },
  });
  return { code, ...said };
}

test('a command that succeeds prints its result in words and exits with 0', async () => {
  assert.deepEqual(await call('migrate'), { code: 0, out: '3 Migrationen angewendet\n', error: '' });
  assert.equal((await call('migrate', { locale: 'en' })).out, '3 migrations applied\n');
});

test('with --json the result is JSON and nothing else', async () => {
  const { code, out } = await call('osm import a.pbf -q altstadt --json');
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), { file: 'a.pbf', quartier: 'altstadt', replace: false });
});

test('a refusal exits with 1 and gives every reason, for people and for programs', async () => {
  const told = await call('osm import empty.pbf --quartier altstadt');
  assert.deepEqual(told, { code: 1, out: '', error: 'Abgelehnt:\n- map-empty (ways 0)\n- file: map-old\n' });
  const asked = await call('osm import empty.pbf --quartier altstadt --json');
  assert.deepEqual([asked.code, JSON.parse(asked.out)], [1, { refusals: [{ code: 'map-empty', facts: { ways: 0 } }, { code: 'map-old', path: 'file' }] }]);
  assert.match((await call('fail')).error, /- Das Quartier xyz ist nicht bekannt\./);
});

test('an unknown command exits with 2 and suggests the nearest one', async () => {
  const { code, error } = await call('osm imprt a.pbf');
  assert.equal(code, 2);
  assert.match(error, /Den Befehl „osm imprt“ gibt es nicht\. Meinten Sie „osm import“\?/);
  assert.match((await call('imgrate')).error, /Meinten Sie „migrate“\?/);
  assert.doesNotMatch((await call('zzzzzz')).error, /Meinten Sie/);
  assert.match((await call('')).error, /^Es fehlt der Befehl\./);
});

test('wrong options exit with 2 and say all that is wrong, then how it is called', async () => {
  const unknown = await call('osm import a.pbf b.pbf --quarter altstadt --replace=yes');
  assert.equal(unknown.code, 2);
  assert.match(unknown.error, /„b\.pbf“ ist zu viel\./);
  assert.match(unknown.error, /Die Option „--quarter“ gibt es hier nicht\. Meinten Sie „--quartier“\?/);
  assert.match(unknown.error, /Die Option „--replace“ hat keinen Wert\./);
  assert.match((await call('osm import a.pbf --quartier')).error, /Die Option „--quartier“ braucht einen Wert\./);

  const missing = await call('osm import -q xy');
  assert.equal(missing.code, 2);
  assert.match(missing.error, /^<file>: .+\n--quartier: .+/);
  assert.match(missing.error, /Aufruf: miteinander osm import <file> \[Optionen\]/);
});

test('--help works everywhere and exits with 0', async () => {
  const all = await call('--help');
  assert.equal(all.code, 0);
  assert.match(all.out, / {2}migrate {7}Bringt die Datenbank auf den neuesten Stand\.\n {2}osm import {4}Liest eine Karte ein\./);
  const group = await call('osm --help');
  assert.match(group.out, /osm import/);
  assert.doesNotMatch(group.out, /migrate/);
  const one = await call('osm import --help', { locale: 'en' });
  assert.match(one.out, /--quartier, -q <slug> {2}into which Quartier/);
  assert.match(one.out, /Examples:\n {2}miteinander osm import stadt\.osm\.pbf --quartier altstadt/);
  assert.match((await call('osm imprt --help')).error, /Meinten Sie „osm import“/);
});

test('a JSON document is refused by the path of each wrong field', async () => {
  const { code, out } = await call('people check --json', { stdin: '{"persons":[{"name":"A","age":70},{"name":7}]}' });
  assert.equal(code, 1);
  assert.deepEqual(JSON.parse(out).refusals.map((refusal: { path: string }) => refusal.path), ['persons[1].name', 'persons[1].age']);
  assert.equal((await call('people check', { stdin: '{"persons":[]}' })).code, 0);
});

test('a broken, empty or missing JSON document is refused with its cause', async () => {
  assert.match((await call('people check', { stdin: '{"persons":}' })).error, /- Die Eingabe ist kein gültiges JSON: .*}/);
  assert.match((await call('people check', { stdin: ' \n' })).error, /- Es kam keine Eingabe\./);
});
