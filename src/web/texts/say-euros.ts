import type { Locale } from '#core/base/locale.ts';
import { once } from '#core/base/once.ts';

const formats = once(() => ({
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' }),
}));

/** Cents as money in words of the language: `131,00 €`. */
export function sayEuros(cents: number, locale: Locale): string {
  return formats()[locale === 'en' ? 'en' : 'de'].format(cents / 100);
}
