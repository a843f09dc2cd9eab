import { addDays, addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { cents, type Cents } from '#core/base/cents.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { monthlyBenefits } from '#core/law/sgb-xi/monthly-benefits.ts';
import type { Entry, Grading, MoneyFacts, Month } from './facts.ts';
import { chargeOf, potOf, type Charge, type Pot } from './pots.ts';
import { readPots, type PotLine, type Used } from './read-pots.ts';

export type Budget = {
  readonly month: Month;
  readonly lastDay: CalendarDate;
  readonly grading: Grading | null;
  /** The Pflegegrad or the living form changed within the month; the Pflegekasse then counts by days. */
  readonly hasChanged: boolean;
  readonly pots: readonly PotLine[];
  /** Why there are no pots, or not all: the refusals of the law. */
  readonly refused: readonly { readonly pot: Pot | null; readonly reasons: readonly Refusal[] }[];
  /** All of the month, and of the year for the budgets that last a year. */
  readonly entries: readonly Entry[];
  readonly ownCents: Cents;
  readonly othersCents: Cents;
  readonly plannedOwnCents: Cents;
  readonly traces: Readonly<Partial<Record<Pot, Trace>>>;
};

/** The last day of a month. */
export function lastDayOf(month: Month): CalendarDate {
  return addDays(addMonths(`${month}-01` as CalendarDate, 1), -1);
}

/** What was in force on a day: the grading, or null. */
export function gradingOn(gradings: readonly Grading[], day: CalendarDate): Grading | null {
  return gradings.findLast(({ from, to }) => from <= day && (to === null || to >= day)) ?? null;
}

/** The last grading that touches the month. */
function gradingOf(gradings: readonly Grading[], month: Month): Grading | null {
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  return gradings.findLast(({ from, to }) => from <= last && (to === null || to >= first)) ?? null;
}

/**
 * The budget of a person in a month as the law of that month gives it: each pot with what there is, what was used of it by
 * the help ledger and by what others billed, what the visits still to come will take, and what is left. What no pot holds is
 * own money. Nothing is guessed: without a Pflegegrad there are no pots, and help without a price is counted as such.
 */
export function budgetOf(month: Month, facts: MoneyFacts): Budget {
  const lastDay = lastDayOf(month);
  const grading = gradingOf(facts.gradings, month);
  const entries = entriesUpTo(lastDay, facts);
  const ofMonth = entries.filter(({ day }) => day.slice(0, 7) === month);
  const planned = facts.planned.map((visits) => ({ ...visits, charge: chargeOf({ ...visits, day: lastDay }, grading?.pflegegrad ?? null, facts.choices) }));
  const base = {
    month, lastDay, grading,
    hasChanged: facts.gradings.some(({ from }) => from.slice(0, 7) === month && from.slice(8) !== '01' && facts.gradings.some(({ to }) => to !== null && to < from)),
    entries,
    ownCents: sumOf(ofMonth, 'own'), othersCents: sumOf(ofMonth, 'others'),
    plannedOwnCents: cents(planned.reduce((sum, one) => sum + (one.charge === 'own' ? one.cents : 0), 0)),
  };
  if (grading === null) return { ...base, pots: [], refused: [], traces: {} };
  const benefits = monthlyBenefits({ date: lastDay, pflegegrad: grading.pflegegrad, insurance: grading.insurance, livingForm: grading.livingForm });
  if (!benefits.ok) return { ...base, pots: [], refused: [{ pot: null, reasons: benefits.refusals }], traces: {} };
  const plannedUse: Used = { cents: {}, unpriced: {} };
  for (const { charge, cents: amount, unpriced } of planned) add(plannedUse, charge, amount, unpriced);
  const { lines, refused, traces } = readPots({
    lastDay, grading, gradings: facts.gradings, birthDate: facts.birthDate, entries, used: usedOf(ofMonth), planned: plannedUse, benefits: benefits.value,
  });
  return { ...base, pots: lines, refused, traces };
}

/** Every counted line up to a day, oldest first: the help ledger and what others billed. */
export function entriesUpTo(lastDay: CalendarDate, { help, bookings, choices, gradings }: Pick<MoneyFacts, 'help' | 'bookings' | 'choices' | 'gradings'>): Entry[] {
  const known = bookings.filter(({ from }) => from <= lastDay);
  const helped = help.filter(({ day }) => day <= lastDay).map((row): Entry => {
    const charge = chargeOf(row, gradingOn(gradings, row.day)?.pflegegrad ?? null, choices);
    const isBilled = row.organisationId !== null && known.some((one) =>
      one.organisationId === row.organisationId && one.charge === charge && one.from <= row.day && row.day <= one.to);
    return { id: row.id, kind: 'help', day: row.day, charge, cents: row.cents, isBilled, giver: row.giver, help: row };
  });
  const billed = known.map((one): Entry => ({
    id: one.id, kind: 'booking', day: one.from, charge: one.charge, cents: one.cents, isBilled: false, giver: one.billedBy, booking: one,
  }));
  return [...helped, ...billed].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The entries behind a pot in the time for which it is given: the month, the calendar year, or all of it. */
export function entriesOf(budget: Budget, pot: Pot): Entry[] {
  const line = budget.pots.find((one) => one.pot === pot);
  const since = line?.period === 'calendar-month' ? budget.month : line?.period === 'calendar-year' ? budget.month.slice(0, 4) : '';
  return budget.entries.filter(({ charge, day }) => potOf(charge) === pot && day.startsWith(since));
}

function usedOf(entries: readonly Entry[]): Used {
  const used: Used = { cents: {}, unpriced: {} };
  for (const { charge, cents: amount, isBilled } of entries) {
    if (!isBilled) add(used, charge, amount ?? 0, amount === null ? 1 : 0);
  }
  return used;
}

function add(used: Used, charge: Charge, amount: number, unpriced: number): void {
  used.cents[charge] = (used.cents[charge] ?? 0) + amount;
  used.unpriced[charge] = (used.unpriced[charge] ?? 0) + unpriced;
}

function sumOf(entries: readonly Entry[], charge: Charge): Cents {
  return cents(entries.reduce((sum, entry) => sum + (entry.charge === charge && !entry.isBilled ? entry.cents ?? 0 : 0), 0));
}
