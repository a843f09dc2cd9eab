import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarDate } from '../base/calendar-date.ts';
import { foldName } from '../search-text/fold-name.ts';
import { germanPhoneDigits } from '../search-text/phone-digits.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';
import { readTime } from './read-time.ts';

const today = calendarDate('2026-11-18');

const readers: Record<string, (text: string) => unknown> = {
  readDate: (text) => readDate(text, today),
  readPastDate: (text) => readDate(text, today, 'past'),
  readTime,
  readDuration,
  germanPhoneDigits,
  foldName,
};

const fragments = [
  '0', '1', '24', '11', '2026', '99999', '.', ':', '/', '-', ',', ' ', '+', '(', ')', '½', 'in', 'vor', 'nach', 'halb', 'viertel', 'uhr', 'um', 'am',
  'tag', 'woche', 'nächste', 'dienstag', 'mai', 'h', 'min', 'stunde', 'eine', 'und', 'abends', 'nachts', '\u0000', '\u0308', '\ud800', '\u202e', '🌳', '<b>', "'",
  '__proto__', 'constructor', '\n', '\u00a0', '４', 'İ',
];

for (const [name, reader] of Object.entries(readers)) {
  test(`${name} reads or refuses any text, and never throws`, () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join('')),
      fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = reader(text);
        if (typeof outcome === 'string') return;
        const { ok, value } = outcome as { ok: boolean; value?: unknown };
        if (!ok) return;
        assert.ok(typeof value === 'number' ? Number.isInteger(value) && value >= 0 && value <= 1440 : typeof value === 'string');
        if (name.endsWith('Date')) assert.equal(calendarDate(value as string), value);
      }),
      { seed: 666, numRuns: 5000 },
    );
  });

  test(`${name} needs no more time for long repeated text than in proportion to it`, () => {
    const millisecondsFor = (text: string): number => {
      const started = performance.now();
      reader(text);
      return performance.now() - started;
    };
    // A backtracking expression would take minutes for these; the bound is far above any slow machine.
    for (const fragment of [...fragments, '+4', '1 ', '- ', ' und', 'a ', '1.', '(0)']) {
      assert.ok(millisecondsFor(`${fragment.repeat(Math.ceil(100_000 / fragment.length))}!`) < 2000, JSON.stringify(fragment));
    }
  });
}
