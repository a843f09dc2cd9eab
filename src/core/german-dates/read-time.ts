import { formatTimeOfDay, minutes } from '../base/minutes.ts';
import type { Minutes } from '../base/minutes.ts';
import { ok, refuse } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { numberCalled, typedWords } from './typed-words.ts';

const halfDay = 12 * 60;
/** What a word makes of a time on the clock of twelve hours, from 0:00 to 12:59. */
const partsOfDay = [
  { word: /\b(nachmittags?|mittags?|abends?|pm)\b/, onTwentyFour: (time: number) => time < halfDay ? time + halfDay : time },
  { word: /\b(morgens|frueh|vormittags?|am)\b/, onTwentyFour: (time: number) => time < halfDay ? time : time - halfDay },
  // The night reaches from nine in the evening to the morning.
  { word: /\bnachts\b/, onTwentyFour: (time: number) => time < 9 * 60 ? time : (time + halfDay) % (2 * halfDay) },
];

/**
 * Reads a time of day as people type or say it: `10`, `10:30`, `10.30`, `1030`, `10 Uhr 30`, `halb 11`, `viertel nach 9`,
 * `viertel zehn` (9:15, as in Lusatia), `dreiviertel zehn`, `zehn vor neun`, `fünf nach halb drei nachmittags`, `Mittag`,
 * `3 pm`. Figures are read on the clock of 24 hours, 00:00–23:59.
 *
 * Refuses `time-unreadable` (with an `example`), `time-out-of-range` (`least`, `most`), and for spoken times before 7
 * without „morgens“ or „nachmittags“ `time-ambiguous` (`night`, `day`): „halb drei“ is nearly always 14:30, but not for
 * a night watch.
 */
export function readTime(text: string): Result<Minutes> {
  const typed = typedWords(text);
  if (typed === undefined) return unreadable();
  if (/^(mittags?|12 uhr mittags?|noon)$/.test(typed)) return ok(minutes(halfDay));
  if (/^(mitternacht|midnight)$/.test(typed)) return ok(minutes(0));
  const words = typed
    .replace(/(?<=\d) ?([ap])\.?m\.?$/, ' $1m')
    .replace(/\b(um|at|gegen)\b/g, ' ')
    .replace(/(\d|[a-z]) ?(uhr|o'clock)$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const part = partsOfDay.find(({ word }) => word.test(words));
  const clock = part === undefined ? words : words.replace(part.word, '').replace(/ ?uhr ?$/, '').replace(/\s+/g, ' ').trim();
  const figures = readFigures(clock);
  const spoken = figures === undefined ? readSpoken(clock) : undefined;
  const time = figures ?? spoken;
  if (time === undefined) return unreadable();
  if (time < 0 || time >= 2 * halfDay) return refuse('time-out-of-range', { least: '00:00', most: '23:59' });
  if (part !== undefined) return ok(minutes(time < 13 * 60 ? part.onTwentyFour(time) : time));
  const fromMidnight = /(^| )(0|null|zero)$/.test(clock);
  if (spoken !== undefined && time < 7 * 60 && !fromMidnight) {
    return refuse('time-ambiguous', {
      night: formatTimeOfDay(minutes(time)), day: formatTimeOfDay(minutes(time + halfDay)),
    });
  }
  return ok(minutes(time));
}

function unreadable(): Result<never> {
  return refuse('time-unreadable', { example: '10:30' });
}

/** `10`, `10:30`, `10.30`, `10 uhr 30`, `10h30`, `1030`; beyond the day for figures that no clock has. */
function readFigures(words: string): number | undefined {
  const match = /^(\d{1,2})(?: ?(?:[:.h]|uhr) ?(\d{2}))?$/.exec(words)
    ?? /^(\d{1,2})(\d{2})$/.exec(words)
    ?? /^(\d{1,2}) ?(?:uhr|h)$/.exec(words);
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  return minute > 59 || hour > 24 ? Infinity : hour * 60 + minute;
}

const minuteWords = new Map([['viertel', 15], ['quarter', 15], ['half', 30]]);
const untilTheHour = { halb: 30, viertel: 45, dreiviertel: 15 } as const;

/** Words on the clock of twelve hours: minutes before or after an hour, a half or a quarter. */
function readSpoken(words: string): number | undefined {
  const match = /^(?:([a-z0-9]+)(?: minut(?:en|es))? (nach|vor|past|to) )?(?:(halb|viertel|dreiviertel) )?([a-z0-9]+)$/.exec(words);
  if (match === null) return undefined;
  const [, amount, side, fraction, hourWord] = match;
  const hour = numberCalled(hourWord!);
  const offset = amount === undefined ? 0 : minuteWords.get(amount) ?? numberCalled(amount);
  if (hour === undefined || hour > 24 || offset === undefined || offset > 30) return undefined;
  // halb elf, viertel elf and dreiviertel elf are parts of the hour that ends at eleven.
  const base = fraction === undefined
    ? hour * 60
    : (hour === 0 ? 24 : hour) * 60 - untilTheHour[fraction as keyof typeof untilTheHour];
  const time = side === 'vor' || side === 'to' ? base - offset : base + offset;
  return time < 0 ? time + 2 * halfDay : time;
}
