import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { addAbsence, listAbsences, removeAbsence } from '#rooms/helping/index.ts';
import type { AbsenceInput } from './personal.schema.ts';

/** Nobody plans further ahead; a later year is a slip of the pen. */
const mostMonthsAhead = 24;

/**
 * Notes days on which a helper is away, never why. Refuses reversed and past days, days too far ahead, and days that
 * overlap others already noted; the very same days again change nothing.
 */
export async function noteAbsence(ctx: Ctx, { from, until }: AbsenceInput): Promise<Result<null>> {
  const { personId } = ctx.actor;
  if (personId === null) return refuse('not-found');
  const refused = refuseAll(reasonsAgainst(from, until, ctx.today));
  if (refused !== undefined) return refused;
  const [overlapping] = await listAbsences(ctx.tx, ctx.quartier.id, from, until, personId);
  if (overlapping?.from === from && overlapping.until === until) return ok(null);
  if (overlapping !== undefined) {
    return refuse('absence-overlaps', { from: sayDate(overlapping.from, ctx.locale), until: sayDate(overlapping.until, ctx.locale) }, 'from');
  }
  await addAbsence(ctx.tx, ctx.quartier.id, personId, from, until);
  ctx.audit({ what: 'absence:noted', personId });
  return ok(null);
}

function reasonsAgainst(from: CalendarDate, until: CalendarDate, today: CalendarDate): Refusal[] {
  const reasons: Refusal[] = [];
  if (until < from) reasons.push({ code: 'absence-ends-before', path: 'until' });
  else if (until < today) reasons.push({ code: 'absence-is-over', path: 'until' });
  if (until > addMonths(today, mostMonthsAhead)) reasons.push({ code: 'absence-too-far', path: 'until' });
  return reasons;
}

/** Takes an own absence back; one that is not there (any more) changes nothing. */
export async function takeAbsenceBack(ctx: Ctx, absenceId: string): Promise<Result<null>> {
  const { personId } = ctx.actor;
  if (personId === null) return refuse('not-found');
  await removeAbsence(ctx.tx, ctx.quartier.id, personId, absenceId);
  ctx.audit({ what: 'absence:removed', personId });
  return ok(null);
}
