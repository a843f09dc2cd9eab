import { minutes } from '../base/minutes.ts';
import type { Minutes } from '../base/minutes.ts';
import { ok, refuse } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { numberCalled, typedWords } from './typed-words.ts';

const most = 24 * 60;
/** Below this a bare number may be hours as well as minutes. */
const leastBareMinutes = 10;

const spoken: Readonly<Record<string, number>> = {
  viertelstunde: 15, 'viertel stunde': 15, 'halbe stunde': 30, halbstunde: 30, 'half an hour': 30, dreiviertelstunde: 45,
  'dreiviertel stunde': 45, 'anderthalb stunden': 90, 'eineinhalb stunden': 90, 'zweieinhalb stunden': 150,
  'dreieinhalb stunden': 210, 'an hour and a half': 90,
};

const fractions = { '½': '1/2', '¼': '1/4', '¾': '3/4' };

const hourWord = '(?:h|std\\.?|stunden?|hours?|hrs?)';
const minuteWord = '(?:m|min\\.?|minuten?|minutes?|mins?)';
const hoursAndMinutes = new RegExp(`^(\\d{1,2}|[a-z]+) ?${hourWord},? ?(?:und |and )?(\\d{1,3}|[a-z]+) ?${minuteWord}?$`);
const hoursOnly = new RegExp(`^(\\d{1,2}(?:[.,]\\d{1,2})?|[a-z]+) ?${hourWord}$`);
const mixedHours = new RegExp(`^(?:(\\d{1,2}) ?)?([123])/([24])(?: ?${hourWord})?$`);
const minutesOnly = new RegExp(`^(\\d{1,4}|[a-z]+) ?${minuteWord}$`);

/**
 * Reads a duration as people type it: `90`, `90 min`, `1:30`, `1,5 h`, `1½ Stunden`, `1 h 30`, `eine halbe Stunde`,
 * `anderthalb Stunden`. A bare whole number is minutes, a bare number with a comma hours; parts of an hour are rounded to
 * the whole minute.
 *
 * Refuses `duration-unreadable` (with an `example`), `duration-out-of-range` (`least` and `most` in minutes), and for a bare
 * number under 10 `duration-ambiguous` (`amount`): nobody can say whether `2` are minutes or hours.
 */
export function readDuration(text: string): Result<Minutes> {
  const words = typedWords(text)?.replace(/ ?([½¼¾])/g, (_, sign: keyof typeof fractions) => ` ${fractions[sign]}`).trim();
  if (words === undefined) return unreadable();
  const bare = /^\d{1,4}$/.test(words) ? Number(words) : undefined;
  if (bare !== undefined && bare > 0 && bare < leastBareMinutes) return refuse('duration-ambiguous', { amount: bare });
  const amount = bare ?? minutesIn(words);
  if (amount === undefined) return unreadable();
  return amount < 1 || amount > most ? refuse('duration-out-of-range', { least: 1, most }) : ok(minutes(amount));
}

function unreadable(): Result<never> {
  return refuse('duration-unreadable', { example: '1:30' });
}

function minutesIn(words: string): number | undefined {
  const phrase = words.replace(/^(eine|ein|a) /, '');
  if (Object.hasOwn(spoken, phrase)) return spoken[phrase];
  if (Object.hasOwn(spoken, words)) return spoken[words];
  const clock = /^(\d{1,2}):([0-5]\d)(?: ?(?:h|std\.?|stunden?))?$/.exec(words);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const mixed = mixedHours.exec(words);
  if (mixed !== null) return Number(mixed[1] ?? 0) * 60 + Number(mixed[2]) * 60 / Number(mixed[3]);
  const decimal = /^\d{1,2}[.,]\d{1,2}$/.test(words) ? `${words} h` : words;
  const hours = hoursOnly.exec(decimal);
  if (hours !== null) return inMinutes(hours[1]!, 60);
  const minuteCount = minutesOnly.exec(words);
  if (minuteCount !== null) return inMinutes(minuteCount[1]!, 1);
  const both = hoursAndMinutes.exec(words);
  const [whole, rest] = both === null ? [] : [inMinutes(both[1]!, 60), inMinutes(both[2]!, 1)];
  return whole === undefined || rest === undefined || rest > 59 ? undefined : whole + rest;
}

function inMinutes(word: string, unit: 1 | 60): number | undefined {
  const count = /^\d+[.,]\d+$/.test(word) ? Number(word.replace(',', '.')) : numberCalled(word);
  return count === undefined ? undefined : Math.round(count * unit);
}
