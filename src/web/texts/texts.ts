import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '#core/base/locale.ts';

/** Values put into a message; numbers and dates are formatted by its ICU placeholders. */
export type Values = Readonly<Record<string, string | number | Date>>;

/**
 * One catalogue: German carries the keys; English must have the same ones or it does not compile; easy language has
 * those that residents see and falls back to German.
 */
export type Catalogue<Key extends string> = {
  readonly de: Readonly<Record<Key, string>>;
  readonly 'de-x-leicht'?: Readonly<Partial<Record<Key, string>>>;
  readonly en: Readonly<Record<Key, string>>;
};

/** Looks up one message in the chosen language and fills in its values. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/**
 * Makes the look-up for a catalogue in ICU MessageFormat. Messages are compiled on first use and kept; a plain text
 * without placeholders costs one property read.
 */
export function textsOf<Key extends string>(catalogue: Catalogue<Key>): (locale: Locale) => Translate<Key> {
  const translators = new Map<Locale, Translate<Key>>();
  return (locale) => {
    let translate = translators.get(locale);
    if (translate === undefined) {
      translate = translatorFor(catalogue, locale);
      translators.set(locale, translate);
    }
    return translate;
  };
}

function translatorFor<Key extends string>(catalogue: Catalogue<Key>, locale: Locale): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    const message = catalogue[locale]?.[key] ?? catalogue.de[key];
    if (!message.includes('{')) return message;
    let format = compiled.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, locale === 'en' ? 'en-GB' : 'de-DE', undefined, { ignoreTag: true });
      compiled.set(key, format);
    }
    return String(format.format(values));
  };
}
