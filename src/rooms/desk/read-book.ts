import type { Ctx } from '#platform/http/ctx.ts';
import { foldName } from '#core/search-text/fold-name.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { newId } from '#platform/new-id.ts';
import { loadCards } from '#rooms/people/index.ts';
import { countThreads, entryById, entryByNumber, listEntries, listThreads, personsInWords, threadWithEntries, type ThreadList } from './desk.queries.ts';
import { possibleNames } from './guess-persons.ts';
import type { Book, BookList } from './pages/book.ts';
import type { EntryView } from './pages/entry.ts';

const pageLength = 30;
const threadListOf: Readonly<Record<Exclude<BookList, 'alle'>, ThreadList>> = {
  faellig: 'due', ueberfaellig: 'overdue', versprochen: 'promised', wartet: 'waiting', unerfuellt: 'unmet',
};

/** One page of the contact book, or one of its lists. */
export async function readBook(
  ctx: Ctx, asked: { liste: BookList; vor?: number | undefined; mensch: string | null },
): Promise<Book> {
  const { tx, quartier, today } = ctx;
  if (asked.liste !== 'alle') {
    const [counts, threads] = await Promise.all([
      countThreads(tx, quartier.id, today), listThreads(tx, quartier.id, threadListOf[asked.liste], today, 200),
    ]);
    return { list: asked.liste, counts, entries: [], threads, before: undefined, next: undefined };
  }
  const [counts, entries] = await Promise.all([
    countThreads(tx, quartier.id, today),
    listEntries(tx, quartier.id, { before: asked.vor, personId: asked.mensch ?? undefined, most: pageLength + 1 }),
  ]);
  const shown = entries.slice(0, pageLength);
  return {
    list: 'alle', counts, entries: shown, threads: [], before: asked.vor,
    next: entries.length > pageLength ? shown.at(-1)?.number : undefined,
  };
}

/**
 * A matter by the number of any of its entries, with guesses who it is about if nobody is named yet: from the name that
 * was typed, else from the words of the entry, or from a search. Refuses an unknown number.
 */
export async function readEntry(ctx: Ctx, number: number, search: string): Promise<Result<EntryView>> {
  const { tx, quartier, now } = ctx;
  const entry = await entryByNumber(tx, quartier.id, number);
  const matter = entry && await threadWithEntries(tx, quartier.id, entry.threadId);
  if (entry === undefined || matter === undefined) return refuse('not-found');
  ctx.audit({ what: 'entry:read', personId: matter.thread.personId, detail: { number } });
  const words = search !== '' ? [foldName(search)]
    : entry.caller !== '' ? [foldName(entry.caller)] : possibleNames(entry.text);
  return ok({
    ...matter,
    guesses: matter.thread.personId === null ? await personsInWords(tx, words.filter((word) => word !== ''), 6) : [],
    search,
    newIds: { followUp: newId(now), identify: newId(now) },
  });
}

/** A matter and the person just entered for it, before both are joined. Refuses unknown ids. */
export async function readAssignment(
  ctx: Ctx, threadId: string, personId: string,
): Promise<Result<{ number: number; personId: string; name: string; newId: string }>> {
  const entry = await entryById(ctx.tx, ctx.quartier.id, threadId);
  const person = (await loadCards(ctx.tx, ctx.quartier.id, [personId])).get(personId);
  if (entry === undefined || person === undefined) return refuse('not-found');
  return ok({ number: entry.number, personId, name: person.name, newId: newId(ctx.now) });
}
