import { activities } from '#core/base/activity.ts';
import { addDays, addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { sayDuration } from '#core/german-dates/say.ts';
import { sayDay, sayShortDate, sayShortMonth } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { dateField, selectField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { pagination } from '#web/design-system/pagination.ts';
import { mixBar } from '#web/design-system/pictures/mix-bar.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { table } from '#web/design-system/table.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { webTexts } from '#web/texts/web.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Choice } from '../choose-person.ts';
import type { LedgerLine } from '../ledger.queries.ts';
import type { MonthOfHelp } from '../mix-by-month.ts';
import { helpingTexts } from '../texts.ts';
import { sayHours } from './say-hours.ts';
import { personField } from './week.ts';

/** The chosen part of the help ledger. */
export type Ledger = {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly person: Choice;
  readonly helper: Choice;
  readonly helperClass: HelperClass | undefined;
  readonly activity: (typeof activities)[number] | undefined;
  readonly lines: readonly LedgerLine[];
  readonly sums: readonly { readonly helperClass: HelperClass; readonly minutes: number; readonly cents: number | null; readonly lines: number }[];
  readonly months: readonly MonthOfHelp[];
  readonly page: number;
  readonly pages: number;
};

type Changed = { readonly [Name in 'von' | 'bis' | 'klasse' | 'seite']?: string | undefined };

/** The address of the same list with one thing changed. */
function hrefOf(ledger: Ledger, path: string, changed: Changed): string {
  const fields: Readonly<Record<string, string | undefined>> = {
    von: ledger.from, bis: ledger.to, mensch: ledger.person.chosen?.id, helfer: ledger.helper.chosen?.id,
    klasse: ledger.helperClass, was: ledger.activity, ...changed,
  };
  const given = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `${path}?${given.join('&')}`;
}

/** The help ledger: every unit of help, its sums, and how the mix shifted over the year. Every figure opens its list. */
export function ledgerPage(ctx: Ctx, ledger: Ledger): Answer {
  const t = helpingTexts(ctx.locale);
  const total = ledger.sums.reduce((sum, { minutes }) => sum + minutes, 0);
  const lines = ledger.sums.reduce((sum, one) => sum + one.lines, 0);
  return pageAnswer(ctx, {
    title: t('ledger.title'), lead: t('ledger.lead'), current: 'helping',
    actions: linkButton({ label: t('ledger.csv'), href: hrefOf(ledger, '/hilfebuch.csv', {}) }),
    main: html`${filterForm(ctx, ledger)}
${stats([
      stat({ figure: t('hours', { hours: sayHours(total, ctx.locale) }), label: t('ledger.total'), note: t('ledger.lines', { count: lines }), href: hrefOf(ledger, '/hilfebuch', { klasse: undefined }) }),
      ...helperClasses.flatMap((helperClass) => ledger.sums.filter((sum) => sum.helperClass === helperClass).map((sum) => stat({
        figure: t('hours', { hours: sayHours(sum.minutes, ctx.locale) }), label: webTexts(ctx.locale)(`helper-class.${helperClass}`),
        note: t('ledger.lines', { count: sum.lines }), href: hrefOf(ledger, '/hilfebuch', { klasse: helperClass }),
      }))),
    ])}
${mixBar({ locale: ctx.locale, title: t('ledger.mix'), months: ledger.months.map((month) => monthOf(ctx, ledger, month)) })}
${lineTable(ctx, ledger)}
${pagination({ locale: ctx.locale, page: ledger.page, pages: ledger.pages, href: (page) => hrefOf(ledger, '/hilfebuch', { seite: String(page) }) })}`,
  });
}

function monthOf(ctx: Ctx, ledger: Ledger, { month, minutes }: MonthOfHelp) {
  const first = `${month}-01` as CalendarDate;
  const hours = Object.fromEntries(Object.entries(minutes).map(([helperClass, sum]) => [helperClass, Math.round(sum / 6) / 10]));
  return { label: sayShortMonth(month, ctx.locale), hours, href: hrefOf(ledger, '/hilfebuch', { von: first, bis: addDays(addMonths(first, 1), -1) }) };
}

function lineTable(ctx: Ctx, ledger: Ledger): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return table<LedgerLine>({
    caption: t('ledger.list'), rows: ledger.lines, empty: emptyState({ title: t('ledger.none'), body: t('ledger.none-body'), icon: 'book' }),
    columns: [
      { label: t('ledger.day'), cell: (line) => html`${sayShortDate(line.day, ctx.locale)}${line.day.slice(0, 4)}${line.countersId !== null && html` ${badge({ label: t('ledger.counter'), tone: 'info' })}`}` },
      { label: t('visit.for'), cell: (line) => html`<a href="/menschen/${line.personId}">${line.personName}</a>` },
      { label: t('visit.by'), cell: (line) => html`${line.helperName} ${helperClassMark({ helperClass: line.helperClass, locale: ctx.locale })}` },
      { label: t('visit.what'), cell: (line) => activity(line.activity) },
      { label: t('ledger.time'), kind: 'number', cell: (line) => sayDuration(line.minutes, ctx.locale) },
      { label: t('ledger.from-where'), cell: (line) => (line.commissionId === null ? t(`source.${line.source}`) : html`<a href="/auftraege/${line.commissionId}">${t(`source.${line.source}`)}</a>`) },
    ],
  });
}

function filterForm(ctx: Ctx, ledger: Ledger): Html {
  const t = helpingTexts(ctx.locale);
  const locale = ctx.locale;
  return details({
    summary: t('filter.title-of', { from: sayDay(ledger.from, locale), to: sayDay(ledger.to, locale) }),
    open: [ledger.person, ledger.helper].some(({ typed, chosen }) => typed !== '' || chosen !== undefined) || ledger.helperClass !== undefined || ledger.activity !== undefined,
    body: form({
      action: '/hilfebuch', method: 'get', locale,
      body: html`${fieldRow(
        dateField({ locale, name: 'von', label: t('slips.from'), value: ledger.from }), dateField({ locale, name: 'bis', label: t('slips.to'), value: ledger.to }),
      )}${fieldRow(
        personField(ctx, ledger.person, 'wer', 'mensch', t('visit.for')), personField(ctx, ledger.helper, 'werhilft', 'helfer', t('visit.by')),
      )}${fieldRow(
        selectField({ locale, name: 'klasse', label: t('ledger.class'), value: ledger.helperClass, options: helperClasses.map((one) => ({ value: one, label: webTexts(locale)(`helper-class.${one}`) })) }),
        selectField({ locale, name: 'was', label: t('visit.what'), value: ledger.activity, options: activities.map((one) => ({ value: one, label: activityTexts(locale)(one) })) }),
      )}${actionsBar(button({ label: t('filter.show'), kind: 'secondary' }), linkButton({ label: t('filter.all'), href: '/hilfebuch', kind: 'quiet' }))}`,
    }),
  });
}
