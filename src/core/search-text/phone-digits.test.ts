import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { germanPhoneDigits } from './phone-digits.ts';

const readable: [string, string][] = [
  ['03571 4711', '035714711'],
  ['03571/47-11', '035714711'],
  ['(03571) 47 11', '035714711'],
  ['+49 3571 4711', '035714711'],
  ['+49 (0) 3571 4711', '035714711'],
  ['+49 (0)3571 / 4711', '035714711'],
  ['(+49) 3571 4711', '035714711'],
  ['0049 3571 4711', '035714711'],
  ['0049 03571 4711', '035714711'],
  ['0151 – 23 45 67 89', '015123456789'],
  ['+48 71 123 45 67', '0048711234567'],
  ['00420 123 456 789', '00420123456789'],
  ['４７１１', '4711'],
  ['4711', '4711'],
  ['112', '112'],
];

for (const [typed, digits] of readable) {
  test(`${typed} is ${digits}`, () => assert.deepEqual(germanPhoneDigits(typed), { ok: true, value: digits }));
}

const refused: [string, string][] = [
  ['', 'phone-too-short'],
  ['12', 'phone-too-short'],
  ['+49', 'phone-too-short'],
  ['Frau Noack', 'phone-not-a-number'],
  ['03571 4711 abends', 'phone-not-a-number'],
  ['03571 + 4711', 'phone-not-a-number'],
  ['++49 3571', 'phone-not-a-number'],
  ['1234567890123456', 'phone-too-long'],
];

for (const [typed, code] of refused) {
  test(`„${typed}“ is refused as ${code}`, () => {
    const read = germanPhoneDigits(typed);
    assert.ok(!read.ok);
    assert.equal(read.refusals[0].code, code);
  });
}

test('any text is read or refused, and what is read is read again as the same number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9+() /.-]{0,25}$/)), (text) => {
      const read = germanPhoneDigits(text);
      if (!read.ok) return;
      assert.match(read.value, /^\d{3,17}$/);
      assert.deepEqual(germanPhoneDigits(read.value), read);
    }),
    { seed: 49, numRuns: 2000 },
  );
});
