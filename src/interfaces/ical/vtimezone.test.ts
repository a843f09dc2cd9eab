import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { vtimezone } from './vtimezone.ts';

test('Berlin has the two rules of the European directive 2000/84/EC: last Sundays of March and October at one o\'clock UTC', () => {
  assert.deepEqual(vtimezone('Europe/Berlin', 2026), [
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'BEGIN:DAYLIGHT',
    'DTSTART:20250330T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'BEGIN:STANDARD',
    'DTSTART:20251026T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'END:VTIMEZONE',
  ]);
});

test('a zone without summer time has its one offset', () => {
  assert.deepEqual(vtimezone('Asia/Kolkata', 2026), [
    'BEGIN:VTIMEZONE', 'TZID:Asia/Kolkata', 'BEGIN:STANDARD', 'DTSTART:20250101T000000', 'TZOFFSETFROM:+0530',
    'TZOFFSETTO:+0530', 'END:STANDARD', 'END:VTIMEZONE',
  ]);
});

test('a zone whose days fit no rule lists them', () => {
  const lines = vtimezone('Asia/Jerusalem', 2026);
  // The Friday before the last Sunday of March: 2026 on the 27th, 2027 on the 26th.
  assert.ok(lines.includes('RDATE:20260327T020000') && lines.includes('RDATE:20270326T020000'));
  assert.ok(lines.includes('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'));
});

test('an unknown zone throws', () => {
  assert.throws(() => vtimezone('Europe/Hoyerswerda', 2026), RangeError);
});

test('read by ical.js, the zone has the offset that Temporal gives at any time in the 27 years after', () => {
  const zones = [
    'Europe/Berlin', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/Santiago', 'Asia/Jerusalem',
    'Asia/Kolkata', 'Pacific/Auckland', 'Australia/Lord_Howe', 'UTC',
  ].map((name) => ({
    name,
    zone: new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone(name, 2026).join('\r\n')))),
  }));
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 27 * 8766 }), ({ name, zone }, hour) => {
      const instant = Temporal.Instant.from('2026-01-01T12:00Z').add({ hours: hour });
      const there = instant.toZonedDateTimeISO(name);
      // Twice told times name two instants; they have no single answer.
      if (!there.toPlainDateTime().toZonedDateTime(name, { disambiguation: 'later' }).equals(there)) return;
      if (!there.toPlainDateTime().toZonedDateTime(name, { disambiguation: 'earlier' }).equals(there)) return;
      const { year, month, day, hour: hours, minute } = there;
      const time = new ICAL.Time({ year, month, day, hour: hours, minute, second: 0, isDate: false }, zone);
      assert.equal(time.toUnixTime() * 1000, instant.epochMilliseconds, `${name} ${there}`);
    }),
    { seed: 2000, numRuns: 1500 },
  );
});
