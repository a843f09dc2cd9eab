import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fontOfWoff } from './font.ts';

const woff = readFileSync(
  createRequire(import.meta.url).resolve('@kern-ux/native/dist/fonts/noto-sans/NotoSans-Regular.woff'),
);

test('the font draws German, Polish, Czech, Sorbian, Turkish, Vietnamese, Greek and Cyrillic letters', () => {
  const { draws } = fontOfWoff(woff, 'Noto Sans', 'Haus Sans');
  for (const letter of 'äöüßẞ„“–…§½ąćęłńóśźżěščřžćóńŕśźğışçöİươđếΑωЖщыїєґ�') {
    assert.ok(draws(letter.codePointAt(0)!), letter);
  }
});

test('the font does not claim Arabic, Chinese or pictures', () => {
  const { draws } = fontOfWoff(woff, 'Noto Sans', 'Haus Sans');
  for (const letter of 'م中😀✓') assert.ok(!draws(letter.codePointAt(0)!), letter);
});

test('the unpacked font is an OpenType font of the announced length with the new name', () => {
  const { bytes } = fontOfWoff(woff, 'Noto Sans', 'Haus Sans');
  assert.equal(bytes.readUInt32BE(0), 0x00010000);
  assert.equal(bytes.length, woff.readUInt32BE(16));
  assert.ok(bytes.includes(Buffer.from('Haus Sans', 'utf16le').swap16()));
  assert.ok(!bytes.includes(Buffer.from('Noto Sans', 'utf16le').swap16()));
});

test('other files, other names and names of another length are faults', () => {
  assert.throws(() => fontOfWoff(Buffer.from('wOF2 and more'), 'Noto Sans', 'Haus Sans'), /not a WOFF/);
  assert.throws(() => fontOfWoff(woff, 'Fira Sans', 'Haus Sans'), /not called Fira Sans/);
  assert.throws(() => fontOfWoff(woff, 'Noto Sans', 'Haus'), /same length/);
});
