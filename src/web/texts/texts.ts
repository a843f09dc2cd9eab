import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '#core/base/locale.ts';
import { once } from '#core/base/once.ts';

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
  const compiled = new Map<Key, (values?: Values) => string>();
  return (key, values) => {
    const message = catalogue[locale]?.[key] ?? catalogue.de[key];
    if (!message.includes('{')) return message;
    let format = compiled.get(key);
    if (format === undefined) {
      format = formatterOf(message, locale);
      compiled.set(key, format);
    }
    return format(values);
  };
}

// An apostrophe may quote a brace.
const onlyGaps = /^(?:[^{}']|\{\w+\})*$/;

// Most messages only put words and plain figures into gaps: those are joined, which costs a twentieth, and a start without the library.
function formatterOf(message: string, locale: Locale): (values?: Values) => string {
  const library = once(() => new IntlMessageFormat(message, locale === 'en' ? 'en-GB' : 'de-DE', undefined, { ignoreTag: true }));
  if (!onlyGaps.test(message)) return rememberingFigures((values) => String(library().format(values)));
  // Every second part is the name of a gap.
  const parts = message.split(/\{(\w+)\}/);
  return (values) => {
    let text = '';
    for (let index = 0; index < parts.length; index++) {
      const value = index % 2 === 0 ? parts[index] : values?.[parts[index]!];
      // A gap that is not filled, or with a date, is for the library: to throw, or to say it.
      if (typeof value !== 'string' && typeof value !== 'number') return String(library().format(values));
      text += value;
    }
    return text;
  };
}

const mostRemembered = 200;

// The same few figures come again and again in messages that decline with them („vor 3 Stunden“); names are not remembered.
function rememberingFigures(format: (values?: Values) => string): (values?: Values) => string {
  const known = new Map<string, string>();
  return (values = {}) => {
    const figures = Object.values(values);
    if (figures.length === 0 || !figures.every((value) => typeof value === 'number')) return format(values);
    const key = JSON.stringify(values);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= mostRemembered) known.clear();
    const text = format(values);
    known.set(key, text);
    return text;
  };
}
