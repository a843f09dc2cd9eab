import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, type Result } from '#core/base/result.ts';
import { readDate } from '#core/german-dates/read-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Capture } from './desk.schema.ts';
import { appendEntry, entryById, takeNumber, type Entry } from './desk.queries.ts';

/**
 * Takes up a call or a visit. Only the text is needed. A promise or a due date makes it a matter to be done; sending the
 * same form twice records it once. Refuses a due date that cannot be read.
 */
export async function captureEntry(ctx: Ctx, input: Capture): Promise<Result<Pick<Entry, 'id' | 'number'>>> {
  const recorded = await entryById(ctx.tx, ctx.quartier.id, input.id);
  if (recorded !== undefined) return ok(recorded);
  const due = readDue(input.due, ctx.today);
  if (!due.ok) return due;
  const number = await takeNumber(ctx.tx, ctx.quartier.id);
  const isToDo = input.promise !== '' || due.value !== null;
  await appendEntry(ctx.tx, {
    quartierId: ctx.quartier.id, id: input.id, number, threadId: input.id, at: ctx.now, recordedBy: ctx.actor.personId,
    channel: input.channel, kind: 'contact', personId: input.personId, caller: input.personId === null ? input.who : '',
    callback: input.callback, text: input.text, promise: input.promise, due: due.value,
    stateAfter: isToDo ? 'open' : 'done', unmetActivity: null,
  });
  ctx.audit({ what: 'entry:recorded', personId: input.personId, detail: { number } });
  return ok({ id: input.id, number });
}

/** A due date as typed while talking: empty, „morgen", „Donnerstag", „24.11." Refuses what is no date, at field `due`. */
export function readDue(typed: string, today: CalendarDate): Result<CalendarDate | null> {
  if (typed === '') return ok(null);
  const read = readDate(typed, today);
  if (read.ok) return read;
  const [first, ...rest] = read.refusals;
  return { ok: false, refusals: [{ ...first, path: 'due' }, ...rest] };
}
