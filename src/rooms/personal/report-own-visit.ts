import { minutes } from '#core/base/minutes.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { reportVisit, visitById, type VisitLine } from '#rooms/helping/index.ts';
import type { ReportInput } from './personal.schema.ts';

/** A visit that the signed-in person makes; refuses all others. */
export async function readOwnVisit(ctx: Ctx, visitId: string): Promise<Result<VisitLine>> {
  const visit = await visitById(ctx.tx, ctx.quartier.id, visitId);
  return visit === undefined || visit.helperPersonId === null || visit.helperPersonId !== ctx.actor.personId
    ? refuse('not-found') : ok(visit);
}

/** Reports on screen how an own visit went; a second report corrects the first one. Refuses the visits of others. */
export async function reportOwnVisit(ctx: Ctx, input: ReportInput): Promise<Result<VisitLine>> {
  const visit = await readOwnVisit(ctx, input.id);
  if (!visit.ok) return visit;
  return reportVisit(ctx, {
    id: input.reportId, visitId: input.id, outcome: input.outcome, reason: input.reason, how: 'screen',
    minutes: input.minutes === null ? null : minutes(input.minutes),
  });
}
