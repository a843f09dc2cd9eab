import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, calendarDate } from '#core/base/calendar-date.ts';
import { isConfirmed } from './confirmed.ts';
import { inNeutralOrder } from './neutral-order.ts';

const day = calendarDate('2026-11-23');
const things = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const orderOn = (date = day, list = things): string => inNeutralOrder(list, date).map(({ id }) => id).join('');

test('The order is the same all day long, whatever order things come in', () => {
  assert.equal(orderOn(day, things.toReversed()), orderOn());
});

test('Over a year each of five comes first about equally often', () => {
  const first = new Map<string, number>();
  for (let days = 0; days < 365; days++) {
    const [winner = ''] = orderOn(addDays(day, days));
    first.set(winner, (first.get(winner) ?? 0) + 1);
  }
  // 73 expected, standard deviation 7.6: five of them each way.
  for (const { id } of things) assert.ok(Math.abs((first.get(id) ?? 0) - 73) < 38, `${id}: ${first.get(id)}`);
});

test('What was confirmed six months ago holds until the end of that day', () => {
  assert.ok(isConfirmed(calendarDate('2026-05-23'), day));
  assert.ok(!isConfirmed(calendarDate('2026-05-22'), day));
  assert.ok(!isConfirmed(null, day));
});
