import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allParameters } from '#core/law/all-parameters.ts';
import { lawPages } from './law-pages.ts';
import { lawDocs } from './write-law-docs.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'law');

test('docs/law says what the parameters and rules say: run node tools/write-law-docs.ts after a change', () => {
  const docs = lawDocs();
  assert.deepEqual(readdirSync(folder).sort(), [...docs.keys()].sort());
  for (const [file, text] of docs) assert.equal(readFileSync(join(folder, file), 'utf8'), text.replace(/\n*$/, '\n'), file);
});

test('every parameter of the law stands on a page', () => {
  const shown = new Set(lawPages.flatMap(({ parameters }) => parameters));
  assert.deepEqual(allParameters.map(({ id }) => id).filter((id) => !shown.has(id)), []);
});
