import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { sayDuration, sayWeekdays } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Reason } from './propose-helpers.ts';
import { hilfemixTexts } from './texts.ts';

/** A reason in plain words: „12 Minuten zu Fuß“. */
export function sayReason({ code, facts }: Pick<Reason, 'code' | 'facts'>, locale: Locale): string {
  const said = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, sayFact(code, name, value, locale)]));
  return hilfemixTexts(locale)(`reason.${code}`, said);
}

const loads: readonly string[] = ['week-full', 'nearly-full', 'room-left'];

function sayFact(code: string, name: string, value: string | number, locale: Locale): string | number {
  if (name === 'date' || name === 'from' || name === 'until') return sayShortDate(value as CalendarDate, locale);
  if (name === 'language') return sayLanguage(String(value), locale);
  if (name === 'days') return sayWeekdays([...String(value)].map((day) => Number(day) as Weekday), locale);
  return loads.includes(code) ? sayDuration(value as Minutes, locale) : value;
}

const languages = { de: new Intl.DisplayNames('de', { type: 'language' }), en: new Intl.DisplayNames('en', { type: 'language' }) };

/** The name of a language (BCP 47): `pl` is „Polnisch“. What is no code stays as it is. */
export function sayLanguage(code: string, locale: Locale): string {
  try {
    return languages[locale === 'en' ? 'en' : 'de'].of(code) ?? code;
  } catch {
    return code;
  }
}
