import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDate, sayDuration, sayTime } from '#core/german-dates/say.ts';
import { sayInstant, sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { radios, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { table } from '#web/design-system/table.ts';
import { timeline } from '#web/design-system/timeline.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { outcomes, reportChannels } from '../helping.tables.ts';
import { helpingTexts } from '../texts.ts';
import type { ReachableVisit, ReportLine, VisitLine } from '../visits.queries.ts';
import { fieldsOf, isStale, type Refused } from './refused.ts';
import { phoneLink } from './requests.ts';
import { statusBadge } from './tables.ts';

/** A visit, what was reported of it in order, and who reported (names by id). */
export type VisitView = {
  readonly visit: ReachableVisit;
  readonly reports: readonly ReportLine[];
  readonly last: ReportLine | undefined;
  readonly names: ReadonlyMap<string, string>;
  /** For the report that is written next, so that sending it twice records it once. */
  readonly reportId: string;
};

/** One visit: what was agreed, how it went, and the form to report or to correct. */
export function visitPage(ctx: Ctx, view: VisitView, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const { visit } = view;
  const page = `/besuche/${visit.id}`;
  const isCancelled = visit.status === 'cancelled';
  return pageAnswer(ctx, {
    title: t('visit.title', { what: activityTexts(ctx.locale)(visit.activity), date: sayDate(visit.day, ctx.locale) }),
    lead: html`${sayTime(visit.timeOfDay, ctx.locale)}, ${sayDuration(visit.duration, ctx.locale)} ${statusBadge(ctx, visit.status)}`,
    current: 'week', crumbs: [{ label: t('week.title'), href: `/woche?montag=${visit.day}` }], refused: refused !== undefined,
    notices: { berichtet: t('notice.reported'), 'faellt-aus': t('notice.called-off'), doch: t('notice.restored') },
    main: html`${isStale(refused) && card({ title: t('stale.stored'), tone: 'call', lead: t('stale.lead'), body: statusBadge(ctx, visit.status) })}
${isCancelled && visit.day >= ctx.today && standIn(ctx, visit)}
${view.reports.length > 0 && section({ title: t('report.so-far'), body: timeline(view.reports.map((report) => momentOf(ctx, view, report))) })}
${!isCancelled && section({
      title: t(view.last === undefined ? 'report.title' : 'report.correct'), lead: t(view.last === undefined ? 'report.lead' : 'report.correct-lead'),
      body: reportForm(ctx, view, refused),
    })}`,
    aside: card({
      title: t('visit.agreed'),
      body: html`${descriptionList([
        { term: t('visit.for'), value: html`<a href="/menschen/${visit.personId}">${visit.personName}</a>` },
        { term: t('request.phone'), value: visit.personPhone === null ? '' : phoneLink(visit.personPhone) },
        { term: t('visit.by'), value: html`${visit.helperPersonId === null ? visit.helperName : html`<a href="/menschen/${visit.helperPersonId}">${visit.helperName}</a>`} ${helperClassMark({ helperClass: visit.helperClass, locale: ctx.locale })}` },
        { term: t('visit.by-phone'), value: visit.helperPhone === null ? '' : phoneLink(visit.helperPhone) },
        { term: t('commission.number'), value: html`<a href="/auftraege/${visit.commissionId}">${t('commission.no', { number: visit.number })}</a>` },
      ])}${visit.status === 'planned' && html`${actionsBar(linkButton({ label: t('sheet.einsatzzettel'), href: `/auftraege/${visit.commissionId}/einsatzzettel.pdf?besuch=${visit.id}`, icon: 'print' }))}${form({
        action: `${page}/faellt-aus`, locale: ctx.locale, hidden: { version: visit.version },
        body: button({ label: t('visit.call-off'), kind: 'quiet' }),
      })}`}${isCancelled && form({
        action: `${page}/doch`, locale: ctx.locale, hidden: { version: visit.version }, body: button({ label: t('visit.restore'), kind: 'quiet' }),
      })}`,
    }),
  });
}

function standIn(ctx: Ctx, visit: VisitLine): Html {
  const t = helpingTexts(ctx.locale);
  return card({
    title: t('replace.title'), tone: 'call', lead: t('replace.one'),
    body: visit.needId !== null && actionsBar(linkButton({
      label: t('replace.find'), href: `/bedarf/${visit.needId}?tag=${visit.day}`, kind: 'primary', icon: 'hand',
    })),
  });
}

function momentOf(ctx: Ctx, view: VisitView, report: ReportLine) {
  const t = helpingTexts(ctx.locale);
  const isCorrected = report.id !== view.last?.id;
  return {
    at: report.reportedAt.toString(), when: sayInstant(report.reportedAt, ctx.quartier.timeZone, ctx.locale),
    title: `${t(`status.${report.outcome}`)}${report.minutes > 0 ? `, ${sayDuration(report.minutes, ctx.locale)}` : ''}`,
    by: `${t(`channel.${report.how}`)}${report.reportedBy === null ? '' : ` · ${view.names.get(report.reportedBy) ?? ''}`}`,
    body: report.reason, marks: isCorrected && badge({ label: t('report.corrected'), tone: 'neutral' }),
  };
}

function reportForm(ctx: Ctx, { visit, last, reportId }: VisitView, refused: Refused | undefined): Html {
  const t = helpingTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const kept = refused?.typed['reportId'];
  return form({
    action: `/besuche/${visit.id}/${last === undefined ? 'bericht' : 'korrektur'}`, locale: ctx.locale, errors: field.errors, keep: `report-${visit.id}`,
    keepHidden: ['reportId'], hidden: { reportId: typeof kept === 'string' ? kept : reportId, version: visit.version },
    body: html`${radios({
      ...field, name: 'outcome', label: t('report.outcome'), required: true, value: last?.outcome ?? 'done',
      options: outcomes.map((one) => ({ value: one, label: t(`status.${one}`) })),
    })}
${fieldRow(
      textField({ ...field, name: 'minutes', label: t('report.minutes'), hint: t('report.minutes-hint', { agreed: sayDuration(visit.duration, ctx.locale) }), width: 'medium', value: last === undefined || last.minutes === 0 ? '' : String(last.minutes) }),
      textField({ ...field, name: 'reason', label: t('report.reason'), hint: t('report.reason-hint'), value: last?.reason ?? '', maxLength: 500 }),
    )}
${radios({
      ...field, name: 'how', label: t('report.how'), value: last?.how ?? 'phone', required: true,
      options: reportChannels.map((one) => ({ value: one, label: t(`channel.${one}`) })),
    })}
${button({ label: t('report.save'), icon: 'check' })}`,
  });
}

/** Visits of which nobody has said anything: call, then one press. Each line carries an id for its report. */
export function missedPage(ctx: Ctx, missed: { count: number; lines: readonly { visit: ReachableVisit; reportId: string }[] }): Answer {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('missed.title'), lead: t('missed.lead'), current: 'week', notices: { berichtet: t('notice.reported') },
    actions: linkButton({ label: t('slips.title'), href: '/berichte', icon: 'book' }),
    main: html`<p>${t('missed.count', { count: missed.count, shown: missed.lines.length, rest: missed.count - missed.lines.length })}</p>${table({
      caption: t('missed.title'), captionHidden: true, rows: missed.lines,
      empty: emptyState({ title: t('missed.none'), body: t('missed.none-body'), icon: 'check' }),
      columns: [
        { label: t('visit.when'), cell: ({ visit }) => html`<a href="/besuche/${visit.id}">${sayShortDate(visit.day, ctx.locale)}, ${formatTimeOfDay(visit.timeOfDay)}</a>` },
        { label: t('visit.what'), cell: ({ visit }) => `${activity(visit.activity)}, ${sayDuration(visit.duration, ctx.locale)}` },
        { label: t('visit.by'), cell: ({ visit }) => html`${visit.helperName}${visit.helperPhone !== null && html`<br>${phoneLink(visit.helperPhone)}`}` },
        { label: t('visit.for'), cell: ({ visit }) => html`${visit.personName}${visit.personPhone !== null && html`<br>${phoneLink(visit.personPhone)}`}` },
        { label: t('missed.was'), cell: ({ visit, reportId }) => form({
          action: `/besuche/${visit.id}/bericht`, locale: ctx.locale, hidden: { reportId, version: visit.version, how: 'phone', back: 'missed' },
          body: actionsBar(
            button({ label: t('missed.done'), name: 'outcome', value: 'done', kind: 'secondary', icon: 'check', about: visit.personName }),
            button({ label: t('missed.not-done'), name: 'outcome', value: 'not_done', kind: 'quiet', about: visit.personName }),
          ),
        }) },
      ],
    })}`,
  });
}
