import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { readDue } from './capture-entry.ts';
import { appendEntry, entryById, entryByNumber, takeNumber } from './desk.queries.ts';
import type { FollowUp } from './desk.schema.ts';

/**
 * Adds a word to a matter: an entry is never altered, only followed by another. The matter then stands as the new entry
 * says. Refuses an unknown entry, an unreadable due date, and a matter left open for somebody without a due date.
 */
export async function followUpEntry(ctx: Ctx, input: FollowUp): Promise<Result<{ number: number }>> {
  const followed = await entryByNumber(ctx.tx, ctx.quartier.id, input.number);
  if (followed === undefined) return refuse('not-found');
  const recorded = await entryById(ctx.tx, ctx.quartier.id, input.id);
  if (recorded !== undefined) return ok({ number: input.number });
  const due = readDue(input.due, ctx.today);
  if (!due.ok) return due;
  if (input.promise !== '' && due.value === null && input.state !== 'done') {
    return refuse('promise-without-day', undefined, 'due');
  }
  const number = await takeNumber(ctx.tx, ctx.quartier.id);
  await appendEntry(ctx.tx, {
    quartierId: ctx.quartier.id, id: input.id, number, threadId: followed.threadId, at: ctx.now,
    recordedBy: ctx.actor.personId, channel: input.channel, kind: 'follow_up',
    personId: input.personId ?? followed.personId, caller: '', callback: '', text: input.text, promise: input.promise,
    due: due.value, stateAfter: input.state, unmetActivity: input.state === 'unmet' ? input.unmetActivity : null,
  });
  ctx.audit({ what: 'entry:recorded', personId: followed.personId, detail: { number } });
  return ok({ number: input.number });
}
