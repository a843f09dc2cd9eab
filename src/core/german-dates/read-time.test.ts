import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatTimeOfDay } from '../base/minutes.ts';
import { readTime } from './read-time.ts';

const readable: [string, string][] = [
  ['10', '10:00'], ['10:30', '10:30'], ['10.30', '10:30'], ['10 Uhr', '10:00'], ['10 Uhr 30', '10:30'], ['10:30 Uhr', '10:30'],
  ['um 10', '10:00'], ['1030', '10:30'], ['0930', '09:30'], ['930', '09:30'], ['10h30', '10:30'], ['8h', '08:00'], ['0', '00:00'],
  ['3', '03:00'], ['03:15', '03:15'], ['23:59', '23:59'], ['zehn Uhr', '10:00'], ['zehn', '10:00'],
  ['halb 11', '10:30'], ['halb elf', '10:30'], ['um halb acht', '07:30'], ['viertel nach 9', '09:15'], ['viertel vor 9', '08:45'],
  ['viertel zehn', '09:15'], ['dreiviertel zehn', '09:45'], ['zehn vor neun', '08:50'], ['5 nach 10', '10:05'],
  ['fünf vor halb elf', '10:25'], ['5 nach halb 11', '10:35'], ['5 Minuten vor 10', '09:55'], ['halb eins mittags', '12:30'], ['5 nach 0', '00:05'], ['10 vor 0', '23:50'],
  ['halb drei nachmittags', '14:30'], ['nachmittags um 3', '15:00'], ['3 Uhr nachmittags', '15:00'], ['8 Uhr abends', '20:00'], ['20 Uhr abends', '20:00'],
  ['6 Uhr morgens', '06:00'], ['7 Uhr früh', '07:00'], ['halb drei nachts', '02:30'], ['12 Uhr nachts', '00:00'], ['11 Uhr nachts', '23:00'],
  ['Mittag', '12:00'], ['mittags', '12:00'], ['12 Uhr mittags', '12:00'], ['Mitternacht', '00:00'],
  ['10 am', '10:00'], ['3pm', '15:00'], ['3 p.m.', '15:00'], ['12 am', '00:00'], ['12 pm', '12:00'], ['half past 10', '10:30'],
  ['quarter to 9', '08:45'], ['ten o\'clock', '10:00'], ['noon', '12:00'],
];

for (const [typed, time] of readable) {
  test(`„${typed}“ is ${time}`, () => {
    const read = readTime(typed);
    assert.equal(read.ok ? formatTimeOfDay(read.value) : read.refusals[0].code, time);
  });
}

const refused: [string, string][] = [
  ['', 'time-unreadable'], ['bald', 'time-unreadable'], ['10:5', 'time-unreadable'], ['-3', 'time-unreadable'], ['10:30:00', 'time-unreadable'],
  ['Dienstag', 'time-unreadable'], ['uhr', 'time-unreadable'], ['viertel', 'time-unreadable'],
  ['24:00', 'time-out-of-range'], ['25', 'time-out-of-range'], ['10:60', 'time-out-of-range'], ['9999', 'time-out-of-range'],
  ['halb drei', 'time-ambiguous'], ['viertel nach 4', 'time-ambiguous'], ['drei', 'time-ambiguous'], ['halb eins', 'time-ambiguous'],
];

for (const [typed, code] of refused) {
  test(`„${typed}“ is refused as ${code}`, () => {
    const read = readTime(typed);
    assert.equal(read.ok ? read.value : read.refusals[0].code, code);
  });
}

test('a spoken time in the small hours is refused with both times that it can mean', () => {
  assert.deepEqual(readTime('halb drei'), {
    ok: false, refusals: [{ code: 'time-ambiguous', facts: { night: '02:30', day: '14:30' } }],
  });
});
