import type { Child, Html } from '#web/html.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { form } from '#web/design-system/form.ts';
import { personChip } from '#web/design-system/person-chip.ts';
import { circlesOfSupport } from '#web/design-system/pictures/circles-of-support.ts';
import { html } from '#web/html.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { isLive } from '../consents.ts';
import { languageName } from '../language-name.ts';
import type { Channel } from '../persons.queries.ts';
import type { PersonView } from '../read-person.ts';
import { isKey, peopleTexts } from '../texts.ts';
import type { Proxy } from '../ties.queries.ts';
import type { Tie } from '../ties.ts';
import { aidWords } from './edit-person.ts';
import { ageOf, livesAt, phoneLink } from './list.ts';
import type { RefusedForm } from './person-form.ts';

/** A person: who she is, how to reach her, who is around her, who may know what. */
export function personPage(ctx: Ctx, view: PersonView, refused?: RefusedForm): Answer {
  const t = peopleTexts(ctx.locale);
  const { card: person } = view;
  const at = `/menschen/${person.id}`;
  const change = (href: string, about: string): Html => linkButton({ label: t('person.change'), href: `${at}/${href}`, kind: 'quiet', about });
  return pageAnswer(ctx, {
    title: person.name, lead: t('person.lead'), current: 'people',
    crumbs: [{ label: t('list.title'), href: '/menschen' }],
    notices: noticesOf(ctx),
    actions: html`${linkButton({ label: t('person.hilfemix'), href: `${at}/hilfemix`, kind: 'primary', icon: 'hand' })}${
      linkButton({ label: t('person.budget'), href: `${at}/budget`, icon: 'chart' })}${
      linkButton({ label: t('person.grading'), href: `${at}/einstufung`, kind: 'quiet' })}${
      linkButton({ label: t('person.calls'), href: `${at}/anrufe`, kind: 'quiet' })}${
      linkButton({ label: t('person.book'), href: `/kontaktbuch?mensch=${person.id}`, icon: 'book' })}${
      linkButton({ label: t('person.edit'), href: `${at}/bearbeiten`, kind: 'quiet' })}`,
    main: html`${refused !== undefined && alert({ title: refused.refusals.map(ctx.say).join(' '), tone: 'call', live: true })}
${(person.status === 'moved' || person.status === 'died') && alert({ title: t(`person.${person.status}`), tone: 'info' })}
${section({
      title: t('person.around'), actions: change('beziehungen', t('person.around')),
      body: view.ties.length === 0
        ? emptyState({ title: t('person.around-none'), body: t('person.around-none-body'), icon: 'people', action: linkButton({ label: t('ties.add'), href: `${at}/beziehungen`, icon: 'plus' }) })
        : circles(ctx, person.name, view.ties),
    })}
${section({ title: t('person.knows'), actions: change('einwilligungen', t('person.knows')), body: whoKnows(ctx, view) })}
${section({ title: t('person.proxies'), actions: change('vollmacht', t('person.proxies')), body: proxyList(ctx, view.proxies) })}
${section({
      title: t('person.roles'), actions: change('aufgaben', t('person.roles')),
      body: view.roles.length === 0 ? html`<p class="muted">${t('person.roles-none')}</p>`
        : html`<div class="marks">${view.roles.map(({ role, organisationName }) => badge({ label: [t(`role.${role}`), organisationName].filter(Boolean).join(' · ') }))}</div>`,
    })}`,
    aside: html`${facts(ctx, view)}
${card({ title: t('person.reach'), body: html`${channelList(ctx, view.channels)}${actionsBar(change('kanaele', t('person.reach')))}` })}
${sheetLinks({
      locale: ctx.locale,
      sheets: [
        { label: 'Unterstützungsplan', href: `${at}/unterstuetzungsplan.pdf`, format: 'A4' },
        { label: 'Wochenplan', href: `${at}/wochenplan.pdf`, format: 'A4' },
        { label: 'Notfallblatt', href: `${at}/notfallblatt.pdf`, format: 'A4' },
        { label: 'Einwilligungskarte', href: `${at}/einwilligungskarte.pdf?art=leer`, format: 'A5' },
      ],
    })}
${card({
      body: html`<p class="muted">${t('person.invitation-lead')}</p>${form({
        action: `${at}/einladung`, locale: ctx.locale, body: button({ label: t('person.invitation'), kind: 'secondary', icon: 'letter' }),
      })}${actionsBar(linkButton({ label: t('person.seen'), href: `${at}/wer-hat-gesehen`, kind: 'quiet', icon: 'lock' }),
        linkButton({ label: t('person.hand-out'), href: `${at}/auskunft`, kind: 'quiet', icon: 'print' }),
        linkButton({ label: t('person.erase'), href: `${at}/loeschen`, kind: 'quiet' }))}`,
    })}`,
  });
}

