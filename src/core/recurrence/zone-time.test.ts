import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isTimeZone, resolveWallTime, zoneTransitions } from './zone-time.ts';

function resolve(timeZone: string, wall: string): string[] {
  const asked = Temporal.PlainDateTime.from(wall);
  const { instant, wall: shown } = resolveWallTime(timeZone, asked.year, asked.toZonedDateTime('UTC').epochMilliseconds);
  const text = (milliseconds: number): string => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString();
  return [text(instant), text(shown).slice(0, 16)];
}

test('a time that does not exist moves forward by one hour', () => {
  assert.deepEqual(resolve('Europe/Berlin', '2026-03-29T02:30'), ['2026-03-29T01:30:00Z', '2026-03-29T03:30']);
  assert.deepEqual(resolve('Europe/Berlin', '2026-03-29T01:59'), ['2026-03-29T00:59:00Z', '2026-03-29T01:59']);
  assert.deepEqual(resolve('Europe/Berlin', '2026-03-29T03:00'), ['2026-03-29T01:00:00Z', '2026-03-29T03:00']);
});

test('of a time that exists twice the first one counts', () => {
  assert.deepEqual(resolve('Europe/Berlin', '2026-10-25T02:30'), ['2026-10-25T00:30:00Z', '2026-10-25T02:30']);
  assert.deepEqual(resolve('Europe/Berlin', '2026-10-25T03:00'), ['2026-10-25T02:00:00Z', '2026-10-25T03:00']);
});

test('a day that a zone left out moves to the day after', () => {
  // Samoa went over the date line and had no 30 December 2011.
  assert.deepEqual(resolve('Pacific/Apia', '2011-12-30T10:00'), ['2011-12-30T20:00:00Z', '2011-12-31T10:00']);
});

test('Berlin changes its clocks twice a year, at one o\'clock UTC', () => {
  const { offset, transitions } = zoneTransitions('Europe/Berlin', 2026, 2027);
  assert.equal(offset, 3_600_000);
  assert.deepEqual(
    transitions.map(({ at }) => Temporal.Instant.fromEpochMilliseconds(at).toString()),
    ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'],
  );
});

test('a zone is an IANA name, not an offset', () => {
  assert.ok(isTimeZone('Europe/Berlin'));
  assert.ok(isTimeZone('UTC'));
  for (const name of ['Europe/Hoyerswerda', '+01:00', '', '../etc', 'Europe/Berlin\n']) assert.equal(isTimeZone(name), false, name);
});

const zones = [
  'Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Jerusalem',
  'Pacific/Auckland', 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC',
];

test('any wall time of any zone is the instant that Temporal gives, around changes of the clocks too', () => {
  const anyMinute = fc.oneof(
    fc.integer({ min: 0, max: 90 * 525_960 }), // minutes since 1970
    fc.tuple(fc.constantFrom('2011-03-27', '2026-03-29', '2026-10-25', '2027-10-31', '2011-12-30', '2026-04-05'), fc.nat(1439))
      .map(([date, minute]) => Temporal.Instant.from(`${date}T00:00Z`).epochMilliseconds / 60_000 + minute),
  );
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyMinute, (zone, minute) => {
      const asked = Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO('UTC').toPlainDateTime();
      const expected = asked.toZonedDateTime(zone, { disambiguation: 'compatible' });
      assert.deepEqual(
        resolve(zone, asked.toString()),
        [expected.toInstant().toString(), expected.toPlainDateTime().toString().slice(0, 16)],
      );
    }),
    { seed: 31, numRuns: 2000 },
  );
});
