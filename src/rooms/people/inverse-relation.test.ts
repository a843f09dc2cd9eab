import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inverseRelation } from './inverse-relation.ts';

for (const [what, salutation, inverse] of [
  ['Tochter', 'frau', 'Mutter'], ['sohn ', 'herr', 'Vater'], ['Mutter', 'herr', 'Sohn'], ['Enkelin', 'none', 'Großmutter / Großvater'],
  ['Bruder', 'frau', 'Schwester'], ['Nachbar', 'herr', 'Nachbar'], ['Fußpflegerin', 'frau', ''], ['', null, ''],
] as const) {
  test(`to whom "${what}" was said of, the other one (${salutation}) is "${inverse}"`, () => {
    assert.equal(inverseRelation(what, salutation), inverse);
  });
}
