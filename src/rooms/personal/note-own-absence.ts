import { addMonths } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { listAbsences, noteAbsence, takeBackAbsence } from '#rooms/helping/index.ts';
import type { AbsenceInput } from './personal.schema.ts';

/** Nobody plans further ahead; a later year is a slip of the pen. */
const mostMonthsAhead = 24;

/**
 * Notes days on which the signed-in helper is away, never why. The very same days again change nothing. Refuses days too
 * far ahead, and what room helping refuses: reversed or past days and days that overlap others.
 */
export async function noteOwnAbsence(ctx: Ctx, { from, until }: AbsenceInput): Promise<Result<unknown>> {
  const { personId } = ctx.actor;
  if (personId === null) return refuse('not-found');
  if (until > addMonths(ctx.today, mostMonthsAhead)) return refuse('absence-too-far', undefined, 'until');
  const known = from <= until ? await listAbsences(ctx.tx, ctx.quartier.id, from, until, personId) : [];
  return known.some((absence) => absence.from === from && absence.until === until)
    ? ok(null) : noteAbsence(ctx, { personId, from, until });
}

/** Takes an own absence back; refuses one that is not hers or is gone. */
export async function takeOwnAbsenceBack(ctx: Ctx, absenceId: string): Promise<Result<unknown>> {
  const { personId } = ctx.actor;
  if (personId === null) return refuse('not-found');
  const own = await listAbsences(ctx.tx, ctx.quartier.id, ctx.today, addMonths(ctx.today, mostMonthsAhead), personId);
  return own.some(({ id }) => id === absenceId) ? takeBackAbsence(ctx, { personId, absenceId }) : refuse('not-found');
}
