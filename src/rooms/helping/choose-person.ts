import { foldName } from '#core/search-text/fold-name.ts';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards, searchCards, type PersonCard } from '#rooms/people/index.ts';

/** Somebody chosen by id or found by a typed name; several hits are to be chosen from. */
export type Choice = { readonly chosen: PersonCard | undefined; readonly hits: readonly PersonCard[]; readonly typed: string };

const mostHits = 8;

/** Who is meant: the person with the id that the suggestion put in, else the only one whose name fits what was typed. */
export async function choosePerson(ctx: Ctx, asked: { id: string | null; typed: string }): Promise<Choice> {
  const { tx, quartier } = ctx;
  if (asked.id !== null) {
    return { chosen: (await loadCards(tx, quartier.id, [asked.id])).get(asked.id), hits: [], typed: asked.typed };
  }
  const folded = foldName(asked.typed);
  if (folded === '') return { chosen: undefined, hits: [], typed: '' };
  const digits = germanPhoneDigits(asked.typed);
  const hits = await searchCards(tx, quartier.id, { folded, digits: digits.ok ? digits.value : '' }, mostHits);
  return { chosen: hits.length === 1 ? hits[0] : undefined, hits: hits.length === 1 ? [] : hits, typed: asked.typed };
}
