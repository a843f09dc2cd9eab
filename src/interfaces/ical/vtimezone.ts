import { Temporal } from 'temporal-polyfill';
import { zoneTransitions } from '#core/recurrence/zone-time.ts';
import type { ZoneTransition } from '#core/recurrence/zone-time.ts';

/** After so many years the dates of any yearly rule have met every weekday and leap year. */
const years = 28;

const known = new Map<string, readonly string[]>();

/**
 * The VTIMEZONE of a zone (RFC 5545 3.6.5), right for all wall times from `year` on: made from the very transitions by
 * which visits are expanded, so a calendar and Miteinander cannot disagree. A change on the same weekday of a month in each
 * of the next 28 years becomes a rule without end, the form that every calendar program reads; any other becomes a list of
 * the days in those years. Unfolded lines. Throws for an unknown zone.
 */
export function vtimezone(timeZone: string, year: number): readonly string[] {
  const key = `${timeZone} ${year}`;
  let lines = known.get(key);
  if (lines === undefined) known.set(key, lines = makeVtimezone(timeZone, year));
  return lines;
}

function makeVtimezone(timeZone: string, year: number): string[] {
  // One year earlier, so that the first summer and winter time begin before the first event.
  const from = year - 1;
  const { offset, transitions } = zoneTransitions(timeZone, from, from + years);
  const kinds = Map.groupBy(transitions, ({ before, after }) => `${before} ${after}`);
  const observances = [...kinds.values()].map(observance);
  const regular = observances.length > 0 && observances.every(({ yearly }) => yearly);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    // Without yearly changes the time before the first one must be said.
    ...(regular ? [] : block('STANDARD', `${from}0101T000000`, offset, offset, [])),
    ...observances.flatMap(({ lines }) => lines),
    'END:VTIMEZONE',
  ];
}

function observance(transitions: readonly ZoneTransition[]): { yearly: boolean; lines: string[] } {
  const { before, after } = transitions[0]!;
  const [first, ...rest] = transitions.map(({ at }) =>
    Temporal.Instant.fromEpochMilliseconds(at + before).toZonedDateTimeISO('UTC').toPlainDateTime());
  const rule = yearlyRule([first!, ...rest]);
  // One line for each day: ical.js 2.2.1, for one, reads only the first of several values.
  const repeats = rule !== undefined ? [`RRULE:${rule}`] : rest.map((onset) => `RDATE:${basicFormat(onset)}`);
  return {
    yearly: rule !== undefined,
    lines: block(after > before ? 'DAYLIGHT' : 'STANDARD', basicFormat(first!), before, after, repeats),
  };
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The rule that names exactly these wall times, one in each of the years looked at; undefined if there is none. */
function yearlyRule(onsets: readonly [Temporal.PlainDateTime, ...Temporal.PlainDateTime[]]): string | undefined {
  const [first] = onsets;
  const time = first.toPlainTime();
  const alike = onsets.length === years + 1 && onsets.every((onset, index) =>
    onset.year === first.year + index && onset.month === first.month && onset.dayOfWeek === first.dayOfWeek
    && onset.toPlainTime().equals(time));
  if (!alike) return undefined;
  const nth = Math.ceil(first.day / 7);
  const position = onsets.every((onset) => Math.ceil(onset.day / 7) === nth)
    ? nth
    : onsets.every((onset) => onset.day > onset.daysInMonth - 7) ? -1 : undefined;
  return position === undefined
    ? undefined
    : `FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${position}${weekdays[first.dayOfWeek - 1]}`;
}

function block(kind: 'STANDARD' | 'DAYLIGHT', start: string, before: number, after: number, more: readonly string[]): string[] {
  return [
    `BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetText(before)}`, `TZOFFSETTO:${offsetText(after)}`,
    ...more, `END:${kind}`,
  ];
}

function basicFormat(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
}

function offsetText(milliseconds: number): string {
  const seconds = Math.abs(milliseconds) / 1000;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  // Seconds are written only where there are some (local mean times of the 19th century).
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return (milliseconds < 0 ? '-' : '+') + shown.map((part) => String(part).padStart(2, '0')).join('');
}
