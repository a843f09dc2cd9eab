import type { Locale } from '#core/base/locale.ts';
import { textsOf } from '#web/texts/texts.ts';
import type { Catalogue, Values } from '#web/texts/texts.ts';

/** Makes the function that gives all messages of a sheet's catalogue at once, filled with the sheet's values. */
export function wordsOf<Key extends string>(
  catalogue: Catalogue<Key>,
): (locale: Locale, values?: Values) => Record<Key, string> {
  const texts = textsOf(catalogue);
  const keys = Object.keys(catalogue.de) as Key[];
  return (locale, values) => {
    const t = texts(locale);
    return Object.fromEntries(keys.map((key) => [key, t(key, values)])) as Record<Key, string>;
  };
}
