import { yearsBetween } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { personChip } from '#web/design-system/person-chip.ts';
import { searchBox } from '#web/design-system/search-box.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Child } from '#web/html.ts';
import type { PeopleList } from '../find-people.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { peopleTexts } from '../texts.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Everybody by name, or the hits of a search. */
export function listPage(ctx: Ctx, list: PeopleList): Answer {
  const t = peopleTexts(ctx.locale);
  const newHref = `/menschen/neu${list.search === '' ? '' : `?name=${encodeURIComponent(list.search)}`}`;
  const add = linkButton({ label: t('list.new'), href: newHref, icon: 'plus', kind: 'primary' });
  return pageAnswer(ctx, {
    title: t('list.title'), lead: t('list.lead'), current: 'people',
    actions: html`${add}${linkButton({ label: t('list.duplicates'), href: '/menschen/doppelt', kind: 'quiet' })}${linkButton({ label: t('list.self-check'), href: '/selbsttest', kind: 'quiet' })}`,
    main: html`${searchBox({ action: '/menschen', label: t('list.search'), locale: ctx.locale, value: list.search, suggest: '/menschen/vorschlaege?q=' })}
${list.search === ''
    ? tabs({ label: t('list.by-letter'), items: letters.map((letter) => ({ label: letter, href: `/menschen?ab=${letter}`, current: letter === list.letter })) })
    : html`<p role="status">${t('list.found', { count: list.cards.length })}</p>`}
${table<PersonCard>({
      caption: t('list.title'), captionHidden: true, rows: list.cards,
      empty: list.search === '' && list.isFirstPage
        ? emptyState({ title: t('list.empty'), body: t('list.empty-body'), icon: 'people', action: add })
        : emptyState({ title: t('list.none'), body: t('list.none-body'), icon: 'search', action: add }),
      columns: [
        { label: t('list.name'), cell: (card) => personChip({ locale: ctx.locale, name: sortedName(card), href: `/menschen/${card.id}`, ...ageOf(ctx, card) }) },
        { label: t('list.lives'), cell: livesAt },
        { label: t('list.phone'), cell: ({ phone }) => phoneLink(phone) },
      ],
    })}
<nav class="pagination" aria-label="${t('list.pages')}">${!list.isFirstPage && linkButton({ label: t('list.first'), href: '/menschen' })}${
    list.next !== undefined && linkButton({ label: t('list.more'), href: `/menschen?nach=${list.next}` })}</nav>`,
  });
}

/** A name as lists sort it: „Lehmann, Gerda“. */
export function sortedName({ givenName, familyName }: Pick<PersonCard, 'givenName' | 'familyName'>): string {
  return [familyName, givenName].filter(Boolean).join(', ');
}

/** Her age, if the birth date is known. */
export function ageOf(ctx: Ctx, { birthDate }: Pick<PersonCard, 'birthDate'>): { age?: number } {
  return birthDate === null ? {} : { age: yearsBetween(birthDate, ctx.today) };
}

/** Where somebody lives: address and floor, or the place elsewhere in words. */
export function livesAt({ address, floor, livesElsewhere }: Pick<PersonCard, 'address' | 'floor' | 'livesElsewhere'>): string {
  return address === null ? livesElsewhere : [address, floor].filter(Boolean).join(', ');
}

/** A number to tap. */
export function phoneLink(phone: string | null): Child {
  return phone !== null && phone !== '' && html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`;
}
