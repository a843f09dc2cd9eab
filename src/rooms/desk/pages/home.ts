import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Refusal } from '#core/base/result.ts';
import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDate } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import type { RequestLine, VisitLine } from '#rooms/helping/index.ts';
import type { NeedLine } from '#rooms/hilfemix/index.ts';
import { alert } from '#web/design-system/alert.ts';
import { card, section } from '#web/design-system/card.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { matters } from '#web/design-system/matters.ts';
import { stat, stats } from '#web/design-system/stat.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Call, StandIn } from '../calls.queries.ts';
import { callTexts } from '../calls.texts.ts';
import type { Thread } from '../desk.queries.ts';
import { deskTexts } from '../texts.ts';
import { callList, standInList } from './calls.ts';
import { threadList } from './thread-list.ts';

/** What the desk opens with. */
export type DeskHome = {
  readonly due: readonly Thread[];
  readonly promised: readonly Thread[];
  readonly counts: { readonly open: number; readonly overdue: number; readonly waiting: number };
  readonly visits: readonly VisitLine[];
  readonly missed: readonly VisitLine[];
  readonly missedCount: number;
  readonly unanswered: readonly RequestLine[];
  readonly needs: readonly NeedLine[];
  /** Calls that the desk has to make by today, each with the id of the entry that will note it. */
  readonly calls: readonly { readonly call: Call; readonly entryId: string }[];
  readonly standIns: readonly StandIn[];
};

/** The desk: capture box on top, then what is due today, what nobody reported, who has not answered, what is promised. */
export function homePage(ctx: Ctx, home: DeskHome, capture: Html, refused = false, refusals: readonly Refusal[] = []): Answer {
  const t = deskTexts(ctx.locale);
  const calls = callTexts(ctx.locale);
  return pageAnswer(ctx, {
    title: t('home.title'),
    lead: html`${sayDate(ctx.today, ctx.locale)} · ${t('home.lead')}`,
    current: 'desk',
    refused,
    notices: { erfasst: t('notice.erfasst'), angerufen: calls('notice.angerufen') },
    main: html`${refusals.length > 0 && alert({ title: refusals.map(ctx.say).join(' '), tone: 'call', live: true })}${card({ title: t('capture.title'), body: capture, tone: 'sand' })}
${stats([
    stat({ figure: String(home.counts.overdue), label: t('figures.overdue'), href: '/kontaktbuch?liste=ueberfaellig', tone: home.counts.overdue > 0 ? 'call' : 'good' }),
    stat({ figure: String(home.counts.open), label: t('figures.open'), href: '/kontaktbuch?liste=faellig' }),
    stat({ figure: String(home.counts.waiting), label: t('figures.waiting'), href: '/kontaktbuch?liste=wartet' }),
    stat({ figure: String(home.missedCount), label: t('figures.missed'), href: '/besuche/offen', tone: home.missedCount > 0 ? 'call' : 'good' }),
  ])}
${section({
    title: t('home.due'),
    body: home.due.length === 0
      ? emptyState({ title: t('home.due-none'), body: t('home.due-none-body'), icon: 'check' })
      : threadList(home.due, ctx.today, ctx.locale),
  })}
${home.calls.length > 0 && section({ title: calls('home'), lead: calls('home-lead'), body: callList(ctx, home.calls) })}
${home.missed.length > 0 && section({ title: t('home.missed'), lead: t('home.missed-lead'), body: visitList(ctx, home.missed, true) })}
${home.promised.length > 0 && section({ title: t('home.later'), body: threadList(home.promised, ctx.today, ctx.locale) })}`,
    aside: html`${section({
      title: t('home.visits'), level: 2,
      body: home.visits.length === 0 ? html`<p class="muted">${t('home.visits-none')}</p>` : visitList(ctx, home.visits, false),
    })}
${home.standIns.length > 0 && section({ title: calls('away'), body: standInList(ctx, home.standIns) })}
${home.unanswered.length > 0 && section({ title: t('home.unanswered'), lead: t('home.unanswered-lead'), body: requestList(ctx, home.unanswered) })}
${home.needs.length > 0 && section({ title: t('home.open-needs'), body: needList(ctx, home.needs) })}`,
  });
}

function visitList(ctx: Ctx, visits: readonly VisitLine[], withDay: boolean): Html {
  const activity = activityTexts(ctx.locale);
  const day = (date: CalendarDate): string => (withDay ? `${sayShortDate(date, ctx.locale)}, ` : '');
  return matters(visits.map((visit) => ({
    href: `/besuche/${visit.id}`,
    title: `${day(visit.day)}${formatTimeOfDay(visit.timeOfDay)} ${activity(visit.activity)}`,
    marks: helperClassMark({ helperClass: visit.helperClass, locale: ctx.locale }),
    what: deskTexts(ctx.locale)('home.visit', { helper: visit.helperName, person: visit.personName }),
  })));
}

function requestList(ctx: Ctx, requests: readonly RequestLine[]): Html {
  const activity = activityTexts(ctx.locale);
  return matters(requests.map((request) => ({
    href: `/anfragen/${request.id}`, title: request.helperName, what: `${activity(request.activity)}, ${request.personName}`,
  })));
}

function needList(ctx: Ctx, needs: readonly NeedLine[]): Html {
  const activity = activityTexts(ctx.locale);
  return matters(needs.map((need) => ({ href: `/bedarf/${need.id}`, title: activity(need.activity), what: need.personName })));
}
