import { activities } from '#core/base/activity.ts';
import type { Weekday } from '#core/base/calendar-date.ts';
import { formatTimeOfDay, type Minutes } from '#core/base/minutes.ts';
import { sayWeekday } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { checkbox, checkboxes, dateField, numberField, radios } from '#web/design-system/field.ts';
import { typedChoices } from '#web/design-system/field-frame.ts';
import { fieldGroup, fieldRow, form } from '#web/design-system/form.ts';
import { searchBox } from '#web/design-system/search-box.ts';
import { table } from '#web/design-system/table.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Choice } from '../choose-person.ts';
import { bands, slotsOf, type Slot } from '../free-times.ts';
import { burdens } from '../helping.tables.ts';
import type { HelperFact } from '../read-roster.ts';
import { helpingTexts } from '../texts.ts';
import { helperFacts } from './helper-facts.ts';
import { fieldsOf, isStale, type Refused } from './refused.ts';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** A new helper: first who she is, then what she offers. */
export function newHelperPage(ctx: Ctx, choice: Choice, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const { chosen } = choice;
  return pageAnswer(ctx, {
    title: chosen === undefined ? t('bogen.new') : t('bogen.new-of', { name: chosen.name }),
    lead: t('bogen.lead'), current: 'helping', narrow: true, refused: refused !== undefined,
    crumbs: [{ label: t('roster.title'), href: '/helfende' }],
    main: chosen === undefined ? whoIsIt(ctx, choice) : bogenForm(ctx, {
      action: '/helfende', hidden: { personId: chosen.id }, known: undefined, cancel: '/helfende', refused,
    }),
  });
}

/** What a helper offers, to be changed. If somebody else was faster, both states stand there. */
export function changeHelperPage(ctx: Ctx, helper: HelperFact, refused?: Refused): Answer {
  const t = helpingTexts(ctx.locale);
  const page = `/helfende/${helper.personId}`;
  return pageAnswer(ctx, {
    title: t('bogen.of', { name: helper.name }), lead: t('bogen.lead'), current: 'helping', narrow: true, refused: refused !== undefined,
    crumbs: [{ label: t('roster.title'), href: '/helfende' }, { label: helper.name, href: page }],
    main: html`${isStale(refused) && card({ title: t('stale.stored'), tone: 'call', lead: t('stale.lead'), body: helperFacts(ctx, helper) })}
${bogenForm(ctx, { action: `${page}/bearbeiten`, hidden: { version: helper.version }, known: helper, cancel: page, refused })}`,
  });
}

function whoIsIt(ctx: Ctx, choice: Choice): Html {
  const t = helpingTexts(ctx.locale);
  return html`${searchBox({
    action: '/helfende/neu', name: 'wer', label: t('bogen.who'), hint: t('bogen.who-hint'), locale: ctx.locale, value: choice.typed,
  })}
${choice.hits.length > 0 && html`<ul class="stack" role="list">${choice.hits.map((hit) => html`<li><a href="/helfende/neu?mensch=${hit.id}"><strong>${hit.name}</strong></a>${hit.address !== null && html` <span class="muted">${hit.address}</span>`}</li>`)}</ul>`}
${choice.typed !== '' && choice.hits.length === 0 && html`<p>${t('bogen.who-none')}</p>${actionsBar(linkButton({ label: t('bogen.who-new'), href: `/menschen/neu?name=${encodeURIComponent(choice.typed)}`, icon: 'plus' }))}`}`;
}

function bogenForm(ctx: Ctx, about: {
  action: string; hidden: Readonly<Record<string, string | number>>; known: HelperFact | undefined; cancel: string; refused: Refused | undefined;
}): Html {
  const t = helpingTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const field = fieldsOf(ctx, about.refused);
  const { known } = about;
  return form({
    action: about.action, locale: ctx.locale, errors: field.errors, hidden: about.hidden, keep: `bogen-${about.action}`,
    body: html`${radios({
      ...field, name: 'helperClass', label: t('bogen.class'), required: true, value: known?.helperClass ?? 'volunteer',
      options: [{ value: 'volunteer', label: t('bogen.class.volunteer') }, { value: 'neighbour', label: t('bogen.class.neighbour') }],
    })}
${checkboxes({
      ...field, name: 'activities', label: t('bogen.activities'), required: true, values: known?.activities,
      options: activities.map((one) => ({ value: one, label: activity(one) })),
    })}
${fieldGroup({ legend: t('bogen.free'), hint: t('bogen.free-hint'), body: freeGrid(ctx, typedChoices({ name: 'free', typed: field.typed, values: slotsOf(known?.free ?? []) })) })}
${fieldRow(
      numberField({ ...field, name: 'hours', label: t('bogen.hours'), unit: t('unit.hours'), required: true, inputMode: 'decimal', value: String((known?.maxMinPerWeek ?? 120) / 60).replace('.', ctx.locale === 'en' ? '.' : ',') }),
      numberField({ ...field, name: 'walk', label: t('bogen.walk'), unit: t('unit.minutes'), required: true, value: String(known?.maxWalkMin ?? 20) }),
      numberField({ ...field, name: 'persons', label: t('bogen.persons'), required: true, value: String(known?.maxPersons ?? 2) }),
    )}
${checkboxes({
      ...field, name: 'refuses', label: t('bogen.refuses'), hint: t('bogen.refuses-hint'), values: known?.refuses,
      options: burdens.map((one) => ({ value: one, label: t(`burden.${one}`) })),
    })}
${checkbox({ ...field, name: 'hasCar', label: t('bogen.car'), checked: known?.hasCar === true })}
${checkbox({ ...field, name: 'isPaid', label: t('bogen.paid'), hint: t('bogen.paid-hint'), checked: known?.isPaid === true })}
${dateField({ ...field, name: 'secrecySignedOn', label: t('bogen.secrecy'), hint: t('bogen.secrecy-hint'), value: known?.secrecySignedOn ?? '' })}
${actionsBar(button({ label: t('save'), icon: 'check' }), linkButton({ label: t('cancel'), href: about.cancel, kind: 'quiet' }))}`,
  });
}

/** Weekdays by parts of the day, one box each. */
function freeGrid(ctx: Ctx, ticked: readonly string[]): Html {
  const t = helpingTexts(ctx.locale);
  return table({
    caption: t('bogen.free'), captionHidden: true, rows: bands,
    columns: [
      { label: t('bogen.band'), cell: (band) => html`${t(`band.${band.name}`)} <span class="muted">${formatTimeOfDay(band.from as Minutes)}–${formatTimeOfDay(band.to as Minutes)}</span>` },
      ...weekdays.map((weekday) => ({
        label: sayWeekday(weekday, ctx.locale),
        cell: (band: (typeof bands)[number]) => {
          const slot: Slot = `${weekday}-${band.name}`;
          return html`<span class="kern-form-check"><input type="checkbox" class="kern-form-check__checkbox" id="f-free-${slot}" name="free" value="${slot}"${ticked.includes(slot) && ' checked'}><label class="kern-label" for="f-free-${slot}"><span class="kern-sr-only">${sayWeekday(weekday, ctx.locale)} ${t(`band.${band.name}`)}</span></label></span>`;
        },
      })),
    ],
  });
}
