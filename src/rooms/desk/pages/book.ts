import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { timeline, type TimelineEntry } from '#web/design-system/timeline.ts';
import { html, type Html } from '#web/html.ts';
import type { Entry, Thread, ThreadList } from '../desk.queries.ts';
import { deskTexts } from '../texts.ts';
import { firstLine, nameOf, threadList } from './thread-list.ts';

export const bookLists = ['alle', 'faellig', 'ueberfaellig', 'versprochen', 'wartet', 'unerfuellt'] as const;
export type BookList = (typeof bookLists)[number];

export type Book = {
  readonly list: BookList;
  readonly counts: Readonly<Record<ThreadList | 'open', number>>;
  readonly entries: readonly Entry[];
  readonly threads: readonly Thread[];
  readonly before: number | undefined;
  /** The number of the last entry shown if there are older ones. */
  readonly next: number | undefined;
};

/** The contact book: everything in order, or one of the lists of what is to be done. */
export function bookPage(ctx: Ctx, book: Book): Answer {
  const t = deskTexts(ctx.locale);
  const countOf: Partial<Record<BookList, number>> = {
    faellig: book.counts.due, ueberfaellig: book.counts.overdue, versprochen: book.counts.promised,
    wartet: book.counts.waiting, unerfuellt: book.counts.unmet,
  };
  const isEmpty = book.entries.length === 0 && book.threads.length === 0;
  return pageAnswer(ctx, {
    title: t('book.title'), lead: t('book.lead'), current: 'book',
    actions: linkButton({ label: t('book.handover'), href: '/uebergabe', icon: 'print', kind: 'quiet' }),
    main: html`${tabs({
      label: t('book.list'),
      items: bookLists.map((list) => ({
        label: t(`book.${list}`), href: `/kontaktbuch?liste=${list}`, current: list === book.list,
        ...(countOf[list] === undefined ? {} : { count: countOf[list] }),
      })),
    })}
${isEmpty ? emptyState({ title: t('book.none'), body: t('book.none-body'), icon: 'book' })
    : book.list === 'alle' ? timeline(book.entries.map((entry) => entryMoment(ctx, entry, true)))
      : threadList(book.threads, ctx.today, ctx.locale)}
<nav class="pagination" aria-label="${t('book.title')}">${book.before !== undefined && linkButton({ label: t('book.newest'), href: '/kontaktbuch' })}${
    book.next !== undefined && linkButton({ label: t('book.older'), href: `/kontaktbuch?vor=${book.next}` })}</nav>`,
  });
}

/** One entry as a moment of the timeline; `short` shows its first line and links to the whole. */
export function entryMoment(ctx: Ctx, entry: Entry, short: boolean): TimelineEntry {
  const t = deskTexts(ctx.locale);
  const number = t('entry.number', { number: entry.number });
  return {
    at: entry.at.toString(),
    when: sayInstant(entry.at, ctx.quartier.timeZone, ctx.locale),
    by: `${number} · ${t(`channel.${entry.channel}`)}`,
    title: short ? html`<a href="/kontaktbuch/${entry.number}">${nameOf(entry, ctx.locale)}</a>` : nameOf(entry, ctx.locale),
    body: short ? firstLine(entry.text) : paragraphs(entry.text),
    marks: entry.promise !== '' && badge({ label: `${t('entry.promise')}: ${firstLine(entry.promise, 80)}`, tone: 'info' }),
    icon: entry.channel === 'phone' ? 'phone' : entry.channel === 'letter' || entry.channel === 'email' ? 'letter' : 'book',
    tone: entry.stateAfter === 'open' ? 'call' : 'plain',
    id: `eintrag-${entry.number}`,
  };
}

function paragraphs(text: string): Html {
  return html`${text.split('\n').map((line) => html`<p>${line}</p>`)}`;
}