/** The notices that a change of a person leads back with. */
export function noticesOf(ctx: Ctx): Readonly<Record<string, string>> {
  const t = peopleTexts(ctx.locale);
  return {
    angelegt: t('notice.angelegt'), geaendert: t('notice.geaendert'), dazu: t('notice.dazu'), beendet: t('notice.beendet'),
    eingewilligt: t('notice.eingewilligt'), widerrufen: t('notice.widerrufen'), zusammengefuehrt: t('notice.zusammengefuehrt'),
  };
}

/** The people around somebody as a picture with its list. */
export function circles(ctx: Ctx, name: string, ties: readonly Tie[]): Html {
  return circlesOfSupport({
    locale: ctx.locale, name,
    ties: ties.map(({ otherId, otherName, closeness, kind }) => ({
      name: otherName, closeness, helperClass: kind, hoursPerWeek: null, href: `/menschen/${otherId}`,
    })),
  });
}

function facts(ctx: Ctx, { card: person, housemates }: PersonView): Html {
  const t = peopleTexts(ctx.locale);
  return card({
    body: html`${personChip({ locale: ctx.locale, name: person.name, house: livesAt(person), ...ageOf(ctx, person) })}
${descriptionList([
      { term: t('person.born'), value: person.birthDate && sayDate(person.birthDate, ctx.locale) },
      { term: t('person.address'), value: person.address !== null && html`<a href="/quartier?von=${person.addressId}">${person.address}</a>` },
      { term: t('person.floor'), value: person.floor },
      { term: t('person.lift'), value: person.hasLift !== null && t(person.hasLift ? 'person.lift-yes' : 'person.lift-no') },
      { term: t('person.elsewhere'), value: person.livesElsewhere },
      { term: t('person.household'), value: housemates.length > 0 && html`${housemates.map(({ id, name }, index) => html`${index > 0 && ', '}<a href="/menschen/${id}">${name}</a>`)}` },
      { term: t('person.languages'), value: person.languages.map((code) => languageName(code, ctx.locale)).join(', ') },
      { term: t('person.aids'), value: aidWords(ctx, person.aids) },
      { term: t('person.matters'), value: person.matters },
      { term: t('person.locale'), value: person.locale !== 'de' && t(`locale.${person.locale}`) },
    ])}`,
  });
}

/** The ways to reach somebody, the preferred one first, numbers to tap. */
export function channelList(ctx: Ctx, channels: readonly Channel[]): Html {
  const t = peopleTexts(ctx.locale);
  if (channels.length === 0) return html`<p class="muted">${t('channels.none')}</p>`;
  return html`<ul class="stack" role="list">${channels.map((channel) => html`<li>${channelLine(ctx, channel)}</li>`)}</ul>`;
}

/** One way to reach somebody in a line. */
export function channelLine(ctx: Ctx, channel: Channel): Child {
  const t = peopleTexts(ctx.locale);
  const value = channel.kind === 'phone' || channel.kind === 'mobile' ? phoneLink(channel.value)
    : channel.kind === 'email' ? html`<a href="mailto:${channel.value}">${channel.value}</a>` : channel.value;
  return html`${t(`channel.${channel.kind}`)} ${value} ${channel.isPreferred && badge({ label: t('channels.preferred'), tone: 'good' })}${
    channel.note !== '' && html` <span class="muted">${channel.note}</span>`}`;
}

function whoKnows(ctx: Ctx, { consents, card: person }: PersonView): Html {
  const t = peopleTexts(ctx.locale);
  const live = consents.filter((consent) => isLive(consent, ctx.today));
  if (live.length === 0) {
    return emptyState({
      title: t('person.knows-none'), body: t('person.knows-none-body'), icon: 'lock',
      action: linkButton({ label: t('consents.add'), href: `/menschen/${person.id}/einwilligungen`, icon: 'plus' }),
    });
  }
  const byRecipient = Map.groupBy(live, ({ recipient }) => recipient.name);
  return html`<ul role="list" class="stack">${[...byRecipient].map(([name, given]) => html`<li><strong>${name}</strong>: ${
    [...new Set(given.map(({ category }) => t(`category.${category}`)))].join('; ')}</li>`)}</ul>`;
}

function proxyList(ctx: Ctx, proxies: readonly Proxy[]): Html {
  const t = peopleTexts(ctx.locale);
  if (proxies.length === 0) return html`<p class="muted">${t('person.proxies-none')}</p>`;
  return html`<ul class="stack" role="list">${proxies.map((proxy) => html`<li>${proxyLine(ctx, proxy)}</li>`)}</ul>`;
}

/** Somebody who may act for a person, with what for, in a line. */
export function proxyLine(ctx: Ctx, proxy: Proxy): Html {
  const t = peopleTexts(ctx.locale);
  const scopes = proxy.scope.map((scope) => { const key = `scope.${scope}`; return isKey(key) ? t(key) : scope; }).join(', ');
  return html`<a href="/menschen/${proxy.proxyId}">${proxy.name}</a> · ${t(`proxy-kind.${proxy.kind}`)}: ${scopes} ${phoneLink(proxy.phone)} ${
    proxy.documentSeenOn === null && badge({ label: t('proxy.not-seen'), tone: 'call' })}`;
}
