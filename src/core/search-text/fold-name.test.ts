import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldName } from './fold-name.ts';

const alike: [string, ...string[]][] = [
  ['muler', 'Müller', 'Mueller', 'Muller', 'MÜLLER', 'Mu\u0308ller', ' Müller '],
  ['gros', 'Groß', 'Gross', 'GROẞ', 'GROSS'],
  ['hofman', 'Hoffmann', 'Hofmann', 'Hoffman'],
  ['lukasz', 'Łukasz', 'Lukasz'],
  ['solta', 'Šołta', 'Solta'],
  ['erdogan', 'Erdoğan', 'Erdogan', 'ERDOĞAN'],
  ['isik', 'Işık', 'Isik', 'IŞIK'],
  ['dilara yildiz', 'Dilara Yıldız', 'DİLARA YILDIZ'],
  ['dordevic', 'Đorđević', 'Dordevic'],
  ['sorensen', 'Sørensen', 'Sörensen', 'Soerensen'],
  ['muler ludenscheidt', 'Müller-Lüdenscheidt', 'Mueller–Luedenscheidt', 'müller  lüdenscheidt'],
  ['o brien', "O'Brien", 'O’Brien', 'O Brien'],
  ['baur', 'Bauer', 'Baur'],
  ['nguyen thi hoa', 'Nguyễn Thị Hoa', 'Nguyen Thi Hoa'],
  ['петр иваньков', 'Пётр Иваньков', 'ПЕТР ИВАНЬКОВ'],
  ['γιωργοσ', 'Γιώργος', 'ΓΙΏΡΓΟΣ'],
  ['heinrich 4', 'Heinrich 4.', '„Heinrich“ (4)'],
  ['', '', ' -- ', '🌳'],
];

for (const [folded, ...names] of alike) {
  test(`${names.map((name) => `„${name}“`).join(' and ')} fold to „${folded}“`, () => {
    for (const name of names) assert.equal(foldName(name), folded);
  });
}

test('different names stay different', () => {
  const names = ['Müller', 'Möller', 'Miller', 'Mahler', 'Schulz', 'Schulze', 'Noack', 'Nowak', 'Kubitz', 'Kubiz'];
  assert.equal(new Set(names.map(foldName)).size, names.length);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.integer({ min: 1, max: 0x24ff }).map((code) => String.fromCodePoint(code)) }),
  fc.string({ unit: fc.constantFrom(...'aeoußäöüÄÖÜsSeEIİıŁł-\' Σσςæœþ\u0308\u0301ﬁ\u00a0') }),
);

test('folding twice is folding once, and nothing but small letters, digits and single spaces is left', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldName(text);
      assert.equal(foldName(folded), folded);
      assert.equal(folded, folded.toLowerCase());
      assert.doesNotMatch(folded, /^ | $| {2}|[-'"(),.;:äöüß]|[aou]e|([a-z])\1/);
    }),
    { seed: 1, numRuns: 3000 },
  );
});

test('a text of a million characters is folded in a moment', () => {
  for (const unit of ['e', 'ae', ' ', '-', 'ä', 's', '\u0308']) {
    assert.ok(foldName(unit.repeat(1_000_000 / unit.length)).length <= 500_000);
  }
});
