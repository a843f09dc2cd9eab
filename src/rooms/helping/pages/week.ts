import { addDays, weekdayOf, type CalendarDate } from '#core/base/calendar-date.ts';
import type { Minutes } from '#core/base/minutes.ts';
import { sayDate } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { weekRibbon } from '#web/design-system/pictures/week-ribbon.ts';
import { tabs } from '#web/design-system/tabs.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Choice } from '../choose-person.ts';
import { helpingTexts } from '../texts.ts';
import type { VisitLine } from '../visits.queries.ts';
import { visitTable } from './tables.ts';

/** More visits make the picture longer than a page, and a list is read faster. */
const mostInRibbon = 60;

/** A week of visits, of everybody or of one person or helper. */
export type Week = {
  readonly monday: CalendarDate;
  readonly person: Choice;
  readonly helper: Choice;
  readonly visits: readonly VisitLine[];
  /** There are more than the picture can hold. */
  readonly isCut: boolean;
};

/** The week of the Quartier: who comes to whom, as a picture and by day. */
export function weekPage(ctx: Ctx, week: Week): Answer {
  const t = helpingTexts(ctx.locale);
  const { monday, visits } = week;
  const of = week.person.chosen?.name ?? week.helper.chosen?.name ?? ctx.quartier.name;
  const href = (from: CalendarDate): string => `/woche?montag=${from}${filterOf(week)}`;
  const isAll = week.person.chosen === undefined && week.helper.chosen === undefined;
  return pageAnswer(ctx, {
    title: t('week.of', { from: sayShortDate(monday, ctx.locale), to: sayShortDate(addDays(monday, 6), ctx.locale) }),
    lead: t('week.lead'), current: 'week',
    actions: html`${linkButton({ label: t('week.previous'), href: href(addDays(monday, -7)) })}${linkButton({ label: t('week.now'), href: `/woche?${filterOf(week).slice(1)}`, kind: 'quiet' })}${linkButton({ label: t('week.next'), href: href(addDays(monday, 7)) })}`,
    main: html`${filterForm(ctx, week)}
${week.isCut && html`<p class="muted">${t('week.cut', { count: visits.length })}</p>`}
${visits.length === 0 ? emptyState({ title: t('week.none'), body: t('week.none-body'), icon: 'calendar' }) : visits.length > mostInRibbon ? byDay(ctx, visits) : html`${weekRibbon({
      locale: ctx.locale, name: of, monday, today: ctx.today, knowsGaps: false, visits: visits.map((visit) => ribbonVisit(ctx, visit, isAll)),
    })}
${details({ summary: t('week.by-day'), body: byDay(ctx, visits) })}`}
${actionsBar(linkButton({ label: t('slips.title'), href: '/berichte', icon: 'letter' }), linkButton({ label: t('missed.title'), href: '/besuche/offen', icon: 'phone' }))}`,
  });
}

function ribbonVisit(ctx: Ctx, visit: VisitLine, withPerson: boolean) {
  return {
    date: visit.day, from: visit.timeOfDay, until: Math.min(1440, visit.timeOfDay + visit.duration) as Minutes,
    what: activityTexts(ctx.locale)(visit.activity), who: withPerson ? `${visit.personName} ← ${visit.helperName}` : visit.helperName,
    helperClass: visit.helperClass, href: `/besuche/${visit.id}`,
  };
}

function byDay(ctx: Ctx, visits: readonly VisitLine[]): Html {
  const days = Map.groupBy(visits, ({ day }) => day);
  return html`${days.size > 1 && tabs({
    label: helpingTexts(ctx.locale)('week.days'),
    items: [...days].map(([day, ofDay]) => ({ label: sayShortDate(day, ctx.locale), href: `#tag-${weekdayOf(day)}`, count: ofDay.length })),
  })}
${[...days].map(([day, ofDay]) => section({
    title: sayDate(day, ctx.locale), id: `tag-${weekdayOf(day)}`, body: visitTable(ctx, { caption: sayDate(day, ctx.locale), visits: ofDay, withoutDay: true }),
  }))}`;
}

function filterOf({ person, helper }: Pick<Week, 'person' | 'helper'>): string {
  return `${person.chosen === undefined ? '' : `&mensch=${person.chosen.id}`}${helper.chosen === undefined ? '' : `&helfer=${helper.chosen.id}`}`;
}

function filterForm(ctx: Ctx, week: Week): Html {
  const t = helpingTexts(ctx.locale);
  return details({
    summary: t('filter.title'), open: week.person.typed !== '' || week.helper.typed !== '' || filterOf(week) !== '',
    body: form({
      action: '/woche', method: 'get', locale: ctx.locale, hidden: { montag: week.monday },
      body: html`${fieldRow(personField(ctx, week.person, 'wer', 'mensch', t('visit.for')), personField(ctx, week.helper, 'werhilft', 'helfer', t('visit.by')))}
${actionsBar(button({ label: t('filter.show'), kind: 'secondary' }), linkButton({ label: t('filter.all'), href: `/woche?montag=${week.monday}`, kind: 'quiet' }))}`,
    }),
  });
}

/** A field that finds a person; without JavaScript the hits of what was typed stand below it as links. */
export function personField(ctx: Ctx, choice: Choice, name: string, idName: string, label: string): Html {
  const t = helpingTexts(ctx.locale);
  return html`<div>${textField({
    locale: ctx.locale, name, label, value: choice.chosen?.name ?? choice.typed,
    suggest: { href: '/menschen/vorschlaege', idName, id: choice.chosen?.id },
  })}${choice.hits.length > 0 && html`<p class="muted">${t('filter.which')}</p><ul role="list">${choice.hits.map((hit) => html`<li><a href="?${idName}=${hit.id}">${hit.name}</a>${hit.address !== null && html` <span class="muted">${hit.address}</span>`}</li>`)}</ul>`}${
    choice.typed !== '' && choice.chosen === undefined && choice.hits.length === 0 && html`<p class="muted">${t('filter.nobody')}</p>`}</div>`;
}
