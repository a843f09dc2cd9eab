import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { addDays, calendarDate } from '#core/base/calendar-date.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import { dateOf, localTime } from '#core/recurrence/local-time.ts';
import { occurrences } from '#core/recurrence/occurrences.ts';
import type { Rule, Series, SeriesException } from '#core/recurrence/series.ts';
import { writeCalendar } from './write-calendar.ts';
import type { CalendarEvent, CalendarFeed } from './write-calendar.ts';

type Case = {
  title: string;
  expected: string;
  feed: Omit<CalendarFeed, 'events'> & { events: (Omit<CalendarEvent, 'lastModified'> & { lastModified: string })[] };
  starts: { from: CalendarDate; to: CalendarDate; instants: string[] };
};

const folder = new URL('../../../cases/interfaces/ical/', import.meta.url);

function feedOf(vector: Case): CalendarFeed {
  const events = vector.feed.events.map((event) => ({ ...event, lastModified: Temporal.Instant.from(event.lastModified) }));
  return { ...vector.feed, events };
}

/** What a calendar program shows: `start/end` as instants of all that is not cancelled and begins in the window, by ical.js. */
function shownBy(text: string, from: string, to: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  const masters = events.filter((event) => !event.isRecurrenceException());
  const shown: [number, number][] = [];
  for (const master of masters) {
    for (const changed of events) {
      if (changed.isRecurrenceException() && changed.uid === master.uid) master.relateException(changed);
    }
    const iterator = master.iterator();
    for (let next = iterator.next(); next && next.toString().slice(0, 10) <= addDays(calendarDate(to), 60); next = iterator.next()) {
      const { item, startDate, endDate } = master.getOccurrenceDetails(next);
      const day = startDate.toString().slice(0, 10);
      if (item.component.getFirstPropertyValue('status') === 'CANCELLED' || day < from || day > to) continue;
      shown.push([startDate.toUnixTime(), endDate.toUnixTime()]);
    }
  }
  return shown.sort(([a], [b]) => a - b).map((ends) => ends.map(instantOf).join('/'));
}

function instantOf(seconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
}

const vectors = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();

test('there are vectors', () => assert.ok(vectors.length >= 4));

for (const name of vectors) {
  const vector = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case;

  test(`${name}: ${vector.title}`, () => {
    const text = writeCalendar(feedOf(vector));
    assert.equal(text, readFileSync(new URL(vector.expected, folder), 'utf8'));
    assert.deepEqual(
      shownBy(text, vector.starts.from, vector.starts.to).map((ends) => ends.split('/')[0]),
      vector.starts.instants,
    );
  });
}

function feedWith(series: Series, exceptions: readonly SeriesException[] = [], more: Partial<CalendarEvent> = {}): CalendarFeed {
  const event: CalendarEvent = {
    series, exceptions, sequence: 1, status: 'confirmed', title: 'Besuch',
    lastModified: Temporal.Instant.from('2026-01-01T00:00Z'), ...more,
  };
  return { name: 'Termine', timeZone: 'Europe/Berlin', cancelledWord: 'Abgesagt', events: [event] };
}

function seriesOf(rule: Rule, start: string, timeOfDay: number, timeZone = 'Europe/Berlin'): Series {
  return { id: 's', timeZone, start: calendarDate(start), rule, timeOfDay: minutes(timeOfDay), duration: minutes(45) };
}

