import { daysBetween, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Budget } from './budget.ts';
import type { Pot } from './pots.ts';

/** What should be seen before it costs money; `facts` hold cents, days in words come from the page. */
export type Warning =
  | { readonly kind: 'beyond-pot' | 'nearly-used'; readonly pot: Pot; readonly cents: number }
  | { readonly kind: 'expires-soon'; readonly pot: Pot; readonly cents: number; readonly on: CalendarDate }
  | { readonly kind: 'expired'; readonly pot: Pot; readonly cents: number }
  | { readonly kind: 'unpriced'; readonly pot: Pot; readonly visits: number }
  | { readonly kind: 'grading-changed' }
  | { readonly kind: 'no-grading' };

/** So many days before money expires it is said aloud: time enough to find help and use it. */
const daysBefore = 120;

/** So many days after it expired it is still said; then it is history. */
const daysAfter = 92;

/** Warnings of a budget, the most urgent first. A pot of which four fifths are spoken for is nearly used. */
export function warningsOf(budget: Budget, today: CalendarDate): Warning[] {
  if (budget.grading === null) return [{ kind: 'no-grading' }];
  const lines = budget.pots.filter(({ pot }) => pot !== 'pflegegeld');
  return [
    ...lines.filter(({ ownCents }) => ownCents > 0).map(({ pot, ownCents }): Warning => ({ kind: 'beyond-pot', pot, cents: ownCents })),
    ...lines.flatMap(({ pot, expires }): Warning[] => (expires === undefined || daysBetween(today, expires.on) > daysBefore || expires.on < today ? []
      : [{ kind: 'expires-soon', pot, cents: expires.cents, on: expires.on }])),
    ...lines.filter(({ totalCents, leftCents, ownCents }) => ownCents === 0 && leftCents * 5 <= totalCents && totalCents > 0)
      .map(({ pot, leftCents }): Warning => ({ kind: 'nearly-used', pot, cents: leftCents })),
    ...lines.filter(({ unpriced }) => unpriced > 0).map(({ pot, unpriced }): Warning => ({ kind: 'unpriced', pot, visits: unpriced })),
    ...lines.flatMap(({ pot, expired }): Warning[] => (expired === undefined || daysBetween(`${budget.month.slice(0, 4)}-06-30` as CalendarDate, today) > daysAfter ? []
      : [{ kind: 'expired', pot, cents: expired }])),
    ...(budget.hasChanged ? [{ kind: 'grading-changed' } as const] : []),
  ];
}
