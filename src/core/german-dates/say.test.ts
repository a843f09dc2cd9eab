import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '../base/calendar-date.ts';
import type { Weekday } from '../base/calendar-date.ts';
import { locales } from '../base/locale.ts';
import { minutes } from '../base/minutes.ts';
import { readDuration } from './read-duration.ts';
import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';
import { sayAgo, sayDate, sayDuration, sayTime, sayWeekday, sayWeekdays } from './say.ts';

function inAll(say: (locale: (typeof locales)[number]) => string): string[] {
  return locales.map(say);
}

test('a date is said with its weekday', () => {
  assert.deepEqual(inAll((locale) => sayDate(calendarDate('2026-11-24'), locale)), [
    'Dienstag, 24. November 2026', 'Dienstag, 24. November', 'Tuesday, 24 November 2026',
  ]);
  assert.equal(sayDate(calendarDate('2027-03-01'), 'de'), 'Montag, 1. März 2027');
  assert.equal(sayWeekday(7, 'de'), 'Sonntag');
});

test('a time of day is said on the clock of 24 hours', () => {
  assert.deepEqual(inAll((locale) => sayTime(minutes(630), locale)), ['10:30 Uhr', '10:30 Uhr', '10:30']);
  assert.deepEqual(inAll((locale) => sayTime(minutes(600), locale)), ['10 Uhr', '10 Uhr', '10:00']);
  assert.equal(sayTime(minutes(9), 'de'), '0:09 Uhr');
});

const durations: [number, string, string, string][] = [
  [0, '0 Minuten', '0 Minuten', '0 minutes'],
  [1, '1 Minute', '1 Minute', '1 minute'],
  [45, '45 Minuten', '45 Minuten', '45 minutes'],
  [60, '1 Stunde', '1 Stunde', '1 hour'],
  [90, '1½ Stunden', '1 Stunde und 30 Minuten', '1½ hours'],
  [140, '2 Stunden 20 Minuten', '2 Stunden und 20 Minuten', '2 hours 20 minutes'],
  [1680, '28 Stunden', '28 Stunden', '28 hours'],
  [-90, '−1½ Stunden', '−1 Stunde und 30 Minuten', '−1½ hours'],
];

for (const [amount, ...texts] of durations) {
  test(`${amount} minutes are said as „${texts[0]}“`, () => {
    assert.deepEqual(inAll((locale) => sayDuration(minutes(amount), locale)), texts);
  });
}

const weekdays: [Weekday[], string, string, string][] = [
  [[], '', '', ''],
  [[2], 'dienstags', 'jeden Dienstag', 'on Tuesdays'],
  [[4, 2, 2], 'dienstags und donnerstags', 'jeden Dienstag und jeden Donnerstag', 'on Tuesdays and Thursdays'],
  [[1, 3, 5], 'montags, mittwochs und freitags', 'jeden Montag, jeden Mittwoch und jeden Freitag', 'on Mondays, Wednesdays and Fridays'],
  [[6, 7], 'samstags und sonntags', 'jeden Samstag und jeden Sonntag', 'on Saturdays and Sundays'],
  [[1, 2, 3, 4, 5], 'montags bis freitags', 'von Montag bis Freitag', 'Mondays to Fridays'],
  [[1, 2, 3, 4, 5, 6, 7], 'täglich', 'jeden Tag', 'every day'],
];

for (const [days, ...texts] of weekdays) {
  test(`the weekdays ${days.join(', ')} are said as „${texts[0]}“`, () => {
    assert.deepEqual(inAll((locale) => sayWeekdays(days, locale)), texts);
  });
}

const distances: [string, string, string][] = [
  ['2026-11-18', 'heute', 'today'], ['2026-11-17', 'gestern', 'yesterday'], ['2026-11-16', 'vorgestern', '2 days ago'],
  ['2026-11-19', 'morgen', 'tomorrow'], ['2026-11-20', 'übermorgen', 'in 2 days'], ['2026-11-13', 'vor 5 Tagen', '5 days ago'],
  ['2026-11-05', 'vor 13 Tagen', '13 days ago'], ['2026-11-04', 'vor 2 Wochen', '2 weeks ago'], ['2026-09-18', 'vor 8 Wochen', '8 weeks ago'],
  ['2026-09-17', 'vor 2 Monaten', '2 months ago'], ['2025-08-20', 'vor 14 Monaten', '14 months ago'], ['2024-11-17', 'vor 2 Jahren', '2 years ago'],
  ['1934-11-19', 'vor 91 Jahren', '91 years ago'], ['2026-11-30', 'in 12 Tagen', 'in 12 days'], ['2027-11-18', 'in 12 Monaten', 'in 12 months'],
];

for (const [date, german, english] of distances) {
  test(`seen from 18 November 2026, ${date} is „${german}“`, () => {
    const today = calendarDate('2026-11-18');
    assert.deepEqual(inAll((locale) => sayAgo(calendarDate(date), today, locale)), [german, german, english]);
  });
}

test('what is said is read again as the same', () => {
  const today = calendarDate('2026-11-18');
  for (const locale of locales) {
    for (let amount = 1; amount <= 1439; amount++) {
      assert.deepEqual(readDuration(sayDuration(minutes(amount), locale)), { ok: true, value: amount });
      assert.deepEqual(readTime(sayTime(minutes(amount), locale)), { ok: true, value: amount });
    }
    for (const date of ['2026-11-24', '2027-03-01', '2026-12-31', '2027-05-18'].map(calendarDate)) {
      assert.deepEqual(readDate(sayDate(date, locale), today), { ok: true, value: date });
    }
  }
});
