import type { Weekday } from '#core/base/calendar-date.ts';
import type { Refusal } from '#core/base/result.ts';
import { sayDay, sayShortDate } from '#core/german-dates/say-short.ts';
import { sayWeekday, sayWeekdays } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { checkboxes, dateField, selectField, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import type { Call, StandIn } from '../calls.queries.ts';
import { callTexts } from '../calls.texts.ts';
import type { CallsView } from '../keep-calls.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Calls to a person and who stands in, each with its form. */
export function callsPage(ctx: Ctx, view: CallsView, ids: { call: string; standIn: string }, refused?: { typed: Typed; refusals: readonly Refusal[]; of: 'call' | 'standIn' }): Answer {
  const t = callTexts(ctx.locale);
  const { person, callers, choices } = view;
  const at = `/menschen/${person.id}/anrufe`;
  const fieldOf = (which: 'call' | 'standIn') => ({
    locale: ctx.locale, typed: refused?.of === which ? refused.typed : undefined, errors: refused?.of === which ? errorsOf(ctx, refused.refusals) : undefined,
  });
  const [call, standIn] = [fieldOf('call'), fieldOf('standIn')];
  const options = (people: CallsView['choices']) => people.map(({ id, name }) => ({ value: id, label: name }));
  return pageAnswer(ctx, {
    title: t('title', { name: person.name }), lead: t('lead', { name: person.name }), current: 'people', narrow: true, refused: refused !== undefined,
    crumbs: [{ label: person.name, href: `/menschen/${person.id}` }],
    notices: { verabredet: t('notice.verabredet'), beendet: t('notice.beendet') },
    main: html`${section({
      title: t('calls'),
      body: html`${table<Call>({
        caption: t('calls'), captionHidden: true, rows: view.calls, empty: html`<p class="muted">${t('calls-none')}</p>`,
        columns: [
          { label: t('by'), cell: ({ callerName }) => callerName ?? t('by-desk') },
          { label: t('days'), cell: (one) => sayWeekdays(one.weekdays, ctx.locale) },
          { label: t('since'), cell: ({ since }) => sayDay(since, ctx.locale) },
          { label: t('if-unanswered'), cell: ({ ifUnanswered }) => ifUnanswered },
          { label: t('last'), cell: ({ lastOn }) => lastOn !== null && sayShortDate(lastOn, ctx.locale) },
          { label: t('end'), cell: ({ id, callerName }) => form({
            action: `${at}/beenden`, locale: ctx.locale, hidden: { callId: id }, body: button({ label: t('end'), kind: 'quiet', about: callerName ?? t('by-desk') }),
          }) },
        ],
      })}
${form({
        action: at, locale: ctx.locale, errors: call.errors, hidden: { id: ids.call }, label: t('add'),
        body: html`${selectField({ ...call, name: 'callerId', label: t('by'), options: [{ value: '', label: t('by-desk') }, ...options(callers)] })}
${checkboxes({ ...call, name: 'weekdays', label: t('days'), options: weekdays.map((day) => ({ value: String(day), label: sayWeekday(day, ctx.locale) })) })}
${dateField({ ...call, name: 'since', label: t('since-ask'), value: ctx.today })}
${textField({ ...call, name: 'ifUnanswered', label: t('if-unanswered'), hint: t('if-unanswered-hint') })}
${button({ label: t('add'), icon: 'plus' })}`,
      })}`,
    })}
${section({
      title: t('stand-ins'),
      body: html`${table<StandIn>({
        caption: t('stand-ins'), captionHidden: true, rows: view.standIns, empty: html`<p class="muted">${t('stand-ins-none')}</p>`,
        columns: [
          { label: t('stand-in'), cell: ({ standInName }) => standInName },
          { label: t('from'), cell: ({ from }) => sayDay(from, ctx.locale) }, { label: t('until'), cell: ({ until }) => sayDay(until, ctx.locale) },
          { label: t('what'), cell: ({ what }) => what },
          { label: t('remove'), cell: ({ id, standInName }) => form({
            action: `${at}/vertretung/entfernen`, locale: ctx.locale, hidden: { vertretungId: id }, body: button({ label: t('remove'), kind: 'quiet', about: standInName }),
          }) },
        ],
      })}
${form({
        action: `${at}/vertretung`, locale: ctx.locale, errors: standIn.errors, hidden: { id: ids.standIn }, label: t('stand-in-add'),
        body: html`${selectField({ ...standIn, name: 'standInId', label: t('stand-in'), required: true, options: [{ value: '', label: t('choose') }, ...options(choices)] })}
${fieldRow(
          dateField({ ...standIn, name: 'from', label: t('from'), value: ctx.today, required: true }),
          dateField({ ...standIn, name: 'until', label: t('until'), required: true }),
        )}
${textField({ ...standIn, name: 'what', label: t('what'), hint: t('what-hint') })}
${button({ label: t('stand-in-add'), icon: 'plus' })}`,
      })}`,
    })}`,
  });
}

/** The calls of today with two buttons each: one click, one entry of the contact book. */
export function callList(ctx: Ctx, calls: readonly { readonly call: Call; readonly entryId: string }[]): Html {
  const t = callTexts(ctx.locale);
  return html`<ul class="stack" role="list">${calls.map(({ call, entryId }) => html`<li><a href="/menschen/${call.personId}/anrufe">${call.personName}</a>${
    call.phone !== null && html` · <a href="tel:${call.phone.replaceAll(/[^\d+]/g, '')}">${call.phone}</a>`}
${form({
    action: '/tisch/anruf', locale: ctx.locale, hidden: { id: entryId, callId: call.id },
    body: html`<div class="marks">${button({ label: t('reached'), name: 'erreicht', value: 'ja', about: call.personName, kind: 'secondary' })}${
      button({ label: t('unreached'), name: 'erreicht', value: 'nein', about: call.personName, kind: 'quiet' })}</div>`,
  })}</li>`)}</ul>`;
}

/** Who stands in today, for whom, until when and for what. */
export function standInList(ctx: Ctx, standIns: readonly StandIn[]): Html {
  const t = callTexts(ctx.locale);
  return html`<ul>${standIns.map(({ personId, personName, standInName, until, what }) => html`<li><a href="/menschen/${personId}/anrufe">${
    t('away-line', { standIn: standInName, name: personName, date: sayShortDate(until, ctx.locale) })}</a>${what !== '' && html`: ${what}`}</li>`)}</ul>`;
}
