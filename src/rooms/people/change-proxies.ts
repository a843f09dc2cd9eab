import type { z } from 'zod';
import { addDays } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from './people-card.queries.ts';
import type { endedProxy, newProxy } from './people.schema.ts';
import { endProxyOn, insertProxy } from './ties.queries.ts';

/** Notes who may act for a person in law, and in what. Refuses the person herself and days in the wrong order. */
export async function addProxy(ctx: Ctx, input: z.output<typeof newProxy>): Promise<Result<undefined>> {
  const proxyId = input.proxyPersonId;
  if (proxyId === null) return refuse('proxy-who', undefined, 'proxyPersonId');
  if (proxyId === input.personId) return refuse('proxy-herself', undefined, 'proxyPersonId');
  if (input.since !== null && input.until !== null && input.until < input.since) return refuse('days-reversed', undefined, 'until');
  const known = await loadCards(ctx.tx, ctx.quartier.id, [input.personId, proxyId]);
  if (!known.has(input.personId)) return refuse('not-found');
  if (!known.has(proxyId)) return refuse('refers-to-nothing', undefined, 'proxyPersonId');
  await insertProxy(ctx.tx, ctx.quartier.id, { ...input, proxyId });
  ctx.audit({ what: 'proxy:added', personId: input.personId, detail: { kind: input.kind } });
  return ok(undefined);
}

/** Ends a proxy from today on; what she consented to in the person's place stays until it is revoked. */
export async function endProxy(ctx: Ctx, input: z.output<typeof endedProxy>): Promise<Result<undefined>> {
  const isEnded = await endProxyOn(ctx.tx, ctx.quartier.id, input.personId, input.proxyId, addDays(ctx.today, -1));
  if (!isEnded) return refuse('not-found');
  ctx.audit({ what: 'proxy:ended', personId: input.personId });
  return ok(undefined);
}
