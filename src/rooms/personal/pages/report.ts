import type { Refusal } from '#core/base/result.ts';
import { sayDuration } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import type { VisitLine } from '#rooms/helping/index.ts';
import type { PersonCard } from '#rooms/people/index.ts';
import { button } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { numberField, radios, textArea } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { html } from '#web/html.ts';
import { personalTexts } from '../texts.ts';
import { visitLines } from './helper-part.ts';

export type ReportView = {
  readonly visit: VisitLine;
  readonly cards: ReadonlyMap<string, PersonCard>;
  /** Comes with the form, so that sending it twice reports once. */
  readonly reportId: string;
};

/** How one visit went: done, in part, not; for how long; and a word to the office. */
export function reportPage(ctx: Ctx, { visit, cards, reportId }: ReportView, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const t = personalTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return pageAnswer(ctx, {
    title: t('report.page'), current: 'mine', narrow: true, refused: refused !== undefined, crumbs: [{ label: t('mine.title'), href: '/meins' }],
    main: html`${card({ tone: 'sand', body: visitLines(ctx, visit, { cards }) })}
${form({
      action: `/meins/besuche/${visit.id}/bericht`, locale: ctx.locale, errors, hidden: { reportId }, keep: `report-${visit.id}`,
      body: html`${radios({
        ...field, name: 'outcome', label: t('report.how'), required: true,
        options: (['done', 'partial', 'not_done'] as const).map((outcome) => ({ value: outcome, label: t(`report.outcome.${outcome}`) })),
      })}
${numberField({ ...field, name: 'minutes', label: t('report.minutes'), hint: t('report.minutes-hint', { duration: sayDuration(visit.duration, ctx.locale) }), unit: t('report.minutes-unit') })}
${textArea({ ...field, name: 'reason', label: t('report.reason'), hint: t('report.reason-hint'), rows: 2, maxLength: 500 })}
${button({ label: t('report.save'), icon: 'check' })}`,
    })}`,
  });
}
