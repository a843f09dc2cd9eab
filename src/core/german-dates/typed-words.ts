import type { Weekday } from '../base/calendar-date.ts';

/** Longer input is no date, time or duration; reading it would only cost time. */
const mostCharacters = 60;

const umlauts = new Map([['ä', 'ae'], ['ö', 'oe'], ['ü', 'ue'], ['ß', 'ss']]);

/**
 * What was typed as small letters with umlauts as pairs, single spaces, no sign at the end: „Nächsten  Dienstag!“ =
 * „naechsten dienstag“. Undefined for nothing and for more than 60 characters.
 */
export function typedWords(text: string): string | undefined {
  if (text.length > mostCharacters) return undefined;
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts.get(letter)!)
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,!?]+$/g, '');
  return words === '' ? undefined : words;
}

const weekdayNames: readonly (readonly string[])[] = [
  ['montag', 'mo', 'monday', 'mon'],
  ['dienstag', 'di', 'tuesday', 'tue'],
  ['mittwoch', 'mi', 'wednesday', 'wed'],
  ['donnerstag', 'do', 'thursday', 'thu'],
  ['freitag', 'fr', 'friday', 'fri'],
  ['samstag', 'sa', 'sonnabend', 'saturday', 'sat'],
  ['sonntag', 'so', 'sunday', 'sun'],
];

const monthNames: readonly (readonly string[])[] = [
  ['januar', 'jaenner', 'jan', 'january'],
  ['februar', 'feber', 'feb', 'february'],
  ['maerz', 'mrz', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

const numberNames: readonly (readonly string[])[] = [
  ['null', 'zero'], ['ein', 'eins', 'eine', 'einer', 'einem', 'einen', 'a', 'an', 'one'], ['zwei', 'two'],
  ['drei', 'three'], ['vier', 'four'],
  ['fuenf', 'five'], ['sechs', 'six'], ['sieben', 'seven'], ['acht', 'eight'], ['neun', 'nine'], ['zehn', 'ten'],
  ['elf', 'eleven'], ['zwoelf', 'twelve'],
];

function position(names: readonly (readonly string[])[], word: string): number {
  const plain = word.replace(/\.$/, '');
  return names.findIndex((alternatives) => alternatives.includes(plain));
}

/** The weekday that a word names in German or English, also shortened; undefined if none. */
export function weekdayCalled(word: string): Weekday | undefined {
  const index = position(weekdayNames, word);
  return index < 0 ? undefined : index + 1 as Weekday;
}

/** The month (1–12) that a word names in German or English, also shortened; undefined if none. */
export function monthCalled(word: string): number | undefined {
  const index = position(monthNames, word);
  return index < 0 ? undefined : index + 1;
}

/** The whole number written as up to four digits or as a word from null to zwölf; undefined if it is none. */
export function numberCalled(word: string): number | undefined {
  if (/^\d{1,4}$/.test(word)) return Number(word);
  if (word === 'zwanzig' || word === 'twenty') return 20;
  const index = position(numberNames, word);
  return index < 0 ? undefined : index;
}
