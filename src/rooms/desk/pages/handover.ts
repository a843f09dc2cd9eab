import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { textField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { timeline } from '#web/design-system/timeline.ts';
import { html } from '#web/html.ts';
import type { Handover } from '../hand-over.ts';
import { deskTexts } from '../texts.ts';
import { entryMoment } from './book.ts';
import { threadList } from './thread-list.ts';

/** The handover on the screen, and the way to its sheet. */
export function handoverPage(ctx: Ctx, handover: Handover): Answer {
  const t = deskTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('handover.title'), lead: t('handover.lead'), current: 'book',
    crumbs: [{ label: t('book.title'), href: '/kontaktbuch' }],
    main: html`${card({
      tone: 'sand',
      body: form({
        action: '/uebergabe.pdf', method: 'get', locale: ctx.locale,
        body: html`${textField({ name: 'an', label: t('handover.to'), locale: ctx.locale, width: 'medium' })}${button({ label: t('handover.print'), icon: 'print' })}`,
      }),
    })}
${section({ title: t('book.versprochen'), body: threadList(handover.open, ctx.today, ctx.locale) })}
${handover.expiring.length > 0 && section({
      title: t('handover.expiring'),
      body: table({
        caption: t('handover.expiring'), captionHidden: true, rows: handover.expiring,
        columns: [
          { label: t('entry.due'), cell: (row) => row.on }, { label: t('handover.what'), cell: (row) => row.what },
          { label: t('entry.person'), cell: (row) => row.whose },
        ],
      }),
    })}
${handover.weeklyCalls.length > 0 && section({
      title: t('handover.calls'),
      body: table({
        caption: t('handover.calls'), captionHidden: true, rows: handover.weeklyCalls,
        columns: [
          { label: t('handover.call-days'), cell: (row) => row.day }, { label: t('entry.person'), cell: (row) => [row.person, row.phone].filter(Boolean).join(', ') },
          { label: t('handover.what'), cell: (row) => row.note },
        ],
      }),
    })}
${handover.absences.length > 0 && section({
      title: t('handover.absences'),
      body: html`<ul>${handover.absences.map(({ name, until, standIn }) => html`<li>${t('handover.absent', { name, date: until })}. ${t('handover.stand-in', { name: standIn ?? t('handover.nobody') })}</li>`)}</ul>`,
    })}
${section({ title: t('handover.entries', { date: sayShortDate(ctx.today, ctx.locale) }), body: timeline(handover.entries.map((entry) => entryMoment(ctx, entry, true))) })}`,
  });
}
