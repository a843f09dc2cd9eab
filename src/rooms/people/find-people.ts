import { foldName } from '#core/search-text/fold-name.ts';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { listCards, nameKeyOf, searchCards, type PersonCard } from './people-card.queries.ts';

const pageLength = 40;
const mostHits = 60;

/** What the list of people shows: hits of a search, or a page of the alphabet. */
export type PeopleList = {
  readonly search: string;
  readonly letter: string;
  readonly isFirstPage: boolean;
  readonly cards: readonly PersonCard[];
  /** The person after whom the next page begins, if there is one. */
  readonly next: string | undefined;
};

/** What is typed into a search, for names and for telephone numbers; three digits are needed for a number. */
export function searchTermsOf(typed: string): { folded: string; digits: string } {
  const digits = germanPhoneDigits(typed);
  // A number is no name: "0357" must not be compared with names as well.
  return digits.ok ? { folded: '', digits: digits.value } : { folded: foldName(typed), digits: '' };
}

/** People by half a name, a mistyped one or some digits, best first. Nothing typed finds nobody. */
export async function findPeople(ctx: Ctx, typed: string, most = mostHits): Promise<PersonCard[]> {
  const terms = searchTermsOf(typed);
  if (terms.folded === '' && terms.digits === '') return [];
  return searchCards(ctx.tx, ctx.quartier.id, terms, most);
}

/** The list page: a search if something is typed, else people by name from a letter or from the last one shown on. */
export async function readList(ctx: Ctx, asked: { q: string; nach: string | null; ab: string }): Promise<PeopleList> {
  if (asked.q !== '') {
    return { search: asked.q, letter: '', isFirstPage: true, cards: await findPeople(ctx, asked.q), next: undefined };
  }
  const after = asked.nach === null ? undefined : await nameKeyOf(ctx.tx, ctx.quartier.id, asked.nach);
  const found = await listCards(ctx.tx, ctx.quartier.id, { after: after ?? letterKey(asked.ab), most: pageLength + 1 });
  const cards = found.slice(0, pageLength);
  return {
    search: '', letter: asked.ab, isFirstPage: after === undefined && asked.ab === '', cards,
    next: found.length > pageLength ? cards.at(-1)?.id : undefined,
  };
}

// Nobody has the smallest id, so that all whose family name begins with the letter come after this key.
function letterKey(letter: string): readonly [string, string, string] | undefined {
  return letter === '' ? undefined : [letter, '', '00000000-0000-0000-0000-000000000000'];
}
