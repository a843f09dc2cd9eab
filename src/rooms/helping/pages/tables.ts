import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDuration } from '#core/german-dates/say.ts';
import { sayInstant, sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { badge, type Tone } from '#web/design-system/badge.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { table, type Column } from '#web/design-system/table.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Commission } from '../commissions.queries.ts';
import type { VisitStatus } from '../helping.tables.ts';
import type { RequestLine } from '../requests.queries.ts';
import { saySchedule } from '../schedule.ts';
import { helpingTexts } from '../texts.ts';
import type { VisitLine } from '../visits.queries.ts';

const tones: Readonly<Record<VisitStatus, Tone>> = { planned: 'neutral', done: 'good', partial: 'info', not_done: 'call', cancelled: 'neutral' };

/** How a visit went, or that it is still to come. */
export function statusBadge(ctx: Ctx, status: VisitStatus): Html {
  return badge({ label: helpingTexts(ctx.locale)(`status.${status}`), tone: tones[status] });
}

// A day that is over leaves nothing planned: somebody has to ask how it was.
function isUnreported(ctx: Ctx, { status, isAsked, day }: VisitLine): boolean {
  return status === 'planned' && isAsked && day < ctx.today;
}

/** Visits in order. `replace` adds the way to whoever could stand in; `known` is whom the page is about: they are not named again. */
export function visitTable(ctx: Ctx, props: {
  caption: string; visits: readonly VisitLine[]; replace?: boolean; withoutDay?: boolean; known?: 'helper' | 'both';
}): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const when = (visit: VisitLine): string =>
    `${props.withoutDay === true ? '' : `${sayShortDate(visit.day, ctx.locale)}, `}${formatTimeOfDay(visit.timeOfDay)}`;
  const columns: Column<VisitLine>[] = [
    { label: t('visit.when'), cell: (visit) => html`<a href="/besuche/${visit.id}">${when(visit)}</a>` },
    { label: t('visit.what'), cell: (visit) => `${activity(visit.activity)}, ${sayDuration(visit.duration, ctx.locale)}` },
    ...(props.known === 'both' ? [] : [
      { label: t('visit.for'), cell: (visit: VisitLine) => html`<a href="/menschen/${visit.personId}">${visit.personName}</a>` },
    ]),
    ...(props.known !== undefined ? [] : [
      { label: t('visit.by'), cell: (visit: VisitLine) => html`${visit.helperName} ${helperClassMark({ helperClass: visit.helperClass, locale: ctx.locale })}` },
    ]),
    props.replace === true
      ? { label: t('replace.how'), cell: (visit) => visit.needId !== null && html`<a href="/bedarf/${visit.needId}?tag=${visit.day}">${t('replace.find')}</a>` }
      : { label: t('visit.status'), cell: (visit) => (isUnreported(ctx, visit) ? badge({ label: t('status.unreported'), tone: 'call' }) : statusBadge(ctx, visit.status)) },
  ];
  return table({ caption: props.caption, captionHidden: true, rows: props.visits, columns, empty: html`<p class="muted">${t('visits.none')}</p>` });
}

/** Commissions; `other` names the side that is not clear from the page. */
export function commissionTable(ctx: Ctx, commissions: readonly Commission[], other: 'person' | 'helper'): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  return table({
    caption: t('helper.commissions'), captionHidden: true, rows: commissions, empty: html`<p class="muted">${t('commissions.none')}</p>`,
    columns: [
      { label: t('commission.number'), cell: (one) => html`<a href="/auftraege/${one.id}">${t('commission.no', { number: one.number })}</a>` },
      { label: t(other === 'person' ? 'visit.for' : 'visit.by'), cell: (one) => (other === 'person' ? one.personName : one.helperName) },
      { label: t('visit.what'), cell: (one) => activity(one.activity) },
      { label: t('visit.when'), cell: (one) => saySchedule(one.schedule, ctx.locale) },
    ],
  });
}

/** Questions to helpers and what came back; on the page of one helper the day heads the row instead of the name. */
export function requestTable(ctx: Ctx, requests: readonly RequestLine[], known?: 'helper'): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const asked = (one: RequestLine): string => sayInstant(one.askedAt, ctx.quartier.timeZone, ctx.locale);
  const what: Column<RequestLine> = {
    label: t('visit.what'), cell: (one) => `${activity(one.activity)}${one.schedule === null ? '' : `, ${saySchedule(one.schedule, ctx.locale)}`}`,
  };
  const answer: Column<RequestLine> = { label: t('request.answer'), cell: (one) => requestBadge(ctx, one) };
  return table({
    caption: t('requests.title'), captionHidden: true, rows: requests,
    columns: known === 'helper'
      ? [{ label: t('request.asked'), cell: (one) => html`<a href="/anfragen/${one.id}">${asked(one)}</a>` }, what, answer]
      : [
        { label: t('request.who'), cell: (one) => html`<a href="/anfragen/${one.id}">${one.helperName}</a> ${helperClassMark({ helperClass: one.helperClass, locale: ctx.locale })}` },
        what, { label: t('request.asked'), cell: asked }, answer,
      ],
  });
}

/** What somebody answered, or since when an answer is due. */
export function requestBadge(ctx: Ctx, request: Pick<RequestLine, 'answer' | 'answerBy'>): Html {
  const t = helpingTexts(ctx.locale);
  if (request.answer !== null) {
    return badge({ label: t(`answer.${request.answer}`), tone: request.answer === 'yes' ? 'good' : 'neutral' });
  }
  const { answerBy } = request;
  if (answerBy === null) return badge({ label: t('request.open'), tone: 'info' });
  const isLate = answerBy < ctx.today;
  return badge({ label: t(isLate ? 'request.late' : 'request.until', { date: sayShortDate(answerBy, ctx.locale) }), tone: isLate ? 'call' : 'info' });
}
