import type { CalendarDate } from '#core/base/calendar-date.ts';
import { addDays } from '#core/base/calendar-date.ts';
import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDate } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { dateField } from '#web/design-system/field.ts';
import { errorTexts, typedText } from '#web/design-system/field-frame.ts';
import { errorSummary, fieldRow, form, hiddenFields } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { html, type Html } from '#web/html.ts';
import { outcomes } from '../helping.tables.ts';
import { helpingTexts } from '../texts.ts';
import type { VisitLine } from '../visits.queries.ts';
import { fieldsOf, type Refused } from './refused.ts';
import { statusBadge } from './tables.ts';

/** The slips of some days: visits still to report, each with the id of the report to come. */
export type Slips = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly lines: readonly { readonly visit: VisitLine; readonly reportId: string }[];
  /** There are more than are shown; they come after these are saved. */
  readonly isCut: boolean;
};

/** Slips typed in one after another: outcome by arrow key, minutes only if they differ, all saved at once. */
export function slipsPage(ctx: Ctx, slips: Slips, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const range = `von=${slips.from}&bis=${slips.to}`;
  const previous = `/berichte?von=${addDays(slips.from, -7)}&bis=${addDays(slips.from, -1)}`;
  return pageAnswer(ctx, {
    title: t('slips.title'), lead: t('slips.lead'), current: 'week', refused: refused !== undefined, notices: { berichtet: t('notice.reports') },
    actions: html`${linkButton({ label: t('slips.previous'), href: previous, kind: 'quiet' })}${linkButton({ label: t('missed.title'), href: '/besuche/offen', icon: 'phone' })}`,
    main: html`${form({
      action: '/berichte', method: 'get', locale: ctx.locale, label: t('slips.days'),
      body: html`${fieldRow(
        dateField({ locale: ctx.locale, name: 'von', label: t('slips.from'), value: slips.from, required: true }),
        dateField({ locale: ctx.locale, name: 'bis', label: t('slips.to'), value: slips.to, required: true }),
      )}${button({ label: t('slips.show'), kind: 'secondary' })}`,
    })}
${slips.lines.length === 0 ? emptyState({ title: t('slips.none'), body: t('slips.none-body', { from: sayDate(slips.from, ctx.locale), to: sayDate(slips.to, ctx.locale) }), icon: 'check' }) : slipTable(ctx, slips, refused)}
${sheetLinks({ locale: ctx.locale, sheets: [{ label: t('sheet.einsatzliste'), href: `/berichte/einsatzliste.pdf?${range}`, format: 'A4' }] })}`,
  });
}

function slipTable(ctx: Ctx, slips: Slips, refused: Refused | undefined): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const { typed, errors } = fieldsOf(ctx, refused);
  const value = (name: string): string => typedText({ name, typed });
  const wrong = (visitId: string): Html[] => ['outcome', 'minutes'].flatMap((name) =>
    errorTexts(errors, `${name}-${visitId}`).map((text) => html`<p class="kern-error">${text}</p>`));
  return html`${errorSummary({ errors, locale: ctx.locale })}<form action="/berichte" method="post" novalidate>
${hiddenFields({ von: slips.from, bis: slips.to })}
${table({
    caption: t('slips.title'), captionHidden: true, rows: slips.lines,
    columns: [
      { label: t('slips.slip'), cell: ({ visit, reportId }) => html`<a href="/besuche/${visit.id}">${visit.number}</a>${hiddenFields({ [`report-${visit.id}`]: value(`report-${visit.id}`) || reportId, [`version-${visit.id}`]: visit.version })}${visit.status !== 'planned' && statusBadge(ctx, visit.status)}` },
      { label: t('visit.when'), cell: ({ visit }) => `${sayShortDate(visit.day, ctx.locale)}, ${formatTimeOfDay(visit.timeOfDay)}` },
      { label: t('slips.what'), cell: ({ visit }) => html`${visit.helperName} → ${visit.personName}<br><span class="muted">${activity(visit.activity)}</span>` },
      { label: t('report.outcome'), cell: ({ visit }) => html`<span class="actions" role="radiogroup" aria-label="${t('slips.outcome-of', { helper: visit.helperName, person: visit.personName })}">${outcomes.map((one, index) => html`<span class="kern-form-check"><input type="radio" class="kern-form-check__radio" id="f-outcome-${visit.id}${index > 0 && `-${index + 1}`}" name="outcome-${visit.id}" value="${one}"${value(`outcome-${visit.id}`) === one && ' checked'}><label class="kern-label" for="f-outcome-${visit.id}${index > 0 && `-${index + 1}`}">${t(`status.${one}`)}</label></span>`)}</span>${wrong(visit.id)}` },
      { label: t('slips.minutes'), cell: ({ visit }) => html`<input class="kern-form-input__input width-number" id="f-minutes-${visit.id}" name="minutes-${visit.id}" inputmode="numeric" autocomplete="off" aria-label="${t('slips.minutes-of', { person: visit.personName })}" placeholder="${visit.duration}" value="${value(`minutes-${visit.id}`)}">` },
      { label: t('slips.reason'), cell: ({ visit }) => html`<input class="kern-form-input__input" name="reason-${visit.id}" autocomplete="off" maxlength="500" aria-label="${t('slips.reason-of', { person: visit.personName })}" value="${value(`reason-${visit.id}`)}">` },
    ],
  })}
${slips.isCut && html`<p class="muted">${t('slips.cut', { count: slips.lines.length })}</p>`}${actionsBar(button({ label: t('slips.save'), icon: 'check' }))}</form>`;
}
