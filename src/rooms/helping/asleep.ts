import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';

/** Silent for so many months: the roster shows her as asleep, she is asked once whether she is still on board. */
const monthsOfSilence = 6;

/** Whether a helper has not answered anything for six months; a new helper counts from her first day. */
export function isAsleep(helper: { lastAnswerOn: CalendarDate | null; since: CalendarDate }, today: CalendarDate): boolean {
  return addMonths(helper.lastAnswerOn ?? helper.since, monthsOfSilence) < today;
}
