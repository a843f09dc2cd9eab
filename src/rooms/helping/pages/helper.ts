import { sayDate } from '#core/german-dates/say.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { dateField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { html, type Html } from '#web/html.ts';
import type { Commission } from '../commissions.queries.ts';
import type { HelperFact } from '../read-roster.ts';
import type { RequestLine } from '../requests.queries.ts';
import { helpingTexts } from '../texts.ts';
import type { VisitLine } from '../visits.queries.ts';
import { commissionTable, requestTable, visitTable } from './tables.ts';
import { helperFacts } from './helper-facts.ts';
import { fieldsOf, type Refused } from './refused.ts';
import { stillOnBoard } from './roster.ts';

export type HelperView = {
  readonly helper: HelperFact;
  readonly absences: readonly { readonly id: string; readonly from: CalendarDate; readonly until: CalendarDate }[];
  /** Planned visits on days on which she is away: somebody has to stand in. */
  readonly toReplace: readonly VisitLine[];
  readonly commissions: readonly Commission[];
  readonly visits: readonly VisitLine[];
  readonly requests: readonly RequestLine[];
};

/** One helper: what she offers, when she is away, whom she helps. */
export function helperPage(ctx: Ctx, view: HelperView, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const { helper } = view;
  const page = `/helfende/${helper.personId}`;
  return pageAnswer(ctx, {
    title: helper.name, lead: html`${helperClassMark({ helperClass: helper.helperClass, locale: ctx.locale })} ${statusBadge(ctx, helper)}`,
    current: 'helping', crumbs: [{ label: t('roster.title'), href: '/helfende' }], refused: refused !== undefined,
    actions: html`${linkButton({ label: t('helper.change'), href: `${page}/bearbeiten`, kind: 'primary' })}${linkButton({ label: t('helper.person'), href: `/menschen/${helper.personId}`, icon: 'person' })}${linkButton({ label: t('helper.allowance'), href: `${page}/freibetrag`, kind: 'quiet' })}`,
    notices: {
      aufgenommen: t('notice.enrolled'), gespeichert: t('notice.saved'), dabei: t('notice.on-board'), pause: t('notice.paused'),
      abwesend: t('notice.absence'), da: t('notice.absence-gone'), 'hoert-auf': t('notice.left'),
    },
    main: html`${helper.isAsleep && helper.status === 'active' && card({ title: t('roster.still'), lead: t('roster.asleep-lead'), tone: 'call', body: stillOnBoard(ctx, helper, 'profile') })}
${view.toReplace.length > 0 && section({ title: t('replace.title'), lead: t('replace.lead'), body: visitTable(ctx, { caption: t('replace.title'), visits: view.toReplace, replace: true, known: 'helper' }) })}
${section({ title: t('helper.offers'), body: helperFacts(ctx, helper) })}
${section({ title: t('helper.commissions'), body: commissionTable(ctx, view.commissions, 'person') })}
${section({ title: t('helper.visits'), body: visitTable(ctx, { caption: t('helper.visits'), visits: view.visits, known: 'helper' }) })}
${view.requests.length > 0 && section({ title: t('helper.requests'), body: requestTable(ctx, view.requests, 'helper') })}`,
    aside: html`${absenceCard(ctx, view, page, refused)}
${helper.status === 'paused' && card({ title: t('still.back'), body: stillOnBoard(ctx, helper, 'profile') })}
${helper.status !== 'left' && !helper.isAsleep && actionsBar(linkButton({ label: t('leave.title'), href: `${page}/aufhoeren`, kind: 'quiet' }))}`,
  });
}

function statusBadge(ctx: Ctx, helper: HelperFact): Html {
  const t = helpingTexts(ctx.locale);
  if (helper.status !== 'active') return badge({ label: t(`list.${helper.status}`), tone: 'neutral' });
  if (helper.absentUntil !== null) return badge({ label: t('helper.away-until', { date: sayDate(helper.absentUntil, ctx.locale) }), tone: 'call' });
  return helper.isAsleep ? badge({ label: t('list.asleep'), tone: 'call' }) : badge({ label: t('list.active'), tone: 'good' });
}

function absenceCard(ctx: Ctx, view: HelperView, page: string, refused: Refused | undefined): Html {
  const t = helpingTexts(ctx.locale);
  const field = fieldsOf(ctx, refused);
  return card({
    title: t('absence.title'), lead: t('absence.lead'),
    body: html`${view.absences.length > 0 && html`<ul class="stack" role="list">${view.absences.map((one) => html`<li>${t('absence.days', { from: sayDate(one.from, ctx.locale), until: sayDate(one.until, ctx.locale) })}${form({
      action: `${page}/abwesend/${one.id}/weg`, locale: ctx.locale,
      body: button({ label: t('absence.remove'), kind: 'quiet', about: sayDate(one.from, ctx.locale) }),
    })}</li>`)}</ul>`}${form({
      action: `${page}/abwesend`, locale: ctx.locale, errors: field.errors,
      body: html`${fieldRow(
        dateField({ ...field, name: 'from', label: t('absence.from'), required: true, value: ctx.today }),
        dateField({ ...field, name: 'until', label: t('absence.until'), required: true }),
      )}${button({ label: t('absence.add'), kind: 'secondary', icon: 'plus' })}`,
    })}`,
  });
}

/** What ends when somebody leaves the roster, before it does. */
export function leavePage(ctx: Ctx, helper: HelperFact, ending: readonly Commission[], ahead: number, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const page = `/helfende/${helper.personId}`;
  const { errors } = fieldsOf(ctx, refused);
  return pageAnswer(ctx, {
    title: t('leave.of', { name: helper.name }), lead: t('leave.lead'), current: 'helping', refused: refused !== undefined,
    crumbs: [{ label: t('roster.title'), href: '/helfende' }, { label: helper.name, href: page }],
    main: html`<p>${t('leave.what', { commissions: ending.length, visits: ahead })}</p>
${ending.length > 0 && commissionTable(ctx, ending, 'person')}
${form({
      action: `${page}/aufhoeren`, locale: ctx.locale, errors, hidden: { seen: ending.length },
      body: actionsBar(button({ label: t('leave.save'), kind: 'danger' }), linkButton({ label: t('cancel'), href: page, kind: 'quiet' })),
    })}`,
  });
}
