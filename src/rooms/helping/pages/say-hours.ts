import type { Locale } from '#core/base/locale.ts';

// A formatter costs more to make than a whole table costs to write.
const oneDigit = { maximumFractionDigits: 1 } as const;
const german = new Intl.NumberFormat('de-DE', oneDigit);
const english = new Intl.NumberFormat('en-GB', oneDigit);

/** Minutes as hours with at most one digit after the comma: `1,5`; a counter-entry has a minus sign. */
export function sayHours(minutes: number, locale: Locale): string {
  return (locale === 'en' ? english : german).format(minutes / 60).replace('-', '−');
}
