import type { Temporal } from 'temporal-polyfill';
import type { Weekday } from '#core/base/calendar-date.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { dateOf, localTime } from '#core/recurrence/local-time.ts';
import type { LocalTime } from '#core/recurrence/local-time.ts';
import { firstDate, isOriginalStart, wallTimeAt } from '#core/recurrence/occurrences.ts';
import type { Series, SeriesException } from '#core/recurrence/series.ts';
import { foldLines, textValue } from './content-line.ts';
import { vtimezone } from './vtimezone.ts';

/** A calendar to which a person subscribes. */
export type CalendarFeed = {
  /** The name that the calendar program shows. */
  readonly name: string;
  /** IANA zone of the reader. */
  readonly timeZone: string;
  /** Put before the title of what is cancelled, in the reader's language: `Abgesagt`. */
  readonly cancelledWord: string;
  readonly events: readonly CalendarEvent[];
};

/** One event or series of events; a single one has a series with the rule `once`. */
export type CalendarEvent = {
  /** Its id makes the UID, which must never change. */
  readonly series: Series;
  readonly exceptions: readonly SeriesException[];
  /** Counts the changes; rises with each one, so that programs take the newer text. */
  readonly sequence: number;
  readonly status: 'confirmed' | 'cancelled';
  /** Must hold nothing personal: calendars are shown on lock screens and shared with others. */
  readonly title: string;
  readonly description?: string;
  readonly lastModified: Temporal.Instant;
};

/** Media type of what `writeCalendar` makes. */
export const calendarMediaType = 'text/calendar; charset=utf-8';

/**
 * The feed as an iCalendar text (RFC 5545, 7986), the same bytes for the same feed. Wall times with TZID and a VTIMEZONE for
 * each zone. What is cancelled stays in the feed as STATUS:CANCELLED with a word before its title and takes no time: left
 * out or named by EXDATE it would vanish without a word, and programs that do not know STATUS still show the title. Moved
 * visits name their RECURRENCE-ID. A series without any day is left out.
 */
export function writeCalendar(feed: CalendarFeed): string {
  const entries = feed.events.flatMap((event) => entriesOf(event));
  return foldLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Miteinander//Miteinander//DE',
    'CALSCALE:GREGORIAN',
    `NAME:${textValue(feed.name)}`,
    `X-WR-CALNAME:${textValue(feed.name)}`,
    `X-WR-TIMEZONE:${textValue(feed.timeZone)}`,
    // How often to ask again, said in the standard way and in Outlook's.
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zonesOf(feed, entries).flatMap(([timeZone, year]) => vtimezone(timeZone, year)),
    ...entries.flatMap((entry) => vevent(entry, feed.cancelledWord)),
    'END:VCALENDAR',
  ]);
}

/** One VEVENT: the event or series itself, or one changed visit of it. */
type Entry = {
  readonly event: CalendarEvent;
  readonly start: LocalTime;
  readonly duration: Minutes;
  readonly cancelled: boolean;
  readonly recurrenceId?: LocalTime;
  readonly recurs: boolean;
};

function entriesOf(event: CalendarEvent): Entry[] {
  const { series } = event;
  const first = firstDate(series);
  if (first === undefined) return [];
  const start = localTime(first, series.timeOfDay);
  const recurs = series.rule.every !== 'once';
  const master: Entry = { event, start, duration: series.duration, cancelled: event.status === 'cancelled', recurs };
  // Of several exceptions for one visit the last counts, as in the expansion.
  const exceptions = [...new Map(event.exceptions.map((exception) => [exception.originalStart, exception])).values()]
    .filter(({ originalStart }) => isOriginalStart(series, originalStart))
    .sort((a, b) => a.originalStart < b.originalStart ? -1 : 1);
  const changed = exceptions.map((exception): Entry => ({
    ...master,
    recurs: false,
    recurrenceId: exception.originalStart,
    ...('cancelled' in exception
      ? { start: exception.originalStart, cancelled: true }
      : { start: exception.movedTo, duration: exception.duration ?? series.duration }),
  }));
  if (recurs) return [master, ...changed];
  // A single event has no recurrence to name: the change is the event.
  const { recurrenceId: _, ...single } = changed[0] ?? master;
  return [{ ...single, start: wallTimeAt(series.timeZone, single.start).localStart }];
}

function zonesOf(feed: CalendarFeed, entries: readonly Entry[]): [string, number][] {
  // Without events any year is right; since 2000 the rules of most zones have not changed.
  const firstYears = new Map<string, number>(entries.length === 0 ? [[feed.timeZone, 2000]] : []);
  for (const { event, start } of entries) {
    const { timeZone } = event.series;
    firstYears.set(timeZone, Math.min(firstYears.get(timeZone) ?? Infinity, Number(start.slice(0, 4))));
  }
  return [...firstYears].sort(([a], [b]) => a < b ? -1 : 1);
}

function vevent(entry: Entry, cancelledWord: string): string[] {
  const { event, start, duration, cancelled, recurrenceId } = entry;
  const { series } = event;
  const zone = `;TZID=${series.timeZone}`;
  const title = cancelled ? `${cancelledWord}: ${event.title}` : event.title;
  // Without a METHOD both stamps are the last change (RFC 5545 3.8.7.2).
  const changedAt = instantText(event.lastModified);
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(series.id)}@miteinander`,
    ...(recurrenceId === undefined ? [] : [`RECURRENCE-ID${zone}:${basicFormat(recurrenceId)}`]),
    `DTSTAMP:${changedAt}`,
    `LAST-MODIFIED:${changedAt}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART${zone}:${basicFormat(start)}`,
    // Elapsed time; an end as wall time could not name the second hour from two to three on 25 October.
    `DURATION:PT${duration}M`,
    ...(entry.recurs ? [`RRULE:${rruleOf(series)}`] : []),
    `SUMMARY:${textValue(title)}`,
    ...(event.description === undefined ? [] : [`DESCRIPTION:${textValue(event.description)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ];
}

const weekdayNames = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' } as const satisfies Record<Weekday, string>;

function rruleOf(series: Series): string {
  const { rule } = series;
  if (rule.every === 'once') throw new RangeError('a single event has no RRULE');
  const weekdays = 'weekdays' in rule ? [...new Set(rule.weekdays)].sort().map((weekday) => weekdayNames[weekday]) : [];
  const day = rule.every === 'week'
    ? `FREQ=WEEKLY;INTERVAL=${rule.interval};WKST=MO;BYDAY=${weekdays.join(',')}`
    : 'day' in rule
      ? `FREQ=MONTHLY;INTERVAL=${rule.interval};BYMONTHDAY=${rule.day === 'last' ? -1 : rule.day}`
      : `FREQ=MONTHLY;INTERVAL=${rule.interval};BYDAY=${rule.nth === 'last' ? -1 : rule.nth}${weekdayNames[rule.weekday]}`;
  // UNTIL must be UTC when DTSTART has a zone (RFC 5545 3.3.10); the end of the last day is right for any reading of its times.
  return series.until === undefined
    ? day
    : `${day};UNTIL=${instantText(wallTimeAt(series.timeZone, localTime(series.until, minutes(24 * 60 - 1))).start)}`;
}

function basicFormat(local: LocalTime): string {
  return `${dateOf(local).replaceAll('-', '')}T${local.slice(11).replace(':', '')}00`;
}

function instantText(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}
