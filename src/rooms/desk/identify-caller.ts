import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from '#rooms/people/index.ts';
import { appendEntry, entryById, entryByNumber, takeNumber } from './desk.queries.ts';
import { deskTexts } from './texts.ts';

/**
 * Says afterwards who a matter is about: a correcting entry that names the person; state, promise and due date stay.
 * Refuses an unknown entry or person.
 */
export async function identifyCaller(
  ctx: Ctx, input: { id: string; number: number; personId: string },
): Promise<Result<{ number: number }>> {
  const followed = await entryByNumber(ctx.tx, ctx.quartier.id, input.number);
  const person = (await loadCards(ctx.tx, ctx.quartier.id, [input.personId])).get(input.personId);
  if (followed === undefined || person === undefined) return refuse('not-found');
  if (await entryById(ctx.tx, ctx.quartier.id, input.id) !== undefined) return ok({ number: input.number });
  const number = await takeNumber(ctx.tx, ctx.quartier.id);
  await appendEntry(ctx.tx, {
    quartierId: ctx.quartier.id, id: input.id, number, threadId: followed.threadId, at: ctx.now,
    recordedBy: ctx.actor.personId, channel: 'other', kind: 'correction', personId: person.id, caller: '', callback: '',
    text: deskTexts(ctx.locale)('entry.was', { name: person.name }), promise: '', due: followed.due,
    stateAfter: followed.stateAfter, unmetActivity: null,
  });
  ctx.audit({ what: 'entry:identified', personId: person.id, detail: { number } });
  return ok({ number: input.number });
}
