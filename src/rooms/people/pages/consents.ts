import type { CalendarDate } from '#core/base/calendar-date.ts';
import { locales } from '#core/base/locale.ts';
import { sayInstant } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { button } from '#web/design-system/button.ts';
import { section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { checkboxes, dateField, radios, textField, type Option } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { isLive, type Consent } from '../consents.ts';
import { consentCategories, consentPurposes, givenHows, recipientGroups } from '../people.tables.ts';
import type { PersonView } from '../read-person.ts';
import { peopleTexts } from '../texts.ts';
import type { Seen } from '../who-has-seen.ts';
import { noticesOf } from './person.ts';
import type { RefusedForm } from './person-form.ts';

export type ConsentsView = PersonView & {
  readonly formId: string;
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly seen: readonly Seen[];
};

/** Who may know what of a person: what holds, the form that records more, one button to revoke, and who really looked. */
export function consentsPage(ctx: Ctx, view: ConsentsView, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person } = view;
  const live = view.consents.filter((consent) => isLive(consent, ctx.today));
  const over = view.consents.filter((consent) => !isLive(consent, ctx.today));
  const card = `/menschen/${person.id}/einwilligungskarte.pdf`;
  return pageAnswer(ctx, {
    title: t('consents.title', { name: person.name }), lead: t('consents.lead'), current: 'people',
    crumbs: [{ label: t('list.title'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    notices: noticesOf(ctx), refused: refused !== undefined,
    main: html`${section({
      title: t('consents.live'),
      body: live.length === 0
        ? emptyState({ title: t('person.knows-none'), body: t('person.knows-none-body'), icon: 'lock' })
        : consentTable(ctx, t('consents.live'), live, (consent) => revokeForm(ctx, person.id, consent)),
    })}
${section({ title: t('consents.add'), id: 'aufnehmen', body: html`${alert({ title: t('consents.ask'), body: html`<p>${t('consents.ask-text')}</p>` })}${recordForm(ctx, view, refused)}` })}
${over.length > 0 && details({ summary: t('consents.over'), body: consentTable(ctx, t('consents.over'), over, (consent) => endOf(ctx, consent)) })}
${section({ title: t('consents.access'), lead: t('consents.access-lead'), body: accessList(ctx, person.id, view.seen) })}`,
    aside: sheetLinks({
      locale: ctx.locale,
      sheets: locales.flatMap((locale) => [
        { label: `${t('consents.card-blank')} (${t(`locale.${locale}`)})`, href: `${card}?art=leer&sprache=${locale}`, format: 'A5' },
        ...(live.length === 0 ? [] : [{ label: `${t('consents.card-filled')} (${t(`locale.${locale}`)})`, href: `${card}?art=gilt&sprache=${locale}`, format: 'A5' }]),
      ]),
    }),
  });
}

function consentTable(ctx: Ctx, caption: string, consents: readonly Consent[], last: (consent: Consent) => Html | string): Html {
  const t = peopleTexts(ctx.locale);
  return table<Consent>({
    caption, captionHidden: true, rows: consents,
    columns: [
      { label: t('consents.who'), cell: ({ recipient }) => recipient.name },
      { label: t('consents.what'), cell: ({ category, ownWords }) => html`${t(`category.${category}`)}${ownWords !== '' && html`<br><span class="muted">„${ownWords}“</span>`}` },
      { label: t('consents.purpose'), cell: ({ purpose }) => t(`purpose.${purpose}`) },
      { label: t('consents.given'), cell: ({ givenOn, givenHow, givenByProxyName, validUntil }) => [
        t('consents.since', { date: shortDate(givenOn, ctx) }), t(`how.${givenHow}`),
        givenByProxyName === null ? '' : t('consents.by-proxy', { name: givenByProxyName }),
        validUntil === null ? '' : t('consents.until', { date: shortDate(validUntil, ctx) }),
      ].filter(Boolean).join(', ') },
      { label: t('consents.revoke'), cell: last },
    ],
  });
}

function revokeForm(ctx: Ctx, personId: string, { id, recipient, category }: Consent): Html {
  const t = peopleTexts(ctx.locale);
  return form({
    action: `/menschen/${personId}/einwilligungen/widerruf`, locale: ctx.locale, hidden: { consentId: id, revokedHow: 'phone' },
    body: button({ label: t('consents.revoke'), kind: 'danger', about: `${recipient.name}: ${t(`category.${category}`)}` }),
  });
}

function endOf(ctx: Ctx, { revokedOn, validUntil }: Consent): string {
  const t = peopleTexts(ctx.locale);
  if (revokedOn !== null) return t('consents.revoked', { date: shortDate(revokedOn, ctx) });
  return validUntil === null ? '' : t('consents.ended', { date: shortDate(validUntil, ctx) });
}

function recordForm(ctx: Ctx, view: ConsentsView, refused?: RefusedForm): Html {
  const t = peopleTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  const recipients: Option[] = [
    ...recipientGroups.map((group) => ({ value: `group:${group}`, label: t(`recipient.${group}`) })),
    ...view.ties.map(({ otherId, otherName, what }) => ({ value: `person:${otherId}`, label: otherName, hint: what })),
    ...view.organisations.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
  ];
  return form({
    action: `/menschen/${view.card.id}/einwilligungen`, locale: ctx.locale, errors, hidden: { id: view.formId },
    body: html`${radios({ ...field, name: 'recipient', label: t('consents.to-whom'), required: true, options: recipients })}
${checkboxes({
      ...field, name: 'categories', label: t('consents.which'), required: true,
      options: consentCategories.map((category) => ({ value: category, label: t(`category.${category}`), hint: t(`category-hint.${category}`) })),
    })}
${radios({
      ...field, name: 'purpose', label: t('consents.what-for'), required: true,
      options: consentPurposes.map((purpose) => ({ value: purpose, label: t(`purpose.${purpose}`) })),
    })}
${radios({
      ...field, name: 'givenHow', label: t('consents.how'), required: true, value: 'phone',
      options: givenHows.map((how) => ({ value: how, label: t(`how.${how}`) })),
    })}
${fieldRow(
      dateField({ ...field, name: 'givenOn', label: t('consents.on'), value: ctx.today, max: ctx.today }),
      dateField({ ...field, name: 'validUntil', label: t('consents.valid-until'), hint: t('consents.valid-hint'), min: ctx.today }),
    )}
${view.proxies.length > 0 && radios({
      ...field, name: 'givenByProxyId', label: t('consents.proxy'), value: '',
      options: [
        { value: '', label: t('consents.herself') },
        ...view.proxies.map(({ id, name, kind }) => ({ value: id, label: name, hint: t(`proxy-kind.${kind}`) })),
      ],
    })}
${textField({ ...field, name: 'ownWords', label: t('consents.words'), hint: t('consents.words-hint') })}
${button({ label: t('consents.save'), icon: 'check' })}`,
  });
}

function accessList(ctx: Ctx, personId: string, seen: readonly Seen[]): Html {
  const t = peopleTexts(ctx.locale);
  if (seen.length === 0) return html`<p class="muted">${t('seen.none')}</p>`;
  return html`<ul>${seen.map(({ at, who, did }) => html`<li>${sayInstant(at, ctx.quartier.timeZone, ctx.locale)}: ${who} ${did}</li>`)}</ul>
<p><a href="/menschen/${personId}/wer-hat-gesehen">${t('person.seen')}</a></p>`;
}

function shortDate(date: CalendarDate, ctx: Ctx): string {
  const [year, month, day] = date.split('-').map(Number);
  return ctx.locale === 'en' ? `${day}/${month}/${year}` : `${day}.${month}.${year}`;
}
