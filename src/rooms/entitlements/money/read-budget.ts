import { calendarDate, type CalendarDate } from '#core/base/calendar-date.ts';
import { refuse, ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { idsOf, keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import { gradingsOf } from '../grading/keep-grading.ts';
import { budgetOf, lastDayOf, type Budget } from './budget.ts';
import type { Grading, MoneyFacts, Month } from './facts.ts';
import { listBookings, listPaidHelp, listPlannedHelp, listPotChoices, maySeeMoney } from './money.queries.ts';
import type { PotChoice } from './pots.ts';
import { warningsOf, type Warning } from './warnings.ts';
import { yearOfMoney, type YearOfMoney } from './year-of-money.ts';

/** Whose money is looked at. The name is empty where it is not for the reader to know more than the money. */
export type Whose = { readonly personId: string; readonly name: string; readonly card: PersonCard | undefined };

export type BudgetView = Whose & { readonly budget: Budget; readonly facts: MoneyFacts; readonly warnings: readonly Warning[] };
export type YearView = Whose & { readonly year: YearOfMoney };

/** The law and the accounts are recorded from here on. */
const firstDay = calendarDate('2017-01-01');

/** Whose money the reader may see; refuses as not found a person who is unknown or whose money is closed to the reader. */
export async function openMoney(ctx: Ctx, askedId: string, what: string): Promise<Result<Whose>> {
  const personId = await keptId(ctx, askedId);
  if (!await maySeeMoney(ctx.tx, personId)) return refuse('not-found');
  const card = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  if (personId !== ctx.actor.personId) ctx.audit({ what, personId });
  return ok({ personId, name: card?.name ?? '', card });
}

/** All that a budget is made of, up to the last day of a month; visits to come only for this month and later ones. */
export async function readMoneyFacts(ctx: Ctx, { personId, card }: Whose, month: Month): Promise<MoneyFacts> {
  const { tx, quartier, today } = ctx;
  const ids = await idsOf(ctx, personId);
  const last = lastDayOf(month);
  const from = `${month}-01` > today ? `${month}-01` as CalendarDate : today;
  return {
    gradings: await gradingsWithPflegegrad(ctx, personId), birthDate: card?.birthDate ?? null,
    help: await listPaidHelp(tx, personId, firstDay, last),
    bookings: await listBookings(tx, quartier.id, ids),
    choices: await keptChoices(ctx, ids),
    planned: last < today ? [] : await listPlannedHelp(tx, personId, from, last),
  };
}

/** What was agreed about who pays whom, with helpers by the id under which they are kept today. */
async function keptChoices(ctx: Ctx, personIds: readonly string[]): Promise<PotChoice[]> {
  const choices = await listPotChoices(ctx.tx, ctx.quartier.id, personIds);
  const kept: PotChoice[] = [];
  for (const choice of choices) kept.push({ ...choice, helperPersonId: choice.helperPersonId === null ? null : await keptId(ctx, choice.helperPersonId) });
  return kept;
}

/** The Einstufung over time, oldest first, without the times for which there was no Pflegegrad. */
export async function gradingsWithPflegegrad(ctx: Ctx, personId: string): Promise<Grading[]> {
  return (await gradingsOf(ctx, personId)).flatMap(({ pflegegrad, from, to, insurance, livingForm, land }) => (pflegegrad === 0 ? [] : [{ pflegegrad, from, to, insurance, livingForm, land }]));
}

/** This month as the clock has it. */
export function thisMonth({ today }: Pick<Ctx, 'today'>): Month {
  return today.slice(0, 7) as Month;
}

/** The budget of a month with its warnings. Refuses as `openMoney`. */
export async function readBudget(ctx: Ctx, personId: string, month: Month | null): Promise<Result<BudgetView>> {
  const whose = await openMoney(ctx, personId, 'budget:read');
  if (!whose.ok) return whose;
  const asked = month ?? thisMonth(ctx);
  const facts = await readMoneyFacts(ctx, whose.value, asked);
  const budget = budgetOf(asked, facts);
  return ok({ ...whose.value, budget, facts, warnings: warningsOf(budget, ctx.today) });
}

/** The year of a person's money. Refuses as `openMoney`. */
export async function readYear(ctx: Ctx, personId: string, year: number | null): Promise<Result<YearView>> {
  const whose = await openMoney(ctx, personId, 'budget:read');
  if (!whose.ok) return whose;
  const asked = year ?? Number(ctx.today.slice(0, 4));
  const facts = await readMoneyFacts(ctx, whose.value, `${asked}-12` as Month);
  return ok({ ...whose.value, year: yearOfMoney(asked, ctx.today, facts) });
}
