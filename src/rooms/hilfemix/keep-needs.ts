import type { CalendarDate, Weekday } from '#core/base/calendar-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { readDuration } from '#core/german-dates/read-duration.ts';
import { readTime } from '#core/german-dates/read-time.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import type { Minutes } from '#core/base/minutes.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { keptId, loadCards, searchCards } from '#rooms/people/index.ts';
import type { TypedNeed } from './hilfemix.schema.ts';
import type { Urgency } from './hilfemix.tables.ts';
import { insertNeed, markClosed, selectNeed, updateNeed, type Need, type NeedFields } from './needs.queries.ts';

/** Help takes at least so many minutes. */
const leastMinutes = 5;

/**
 * Adds what somebody needs; `entryId` is the matter of the contact book with which it began. Sent twice with the same id it
 * is added once. Refuses an unknown person, and what cannot be read, with all reasons.
 */
export async function addNeed(
  ctx: Ctx, input: TypedNeed & { readonly id: string; readonly personId: string; readonly entryId: string | null },
): Promise<Result<{ id: string; personId: string }>> {
  const { tx, quartier } = ctx;
  const personId = await keptId(ctx, input.personId);
  if (!(await loadCards(tx, quartier.id, [personId])).has(personId)) return refuse('not-found');
  const known = await selectNeed(tx, quartier.id, input.id);
  if (known !== undefined) return ok(known);
  const fields = await readNeedFields(ctx, input);
  if (!fields.ok) return fields;
  await insertNeed(tx, quartier.id, { ...fields.value, id: input.id, personId, entryId: input.entryId });
  ctx.audit({ what: 'need:added', personId, detail: { need: input.id, activity: input.activity } });
  return ok({ id: input.id, personId });
}

/** Changes a need. Refuses an unknown one, a form made from an older state, and what cannot be read. */
export async function changeNeed(
  ctx: Ctx, input: TypedNeed & { readonly needId: string; readonly version: number },
): Promise<Result<Need>> {
  const { tx, quartier } = ctx;
  const need = await selectNeed(tx, quartier.id, input.needId);
  if (need === undefined) return refuse('not-found');
  if (need.status === 'closed') return refuse('need-closed');
  if (need.version !== input.version) return refuse('changed-meanwhile');
  const fields = await readNeedFields(ctx, input);
  if (!fields.ok) return fields;
  if (!await updateNeed(tx, quartier.id, need.id, input.version, fields.value)) return refuse('changed-meanwhile');
  ctx.audit({ what: 'need:changed', personId: need.personId, detail: { need: need.id } });
  return ok(need);
}

/**
 * Closes a need from today on: it is no longer looked for. Commissions that cover it run on until they are ended. Closing
 * it again changes nothing. Refuses an unknown need and a form made from an older state.
 */
export async function closeNeed(ctx: Ctx, input: { readonly needId: string; readonly version: number }): Promise<Result<Need>> {
  const { tx, quartier, today } = ctx;
  const need = await selectNeed(tx, quartier.id, input.needId);
  if (need === undefined) return refuse('not-found');
  if (need.status === 'closed') return ok(need);
  if (need.version !== input.version || !await markClosed(tx, quartier.id, need.id, input.version, today)) {
    return refuse('changed-meanwhile');
  }
  ctx.audit({ what: 'need:closed', personId: need.personId, detail: { need: need.id } });
  return ok(need);
}

async function readNeedFields(ctx: Ctx, input: TypedNeed): Promise<Result<NeedFields>> {
  const duration = readHelpDuration(input.duration);
  const time: Result<Minutes | null> = input.time === '' ? ok(null) : readTime(input.time);
  const other = await readExcluded(ctx, input);
  const refused = refuseAll([
    ...reasonsAt(duration, 'duration'), ...reasonsAt(time, 'time'), ...reasonsAt(other, 'excludedName'), ...reasonsAgainst(input),
  ]);
  if (!duration.ok || !time.ok || !other.ok || refused !== undefined) return refused!;
  return ok({
    activity: input.activity, ownWords: input.ownWords, urgency: Number(input.urgency) as Urgency, every: input.every,
    everyN: input.every === 'once' ? 1 : input.everyN,
    weekdays: input.every === 'week' ? input.weekdays.map((day) => Number(day) as Weekday) : [],
    timeOfDay: time.value, partOfDay: time.value === null ? input.partOfDay : null, duration: duration.value,
    startsOn: input.startsOn, endsOn: input.every === 'once' ? null : input.endsOn,
    requirements: [...input.requirements, ...(input.language === null ? [] : [`language:${input.language}`])],
    excludedPersonIds: [...new Set([...input.excluded, ...other.value])],
  });
}

/** How long help takes, as typed. Refuses what cannot be read and less than five minutes. */
export function readHelpDuration(typed: string): Result<Minutes> {
  const read = readDuration(typed);
  return read.ok && read.value < leastMinutes ? refuse('duration-out-of-range', { least: leastMinutes, most: 24 * 60 }) : read;
}

/** The reasons of a refused reading, at the field where it was typed. */
export function reasonsAt(read: Result<unknown>, path: string): Refusal[] {
  return read.ok ? [] : read.refusals.map((refusal) => ({ ...refusal, path }));
}

function reasonsAgainst(input: { every: string; weekdays: readonly string[]; startsOn: CalendarDate; endsOn: CalendarDate | null; requirements: readonly string[] }): Refusal[] {
  const reasons: Refusal[] = [];
  if (input.every === 'week' && input.weekdays.length === 0) reasons.push({ code: 'weekdays-missing', path: 'weekdays' });
  if (input.endsOn !== null && input.endsOn < input.startsOn) reasons.push({ code: 'need-ends-before-it-starts', path: 'endsOn' });
  if (input.requirements.includes('woman') && input.requirements.includes('man')) {
    reasons.push({ code: 'woman-and-man', path: 'requirements' });
  }
  return reasons;
}

/** Somebody else who must not come: the one suggested, else the only one of this name. */
async function readExcluded(ctx: Ctx, { excludedId, excludedName }: Pick<TypedNeed, 'excludedId' | 'excludedName'>): Promise<Result<string[]>> {
  if (excludedName === '') return ok([]);
  if (excludedId !== null) return ok([excludedId]);
  const found = await searchCards(ctx.tx, ctx.quartier.id, { folded: foldName(excludedName), digits: '' }, 2);
  const [only] = found;
  if (only === undefined) return refuse('excluded-unknown', { name: excludedName });
  return found.length > 1 ? refuse('excluded-ambiguous', { name: excludedName }) : ok([only.id]);
}
