import type { Locale } from '#core/base/locale.ts';
import type { Month } from './facts.ts';

/** A month in words: `November 2026`. */
export function sayMonth(month: Month, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** Minutes as hours with two places, as an invoice has them: `1,25`. */
export function sayHours(minutes: number, locale: Locale): string {
  return (minutes / 60).toLocaleString(locale === 'en' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
