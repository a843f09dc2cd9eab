import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupLetterCode, newLetterCode, parseLetterCode } from './letter-code.ts';

test('A new code has ten letters of which none is I, L, O or U, and every letter of the alphabet comes up.', () => {
  const letters = new Set<string>();
  for (let made = 0; made < 500; made += 1) {
    const code = newLetterCode();
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{10}$/);
    for (const letter of code) letters.add(letter);
  }
  assert.equal(letters.size, 32);
});

test('A code is printed in groups of 4, 4 and 2.', () => {
  assert.equal(groupLetterCode('7K3M9QRT2X'), '7K3M-9QRT-2X');
});

test('A code is read as people type it.', () => {
  for (const typed of ['7K3M-9QRT-2X', '7k3m9qrt2x', ' 7K3M 9QRT 2X ', '7K3M–9QRT–2X', '7k3m.9qrt.2x', '7K3M\u00a09QRT\t2X']) {
    assert.equal(parseLetterCode(typed), '7K3M9QRT2X', typed);
  }
  assert.equal(parseLetterCode('oO0i-IlL1-aa'), '00011111AA');
});

test('What cannot be a code is none.', () => {
  for (const typed of ['', '7K3M-9QRT-2', '7K3M-9QRT-2XY', 'UUUU-UUUU-UU', '7K3M-9QRT-2Ä', '7K3M_9QRT_2X', 'ß'.repeat(5), 'A'.repeat(10_000)]) {
    assert.equal(parseLetterCode(typed), undefined, typed.slice(0, 20));
  }
});

test('Every printed code is read back, also in small letters with blanks.', () => {
  const code = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), minLength: 10, maxLength: 10 });
  fc.assert(fc.property(code, (one) => {
    assert.equal(parseLetterCode(groupLetterCode(one)), one);
    assert.equal(parseLetterCode([...one.toLowerCase()].join(' ')), one);
  }), { seed: 20261122 });
});
