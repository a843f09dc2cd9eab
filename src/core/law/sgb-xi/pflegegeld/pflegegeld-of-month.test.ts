import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarDate } from '../../../base/calendar-date.ts';
import type { Pflegegrad } from '../../base/pflegegrad.ts';
import { pflegegeldOfMonth, type Absence, type AbsenceKind, type PflegegeldMonthInput } from './pflegegeld-of-month.ts';

const absence = (kind: AbsenceKind, from: string, to: string): Absence => ({ kind, from: calendarDate(from), to: calendarDate(to) });

function of(day: string, absences: readonly Absence[], more: Partial<PflegegeldMonthInput> = {}) {
  const found = pflegegeldOfMonth({ date: calendarDate(day), pflegegrad: 3, absences, ...more });
  if (!found.ok) throw new Error(JSON.stringify(found.refusals));
  return found.value;
}

test('half Pflegegeld during respite, the first and last day in full', () => {
  // 10 to 20 June are 11 days, 9 of them half: 599 × (21 + 4.5) / 30 = 509.15.
  for (const kind of ['verhinderungspflege', 'kurzzeitpflege'] as const) {
    assert.deepEqual(of('2026-06-15', [absence(kind, '2026-06-10', '2026-06-20')]), { fullDays: 21, halfDays: 9, restingDays: 0, pflegegeldCents: 50_915 });
  }
  assert.equal(of('2026-06-15', [absence('verhinderungspflege', '2026-06-10', '2026-06-11')]).pflegegeldCents, 59_900);
});

test('half of what was paid before goes on beside a Sachleistung used in part', () => {
  // Half of the Sachleistung used: 299.50. Before, 400.00 were paid: (299.50 × 21 + 400 × 4.5) / 30 = 209.65 + 60.00.
  assert.equal(of('2026-06-15', [absence('kurzzeitpflege', '2026-06-10', '2026-06-20')], { usedCents: 74_850, paidBeforeCents: 40_000 }).pflegegeldCents, 26_965);
});

test('eight weeks in hospital since 2026, four before; the law of each day counts', () => {
  const stay = [absence('krankenhaus', '2026-04-01', '2026-06-30')];
  // 56 days end on 26 May; all of June rests, and 5 of 31 days of May.
  assert.deepEqual([of('2026-04-15', stay).pflegegeldCents, of('2026-05-15', stay).restingDays, of('2026-06-15', stay).pflegegeldCents], [59_900, 5, 0]);
  // From 1 December 2025 four weeks end on the 28th; on 1 January the 32nd day is one of the first 56 again.
  const across = [absence('krankenhaus', '2025-12-01', '2026-01-20')];
  assert.deepEqual([of('2025-12-15', across).restingDays, of('2026-01-15', across).pflegegeldCents], [3, 59_900]);
});

test('in a month without thirty days both ways of counting are shown where they differ', () => {
  // May: 5 of 31 days rest. Thirty less 5 are 25: 499.17; 26 paid days: 519.13.
  const may = of('2026-05-15', [absence('krankenhaus', '2026-04-01', '2026-06-30')]);
  assert.deepEqual([may.pflegegeldCents, may.byPaidDaysCents], [49_917, 51_913]);
  assert.equal('byPaidDaysCents' in of('2026-06-15', [absence('ausland', '2026-01-01', '2026-06-10')]), false);
});

test('abroad eight weeks in the calendar year, in Europe without end; before 2026 the duration is not known', () => {
  // 1 January to 25 February are 56 days.
  assert.equal(of('2026-02-15', [absence('ausland', '2026-01-01', '2026-03-31')]).restingDays, 3);
  assert.equal(of('2026-12-15', [absence('europa', '2026-01-01', '2026-12-31')]).pflegegeldCents, 59_900);
  const before = pflegegeldOfMonth({ date: calendarDate('2025-12-15'), pflegegrad: 3, absences: [absence('ausland', '2025-12-01', '2025-12-24')] });
  assert.equal(!before.ok && before.refusals[0].code, 'law-value-unknown');
});

test('overlapping and backward absences are refused together', () => {
  const found = pflegegeldOfMonth({ date: calendarDate('2026-06-15'), pflegegrad: 2, absences: [absence('krankenhaus', '2026-06-01', '2026-06-10'), absence('ausland', '2026-06-10', '2026-06-12'), absence('europa', '2026-06-20', '2026-06-19')] });
  assert.deepEqual(!found.ok && found.refusals.map(({ code, path }) => [code, path]), [['law-absences-overlap', 'absences[1]'], ['law-entitled-backwards', 'absences[2].to']]);
});

test('a longer absence never brings more Pflegegeld, and days always make thirty', () => {
  fc.assert(fc.property(fc.constantFrom<Pflegegrad>(2, 3, 4, 5), fc.constantFrom<AbsenceKind>('verhinderungspflege', 'kurzzeitpflege', 'krankenhaus', 'ausland', 'europa'), fc.nat({ max: 150 }), fc.nat({ max: 90 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 230_000 }),
    (pflegegrad, kind, start, length, month, usedCents) => {
      const from = addDays(calendarDate('2026-01-01'), start);
      const day = `2026-${String(month).padStart(2, '0')}-10`;
      // Two days longer, so that what was the last day in full is not only moved.
      const shorter = of(day, [{ kind, from, to: addDays(from, length) }], { pflegegrad, usedCents, paidBeforeCents: 0 });
      const longer = of(day, [{ kind, from, to: addDays(from, length + 2) }], { pflegegrad, usedCents, paidBeforeCents: 0 });
      assert.ok(longer.pflegegeldCents <= shorter.pflegegeldCents);
      assert.equal(longer.fullDays + longer.halfDays + longer.restingDays, 30);
    }), { seed: 20_250_101, numRuns: 400 });
});
