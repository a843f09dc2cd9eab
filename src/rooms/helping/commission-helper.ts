import type { Activity } from '#core/base/activity.ts';
import { addDays, type CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import {
  appendCommission, appendCommissionEnd, commissionById, listLiveCommissions, listToLayOut, noteLaidOut,
  takeCommissionNumber, type Commission, type LaidOut,
} from './commissions.queries.ts';
import type { Payer } from './helping.tables.ts';
import { requestById } from './requests.queries.ts';
import { horizonFrom, occurrencesOf, type Schedule } from './schedule.ts';
import { cancelVisitsAfter, layOutVisits, type NewVisit } from './visits.queries.ts';

/** What a commission consists of before it has a number. */
export type NewCommission = {
  readonly id: string;
  readonly needId: string | null;
  readonly requestId: string | null;
  readonly personId: string;
  readonly helperPersonId: string | null;
  readonly organisationId: string | null;
  readonly helperClass: HelperClass;
  readonly activity: Activity;
  readonly schedule: Schedule;
  readonly note: string;
  readonly payer: Payer;
  readonly centsPerHour: number | null;
};

/** Who helps without being asked by the office: nobody is commissioned, what they do is only noted so that it counts. */
const unasked: readonly HelperClass[] = ['self', 'family', 'friend'];

/**
 * The Beauftragung: recorded before the deed, because the insurance hangs on it. Lays out the visits of the next weeks.
 * Refuses neighbours, volunteers and professionals without their yes, a first day in the past, and a schedule without a
 * day, with all reasons. Sent twice with the same id it commissions once.
 */
export async function commissionHelper(ctx: Ctx, wanted: NewCommission): Promise<Result<Pick<Commission, 'id' | 'number'>>> {
  const { tx, quartier, today, now } = ctx;
  const known = await commissionById(tx, quartier.id, wanted.id);
  if (known !== undefined) return ok({ id: known.id, number: known.number });
  const refused = refuseAll([...await consentReasons(ctx, wanted), ...scheduleReasons(wanted.schedule, today)]);
  if (refused !== undefined) return refused;
  const number = await takeCommissionNumber(tx, quartier.id);
  await appendCommission(tx, quartier.id, {
    ...wanted, number, commissionedBy: ctx.actor.personId, commissionedAt: now,
    insurer: unasked.includes(wanted.helperClass) ? '' : quartier.insurer,
  });
  await layOut(ctx, [{ commission: wanted, from: today }]);
  ctx.audit({ what: 'helper:commissioned', personId: wanted.personId, detail: { number } });
  return ok({ id: wanted.id, number });
}

async function consentReasons(ctx: Ctx, wanted: NewCommission): Promise<Refusal[]> {
  if (unasked.includes(wanted.helperClass)) return [];
  const request = wanted.requestId === null ? undefined : await requestById(ctx.tx, ctx.quartier.id, wanted.requestId);
  const isTheirs = request?.helperPersonId === wanted.helperPersonId && request?.organisationId === wanted.organisationId
    && request?.needId === wanted.needId;
  return isTheirs && request?.answer === 'yes' ? [] : [{ code: 'commission-without-yes' }];
}

function scheduleReasons(schedule: Schedule, today: CalendarDate): Refusal[] {
  const reasons: Refusal[] = [];
  if (schedule.startsOn < today) reasons.push({ code: 'commission-in-the-past', path: 'startsOn' });
  if (schedule.endsOn !== null && schedule.endsOn < schedule.startsOn) reasons.push({ code: 'ends-before-it-starts', path: 'endsOn' });
  if (schedule.every === 'week' && schedule.weekdays.length === 0) reasons.push({ code: 'weekday-missing', path: 'weekdays' });
  if (reasons.length === 0 && !hasDay(schedule)) reasons.push({ code: 'schedule-without-a-day', path: 'endsOn' });
  return reasons;
}

// Only a short schedule can miss all its days: a month on, every weekday of an open one has come.
function hasDay(schedule: Schedule): boolean {
  return schedule.endsOn === null || schedule.every === 'once'
    || occurrencesOf(schedule, '', 'UTC', schedule.startsOn, schedule.endsOn).length > 0;
}

/**
 * Ends a commission on a day; later visits are cancelled, reported ones stay. A day before its first one means that it
 * never begins. Refuses an unknown commission, a day in the past, and a second, different end.
 */
export async function endCommission(ctx: Ctx, input: { commissionId: string; endsOn: CalendarDate }): Promise<Result<Commission>> {
  const { tx, quartier, today, now } = ctx;
  const commission = await commissionById(tx, quartier.id, input.commissionId);
  if (commission === undefined) return refuse('not-found');
  if (commission.endedOn === input.endsOn) return ok(commission);
  if (input.endsOn < today) return refuse('ends-in-the-past', undefined, 'endsOn');
  const isFirst = await appendCommissionEnd(tx, quartier.id, {
    commissionId: commission.id, endsOn: input.endsOn, recordedBy: ctx.actor.personId, recordedAt: now,
  });
  if (!isFirst) return refuse('ended-before', { date: commission.endedOn === null ? '' : sayDate(commission.endedOn, ctx.locale) }, 'endsOn');
  await cancelVisitsAfter(tx, quartier.id, commission.id, input.endsOn);
  if (input.endsOn <= horizonFrom(today) && commission.schedule.every !== 'once') {
    await noteLaidOut(tx, quartier.id, [commission.id], 'infinity');
  }
  ctx.audit({ what: 'commission:ended', personId: commission.personId, detail: { number: commission.number } });
  return ok({ ...commission, endedOn: input.endsOn });
}

/** What is needed of the world to lay out visits. */
export type LayingOut = Pick<Ctx, 'tx' | 'quartier' | 'today'>;

/** The visits of so many commissions are laid out in one statement, so that a large Quartier does not fill the memory. */
const commissionsAtOnce = 500;

/** Keeps the visits of all live commissions laid out some weeks ahead; costs one query when nothing is to do. */
export async function keepVisitsAhead(ctx: LayingOut): Promise<void> {
  const behind = await listToLayOut(ctx.tx, ctx.quartier.id, horizonFrom(ctx.today), ctx.today);
  for (let from = 0; from < behind.length; from += commissionsAtOnce) {
    await layOut(ctx, behind.slice(from, from + commissionsAtOnce).map(({ commission, upTo }) =>
      ({ commission, from: upTo < ctx.today ? ctx.today : addDays(upTo, 1) })));
  }
}

/** Live commissions for these persons, or of one helper or organisation. */
export function liveCommissions(
  ctx: Ctx, of: { personIds?: readonly string[]; helperPersonId?: string; organisationId?: string },
): Promise<Commission[]> {
  return listLiveCommissions(ctx.tx, ctx.quartier.id, of, ctx.today);
}

async function layOut(ctx: LayingOut, wanted: readonly { commission: LaidOut; from: CalendarDate }[]): Promise<void> {
  const { tx, quartier } = ctx;
  const horizon = horizonFrom(ctx.today);
  await layOutVisits(tx, quartier.id, wanted.flatMap(({ commission, from }) =>
    visitsOfCommission(commission, quartier.timeZone, from, horizon)));
  const recurring = wanted.map(({ commission }) => commission).filter(({ schedule }) => schedule.every !== 'once');
  const { true: over = [], false: open = [] } = Object.groupBy(recurring, ({ schedule }) =>
    schedule.endsOn !== null && schedule.endsOn <= horizon ? 'true' : 'false');
  await noteLaidOut(tx, quartier.id, over.map(({ id }) => id), 'infinity');
  await noteLaidOut(tx, quartier.id, open.map(({ id }) => id), horizon);
}

/** The visits of a commission between two days, as they are laid out. */
export function visitsOfCommission(commission: LaidOut, timeZone: string, from: CalendarDate, to: CalendarDate): NewVisit[] {
  // A single date is laid out however far away it is.
  const last = commission.schedule.every === 'once' && commission.schedule.startsOn > to ? commission.schedule.startsOn : to;
  return occurrencesOf(commission.schedule, commission.id, timeZone, from, last).map((occurrence) => ({
    commissionId: commission.id, personId: commission.personId, helperPersonId: commission.helperPersonId,
    organisationId: commission.organisationId, helperClass: commission.helperClass, activity: commission.activity,
    originalStart: occurrence.originalStart, startsAt: occurrence.start,
    day: occurrence.localStart.slice(0, 10) as CalendarDate, timeOfDay: commission.schedule.timeOfDay,
    duration: occurrence.duration,
  }));
}
