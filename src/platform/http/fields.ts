import { z } from 'zod';
import { parseCalendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { parseTimeOfDay, type Minutes } from '#core/base/minutes.ts';

/**
 * Form fields as zod schemas: what a browser sends for an empty, a single or a repeated field becomes a typed value.
 * Messages are refusal codes (input.ts).
 */

/** Free text: trimmed, line ends unified, at most `most` characters; missing is empty. */
export function text(most = 4_000) {
  return z.string().default('').transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(most, 'input-too-long'));
}

/** Free text that must not be empty. */
export function requiredText(code: string, most = 4_000) {
  return text(most).pipe(z.string().min(1, code));
}

/** An id as in our addresses and hidden fields. */
export const id = z.uuid('id-invalid').transform((typed) => typed.toLowerCase());

/** An id or nothing. */
export const optionalId = z.union([z.literal('').transform(() => null), id]).nullish().transform((value) => value ?? null);

/** A civil date as the browser's date field sends it. */
export const date = z.string('date-missing').min(1, 'date-missing').transform((typed, issues): CalendarDate => {
  const parsed = parseCalendarDate(typed);
  if (parsed === undefined) issues.addIssue({ code: 'custom', message: 'date-invalid' });
  return parsed as CalendarDate;
});

/** A civil date or nothing. */
export const optionalDate = z.union([z.literal('').transform(() => null), date]).nullish()
  .transform((value): CalendarDate | null => value ?? null);

/** A local time of day `HH:MM`. */
export const timeOfDay = z.string('time-missing').min(1, 'time-missing').transform((typed, issues): Minutes => {
  const parsed = parseTimeOfDay(typed);
  if (parsed === undefined || parsed >= 1440) issues.addIssue({ code: 'custom', message: 'time-invalid' });
  return (parsed ?? 0) as Minutes;
});

/** A whole number within limits. */
export function wholeNumber(code: string, least: number, most: number) {
  return z.coerce.number(code).int(code).min(least, code).max(most, code);
}

/** A tick box. */
export const ticked = z.string().optional().transform((typed) => typed !== undefined && typed !== '');

/** One of the given words. */
export function oneOf<const T extends readonly [string, ...string[]]>(words: T, code = 'choice-missing') {
  return z.enum(words, code);
}

/** Any number of the given words, from repeated fields. */
export function someOf<const T extends readonly [string, ...string[]]>(words: T, code = 'choice-invalid') {
  return z.preprocess(
    (typed) => (typed === undefined || typed === '' ? [] : Array.isArray(typed) ? typed : [typed]),
    z.array(z.enum(words, code)).max(words.length),
  );
}

/** The version of what a form was made from; a stale one is refused by the use case. */
export const version = wholeNumber('input-invalid', 1, 2_147_483_647);
