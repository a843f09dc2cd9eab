import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDuration } from './read-duration.ts';

const readable: [string, number][] = [
  ['90', 90], ['15', 15], ['1440', 1440], ['90 min', 90], ['90 Min.', 90], ['45 Minuten', 45], ['5 min', 5], ['1 Minute', 1],
  ['1:30', 90], ['0:45', 45], ['1:30 h', 90], ['1,5 h', 90], ['1.5 hours', 90], ['1,5', 90], ['0,25 Std.', 15], ['1,33 h', 80], ['2 h', 120],
  ['2 Std', 120], ['2 Stunden', 120], ['zwei Stunden', 120], ['eine Stunde', 60], ['1½ Stunden', 90], ['1 ½ Stunden', 90], ['½ h', 30],
  ['¾ Stunde', 45], ['1 1/2 Stunden', 90], ['1/2 Stunde', 30], ['1½', 90], ['1 h 30', 90], ['1h30', 90], ['1 h 30 min', 90],
  ['1 Stunde und 30 Minuten', 90], ['1 Stunde 30 Minuten', 90], ['eine halbe Stunde', 30], ['halbe Stunde', 30], ['Viertelstunde', 15],
  ['eine Dreiviertelstunde', 45], ['anderthalb Stunden', 90], ['eineinhalb Stunden', 90], ['half an hour', 30], ['an hour', 60],
];

for (const [typed, minutes] of readable) {
  test(`„${typed}“ is ${minutes} minutes`, () => {
    const read = readDuration(typed);
    assert.equal(read.ok ? read.value : read.refusals[0].code, minutes);
  });
}

const refused: [string, string][] = [
  ['', 'duration-unreadable'], ['lange', 'duration-unreadable'], ['-30', 'duration-unreadable'], ['1:75', 'duration-unreadable'], ['1 h 75 min', 'duration-unreadable'],
  ['toString', 'duration-unreadable'], ['__proto__', 'duration-unreadable'], ['1e3', 'duration-unreadable'],
  ['0', 'duration-out-of-range'], ['1441', 'duration-out-of-range'], ['25 h', 'duration-out-of-range'], ['0,0 h', 'duration-out-of-range'],
  ['2', 'duration-ambiguous'],
];

for (const [typed, code] of refused) {
  test(`„${typed}“ is refused as ${code}`, () => {
    const read = readDuration(typed);
    assert.equal(read.ok ? read.value : read.refusals[0].code, code);
  });
}
