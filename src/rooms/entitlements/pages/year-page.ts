import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { linkButton } from '#web/design-system/button.ts';
import { table } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { html, type Html } from '#web/html.ts';
import type { Budget } from '../money/budget.ts';
import type { YearView } from '../money/read-budget.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayMonth } from '../money/say-time.ts';
import type { YearLine } from '../money/year-of-money.ts';
import { moneyTexts } from '../texts/money.ts';
import { budgetCrumb, crumbsOf, isDesk, titleOf } from './money-parts.ts';

/** A person's money over a year: what each pot gave and what was used of it, in sum and by month. */
export function yearPage(ctx: Ctx, view: YearView): Answer {
  const t = moneyTexts(ctx.locale);
  const { year: money, personId } = view;
  const euros = (amount: number): string => sayEuros(amount, ctx.locale);
  const page = `/menschen/${personId}/budget`;
  return pageAnswer(ctx, {
    title: titleOf(ctx, view, 'year.title', { year: String(money.year) }), lead: t('year.lead'), current: isDesk(ctx) ? 'people' : 'mine', crumbs: crumbsOf(ctx, view, budgetCrumb(ctx, view)),
    actions: linkButton({ label: t('budget.documents'), href: `/menschen/${personId}/belege` }),
    main: html`${tabs({
      label: t('budget.view'), items: [money.year - 1, money.year, money.year + 1].filter((year) => year <= Number(ctx.today.slice(0, 4)))
        .map((year) => ({ label: t('budget.year', { year: String(year) }), href: `${page}/jahr?jahr=${year}`, current: year === money.year })),
    })}
${table<YearLine>({
      caption: t('budget.year', { year: String(money.year) }), captionHidden: true, rows: money.lines, empty: html`<p>${t('year.none')}</p>`,
      columns: [
        { label: t('column.pot'), cell: ({ pot }) => t(`pot.${pot}`) },
        { label: t('column.given'), kind: 'number', cell: ({ entitledCents }) => euros(entitledCents) },
        { label: t('column.used'), kind: 'number', cell: ({ usedCents }) => euros(usedCents) },
        { label: t('column.left'), kind: 'number', cell: ({ entitledCents, usedCents }) => euros(entitledCents - usedCents) },
      ],
    })}
<p class="muted">${t('year.lost')}</p>
${byMonth(ctx, view)}`,
  });
}

function byMonth(ctx: Ctx, { year: { months, lines }, personId }: YearView): Html {
  const t = moneyTexts(ctx.locale);
  const used = lines.filter(({ usedCents }) => usedCents > 0);
  return html`${table<Budget>({
    caption: t('year.table'), rows: months,
    columns: [
      { label: t('column.month'), cell: ({ month }) => html`<a href="/menschen/${personId}/budget?monat=${month}">${sayMonth(month, ctx.locale)}</a>` },
      ...used.map(({ pot, byMonth: ofPot }) => ({
        label: t(`pot.${pot}`), kind: 'number' as const,
        cell: ({ month }: Budget) => sayUsed(ofPot.find((one) => one.month === month)?.usedCents ?? null, ctx),
      })),
      { label: t('charge.own'), kind: 'number', cell: ({ ownCents }) => sayEuros(ownCents, ctx.locale) },
    ],
  })}`;
}

/** Where there was no such pot there is no figure. */
function sayUsed(used: number | null, { locale }: Ctx): string {
  return used === null ? '–' : sayEuros(used, locale);
}
