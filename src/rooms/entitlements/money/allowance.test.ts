import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarDate } from '#core/base/calendar-date.ts';
import { cents } from '#core/base/cents.ts';
import { allowanceAfter, paidTo, type Payment } from './allowance.ts';

const day = calendarDate('2026-05-04');
const payment = (payer: Payment['payer'], amount: number | null): Payment => ({ day, payer, cents: amount === null ? null : cents(amount) });

test('What neighbours pay privately stands apart, and a payment without an amount is counted and not guessed', () => {
  const paid = paidTo([payment('pflegekasse', 1_500), payment('municipality', 2_000), payment('own_money', 900), payment('other', null)]);
  assert.deepEqual(paid, { countedCents: 3_500, privateCents: 900, unpriced: 1 });
});

test('What was paid elsewhere under the same allowance counts, is near the limit from four fifths on, and ends at it to the cent', () => {
  const after = (elsewhere: number, paymentCents: number) => allowanceAfter({
    date: day, declaration: { allowance: 'ehrenamtspauschale', elsewhereCents: cents(elsewhere) }, paid: paidTo([payment('pflegekasse', 3_500)]), paymentCents,
  });
  // 960 € in 2026; four fifths are 768 €.
  const [below, near, last] = [after(73_299, 0), after(73_300, 0), after(92_000, 500)];
  assert.ok(below.ok && near.ok && last.ok);
  assert.deepEqual([below.value.isNearLimit, near.value.isNearLimit, last.value.leftCents], [false, true, 0]);
  const beyond = after(92_000, 501);
  assert.ok(!beyond.ok);
  assert.deepEqual(beyond.refusals[0].facts, { limit: 96_000, left: 500 });
});
