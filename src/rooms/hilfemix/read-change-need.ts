import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { liveCommissions } from '#rooms/helping/index.ts';
import { loadCards, tiesOf } from '#rooms/people/index.ts';
import { aroundPerson } from './around.ts';
import { selectNeed } from './needs.queries.ts';
import type { ChangeNeedView } from './pages/change-need-page.ts';

/** A need to be changed, with everyone who may be kept from coming: those around the person, and who already is. */
export async function readChangeNeed(ctx: Ctx, needId: string): Promise<Result<ChangeNeedView>> {
  const { tx, quartier } = ctx;
  const need = await selectNeed(tx, quartier.id, needId);
  if (need === undefined) return refuse('not-found');
  ctx.audit({ what: 'need:read', personId: need.personId, detail: { need: need.id } });
  const around = aroundPerson(need.personId, await tiesOf(ctx, need.personId), await liveCommissions(ctx, { personIds: [need.personId] }));
  const cards = await loadCards(tx, quartier.id, need.excludedPersonIds);
  const excludable = new Map([
    ...around.flatMap(({ personId, name }) => (personId === null ? [] : [[personId, name] as const])),
    ...need.excludedPersonIds.map((id) => [id, cards.get(id)?.name ?? ''] as const),
  ]);
  return ok({
    need,
    excludable: [...excludable].map(([id, name]) => ({ id, name })),
    excluded: need.excludedPersonIds.flatMap((id) => cards.get(id)?.name ?? []),
  });
}
