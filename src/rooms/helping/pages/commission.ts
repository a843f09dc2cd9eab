import { sayDate } from '#core/german-dates/say.ts';
import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { button } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { dateField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { html, type Html } from '#web/html.ts';
import type { Commission } from '../commissions.queries.ts';
import { saySchedule } from '../schedule.ts';
import { helpingTexts } from '../texts.ts';
import type { VisitLine } from '../visits.queries.ts';
import { fieldsOf, type Refused } from './refused.ts';
import { phoneLink } from './requests.ts';
import { sayHours } from './say-hours.ts';
import { visitTable } from './tables.ts';

/** A commission with its visits before and after today. */
export type CommissionView = { readonly commission: Commission; readonly visits: readonly VisitLine[] };

/** A Beauftragung: who helps whom with what, since when, by whose order, insured by whom; its sheets and its end. */
export function commissionPage(ctx: Ctx, { commission, visits }: CommissionView, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const { endsOn } = commission.schedule;
  const isOver = endsOn !== null && endsOn < ctx.today;
  const page = `/auftraege/${commission.id}`;
  return pageAnswer(ctx, {
    title: t('commission.title', { number: commission.number }), lead: t('commission.lead'), current: 'helping',
    crumbs: [{ label: commission.personName, href: `/menschen/${commission.personId}` }], refused: refused !== undefined,
    notices: { beauftragt: t('notice.commissioned'), beendet: t('notice.ended') },
    main: html`${descriptionList([
      { term: t('commission.state'), value: endsOn === null ? badge({ label: t('commission.open'), tone: 'good' })
        : badge({ label: t(isOver ? 'commission.over' : 'commission.until', { date: sayDate(endsOn, ctx.locale) }), tone: isOver ? 'neutral' : 'info' }) },
      { term: t('visit.for'), value: html`<a href="/menschen/${commission.personId}">${commission.personName}</a>` },
      { term: t('visit.by'), value: html`${commission.helperPersonId === null ? commission.helperName : html`<a href="/menschen/${commission.helperPersonId}">${commission.helperName}</a>`} ${helperClassMark({ helperClass: commission.helperClass, locale: ctx.locale })}` },
      { term: t('request.phone'), value: commission.helperPhone === null ? '' : phoneLink(commission.helperPhone) },
      { term: t('visit.what'), value: activityTexts(ctx.locale)(commission.activity) },
      { term: t('visit.when'), value: saySchedule(commission.schedule, ctx.locale) },
      { term: t('commission.starts'), value: sayDate(commission.schedule.startsOn, ctx.locale) },
      { term: t('commission.note'), value: commission.note },
      { term: t('commission.payer'), value: payerWords(ctx, commission) },
      { term: t('commission.by'), value: t('commission.by-at', { name: commission.commissionedByName || '–', at: sayInstant(commission.commissionedAt, ctx.quartier.timeZone, ctx.locale) }) },
      { term: t('commission.insurer'), value: commission.insurer },
      { term: t('commission.need'), value: commission.needId !== null && html`<a href="/bedarf/${commission.needId}">${t('request.to-need')}</a>` },
    ])}
${section({ title: t('helper.visits'), body: visitTable(ctx, { caption: t('helper.visits'), visits, known: 'both' }) })}`,
    aside: html`${sheetLinks({ locale: ctx.locale, sheets: [
      { label: t('sheet.einsatzzettel'), href: `${page}/einsatzzettel.pdf`, format: 'A5' },
      { label: t('sheet.terminkarte'), href: `${page}/terminkarte.pdf`, format: 'A6' },
    ] })}
${commission.endedOn === null && !isOver && endForm(ctx, commission, visits, refused)}`,
  });
}

function payerWords(ctx: Ctx, { payer, centsPerHour }: Commission): string {
  const t = helpingTexts(ctx.locale);
  const price = centsPerHour === null ? ''
    : `, ${t('commission.per-hour', { euros: (centsPerHour / 100).toLocaleString(ctx.locale === 'en' ? 'en-GB' : 'de-DE', { minimumFractionDigits: 2 }) })}`;
  return t(`payer.${payer}`) + price;
}

function endForm(ctx: Ctx, commission: Commission, visits: readonly VisitLine[], refused: Refused | undefined): Html {
  const t = helpingTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  const ahead = visits.filter(({ day, status }) => day > ctx.today && status === 'planned');
  const lastShown = ahead.at(-1);
  return card({
    title: t('end.title'),
    lead: lastShown === undefined ? t('end.none') : t('end.lead', { count: ahead.length, hours: sayHours(ahead.reduce((sum, { duration }) => sum + duration, 0), ctx.locale) }),
    body: form({
      action: `/auftraege/${commission.id}/ende`, locale: ctx.locale, errors: field.errors,
      body: html`${dateField({ ...field, name: 'endsOn', label: t('end.day'), required: true, value: ctx.today })}${button({ label: t('end.save'), kind: 'danger' })}`,
    }),
  });
}
