import { addMonths, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { errorSummary } from '#web/design-system/form.ts';
import { pots as potsPicture } from '#web/design-system/pictures/pots.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Budget } from '../money/budget.ts';
import type { Month, PlannedHelp } from '../money/facts.ts';
import { chargeOf } from '../money/pots.ts';
import type { BudgetView } from '../money/read-budget.ts';
import type { PotLine } from '../money/read-pots.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayMonth } from '../money/say-time.ts';
import type { Warning } from '../money/warnings.ts';
import { moneyTexts } from '../texts/money.ts';
import { crumbsOf, isDesk, sayBasis, titleOf } from './money-parts.ts';

/** A person's money in a month: warnings first, then the pots, what is still to come, and what no pot pays. */
export function budgetPage(ctx: Ctx, view: BudgetView, refusals?: readonly Refusal[]): Answer {
  const t = moneyTexts(ctx.locale);
  const { budget, personId } = view;
  const month = sayMonth(budget.month, ctx.locale);
  const page = `/menschen/${personId}/budget`;
  return pageAnswer(ctx, {
    title: titleOf(ctx, view, 'budget.title'), lead: t('budget.lead', { month }), current: isDesk(ctx) ? 'people' : 'mine', crumbs: crumbsOf(ctx, view),
    notices: { gebucht: t('notice.gebucht'), zurueck: t('notice.zurueck'), topf: t('notice.topf') },
    actions: html`${linkButton({ label: t('budget.documents'), href: `/menschen/${personId}/belege?monat=${budget.month}` })}${isDesk(ctx) && linkButton({ label: t('budget.book'), href: `${page}/rechnung`, icon: 'plus' })}`,
    refused: refusals !== undefined,
    main: html`${errorSummary({ errors: errorsOf(ctx, refusals), locale: ctx.locale })}${monthTabs(ctx, page, budget.month)}
${budget.grading === null ? noGrading(ctx, view) : view.warnings.map((warning) => warningAlert(ctx, warning))}
${budget.refused.filter(({ pot }) => pot === null).map(({ reasons }) => alert({ title: t('budget.refused'), body: reasons.map((reason) => html`<p>${ctx.say(reason)}</p>`) }))}
${budget.pots.length > 0 && potPictures(ctx, view)}
${planned(ctx, view)}
${section({
      title: t('budget.own'), body: descriptionList([
        { term: t('budget.own-used'), value: html`<a href="${page}/topf?monat=${budget.month}&amp;topf=own">${sayEuros(budget.ownCents, ctx.locale)}</a>` },
        { term: t('budget.own-planned'), value: sayEuros(budget.plannedOwnCents + beyondPots(budget), ctx.locale) },
        { term: t('budget.others'), value: html`<a href="${page}/topf?monat=${budget.month}&amp;topf=others">${sayEuros(budget.othersCents, ctx.locale)}</a>` },
      ]),
    })}
${details({ summary: t('budget.truth'), body: html`<p>${t('budget.truth-body')}</p>` })}`,
  });
}

function beyondPots({ pots }: Budget): number {
  return pots.reduce((sum, { ownCents }) => sum + ownCents, 0);
}

function monthTabs(ctx: Ctx, page: string, shown: Month): Html {
  const t = moneyTexts(ctx.locale);
  const at = (months: number): Month => addMonths(`${shown}-01` as CalendarDate, months).slice(0, 7) as Month;
  const year = shown.slice(0, 4);
  return tabs({
    label: t('budget.view'),
    items: [
      ...([at(-1), shown, at(1)]).map((month) => ({ label: sayMonth(month, ctx.locale), href: `${page}?monat=${month}`, current: month === shown })),
      { label: t('budget.year', { year }), href: `${page}/jahr?jahr=${year}` },
    ],
  });
}

function noGrading(ctx: Ctx, { personId }: BudgetView): Html {
  const t = moneyTexts(ctx.locale);
  return emptyState({
    title: t('budget.no-grading'), body: t('budget.no-grading-body'), icon: 'info',
    ...(isDesk(ctx) ? { action: linkButton({ label: t('budget.grading'), href: `/menschen/${personId}/einstufung`, kind: 'secondary' }) } : {}),
  });
}

function warningAlert(ctx: Ctx, warning: Warning): Html {
  const t = moneyTexts(ctx.locale);
  if (warning.kind === 'no-grading' || warning.kind === 'grading-changed') {
    return alert({ title: t('warning.grading-changed'), body: html`<p>${t('warning.grading-changed-body')}</p>` });
  }
  const facts = {
    pot: t(`pot.${warning.pot}`), money: 'cents' in warning ? sayEuros(warning.cents, ctx.locale) : '',
    visits: 'visits' in warning ? warning.visits : 0, day: 'on' in warning ? sayDay(warning.on, ctx.locale) : '',
  };
  const tone = warning.kind === 'beyond-pot' || warning.kind === 'expires-soon' ? 'call' : 'info';
  return alert({ title: t(`warning.${warning.kind}`, facts), tone, body: html`<p>${t(`warning.${warning.kind}-body`)}</p>` });
}

/** Shown as vessels even when nothing was used of them yet. */
const always: ReadonlySet<string> = new Set(['pflegegeld', 'sachleistung', 'entlastungsbetrag', 'gemeinsamer-jahresbetrag']);

function potPictures(ctx: Ctx, { budget, personId }: BudgetView): Html {
  const t = moneyTexts(ctx.locale);
  const hrefOf = ({ pot }: PotLine): string => `/menschen/${personId}/budget/topf?monat=${budget.month}&topf=${pot}`;
  const isShown = ({ pot, usedCents, plannedCents, ownCents }: PotLine): boolean => always.has(pot) || usedCents + plannedCents + ownCents > 0;
  const rest = budget.pots.filter((line) => !isShown(line));
  return html`${section({
    title: t('budget.pots', { month: sayMonth(budget.month, ctx.locale) }),
    body: potsPicture({
      locale: ctx.locale, title: budget.grading === null ? '' : t('budget.pflegegrad', { pflegegrad: budget.grading.pflegegrad }),
      pots: budget.pots.filter(isShown).map((line) => ({
        name: t(`pot.${line.pot}`), total: line.totalCents, used: line.usedCents, planned: line.plannedCents, href: hrefOf(line),
        source: `${t(`for.${line.pot}`)} ${sayBasis(line.basis)}, ${periodOf(ctx, line)}`,
        ...(line.expires === undefined ? {} : { expires: sayDay(line.expires.on, ctx.locale) }),
      })),
    }),
  })}
${rest.length > 0 && section({
    title: t('budget.more'), lead: t('budget.more-lead'),
    body: table<PotLine>({
      caption: t('budget.more'), captionHidden: true, rows: rest, columns: [
        { label: t('column.pot'), cell: (line) => html`<a href="${hrefOf(line)}">${t(`pot.${line.pot}`)}</a> <span class="muted">${t(`for.${line.pot}`)}</span>` },
        { label: t('column.given'), kind: 'number', cell: (line) => `${sayEuros(line.totalCents, ctx.locale)} ${periodOf(ctx, line)}` },
      ],
    }),
  })}`;
}

function periodOf(ctx: Ctx, { period }: PotLine): string {
  const t = moneyTexts(ctx.locale);
  return period === 'calendar-month' || period === 'calendar-year' || period === 'measure' ? t(`period.${period}`) : t('period.other');
}

function planned(ctx: Ctx, { facts, budget }: BudgetView): Html {
  const t = moneyTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  if (budget.lastDay < ctx.today) return html``;
  return section({
    title: t('budget.planned'), lead: t('budget.planned-lead'),
    body: table<PlannedHelp>({
      caption: t('budget.planned'), captionHidden: true, rows: facts.planned, empty: html`<p>${t('budget.planned-none')}</p>`,
      columns: [
        { label: t('column.who'), cell: (line) => html`${line.giver} <span class="muted">${activity(line.activity)}</span>` },
        { label: t('column.visits'), cell: (line) => t('budget.visits', { count: line.visits }) },
        { label: t('column.pays'), cell: (line) => t(`charge.${chargeOf({ ...line, day: budget.lastDay }, budget.grading?.pflegegrad ?? null, facts.choices)}`) },
        { label: t('column.money'), kind: 'number', cell: (line) => (line.unpriced === line.visits ? t('money.unknown') : sayEuros(line.cents, ctx.locale)) },
      ],
    }),
  });
}
