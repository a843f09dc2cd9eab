import { addDays, type CalendarDate } from '../base/calendar-date.ts';
import type { SeededRandom } from '../base/seeded-random.ts';

/** Looks up dates before today quickly: 0 = today, 1 = yesterday. */
export type DaysBack = (days: number) => CalendarDate;

/** A table of dates that grows as far back as it is asked for, because date arithmetic per row is slow. */
export function daysBackFrom(today: CalendarDate): DaysBack {
  const known: CalendarDate[] = [today];
  return (days) => {
    for (let n = known.length; n <= days; n++) known.push(addDays(known[n - 1]!, -1));
    return known[days]!;
  };
}

/** A birth date so that the person is `age` full years old today. */
export function bornAt(age: number, today: CalendarDate, random: SeededRandom): CalendarDate {
  const monthAndDay = `${String(1 + random.below(12)).padStart(2, '0')}-${String(1 + random.below(28)).padStart(2, '0')}`;
  const year = Number(today.slice(0, 4)) - age - (monthAndDay > today.slice(5) ? 1 : 0);
  return `${year}-${monthAndDay}` as CalendarDate;
}
