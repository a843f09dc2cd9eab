import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import { formatTimeOfDay, type Minutes } from '#core/base/minutes.ts';

/** A local day and minute as an instant in text, never after `now`: what the year of the demo tells has happened. */
export type MomentText = (day: CalendarDate, minute: Minutes) => string;

/**
 * Turns moments of a zone into text with offset. The offset is that of noon, looked up once a day: a desk has no entries
 * in the night in which clocks change.
 */
export function momentsIn(timeZone: string, now: Temporal.Instant): MomentText {
  const offsets = new Map<CalendarDate, string>();
  const local = now.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate().toString();
  const minuteNow = local.hour * 60 + local.minute;
  const offsetOn = (day: CalendarDate): string => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const { offset } = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: '12:00' });
    offsets.set(day, offset);
    return offset;
  };
  return (day, minute) => day > today || (day === today && minute > minuteNow)
    ? now.toString()
    : `${day}T${formatTimeOfDay(minute)}:00${offsetOn(day)}`;
}
