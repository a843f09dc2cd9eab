import { addDays, mondayOf, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import { minutes } from '#core/base/minutes.ts';
import type { Alternative, PlannedVisit, ProfileId } from '#core/planner/index.ts';
import { sayDate, sayDuration, sayTime, sayWeekdays } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { selectField } from '#web/design-system/field.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { weekRibbon, type RibbonVisit } from '#web/design-system/pictures/week-ribbon.ts';
import { table, type Column } from '#web/design-system/table.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Child, type Html } from '#web/html.ts';
import type { Need } from '../needs.queries.ts';
import { likelyTime } from '../need-times.ts';
import { sayNeedTimes } from '../say-need.ts';
import { hilfemixTexts } from '../texts.ts';
import { idOf } from '../ways/instance-of.ts';
import type { Chosen, WaysView } from '../ways/read-ways.ts';

/** Different ways to arrange the help of a person: side by side in figures, each with who comes when, changeable by hand. */
export function waysPage(ctx: Ctx, view: WaysView): Answer {
  const t = hilfemixTexts(ctx.locale);
  const { person, ways } = view;
  return pageAnswer(ctx, {
    title: t('ways.title', { name: person.name }), lead: t('ways.lead'), current: 'people',
    crumbs: [{ label: person.name, href: `/menschen/${person.id}` }, { label: t('proposal.hilfemix'), href: `/menschen/${person.id}/hilfemix` }],
    main: html`${ways.length === 0
      ? emptyState({ title: t('ways.none'), body: t('ways.none-body'), icon: 'calendar' })
      : html`${comparison(ctx, view)}<div class="stack">${ways.map((way, index) => wayCard(ctx, view, way, index))}</div>`}
${view.needs.size > 0 && section({ title: t('ways.hand'), lead: t('ways.hand-lead'), body: byHand(ctx, view) })}
${view.later.length > 0 && section({ title: t('ways.later'), body: html`<ul>${view.later.map((need) => html`<li><a href="/bedarf/${need.id}">${activityTexts(ctx.locale)(need.activity)}</a>, ${sayNeedTimes(need, ctx.locale)}</li>`)}</ul>` })}`,
  });
}

/** The address of a page of ways that keeps what was chosen by hand. */
export function waysHref(personId: string, chosen: Chosen, needId = '', way?: ProfileId): string {
  const query = new URLSearchParams([
    ...(way === undefined ? [] : [['weg', way]]), ...[...chosen].map(([need, helper]) => [`wer-${need}`, helper ?? 'niemand']),
  ] as string[][]);
  return `/menschen/${personId}/wege${needId === '' ? '' : `/${needId}`}${query.size === 0 ? '' : `?${query}`}`;
}

function comparison(ctx: Ctx, { ways, helpers, instance, hasUnknownPrice }: WaysView): Html {
  const t = hilfemixTexts(ctx.locale);
  const carer = helpers.get(instance.persons[0]?.mainCarer ?? '');
  const columns: Column<Alternative>[] = [
    { label: t('ways.way'), cell: ({ id }) => html`<a href="#weg-${id}">${t(`way.${id}`)}</a>` },
    {
      label: t('ways.open'), cell: ({ figures: { openVisits, openMinutes } }) => (openVisits === 0 ? t('ways.none-open')
        : t('ways.open-value', { count: openVisits, minutes: sayDuration(minutes(openMinutes), ctx.locale) })),
    },
    { label: t('ways.faces'), kind: 'number', cell: ({ figures }) => figures.helpers },
    { label: t('ways.familiar'), cell: ({ figures }) => t('ways.familiar-value', { some: figures.familiarVisits, all: figures.visits }) },
    { label: t('ways.own'), kind: 'number', cell: ({ figures }) => sayEuros(figures.ownCents, ctx.locale) },
    ...(carer === undefined ? [] : [{ label: t('ways.carer', { name: carer.name }), cell: ({ figures }: Alternative) => sayDuration(minutes(figures.carerMinutes), ctx.locale) }]),
    {
      label: t('ways.worst'), cell: ({ dependability: { worstMinutes, worstHelper } }) => (worstHelper === undefined ? t('ways.worst-none')
        : t('ways.worst-value', { minutes: sayDuration(minutes(worstMinutes), ctx.locale), name: helpers.get(worstHelper)?.name ?? '' })),
    },
  ];
  return html`${table({ caption: t('ways.compare'), columns, rows: ways })}
<p class="muted">${t('ways.price-basis')} ${hasUnknownPrice && t('ways.price-unknown')}</p>`;
}

function wayCard(ctx: Ctx, view: WaysView, way: Alternative, index: number): Html {
  const t = hilfemixTexts(ctx.locale);
  return html`<div id="weg-${way.id}">${card({
    title: ctx.locale === 'en' ? way.text.en : way.text.de, tone: index === 0 ? 'good' : 'paper',
    body: html`${way.alsoKnownAs.length > 0 && html`<p>${t('ways.same-as', { names: way.alsoKnownAs.map((id) => t(`way.${id}`)).join(', ') })}</p>`}
${index > 0 && html`<p class="muted">${t('ways.differs', { helper: way.differs.helper, open: way.differs.open })}</p>`}
<ul class="matters" role="list">${[...view.needs.values()].map((need) => needLine(ctx, view, way, need))}</ul>
${details({ summary: t('ways.week', { name: view.person.name }), open: index === 0, body: nextDays(ctx, view, way) })}`,
  })}</div>`;
}

function needLine(ctx: Ctx, view: WaysView, way: Alternative, need: Need): Html {
  const t = hilfemixTexts(ctx.locale);
  const activity = activityTexts(ctx.locale)(need.activity);
  const visits = way.visits.filter((visit) => visit.need === need.id);
  const open = way.open.filter((visit) => visit.need === need.id).length;
  const byHelper = Map.groupBy(visits, ({ parts }) => parts[0]!.helper);
  return html`<li><p class="matter-head"><strong>${activity}</strong> <span class="muted">${sayNeedTimes(need, ctx.locale)}</span></p>
${[...byHelper].map(([id, some]) => helperLine(ctx, view, id, some))}
${open > 0 && html`<p>${badge({ label: t('ways.nobody'), tone: 'call' })} ${t('ways.days', { count: open })}</p>`}
${actionsBar(
    linkButton({ label: t('ways.why'), href: waysHref(view.person.id, view.chosen, need.id, way.id), kind: 'quiet', about: `${activity}, ${t(`way.${way.id}`)}` }),
    linkButton({ label: t('ways.ask'), href: `/bedarf/${need.id}`, kind: 'quiet', about: activity }),
  )}</li>`;
}

function helperLine(ctx: Ctx, view: WaysView, id: string, visits: readonly PlannedVisit[]): Html {
  const t = hilfemixTexts(ctx.locale);
  const { name, helperClass } = whoIs(view, id);
  const isAgreed = visits.every(({ need, visit }) => view.instance.agreed?.some((one) => one.need === need && one.visit === visit && one.hold === 'firm') === true);
  return html`<p class="matter-what">${name} ${helperClassMark({ helperClass, locale: ctx.locale })} ${isAgreed && badge({ label: t('ways.agreed'), tone: 'good' })}<br>
<span class="muted">${sayTimes(ctx, view, visits)}</span></p>`;
}

/** „Dienstag und Freitag, 10 Uhr“, with each time of day once. */
function sayTimes(ctx: Ctx, { instance }: WaysView, visits: readonly PlannedVisit[]): string {
  const t = hilfemixTexts(ctx.locale);
  const dateOf = ({ day }: PlannedVisit): CalendarDate => addDays(instance.start, day);
  const byTime = Map.groupBy(visits, ({ parts }) => parts[0]!.start);
  return [...byTime].toSorted(([one], [other]) => one - other).map(([start, some]) => t('ways.times', {
    days: some.length === 1 ? sayDate(dateOf(some[0]!), ctx.locale) : sayWeekdays([...new Set(some.map((visit) => weekdayOf(dateOf(visit))))].toSorted(), ctx.locale),
    time: sayTime(minutes(start % 1440), ctx.locale),
  })).join(' · ');
}

function whoIs({ helpers, person }: WaysView, id: string): { readonly name: Child; readonly label: string; readonly helperClass: HelperClass } {
  const helper = helpers.get(id);
  if (helper === undefined) return { name: person.name, label: person.name, helperClass: 'self' };
  const href = helper.personId === null ? `/angebote/${id}` : `/menschen/${id}`;
  return { name: html`<a href="${href}">${helper.name}</a>`, label: helper.name, helperClass: helper.helperClass };
}

/** From today on a ribbon of seven days would begin mid-week, so both weeks of the plan that hold its days are shown. */
function nextDays(ctx: Ctx, view: WaysView, way: Alternative): Html {
  const { instance, needs } = view;
  const activity = activityTexts(ctx.locale);
  const covered = way.visits.map((visit): RibbonVisit => {
    const [{ helper, start }] = visit.parts as [PlannedVisit['parts'][number]];
    const need = needs.get(visit.need)!;
    return {
      date: addDays(instance.start, visit.day), from: minutes(start), until: minutes(start + need.duration), what: activity(need.activity),
      who: whoIs(view, helper).label, helperClass: whoIs(view, helper).helperClass,
    };
  });
  const open = way.open.map(({ need: id, visit }): RibbonVisit => {
    const need = needs.get(id)!;
    const day = instance.needs.find((one) => one.id === id)!.visits[visit]!.days[0]!;
    return { date: addDays(instance.start, day), from: likelyTime(need), what: activity(need.activity), href: `/bedarf/${id}` };
  });
  const monday = mondayOf(instance.start);
  return html`${[monday, addDays(monday, 7)].map((first) => weekRibbon({
    locale: ctx.locale, name: view.person.name, monday: first, today: ctx.today, visits: [...covered, ...open],
  }))}`;
}

function byHand(ctx: Ctx, { person, needs, helpers, instance, chosen }: WaysView): Html {
  const t = hilfemixTexts(ctx.locale);
  return form({
    action: `/menschen/${person.id}/wege`, method: 'get', locale: ctx.locale, label: t('ways.hand'),
    body: html`${[...needs.values()].map((need) => {
      const offering = [...helpers.values()].filter((helper) => instance.helpers.some(({ id, activities }) =>
        id === idOf(helper) && (activities === 'all' || activities.includes(need.activity))));
      return selectField({
        locale: ctx.locale, name: `wer-${need.id}`, label: `${activityTexts(ctx.locale)(need.activity)}, ${sayNeedTimes(need, ctx.locale)}`,
        value: chosen.has(need.id) ? chosen.get(need.id) ?? 'niemand' : '',
        options: [{ value: 'niemand', label: t('ways.hand-nobody') }, ...offering.map((helper) => ({ value: idOf(helper), label: helper.name }))],
      });
    })}
${actionsBar(
      button({ label: t('ways.hand-save'), icon: 'check', kind: 'secondary' }),
      chosen.size > 0 && linkButton({ label: t('ways.hand-reset'), href: `/menschen/${person.id}/wege`, kind: 'quiet' }),
    )}`,
  });
}
