import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localPath } from './local-path.ts';

test('A path of the house is kept with query and fragment.', () => {
  for (const path of ['/', '/plan', '/plan?woche=2026-W48&x=%C3%A4', '/personen/01930000#bedarf']) assert.equal(localPath(path), path);
});

test('Anything that could lead elsewhere becomes the start page.', () => {
  for (const path of [
    undefined, '', 'plan', 'https://evil.example', '//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example',
    '/\n/evil.example', '/x/..//evil.example', ' //evil.example', 'javascript:alert(1)', '/ä', `/${'x'.repeat(3_000)}`,
  ]) assert.equal(localPath(path), '/', path?.slice(0, 30));
});

test('The sign-in pages are no destination.', () => {
  for (const path of ['/anmelden', '/anmelden/code', '/abmelden', '/abgemeldet', '/x/../anmelden?weiter=/']) assert.equal(localPath(path), '/');
  assert.equal(localPath('/anmeldeliste'), '/anmeldeliste');
});

test('Whatever is typed, a browser stays on our host.', () => {
  const typed = fc.string({ unit: fc.constantFrom(...'/\\.:@?#%&=ax \t\n0'), maxLength: 30 });
  fc.assert(fc.property(typed, (path) => {
    assert.equal(new URL(localPath(path), 'http://house.example').host, 'house.example');
    assert.equal(new URL(localPath(`/${path}`), 'http://house.example').host, 'house.example');
  }), { seed: 20261122, numRuns: 2_000 });
});
