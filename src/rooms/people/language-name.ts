import type { Locale } from '#core/base/locale.ts';
import { once } from '#core/base/once.ts';

const names = once(() => ({
  de: new Intl.DisplayNames('de', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}));

/** The name of a language (BCP 47 code) for the reader: `pl` is „Polnisch“. What is no code stays as it is. */
export function languageName(code: string, locale: Locale): string {
  const language = locale === 'en' ? 'en' : 'de';
  if (code === 'other') return language === 'en' ? 'another language' : 'andere Sprache';
  if (code === 'unknown') return language === 'en' ? 'not known' : 'nicht bekannt';
  try {
    return names()[language].of(code) ?? code;
  } catch {
    return code;
  }
}
