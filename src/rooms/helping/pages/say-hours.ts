import type { Locale } from '#core/base/locale.ts';

/** Minutes as hours with at most one digit after the comma: `1,5`; a counter-entry has a minus sign. */
export function sayHours(minutes: number, locale: Locale): string {
  return (minutes / 60).toLocaleString(locale === 'en' ? 'en-GB' : 'de-DE', { maximumFractionDigits: 1 }).replace('-', '−');
}
