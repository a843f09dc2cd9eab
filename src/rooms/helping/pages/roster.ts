import { sayAgo } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { pagination } from '#web/design-system/pagination.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { table, type Column } from '#web/design-system/table.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { sayFree } from '../free-times.ts';
import type { HelperFact } from '../read-roster.ts';
import { rosterLists, type RosterList } from '../roster.queries.ts';
import { helpingTexts } from '../texts.ts';
import { sayHours } from './say-hours.ts';

/** One page of one list of the roster. */
export type Roster = {
  readonly list: RosterList;
  readonly counts: Readonly<Record<RosterList, number>>;
  readonly helpers: readonly HelperFact[];
  readonly page: number;
  readonly pages: number;
};

/** Who helps: everyone who can be asked, who fell silent, who is away. */
export function rosterPage(ctx: Ctx, roster: Roster): Answer {
  const t = helpingTexts(ctx.locale);
  const { counts, list } = roster;
  const share = counts.active === 0 ? 0 : Math.round((counts.asleep * 100) / counts.active);
  return pageAnswer(ctx, {
    title: t('roster.title'), lead: t('roster.lead'), current: 'helping',
    actions: html`${linkButton({ label: t('roster.new'), href: '/helfende/neu', icon: 'plus', kind: 'primary' })}${
      linkButton({ label: t('requests.title'), href: '/anfragen', icon: 'phone' })}${linkButton({ label: t('ledger.title'), href: '/hilfebuch', icon: 'book' })}`,
    notices: { dabei: t('notice.on-board'), pause: t('notice.paused'), 'hoert-auf': t('notice.left') },
    main: html`${stats([
      stat({ figure: String(counts.active), label: t('list.active'), href: '/helfende' }),
      stat({ figure: String(counts.asleep), label: t('list.asleep'), note: t('roster.share', { share }), href: '/helfende?liste=asleep', tone: counts.asleep > 0 ? 'call' : 'good' }),
      stat({ figure: String(counts.away), label: t('list.away'), href: '/helfende?liste=away' }),
    ])}
${tabs({
      label: t('roster.lists'),
      items: rosterLists.map((one) => ({ label: t(`list.${one}`), href: `/helfende?liste=${one}`, current: one === list, count: counts[one] })),
    })}
${list === 'asleep' && html`<p class="muted">${t('roster.asleep-lead')}</p>`}
${table({
      caption: t(`list.${list}`), captionHidden: true, rows: roster.helpers, columns: columnsOf(ctx, list),
      empty: emptyState({ title: t(`list.${list}-none`), body: t('roster.none-body'), icon: 'hand' }),
    })}
${pagination({ locale: ctx.locale, page: roster.page, pages: roster.pages, href: (page) => `/helfende?liste=${list}&seite=${page}` })}`,
  });
}

function columnsOf(ctx: Ctx, list: RosterList): Column<HelperFact>[] {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const columns: Column<HelperFact>[] = [
    { label: t('helper.name'), cell: (one) => html`<a href="/helfende/${one.personId}">${one.name}</a><br>${helperClassMark({ helperClass: one.helperClass, locale: ctx.locale })}` },
    { label: t('helper.activities'), cell: (one) => one.activities.map((what) => activity(what)).join(', ') },
    { label: t('helper.free'), cell: (one) => sayFree(one.free, ctx.locale) || t('helper.free-none') },
    { label: t('helper.hours'), kind: 'number', cell: (one) => t('helper.hours-of', { hours: sayHours(one.minutesThisWeek, ctx.locale), most: sayHours(one.maxMinPerWeek, ctx.locale) }) },
    { label: t('helper.last-answer'), cell: (one) => sayAgo(one.lastAnswerOn ?? one.since, ctx.today, ctx.locale) },
  ];
  return list === 'asleep' ? [...columns, { label: t('roster.still'), cell: (one) => stillOnBoard(ctx, one, 'list') }] : columns;
}

/** The question whether somebody is still on board, with what she may answer. */
export function stillOnBoard(ctx: Ctx, helper: Pick<HelperFact, 'personId' | 'name' | 'phone'>, back: 'list' | 'profile'): Html {
  const t = helpingTexts(ctx.locale);
  const about = helper.name;
  return html`${helper.phone !== null && html`<p><a href="tel:${helper.phone.replaceAll(/[^\d+]/g, '')}">${helper.phone}</a></p>`}${form({
    action: `/helfende/${helper.personId}/dabei`, locale: ctx.locale, hidden: { back },
    body: actionsBar(
      button({ label: t('still.yes'), name: 'answer', value: 'yes', kind: 'secondary', icon: 'check', about }),
      button({ label: t('still.pause'), name: 'answer', value: 'pause', kind: 'quiet', about }),
      linkButton({ label: t('still.leave'), href: `/helfende/${helper.personId}/aufhoeren`, kind: 'quiet', about }),
    ),
  })}`;
}
