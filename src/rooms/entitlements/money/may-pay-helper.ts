import { yearsBetween, type CalendarDate } from '#core/base/calendar-date.ts';
import { cents } from '#core/base/cents.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { checkHelper, type HelperVerdict } from '#core/law/landesrecht/check-helper.ts';
import { parseLand } from '#core/law/landesrecht/laender.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Payer } from '#rooms/helping/index.ts';
import { idsOf, keptId, loadCards, type PersonCard } from '#rooms/people/index.ts';
import { allowanceAfter, paidTo, type Declaration } from './allowance.ts';
import { gradingOn } from './budget.ts';
import type { Grading } from './facts.ts';
import { lastDeclaration, listPaidTo } from './money.queries.ts';
import { gradingsWithPflegegrad } from './read-budget.ts';

/** Until a helper has said which allowance is used, the smaller one is assumed. */
export const assumedDeclaration: Declaration = { allowance: 'ehrenamtspauschale', elsewhereCents: cents(0) };

/** Help that the Pflegekasse is to pay to a single helper on a day. */
export type SingleHelp = {
  readonly day: CalendarDate; readonly person: PersonCard | undefined; readonly helper: PersonCard; readonly gradings: readonly Grading[];
  readonly isFamily: boolean; readonly centsPerHour: number | undefined;
  /** Minutes and person that come on top of what the help ledger has of the month. */
  readonly further?: { readonly minutes: number; readonly personId: string };
};

/**
 * Whether the Land lets the Pflegekasse pay this helper, by what the house knows: age, household, persons, hours, fee and
 * sum of the year. What it does not know stands among `unanswered`. Refuses as `checkHelper`.
 */
export async function judgeSingleHelp(ctx: Ctx, { day, person, helper, gradings, isFamily, centsPerHour, further }: SingleHelp, trace?: Trace): Promise<Result<HelperVerdict>> {
  const land = gradingOn(gradings, day)?.land ?? parseLand(ctx.quartier.land);
  if (land === undefined) return refuse('law-land-rule-unknown', { land: ctx.quartier.land, day }, 'land');
  const year = (await listPaidTo(ctx.tx, helper.id, `${day.slice(0, 4)}-01-01` as CalendarDate, day)).filter(({ payer }) => payer === 'pflegekasse');
  const ofMonth = year.filter((one) => one.day.startsWith(day.slice(0, 7)));
  return checkHelper({
    land, date: day,
    age: helper.birthDate === null ? undefined : yearsBetween(helper.birthDate, day),
    sharesHousehold: person === undefined || person.householdId === null || helper.householdId === null ? undefined : person.householdId === helper.householdId,
    kinDegree: isFamily ? 1 : undefined,
    clients: new Set([...ofMonth.map(({ personId }) => personId), ...(further === undefined ? [] : [further.personId])]).size,
    hoursPerMonth: Math.ceil((ofMonth.reduce((sum, { minutes }) => sum + minutes, 0) + (further?.minutes ?? 0)) / 60),
    feeCentsPerHour: centsPerHour,
    paidThisYearCents: year.reduce((sum, one) => sum + (one.cents ?? 0), 0),
  }, trace);
}

/** Paid help that is about to be agreed. */
export type AgreedPay = {
  readonly personId: string; readonly helperPersonId: string | null; readonly helperClass: HelperClass; readonly payer: Payer;
  readonly centsPerHour: number | null; readonly duration: Minutes; readonly startsOn: CalendarDate;
};

/**
 * Whether a helper may be promised this pay: by the rules of the Land for a neighbour whom the Pflegekasse pays, and within
 * the allowance of the year with the first visit on top. Refuses with every reason, under `perHour`. Unpaid help, private
 * money, organisations and a Land without a recorded rule pass: there the house does not judge.
 */
export async function mayPayHelper(ctx: Ctx, { personId, helperPersonId: askedId, helperClass, payer, centsPerHour, duration, startsOn }: AgreedPay): Promise<Result<undefined>> {
  if (askedId === null || centsPerHour === null || payer === 'unpaid' || payer === 'own_money') return ok(undefined);
  const helperPersonId = await keptId(ctx, askedId);
  const cards = await loadCards(ctx.tx, ctx.quartier.id, [personId, helperPersonId]);
  const helper = cards.get(helperPersonId);
  if (helper === undefined) return ok(undefined);
  const refusals: Refusal[] = [];
  if (payer === 'pflegekasse' && helperClass === 'neighbour') {
    const judged = await judgeSingleHelp(ctx, {
      day: startsOn, person: cards.get(personId), helper, gradings: await gradingsWithPflegegrad(ctx, personId), isFamily: false, centsPerHour,
      further: { minutes: duration, personId },
    });
    if (!judged.ok) refusals.push(...judged.refusals.filter(({ code }) => code !== 'law-land-rule-unknown'));
  }
  const year = Number(startsOn.slice(0, 4));
  const declaration = await lastDeclaration(ctx.tx, ctx.quartier.id, await idsOf(ctx, helperPersonId), year) ?? assumedDeclaration;
  const paid = paidTo(await listPaidTo(ctx.tx, helperPersonId, `${year}-01-01` as CalendarDate, `${year}-12-31` as CalendarDate));
  const allowance = allowanceAfter({ date: startsOn, declaration, paid, paymentCents: Math.floor((centsPerHour * duration + 30) / 60) });
  if (!allowance.ok) refusals.push(...allowance.refusals.filter(({ code }) => code === 'law-allowance-exceeded'));
  return refuseAll(refusals.map((refusal) => ({ ...refusal, path: 'perHour' }))) ?? ok(undefined);
}
