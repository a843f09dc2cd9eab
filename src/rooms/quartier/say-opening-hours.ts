import type { Locale } from '#core/base/locale.ts';

type Words = { readonly names: Readonly<Record<string, string>>; readonly and: string; readonly closedOnHolidays: string };

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const german: Words = {
  names: named(['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'], ['Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'], 'Feiertage', 'geschlossen'),
  and: 'und', closedOnHolidays: 'feiertags geschlossen',
};
const english: Words = {
  names: named(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], months, 'public holidays', 'closed'),
  and: 'and', closedOnHolidays: 'closed on public holidays',
};

function named(ofDays: readonly string[], ofMonths: readonly string[], holidays: string, closed: string): Record<string, string> {
  return Object.fromEntries([
    ...days.map((day, i) => [day, ofDays[i]!] as const), ...months.map((month, i) => [month, ofMonths[i]!] as const),
    ['PH', holidays], ['off', closed], ['closed', closed],
  ]);
}

/**
 * Opening hours as the map writes them, in words people read: `Tu,Th 10:00-12:00,14:00-18:00; PH off` becomes
 * `Di, Do 10:00–12:00 und 14:00–18:00; feiertags geschlossen`. What stands in quotation marks is left as it is; hours with
 * a word that is not known here come back unchanged, because half a translation could mean another time.
 * Source: OpenStreetMap wiki, Key:opening_hours/specification.
 */
export function sayOpeningHours(hours: string, locale: Locale): string {
  const words = locale === 'en' ? english : german;
  const rules = hours.split(';').map((rule) => sayRule(rule.trim(), words));
  return rules.includes(undefined) ? hours : rules.join('; ');
}

function sayRule(rule: string, words: Words): string | undefined {
  if (rule === 'PH off' || rule === 'PH closed') return words.closedOnHolidays;
  const parts = rule.split(/("[^"]*")/).map((part) => (part.startsWith('"') ? part : sayPlain(part, words)));
  return parts.includes(undefined) ? undefined : parts.join('');
}

function sayPlain(part: string, { names, and }: Words): string | undefined {
  const found = part.match(/[A-Za-z]+/g) ?? [];
  if (!found.every((word) => Object.hasOwn(names, word))) return undefined;
  return part
    .replaceAll(/[A-Za-z]+/g, (word) => names[word]!)
    .replaceAll(/\s*-\s*/g, '–')
    .replaceAll(/(?<=\d:\d\d)\s*,\s*(?=\d{1,2}:\d\d)/g, ` ${and} `)
    .replaceAll(/,(?=\S)/g, ', ');
}
