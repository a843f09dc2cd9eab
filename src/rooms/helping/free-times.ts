import type { Weekday } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import { formatTimeOfDay, type Minutes } from '#core/base/minutes.ts';
import { sayWeekday } from '#core/german-dates/say.ts';
import type { FreeTime } from './roster.queries.ts';

/** The parts of a day in which helpers are asked for their free times, in minutes since midnight. */
export const bands = [
  { name: 'early', from: 6 * 60, to: 9 * 60 }, { name: 'morning', from: 9 * 60, to: 12 * 60 }, { name: 'noon', from: 12 * 60, to: 14 * 60 },
  { name: 'afternoon', from: 14 * 60, to: 18 * 60 }, { name: 'evening', from: 18 * 60, to: 22 * 60 },
] as const;
export type Band = (typeof bands)[number]['name'];

const minutesPerDay = 24 * 60;
const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** One box of the grid: weekday and part of the day, such as `2-morning`. */
export type Slot = `${Weekday}-${Band}`;
export const slots: readonly Slot[] = weekdays.flatMap((weekday) => bands.map(({ name }): Slot => `${weekday}-${name}`));

/** The boxes that free times fill at least by half. */
export function slotsOf(free: readonly FreeTime[]): Slot[] {
  return slots.filter((slot) => {
    const [from, to] = timeOf(slot);
    const covered = free.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
    return covered * 2 >= to - from;
  });
}

/**
 * The free times that the ticked boxes stand for, neighbouring ones joined. Boxes ticked as they were leave the times
 * known so far exactly as they are, so that half past nine survives the form.
 */
export function freeOf(ticked: readonly Slot[], known: readonly FreeTime[] = []): FreeTime[] {
  const before = slotsOf(known);
  if (before.length > 0 && before.length === ticked.length && ticked.every((slot) => before.includes(slot))) return [...known];
  const joined: [number, number][] = [];
  for (const slot of slots.filter((one) => ticked.includes(one))) {
    const [from, to] = timeOf(slot);
    const last = joined.at(-1);
    if (last !== undefined && last[1] === from) last[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

function timeOf(slot: Slot): FreeTime {
  const [weekday, name] = slot.split('-') as [string, Band];
  const band = bands.find((one) => one.name === name)!;
  const midnight = (Number(weekday) - 1) * minutesPerDay;
  return [midnight + band.from, midnight + band.to];
}

/** Free times in words, days with the same hours together: „Mo–Mi 9–12, Do 14–18 Uhr“; empty for none. */
export function sayFree(free: readonly FreeTime[], locale: Locale): string {
  const hoursOf = weekdays.map((weekday) => free.flatMap(([from, to]) => {
    const midnight = (weekday - 1) * minutesPerDay;
    const start = Math.max(from, midnight);
    const end = Math.min(to, midnight + minutesPerDay);
    return start < end ? [`${clock(start - midnight)}–${clock(end - midnight)}`] : [];
  }).join(', '));
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const weekday of weekdays) {
    const hours = hoursOf[weekday - 1]!;
    const last = runs.at(-1);
    if (last !== undefined && last.hours === hours && last.last === weekday - 1) last.last = weekday;
    else runs.push({ first: weekday, last: weekday, hours });
  }
  const said = runs.filter(({ hours }) => hours !== '').map(({ first, last, hours }) =>
    `${day(first, locale)}${last === first ? '' : `–${day(last, locale)}`} ${hours}`);
  return said.length === 0 ? '' : `${said.join('; ')}${locale === 'en' ? '' : ' Uhr'}`;
}

function day(weekday: Weekday, locale: Locale): string {
  return sayWeekday(weekday, locale).slice(0, locale === 'en' ? 3 : 2);
}

function clock(minute: number): string {
  return minute % 60 === 0 ? String(minute / 60) : formatTimeOfDay(minute as Minutes);
}
