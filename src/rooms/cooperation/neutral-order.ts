import type { CalendarDate } from '#core/base/calendar-date.ts';
import { seededRandom } from '#core/base/seeded-random.ts';

/**
 * The same things in an order that favours nobody: shuffled anew each day and the same all day long, whatever order they
 * come in.
 */
export function inNeutralOrder<T extends { readonly id: string }>(things: readonly T[], today: CalendarDate): T[] {
  const seed = Number(today.replaceAll('-', ''));
  return seededRandom(seed).shuffle(things.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}
