import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { table } from '#web/design-system/table.ts';
import type { PersonCard } from '../people-card.queries.ts';
import { peopleTexts } from '../texts.ts';
import type { Seen } from '../who-has-seen.ts';

/** Who read, changed or printed something of a person, in plain words. */
export function seenPage(ctx: Ctx, person: PersonCard, seen: readonly Seen[]): Answer {
  const t = peopleTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('seen.title', { name: person.name }), lead: t('seen.lead'), current: 'people',
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    main: table<Seen>({
      caption: t('seen.newest', { count: seen.length }), rows: seen,
      empty: emptyState({ title: t('seen.none'), body: t('seen.none-body'), icon: 'lock' }),
      columns: [
        { label: t('seen.when'), cell: ({ at }) => sayInstant(at, ctx.quartier.timeZone, ctx.locale) },
        { label: t('seen.who'), cell: ({ who }) => who },
        { label: t('seen.what'), cell: ({ did, times }) => (times === 1 ? did : `${did} (${times} ×)`) },
      ],
    }),
  });
}
