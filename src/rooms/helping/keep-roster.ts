import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from '#rooms/people/index.ts';
import { endCommission, liveCommissions } from './commission-helper.ts';
import type { Commission } from './commissions.queries.ts';
import { helperFact } from './read-roster.ts';
import {
  addAbsence, addHelper, changeHelper, listAbsences, removeAbsence, setHelperStatus, type HelperProfile,
} from './roster.queries.ts';

/** A Helferbogen as it was filled in. */
export type Helferbogen = { readonly personId: string; readonly profile: HelperProfile };

/** Puts a person on the roster. Refuses an unknown person and one who stands there already. */
export async function enrolHelper(ctx: Ctx, { personId, profile }: Helferbogen): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  const person = (await loadCards(tx, quartier.id, [personId])).get(personId);
  if (person === undefined) return refuse('helper-without-person');
  if (!await addHelper(tx, quartier.id, personId, profile, today)) return refuse('on-roster-already', { name: person.name });
  ctx.audit({ what: 'helper:enrolled', personId });
  return ok({ personId });
}

/** Changes what somebody offers. Refuses a form made from an older version. */
export async function changeHelferbogen(ctx: Ctx, { personId, profile, version }: Helferbogen & { version: number }): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  if (await helperFact(ctx, personId) === undefined) return refuse('not-found');
  if (!await changeHelper(tx, quartier.id, personId, profile, version, today)) return refuse('changed-meanwhile');
  ctx.audit({ what: 'helper:changed', personId });
  return ok({ personId });
}

/** Notes what somebody said when asked whether she is still on board: yes, or not for the time being. */
export async function noteOnBoard(ctx: Ctx, { personId, answer }: { personId: string; answer: 'yes' | 'pause' }): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  if (await helperFact(ctx, personId) === undefined) return refuse('not-found');
  await setHelperStatus(tx, quartier.id, personId, answer === 'yes' ? 'active' : 'paused', today);
  ctx.audit({ what: answer === 'yes' ? 'helper:on-board' : 'helper:paused', personId });
  return ok({ personId });
}

/** What ends when somebody leaves the roster: what she does as neighbour or volunteer, not what she does for her family. */
export async function endsWithHelper(ctx: Ctx, personId: string): Promise<Commission[]> {
  const live = await liveCommissions(ctx, { helperPersonId: personId });
  return live.filter(({ helperClass }) => helperClass === 'neighbour' || helperClass === 'volunteer');
}

/**
 * Takes somebody from the roster and ends her commissions today. The commissions must be those that were seen in the
 * preview: refuses if another one came in between.
 */
export async function leaveRoster(ctx: Ctx, { personId, seen }: { personId: string; seen: number }): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  if (await helperFact(ctx, personId) === undefined) return refuse('not-found');
  const ending = await endsWithHelper(ctx, personId);
  if (ending.length !== seen) return refuse('changed-meanwhile');
  for (const commission of ending) {
    const ended = await endCommission(ctx, { commissionId: commission.id, endsOn: today });
    if (!ended.ok) return ended;
  }
  await setHelperStatus(tx, quartier.id, personId, 'left', today);
  ctx.audit({ what: 'helper:left', personId, detail: { commissions: ending.length } });
  return ok({ personId });
}

/** Notes when somebody is away, never why. Refuses days that end before they begin, lie in the past or overlap others. */
export async function noteAbsence(
  ctx: Ctx, { personId, from, until }: { personId: string; from: CalendarDate; until: CalendarDate },
): Promise<Result<{ personId: string }>> {
  const { tx, quartier, today } = ctx;
  if (await helperFact(ctx, personId) === undefined) return refuse('not-found');
  if (until < from) return refuse('absence-ends-before-it-starts', undefined, 'until');
  if (until < today) return refuse('absence-in-the-past', undefined, 'until');
  const [other] = await listAbsences(tx, quartier.id, from, until, personId);
  if (other !== undefined) return refuse('absence-overlaps', { from: sayDate(other.from, ctx.locale), until: sayDate(other.until, ctx.locale) }, 'from');
  await addAbsence(tx, quartier.id, personId, from, until);
  ctx.audit({ what: 'absence:noted', personId });
  return ok({ personId });
}

/** Takes an absence back. Refuses one that is not hers or is gone. */
export async function takeBackAbsence(ctx: Ctx, { personId, absenceId }: { personId: string; absenceId: string }): Promise<Result<{ personId: string }>> {
  if (!await removeAbsence(ctx.tx, ctx.quartier.id, personId, absenceId)) return refuse('not-found');
  ctx.audit({ what: 'absence:taken-back', personId });
  return ok({ personId });
}
