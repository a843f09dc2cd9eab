import { addDays, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards, personsInRoles, tiesOf } from '#rooms/people/index.ts';
import {
  deleteStandIn, endCallBefore, insertCall, insertStandIn, listCalls, listStandIns, noteCallOn, type Call, type StandIn,
} from './calls.queries.ts';
import { appendEntry, entryById, takeNumber } from './desk.queries.ts';
import type { MadeCall, NewCall, NewStandIn } from './desk.schema.ts';
import { callTexts } from './calls.texts.ts';

type Named = { readonly id: string; readonly name: string };

/** What is agreed about calls to a person and about who stands in for that person. */
export type CallsView = {
  readonly person: { readonly id: string; readonly name: string };
  readonly calls: readonly Call[];
  readonly standIns: readonly StandIn[];
  /** Who may stand in: networkers and helpers of today, without the person. */
  readonly choices: readonly Named[];
  /** Who may call: the people around the person first, then those who may stand in. */
  readonly callers: readonly Named[];
};

/** The latest day up to `today` on which a call is due; undefined if the call was noted since or had not begun. */
export function dueCallDay(call: Pick<Call, 'weekdays' | 'since' | 'lastOn'>, today: CalendarDate): CalendarDate | undefined {
  for (let back = 0; back < 7; back++) {
    const day = addDays(today, -back);
    if (!call.weekdays.includes(weekdayOf(day))) continue;
    return day < call.since || (call.lastOn !== null && call.lastOn >= day) ? undefined : day;
  }
  return undefined;
}

/** The calls that the desk itself has to make by today. */
export async function dueCalls(ctx: Ctx): Promise<Call[]> {
  const calls = await listCalls(ctx.tx, ctx.quartier.id, ctx.today);
  return calls.filter((call) => call.callerId === null && dueCallDay(call, ctx.today) !== undefined);
}

/** Calls to a person and stand-ins of today and later. Refuses somebody unknown. */
export async function readCalls(ctx: Ctx, personId: string): Promise<Result<CallsView>> {
  const { tx, quartier, today } = ctx;
  const person = (await loadCards(tx, quartier.id, [personId])).get(personId);
  if (person === undefined || person.status !== 'active') return refuse('not-found');
  const [calls, standIns, inRoles, ties] = await Promise.all([
    listCalls(tx, quartier.id, today, personId), listStandIns(tx, quartier.id, today, 'infinity', personId), personsInRoles(ctx, ['networker', 'helper']), tiesOf(ctx, personId),
  ]);
  const choices = inRoles.filter(({ id }) => id !== personId);
  const around = new Map(ties.map(({ otherId, otherName }) => [otherId, { id: otherId, name: otherName }]));
  return ok({ person, calls, standIns, choices, callers: [...around.values(), ...choices.filter(({ id }) => !around.has(id))] });
}

/** Records an agreed call. Refuses an unknown person or caller. */
export async function addCall(ctx: Ctx, input: NewCall): Promise<Result<undefined>> {
  const view = await readCalls(ctx, input.personId);
  if (!view.ok) return view;
  if (input.callerId !== null && !view.value.callers.some(({ id }) => id === input.callerId)) return refuse('caller-unknown', undefined, 'callerId');
  await insertCall(ctx.tx, ctx.quartier.id, { ...input, weekdays: input.weekdays.map(Number), since: input.since ?? ctx.today });
  ctx.audit({ what: 'call:agreed', personId: input.personId });
  return ok(undefined);
}

/** Ends an agreed call from today on. Refuses one that is not agreed. */
export async function endCall(ctx: Ctx, input: { personId: string; callId: string }): Promise<Result<undefined>> {
  if (!await endCallBefore(ctx.tx, ctx.quartier.id, input.personId, input.callId, ctx.today)) return refuse('not-found');
  ctx.audit({ what: 'call:ended', personId: input.personId });
  return ok(undefined);
}

/**
 * Notes a call of the desk in the contact book. Whoever was not reached stays open and due today, with what was agreed for that
 * case. Sending the same form twice notes it once; refuses an unknown call and one that somebody else noted today.
 */
export async function noteCall(ctx: Ctx, input: MadeCall): Promise<Result<{ number: number }>> {
  const { tx, quartier, today } = ctx;
  const recorded = await entryById(tx, quartier.id, input.id);
  if (recorded !== undefined) return ok({ number: recorded.number });
  const call = (await listCalls(tx, quartier.id, today)).find(({ id }) => id === input.callId);
  if (call === undefined) return refuse('not-found');
  if (!await noteCallOn(tx, quartier.id, call.id, today)) return refuse('call-noted-today', { name: call.personName });
  const t = callTexts(ctx.locale);
  const number = await takeNumber(tx, quartier.id);
  const isReached = input.erreicht === 'ja';
  await appendEntry(tx, {
    quartierId: quartier.id, id: input.id, number, threadId: input.id, at: ctx.now, recordedBy: ctx.actor.personId, channel: 'phone', kind: 'contact',
    personId: call.personId, caller: '', callback: '', text: t(isReached ? 'entry.reached' : 'entry.unreached'),
    promise: isReached ? '' : call.ifUnanswered || t('entry.again'), due: isReached ? null : today, stateAfter: isReached ? 'done' : 'open', unmetActivity: null,
  });
  ctx.audit({ what: 'entry:recorded', personId: call.personId, detail: { number } });
  return ok({ number });
}

/** Records who stands in for a person. Refuses somebody unknown, the person itself and days the wrong way round. */
export async function addStandIn(ctx: Ctx, input: NewStandIn): Promise<Result<undefined>> {
  const view = await readCalls(ctx, input.personId);
  if (!view.ok) return view;
  if (!view.value.choices.some(({ id }) => id === input.standInId)) return refuse('stand-in-unknown', undefined, 'standInId');
  if (input.until < input.from) return refuse('stand-in-days-reversed', undefined, 'until');
  if (input.until < ctx.today) return refuse('stand-in-over', undefined, 'until');
  await insertStandIn(ctx.tx, ctx.quartier.id, { ...input, recordedBy: ctx.actor.personId });
  ctx.audit({ what: 'stand-in:recorded', personId: input.personId });
  return ok(undefined);
}

/** Takes back that somebody stands in. Refuses a line that is not there. */
export async function removeStandIn(ctx: Ctx, input: { personId: string; vertretungId: string }): Promise<Result<undefined>> {
  if (!await deleteStandIn(ctx.tx, ctx.quartier.id, input.personId, input.vertretungId)) return refuse('not-found');
  ctx.audit({ what: 'stand-in:removed', personId: input.personId });
  return ok(undefined);
}