const anyRule = fc.oneof(
  fc.record({
    every: fc.constant('week'), interval: fc.integer({ min: 1, max: 3 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  }),
  fc.record({ every: fc.constant('month'), interval: fc.integer({ min: 1, max: 3 }), day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last')) }),
  fc.record({
    every: fc.constant('month'), interval: fc.integer({ min: 1, max: 3 }),
    nth: fc.constantFrom(1, 2, 3, 4, 5, 'last'), weekday: fc.integer({ min: 1, max: 7 }),
  }),
) as fc.Arbitrary<Rule>;
const zones = fc.constantFrom('Europe/Berlin', 'Europe/London', 'America/New_York', 'Asia/Jerusalem', 'Pacific/Auckland', 'Asia/Kolkata');

test('a calendar program shows exactly the visits that Miteinander shows, in any zone, over all changes of the clocks', () => {
  // From three in the morning: of the hour that is left out or doubled, programs make different things.
  const timeOfDay = fc.integer({ min: 3 * 60, max: 23 * 60 });
  const changes = fc.array(fc.record({ which: fc.nat(30), cancelled: fc.boolean(), days: fc.integer({ min: -3, max: 3 }) }), { maxLength: 3 });
  fc.assert(
    fc.property(anyRule, zones, timeOfDay, fc.nat(400), changes, fc.option(fc.nat(500)), (rule, zone, time, lead, list, length) => {
      const start = addDays(calendarDate('2025-11-01'), lead);
      const until = length === null ? {} : { until: addDays(start, length) };
      const series: Series = { ...seriesOf(rule, start, time, zone), ...until };
      const regular = occurrences(series, [], start, addDays(start, 400));
      const exceptions = list.flatMap(({ which, cancelled, days }): SeriesException[] => {
        const visit = regular[which];
        if (visit === undefined) return [];
        const { originalStart } = visit;
        return [cancelled
          ? { originalStart, cancelled }
          : { originalStart, movedTo: localTime(addDays(dateOf(originalStart), days), series.timeOfDay), duration: minutes(30) }];
      });
      const to = addDays(start, 380);
      assert.deepEqual(
        shownBy(writeCalendar(feedWith(series, exceptions)), start, to),
        occurrences(series, exceptions, start, to).map((visit) => `${visit.start}/${visit.end}`),
      );
    }),
    { seed: 5545, numRuns: 150 },
  );
});

test('a moved single event is written at its new time, one in the missing hour at the hour after', () => {
  const single = seriesOf({ every: 'once' }, '2026-03-28', 600);
  const moved = writeCalendar(feedWith(single, [
    { originalStart: localTime(single.start, minutes(600)), movedTo: localTime(calendarDate('2026-03-29'), minutes(150)) },
  ]));
  assert.match(moved, /^DTSTART;TZID=Europe\/Berlin:20260329T033000\r$/m);
  assert.doesNotMatch(moved, /RECURRENCE-ID|RRULE:FREQ=(WEEKLY|MONTHLY)/);
  assert.deepEqual(shownBy(moved, '2026-03-01', '2026-04-30'), ['2026-03-29T01:30:00Z/2026-03-29T02:15:00Z']);
});

test('a series without any day is left out', () => {
  const never = seriesOf({ every: 'month', interval: 12, day: 31 }, '2026-02-01', 600);
  assert.doesNotMatch(writeCalendar(feedWith(never)), /VEVENT/);
});

test('any text comes back as it went in, in lines of at most 75 octets without a cut character', () => {
  const character = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: fc.constantFrom(';', ',', '\\', '\\n', '\n', '\r\n', 'ä', '🌳', 'BEGIN:VEVENT', ':', '"', '\ud800', '\u0000') },
  );
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }).map((parts) => parts.join('')), (title) => {
      const text = writeCalendar(feedWith(seriesOf({ every: 'once' }, '2026-12-24', 600), [], { title, description: title }));
      const lines = text.split('\r\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) {
        assert.ok(Buffer.byteLength(line) <= 75, line);
        assert.doesNotMatch(line, /[\r\n]/);
        assert.ok(line.isWellFormed());
      }
      const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
      const cleaned = title.toWellFormed().replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/(?![\t\n])\p{Cc}/gu, '');
      assert.equal(event?.getFirstPropertyValue('summary'), cleaned);
      assert.equal(event?.getFirstPropertyValue('description'), cleaned);
    }),
    { seed: 75, numRuns: 500 },
  );
});
