import type { CalendarDate } from '../../../base/calendar-date.ts';
import { ok, refuse, type Result } from '../../../base/result.ts';

/** Which scale applies: `infant` up to 18 months, `full` from the 11th birthday on. */
export type Population = 'infant' | 'full';

/** Completed months between birth and the day; born on the 31st, a month is complete on the 1st after a shorter one. */
export function completedMonths(birth: CalendarDate, day: CalendarDate): number {
  const months = (Number(day.slice(0, 4)) - Number(birth.slice(0, 4))) * 12 + Number(day.slice(5, 7)) - Number(birth.slice(5, 7));
  return day.slice(8) < birth.slice(8) ? months - 1 : months;
}

/**
 * The scale for a person of this birth on the day of the application; without a birth the full one, which the trace
 * says. Refuses children from 18 months to the 11th birthday: they are compared with children of their age by tables
 * of the Begutachtungs-Richtlinien that we have not read (§ 15 Abs. 6 SGB XI).
 */
export function populationOf(birth: CalendarDate | undefined, day: CalendarDate): Result<Population> {
  if (birth === undefined) return ok('full');
  if (birth > day) return refuse('law-birth-after-application', { birth, day }, 'birthDate');
  // In the twelfth calendar year after that of the birth the 11th birthday is over; most who apply are far beyond.
  if (Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) > 11) return ok('full');
  const months = completedMonths(birth, day);
  if (months < 18) return ok('infant');
  if (months < 11 * 12) return refuse('law-child-not-covered', { months }, 'birthDate');
  return ok('full');
}
