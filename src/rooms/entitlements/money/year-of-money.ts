import type { CalendarDate } from '#core/base/calendar-date.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import { budgetOf, type Budget } from './budget.ts';
import type { MoneyFacts, Month } from './facts.ts';
import { pots, type Pot } from './pots.ts';

/** A pot over the months of a year: what it gave, what was used, and by month. */
export type YearLine = {
  readonly pot: Pot; readonly entitledCents: Cents; readonly usedCents: Cents; readonly byMonth: readonly { readonly month: Month; readonly usedCents: Cents | null }[];
};

export type YearOfMoney = {
  readonly year: number; readonly months: readonly Budget[]; readonly lines: readonly YearLine[]; readonly ownCents: Cents; readonly othersCents: Cents;
};

/**
 * A calendar year month by month, each under its own law; months after `today` are left out. Of pots that last a year the
 * use of a month is what came on top of the months before it.
 */
export function yearOfMoney(year: number, today: CalendarDate, facts: MoneyFacts): YearOfMoney {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as Month).filter((month) => month <= today.slice(0, 7))
    .map((month) => budgetOf(month, { ...facts, planned: [] }));
  const lines = pots.flatMap((pot): YearLine[] => {
    const found = months.map((budget) => ({ month: budget.month, line: budget.pots.find((one) => one.pot === pot) }));
    const known = found.flatMap(({ line }) => line ?? []);
    if (known.length === 0) return [];
    const isMonthly = known[0]!.period === 'calendar-month';
    let before = 0;
    const byMonth = found.map(({ month, line }) => {
      if (line === undefined) return { month, usedCents: null };
      const used = isMonthly ? line.usedCents : line.usedCents - before;
      before = line.usedCents;
      return { month, usedCents: cents(Math.max(0, used)) };
    });
    const entitled = isMonthly ? known.reduce((sum, { totalCents }) => sum + totalCents, 0) : known.at(-1)!.totalCents;
    const used = isMonthly ? known.reduce((sum, { usedCents }) => sum + usedCents, 0) : known.at(-1)!.usedCents;
    return [{ pot, entitledCents: cents(entitled), usedCents: cents(used), byMonth }];
  });
  const sum = (of: (budget: Budget) => number): Cents => cents(months.reduce((total, budget) => total + of(budget), 0));
  return { year, months, lines, ownCents: sum(({ ownCents }) => ownCents), othersCents: sum(({ othersCents }) => othersCents) };
}
