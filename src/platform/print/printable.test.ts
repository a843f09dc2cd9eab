import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from './printable.ts';

const latin = (codePoint: number): boolean => codePoint < 0x250;
const print = (text: string): unknown => printable(text, latin);

test('a character that the font lacks becomes the replacement character', () => {
  assert.equal(print('Anna 😀 中'), 'Anna � �');
});

test('arrows and comparisons that the font lacks are spelled', () => {
  assert.equal(print('Mo → Di, ≥ 2'), 'Mo -> Di, >= 2');
});

test('a decomposed umlaut becomes one letter, which the font has', () => {
  assert.equal(print('Mu\u0308ller'), 'Müller');
});

test('control characters and marks that turn the direction of reading are dropped, line breaks stay', () => {
  assert.equal(print('a\u0007b\u202Ec\u200Dd\nE\tF'), 'abcd\nE F');
});

test('a lone half of a surrogate pair is dropped', () => {
  assert.equal(print('a\ud83db'), 'ab');
});

test('a word of 40 letters gets places to break after 18 and 36 letters, spaces and hyphens start anew', () => {
  assert.equal(print('x'.repeat(40)), `${'x'.repeat(18)}\u200b${'x'.repeat(18)}\u200bxxxx`);
  assert.equal(print(`${'x'.repeat(18)}-${'x'.repeat(18)} y`), `${'x'.repeat(18)}-${'x'.repeat(18)} y`);
});

test('strings inside lists and objects are treated alike, other values stay', () => {
  assert.deepEqual(printable({ a: ['中', 1, null], b: { c: true } }, latin), { a: ['�', 1, null], b: { c: true } });
});
