import { ok, refuse, type Result } from '#core/base/result.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { commissionById } from './commissions.queries.ts';
import { setVisitStatus, visitById, type VisitLine } from './visits.queries.ts';

type Seen = { readonly visitId: string; readonly version: number };

/**
 * A planned visit will not take place, whoever cancelled it: it leaves the week and the missed list and may be replaced.
 * Refuses an unknown visit, one that was reported, and one that changed since it was seen. Twice is once.
 */
export async function callOffVisit(ctx: Ctx, { visitId, version }: Seen): Promise<Result<VisitLine>> {
  const visit = await visitById(ctx.tx, ctx.quartier.id, visitId);
  if (visit === undefined) return refuse('not-found');
  if (visit.status === 'cancelled') return ok(visit);
  if (visit.status !== 'planned') return refuse('visit-reported');
  if (!await setVisitStatus(ctx.tx, ctx.quartier.id, visit.id, version, 'cancelled')) return refuse('changed-meanwhile');
  ctx.audit({ what: 'visit:called-off', personId: visit.personId, detail: { visit: visit.id } });
  return ok({ ...visit, status: 'cancelled', version: version + 1 });
}

/** A visit that was called off takes place after all. Refuses if its commission ended before that day. */
export async function restoreVisit(ctx: Ctx, { visitId, version }: Seen): Promise<Result<VisitLine>> {
  const visit = await visitById(ctx.tx, ctx.quartier.id, visitId);
  if (visit === undefined) return refuse('not-found');
  if (visit.status !== 'cancelled') return ok(visit);
  const commission = await commissionById(ctx.tx, ctx.quartier.id, visit.commissionId);
  const last = commission?.schedule.endsOn ?? null;
  if (last !== null && last < visit.day) return refuse('commission-over', { date: sayDate(last, ctx.locale) });
  if (!await setVisitStatus(ctx.tx, ctx.quartier.id, visit.id, version, 'planned')) return refuse('changed-meanwhile');
  ctx.audit({ what: 'visit:restored', personId: visit.personId, detail: { visit: visit.id } });
  return ok({ ...visit, status: 'planned', version: version + 1 });
}
