import type { Branded } from './brand.ts';

/** A duration in whole minutes, or a time of day as minutes since local midnight (ADR 0007). */
export type Minutes = Branded<number, 'minutes'>;

/** Whole minutes. Throws for fractions and NaN: that is a fault in the caller. */
export function minutes(amount: number): Minutes {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole minutes: ${amount}`);
  return amount as Minutes;
}

/** Reads a local time of day `HH:MM` (00:00–24:00) as minutes since midnight; undefined if it is none. */
export function parseTimeOfDay(text: string): Minutes | undefined {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const total = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && total <= 24 * 60 ? minutes(total) : undefined;
}

/** `HH:MM` for minutes since midnight. */
export function formatTimeOfDay(sinceMidnight: Minutes): string {
  const hours = Math.floor(sinceMidnight / 60);
  return `${String(hours).padStart(2, '0')}:${String(sinceMidnight % 60).padStart(2, '0')}`;
}
