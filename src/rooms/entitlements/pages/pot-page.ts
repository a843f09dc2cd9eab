import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/new-id.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { form } from '#web/design-system/form.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { table } from '#web/design-system/table.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { explainSteps } from '../explain-trace.ts';
import { entriesOf } from '../money/budget.ts';
import type { Entry } from '../money/facts.ts';
import type { Pot } from '../money/pots.ts';
import type { BudgetView } from '../money/read-budget.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { sayHours, sayMonth } from '../money/say-time.ts';
import { moneyTexts } from '../texts/money.ts';
import { budgetCrumb, crumbsOf, explained, isDesk } from './money-parts.ts';

/** Every euro of one pot in its month or year, and how the law was applied, step by step with its §. */
export function potPage(ctx: Ctx, view: BudgetView, pot: Pot | 'own' | 'others'): Answer {
  const t = moneyTexts(ctx.locale);
  const { budget, personId } = view;
  const entries = pot === 'own' || pot === 'others'
    ? budget.entries.filter(({ charge, day }) => charge === pot && day.startsWith(budget.month)) : entriesOf(budget, pot);
  const line = budget.pots.find((one) => one.pot === pot);
  const name = pot === 'own' || pot === 'others' ? t(`charge.${pot}`) : t(`pot.${pot}`);
  const trace = pot === 'own' || pot === 'others' ? [] : budget.traces[pot] ?? [];
  const refused = budget.refused.filter((one) => one.pot === pot).flatMap(({ reasons }) => reasons);
  const here = `/menschen/${personId}/budget/topf?monat=${budget.month}&topf=${pot}`;
  return pageAnswer(ctx, {
    title: line?.period === 'calendar-year' ? t('list.title-year', { pot: name, year: budget.month.slice(0, 4) }) : t('list.title', { pot: name, month: sayMonth(budget.month, ctx.locale) }),
    lead: t('list.lead'), current: isDesk(ctx) ? 'people' : 'mine', crumbs: crumbsOf(ctx, view, { ...budgetCrumb(ctx, view), href: `/menschen/${personId}/budget?monat=${budget.month}` }),
    main: html`${line !== undefined && stats([
      stat({ figure: sayEuros(line.totalCents, ctx.locale), label: t('column.given'), note: line.basis, href: '#rechnung' }),
      stat({ figure: sayEuros(line.usedCents, ctx.locale), label: t('column.used'), href: '#posten' }),
      stat({ figure: sayEuros(line.leftCents, ctx.locale), label: t('column.left'), href: here }),
    ])}
${section({ title: t('list.entries'), id: 'posten', body: entryTable(ctx, view, entries) })}
${section({
      title: t('list.trace'), id: 'rechnung',
      body: html`${refused.map((reason) => html`<p>${ctx.say(reason)}</p>`)}${trace.length > 0 ? explained(explainSteps(trace, ctx.locale)) : refused.length === 0 && html`<p>${t('list.trace-none')}</p>`}`,
    })}`,
  });
}

function entryTable(ctx: Ctx, { personId }: BudgetView, entries: readonly Entry[]): Html {
  const t = moneyTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const canChange = isDesk(ctx);
  return table<Entry>({
    caption: t('list.entries'), captionHidden: true, rows: entries.toReversed(), empty: emptyState({ title: t('list.none'), body: t('list.none-body'), icon: 'book' }),
    columns: [
      { label: t('column.day'), cell: ({ day, booking }) => `${sayDay(day, ctx.locale)}${booking === undefined || booking.to === day ? '' : ` – ${sayDay(booking.to, ctx.locale)}`}` },
      { label: t('column.what'), cell: (entry) => html`${entry.giver} <span class="muted">${entry.help === undefined ? t('entry.booking') : activity(entry.help.activity)}${entry.isBilled && `, ${t('entry.billed')}`}</span>` },
      { label: t('column.hours'), kind: 'number', cell: ({ help, booking }) => (help !== undefined ? sayHours(help.minutes, ctx.locale) : booking !== undefined && booking.days > 0 ? t('entry.days', { days: booking.days }) : '') },
      { label: t('column.money'), kind: 'number', cell: ({ cents }) => (cents === null ? t('money.unknown') : sayEuros(cents, ctx.locale)) },
      ...(canChange ? [{ label: t('column.action'), cell: (entry: Entry) => change(ctx, personId, entry) }] : []),
    ],
  });
}

function change(ctx: Ctx, personId: string, { id, help, day, giver }: Entry): Html {
  const t = moneyTexts(ctx.locale);
  const about = t('list.about', { giver, day: sayDay(day, ctx.locale) });
  if (help === undefined) {
    return form({
      action: `/menschen/${personId}/budget/gegenbuchung`, locale: ctx.locale, hidden: { id: newId(ctx.now), bookingId: id },
      body: button({ label: t('list.counter'), kind: 'quiet', about }),
    });
  }
  if (help.payer !== 'pflegekasse') return html``;
  const giverOf = help.helperPersonId === null ? `stelle=${help.organisationId}` : `helfer=${help.helperPersonId}`;
  return html`<a href="/menschen/${personId}/budget/zuordnung?${giverOf}">${t('list.choose')}<span class="kern-sr-only"> ${about}</span></a>`;
}
