import { daysBetween, type CalendarDate } from '#core/base/calendar-date.ts';
import { minutes, type Minutes } from '#core/base/minutes.ts';
import { ok, type Result } from '#core/base/result.ts';
import { explainVisit, repair, type Instance, type Message, type PlannedVisit } from '#core/planner/index.ts';
import { dateOf, timeOfDayOf } from '#core/recurrence/local-time.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { occurrencesOf, usualPrices, visitsOn, type Commission, type VisitLine } from '#rooms/helping/index.ts';
import { daysOfNeed, likelyTime } from '../need-times.ts';
import type { PossibleHelper } from '../propose-helpers.ts';
import { readNeedFacts, type NeedFacts } from '../read-need-facts.ts';
import { daysPlanned, idOf, instanceOf, type Planned } from './instance-of.ts';

/** Who usually does a visit, and when. */
export type Missing = { readonly id: string; readonly name: string; readonly phone: string | null; readonly start: Minutes };

/** The proposal for one day on which whoever usually comes does not. */
export type StandIn = {
  readonly day: CalendarDate;
  /** Who falls out; undefined where nobody was to come. */
  readonly missing: Missing | undefined;
  /** Who could come instead with the least change, and when; undefined if nobody can. */
  readonly proposed: { readonly helper: PossibleHelper; readonly start: Minutes } | undefined;
  /** Who could come if they cannot, the best first. */
  readonly next: readonly PossibleHelper[];
  /** Whom to ask and tell, in order; ids as in `Planned`. */
  readonly messages: readonly Message[];
};

/** So many are named beside the one who is proposed. */
const mostNext = 3;
const dayLong = { from: 0, to: 36 * 60 };

/**
 * Who stands in for a need on one day: the plan as it is without whoever usually comes, mended by `repair`. Undefined where
 * there is nothing to mend: the need is closed, somebody stands in already, or the day is past, further away than a plan
 * reaches, or none of the need's. Refuses an unknown need.
 */
export async function readStandIn(ctx: Ctx, needId: string, day: CalendarDate): Promise<Result<StandIn | undefined>> {
  const facts = await readNeedFacts(ctx, needId, day);
  if (!facts.ok) return facts;
  const { need, person, commissions } = facts.value;
  const ahead = daysBetween(ctx.today, day);
  if (need.status === 'closed' || ahead < 0 || ahead >= daysPlanned) return ok(undefined);
  const ofNeed = commissions.filter((commission) => commission.needId === need.id);
  if (need.every !== 'once' && ofNeed.some(({ schedule }) => schedule.every === 'once' && schedule.startsOn === day)) return ok(undefined);
  const missing = missingOn(ctx, ofNeed, facts.value, day);
  if (missing === undefined && !daysOfNeed(need, day, day).includes(day)) return ok(undefined);
  // The one day only, also where what runs lies on another day than was asked for.
  const onThatDay = { ...facts.value, need: { ...need, every: 'once' as const, everyN: 1, weekdays: [], startsOn: day, endsOn: null } };
  const [prices, visits] = await Promise.all([usualPrices(ctx), visitsOn(ctx, day)]);
  const planned = instanceOf({ person, facts: [onThatDay], today: ctx.today, timeZone: ctx.quartier.timeZone, prices, chosen: new Map() });
  return ok(standInOf(planned, { needId, day: ahead, date: day, missing, visits }));
}

/** Who would come on that day by what runs. */
function missingOn(ctx: Ctx, commissions: readonly Commission[], { helpers }: NeedFacts, day: CalendarDate): Missing | undefined {
  for (const commission of commissions) {
    const [occurrence] = occurrencesOf(commission.schedule, commission.id, ctx.quartier.timeZone, day, day).filter(({ localStart }) => dateOf(localStart) === day);
    if (occurrence === undefined) continue;
    const id = commission.helperPersonId ?? commission.organisationId!;
    return { id, name: commission.helperName, phone: helpers.find((one) => idOf(one) === id)?.phone ?? null, start: timeOfDayOf(occurrence.localStart) };
  }
  return undefined;
}

type Asked = {
  readonly needId: string; readonly day: number; readonly date: CalendarDate; readonly missing: Missing | undefined;
  readonly visits: readonly VisitLine[];
};

/** Mends the one visit. Pure. Undefined if the need is not in the plan. */
export function standInOf({ instance: all, helpers, needs }: Planned, { needId, day, date, missing, visits }: Asked): StandIn | undefined {
  const whole = all.needs.find(({ id }) => id === needId);
  if (whole === undefined) return undefined;
  const start = missing?.start ?? likelyTime(needs.get(needId)!);
  const usual = { from: start, to: start + whole.minutes };
  const need = { ...whole, visits: [{ days: [day] }], windows: [...whole.windows ?? [], usual], wished: [usual] };
  const before: PlannedVisit[] = missing === undefined ? [] : [{ need: needId, visit: 0, day, parts: [{ helper: missing.id, start }] }];
  const instance: Instance = {
    ...all, needs: [need], agreed: [],
    helpers: all.helpers.map((helper) => ({
      ...helper,
      busy: [...helper.busy ?? [], ...(helper.id === missing?.id ? [{ ...dayLong, day }] : elsewhere(visits, helper.id, day))],
    })),
  };
  const mended = repair(instance, { visits: before });
  // What keeps the plan from being made stands on the page of the need in any case.
  if (!mended.ok) return undefined;
  const { plan, messages } = mended.value;
  const part = plan.visits[0]?.parts[0];
  const why = explainVisit(instance, plan.visits, needId, 0);
  const possible = why.ok ? why.value.helpers.filter(({ verdict }) => verdict === 'possible') : [];
  const proposed = part === undefined ? undefined : helpers.get(part.helper);
  return {
    day: date, missing, messages,
    proposed: proposed === undefined ? undefined : { helper: proposed, start: minutes(part!.start) },
    next: possible.slice(0, mostNext).flatMap(({ helper }) => helpers.get(helper) ?? []),
  };
}

/** When a helper is at somebody's on that day; organisations send whom they have. */
function elsewhere(visits: readonly VisitLine[], helper: string, day: number): { day: number; from: number; to: number }[] {
  return visits.filter(({ helperPersonId, status }) => helperPersonId === helper && status === 'planned')
    .map(({ timeOfDay, duration }) => ({ day, from: timeOfDay, to: timeOfDay + duration }));
}
