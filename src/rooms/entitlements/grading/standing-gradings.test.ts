import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Temporal } from 'temporal-polyfill';
import { calendarDate } from '#core/base/calendar-date.ts';
import type { GradingRow } from './grading.queries.ts';
import { gradingOn, standingGradings } from './standing-gradings.ts';

const row = (id: string, from: string, pflegegrad: GradingRow['pflegegrad'], more: Partial<GradingRow> = {}): GradingRow => ({
  id, personId: 'p', pflegegrad, from: calendarDate(from), to: null, insurance: 'statutory', livingForm: 'home', land: 'DE-SN',
  decidedBy: '', noticeOn: null, replacesId: null, recordedAt: Temporal.Instant.from('2026-11-22T10:00:00Z'), ...more,
});
const spans = (rows: readonly GradingRow[]): string[] => standingGradings(rows).map(({ pflegegrad, from, to }) => `${pflegegrad}: ${from}–${to ?? ''}`);

test('a later Pflegegrad ends the earlier one on the day before', () => {
  assert.deepEqual(spans([row('b', '2026-03-01', 3), row('a', '2024-05-01', 2)]), ['2: 2024-05-01–2026-02-28', '3: 2026-03-01–']);
});

test('a last day of its own leaves a gap in which nothing holds', () => {
  const rows = [row('a', '2024-05-01', 2, { to: calendarDate('2025-04-30') }), row('b', '2026-03-01', 3)];
  assert.deepEqual(spans(rows), ['2: 2024-05-01–2025-04-30', '3: 2026-03-01–']);
  assert.equal(gradingOn(standingGradings(rows), calendarDate('2025-12-24')), undefined);
  assert.equal(gradingOn(standingGradings(rows), calendarDate('2025-04-30'))?.pflegegrad, 2);
});

test('a correction takes the place of what it names, and of two lines with one first day the later written counts', () => {
  assert.deepEqual(spans([row('a', '2024-05-01', 2), row('b', '2024-06-01', 2, { replacesId: 'a' })]), ['2: 2024-06-01–']);
  const later = Temporal.Instant.from('2026-11-22T11:00:00Z');
  assert.deepEqual(spans([row('b', '2024-05-01', 4, { recordedAt: later }), row('a', '2024-05-01', 3)]), ['4: 2024-05-01–']);
});
