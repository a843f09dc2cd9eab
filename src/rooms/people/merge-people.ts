import { ok, refuse, type Result } from '#core/base/result.ts';
import { newId } from '#platform/new-id.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { carryConsentsOver } from './consents.queries.ts';
import { appendMerge, countHanging, lockPair, mergeRows, repoint, selectLikelyDuplicates, type Hanging } from './duplicates.queries.ts';
import { loadCards, type PersonCard } from './people-card.queries.ts';
import type { Merge } from './people.schema.ts';

/** Two entries that may be one person. */
export type LikelyPair = { readonly one: PersonCard; readonly other: PersonCard; readonly score: number };

/** Pairs of persons who may have been entered twice, most alike first. */
export async function findDuplicates(ctx: Ctx, most = 50): Promise<LikelyPair[]> {
  const pairs = await selectLikelyDuplicates(ctx.tx, most);
  const cards = await loadCards(ctx.tx, ctx.quartier.id, pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]));
  return pairs.flatMap(({ oneId, otherId, score }) => {
    const [one, other] = [cards.get(oneId), cards.get(otherId)];
    return one === undefined || other === undefined ? [] : [{ one, other, score }];
  });
}

/** Both entries side by side with what hangs on each. */
export type MergePreview = Readonly<Record<'kept' | 'merged', { readonly card: PersonCard; readonly hanging: Hanging }>>;

/** What a merge would bring together. Refuses the same entry twice, an unknown one and one merged before. */
export async function previewMerge(ctx: Ctx, pair: { bleibt: string; doppelt: string }): Promise<Result<MergePreview>> {
  if (pair.bleibt === pair.doppelt) return refuse('merge-with-itself');
  const cards = await loadCards(ctx.tx, ctx.quartier.id, [pair.bleibt, pair.doppelt]);
  const [kept, merged] = [cards.get(pair.bleibt), cards.get(pair.doppelt)];
  if (kept === undefined || merged === undefined) return refuse('not-found');
  if (kept.status === 'merged' || merged.status === 'merged') return refuse('merged-already');
  if (kept.status === 'erased' || merged.status === 'erased') return refuse('not-found');
  ctx.audit({ what: 'person:read', personId: kept.id });
  ctx.audit({ what: 'person:read', personId: merged.id });
  return ok({
    kept: { card: kept, hanging: await countHanging(ctx.tx, ctx.quartier.id, kept.id) },
    merged: { card: merged, hanging: await countHanging(ctx.tx, ctx.quartier.id, merged.id) },
  });
}

/**
 * Makes one person of two entries in one transaction: the chosen fields, all that may still change in every room, and
 * the live consents go to the kept one; the other row stays, points to it, and is noted as it was. Refuses a state older
 * than the stored one.
 */
export async function mergePeople(ctx: Ctx, input: Merge): Promise<Result<undefined>> {
  const { tx, quartier, today, now } = ctx;
  const preview = await previewMerge(ctx, input);
  if (!preview.ok) return preview;
  const locked = new Map((await lockPair(tx, quartier.id, [input.bleibt, input.doppelt])).map((row) => [row.id, row]));
  if (locked.get(input.bleibt)?.version !== input.keptVersion || locked.get(input.doppelt)?.version !== input.mergedVersion) {
    return refuse('changed-meanwhile');
  }
  const from = (choice: 'kept' | 'merged'): PersonCard => preview.value[choice].card;
  const recordedBy = ctx.actor.personId;
  await appendMerge(tx, quartier.id, { id: newId(now), keptId: input.bleibt, mergedId: input.doppelt, mergedBy: recordedBy });
  await carryConsentsOver(tx, quartier.id, { keptId: input.bleibt, mergedId: input.doppelt, on: today, recordedBy });
  await mergeRows(tx, quartier.id, {
    keptId: input.bleibt, mergedId: input.doppelt, today,
    fields: {
      givenName: from(input.name).givenName, familyName: from(input.name).familyName,
      salutation: from(input.salutation).salutation, birthDate: from(input.birthDate).birthDate,
      householdId: from(input.household).householdId, livesElsewhere: from(input.livesElsewhere).livesElsewhere,
      languages: from(input.languages).languages, aids: from(input.aids).aids, locale: from(input.locale).locale,
      matters: from(input.matters).matters,
    },
  });
  await repoint(tx, input.bleibt, input.doppelt);
  ctx.audit({ what: 'person:merged', personId: input.bleibt, detail: { merged: input.doppelt } });
  return ok(undefined);
}
