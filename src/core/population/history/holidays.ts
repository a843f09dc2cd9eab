import { addDays, type CalendarDate } from '../../base/calendar-date.ts';

// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher).
function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}` as CalendarDate;
}

/** The public holidays of Saxony that concern weekdays, with Christmas Eve and New Year's Eve, on which nobody visits by plan. */
export function restDays(fromYear: number, toYear: number): ReadonlySet<CalendarDate> {
  const days = new Set<CalendarDate>();
  for (let year = fromYear; year <= toYear; year++) {
    for (const day of ['01-01', '05-01', '10-03', '10-31', '12-24', '12-25', '12-26', '12-31']) days.add(`${year}-${day}` as CalendarDate);
    for (const afterEaster of [-2, 1, 39, 50]) days.add(addDays(easterSunday(year), afterEaster));
  }
  return days;
}

/** How lively the desk is in that month compared with the yearly mean: more in the dark months, less in summer (assumption). */
export function seasonOf(day: CalendarDate): number {
  return [1.25, 1.2, 1.1, 1, 0.95, 0.9, 0.75, 0.75, 1, 1.05, 1.2, 0.85][Number(day.slice(5, 7)) - 1]!;
}

/** Gardens rest from November to March. */
export function isGardenTime(day: CalendarDate): boolean {
  const month = Number(day.slice(5, 7));
  return month >= 4 && month <= 10;
}
