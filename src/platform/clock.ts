import { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';

/** The only place that asks what time it is (rules A2, ADR 0007). Tests hand in a clock that stands still. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands still, for tests and for history written by the demo. */
export function clockAt(instant: string): Clock {
  const fixed = Temporal.Instant.from(instant);
  return { now: () => fixed };
}

/** The civil date of an instant in an IANA zone. */
export function dayIn(instant: Temporal.Instant, timeZone: string): CalendarDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString() as CalendarDate;
}
