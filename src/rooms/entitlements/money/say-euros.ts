import type { Locale } from '#core/base/locale.ts';
import type { Month } from './facts.ts';

const formats = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
};

/** Cents as money in words of the language: `131,00 €`. */
export function sayEuros(amount: number, locale: Locale): string {
  return formats[locale === 'en' ? 'en' : 'de'].format(amount / 100);
}

/** A month in words: `November 2026`. */
export function sayMonth(month: Month, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'de-DE', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/** A date in figures: `30.06.2027`. */
export function sayDay(day: string, locale: Locale): string {
  const [year, month, date] = day.split('-');
  return locale === 'en' ? `${date}/${month}/${year}` : `${date}.${month}.${year}`;
}

/** Minutes as hours with two places, as an invoice has them: `1,25`. */
export function sayHours(minutes: number, locale: Locale): string {
  return (minutes / 60).toLocaleString(locale === 'en' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}
