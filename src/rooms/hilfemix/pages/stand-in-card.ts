import { sayDate, sayTime } from '#core/german-dates/say.ts';
import type { Message } from '#core/planner/index.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import { button } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { html, type Html } from '#web/html.ts';
import { candidateFor } from '../ask-for-need.ts';
import { arrangeThemselves, type Candidate } from '../propose-helpers.ts';
import type { NeedView } from '../read-proposal.ts';
import { sayReason } from '../say-reason.ts';
import { hilfemixTexts } from '../texts.ts';
import type { StandIn } from '../ways/stand-in.ts';
import { actionsFor } from './candidate-card.ts';

/** Reasons that stand in the proposal; all of them are on the card of the helper. */
const mostReasons = 4;

/** Who could stand in with the least change, why, and whom to ask and tell, in order, each with one press. */
export function standInCard(ctx: Ctx, view: NeedView, standIn: StandIn): Html {
  const t = hilfemixTexts(ctx.locale);
  const { proposed, missing, next, messages } = standIn;
  const date = sayDate(standIn.day, ctx.locale);
  const steps = html`<h3>${t('stand-in.steps')}</h3><ol class="stack">${messages.map((message) => stepFor(ctx, view, standIn, message))}</ol>
<p class="muted">${t('stand-in.told-note')}</p>`;
  if (proposed === undefined) return card({ title: t('stand-in.title-none'), tone: 'call', lead: t('stand-in.lead-none', { date }), body: messages.length > 0 && steps });
  const { helper, start } = proposed;
  const candidate = candidateFor(view.proposal, { helperPersonId: helper.personId, organisationId: helper.organisationId });
  const reasons = candidate?.reasons.filter(({ side }) => side === 'for').slice(0, mostReasons) ?? [];
  return card({
    title: t('stand-in.title', { name: helper.name }), tone: 'good', mark: helperClassMark({ helperClass: helper.helperClass, locale: ctx.locale }),
    lead: html`${t('stand-in.lead', { date, time: sayTime(start, ctx.locale) })} ${missing !== undefined && missing.start !== start && t('stand-in.moved', { time: sayTime(missing.start, ctx.locale) })}`,
    body: html`${reasons.length > 0 && html`<ul>${reasons.map((reason) => html`<li>${sayReason(reason, ctx.locale)}</li>`)}</ul>`}
${steps}${next.length > 0 && html`<p>${t('stand-in.next', { names: next.map(({ name }) => name).join(', ') })}</p>`}`,
  });
}

function stepFor(ctx: Ctx, view: NeedView, standIn: StandIn, { kind, to }: Message): Html {
  const t = hilfemixTexts(ctx.locale);
  const { proposed, missing } = standIn;
  const date = sayDate(standIn.day, ctx.locale);
  if (kind === 'ask' && proposed !== undefined) return askStep(ctx, view, proposed.helper);
  if ('person' in to) return tellStep(ctx, { sentence: tellPerson(ctx, view, standIn), phone: view.person.phone, about: view.person.name, personId: view.person.id });
  const sentence = t(proposed === undefined ? 'stand-in.tell-gone-open' : 'stand-in.tell-gone', { name: missing?.name ?? '', date });
  return tellStep(ctx, { sentence, phone: missing?.phone ?? null, about: missing?.name ?? '', personId: view.person.id });
}

function tellPerson(ctx: Ctx, { person }: NeedView, { proposed, missing, day }: StandIn): string {
  const t = hilfemixTexts(ctx.locale);
  const facts = { person: person.name, date: sayDate(day, ctx.locale), name: proposed?.helper.name ?? '', missing: missing?.name ?? '' };
  if (proposed === undefined) return t(missing === undefined ? 'stand-in.tell-open-nobody' : 'stand-in.tell-open', facts);
  if (missing === undefined) return t('stand-in.tell-other', facts);
  return missing.start === proposed.start ? t('stand-in.tell-other-for', facts) : t('stand-in.tell-moved', { ...facts, time: sayTime(proposed.start, ctx.locale) });
}

function askStep(ctx: Ctx, view: NeedView, helper: NonNullable<StandIn['proposed']>['helper']): Html {
  const t = hilfemixTexts(ctx.locale);
  const { name, phone } = helper;
  const candidate: Candidate | undefined = candidateFor(view.proposal, { helperPersonId: helper.personId, organisationId: helper.organisationId });
  const waiting = view.requests.find(({ answer }) => answer === null);
  const said = candidate?.answer === 'yes' ? t('stand-in.said-yes', { name })
    : waiting === undefined ? t(arrangeThemselves.includes(helper.helperClass) ? 'stand-in.note' : 'stand-in.ask', { name })
      : t((waiting.helperPersonId ?? waiting.organisationId) === (helper.personId ?? helper.organisationId) ? 'stand-in.waiting' : 'stand-in.waiting-other', { name: waiting.helperName });
  return html`<li><p>${said}${phoneOf(phone)}</p>${candidate !== undefined && actionsFor(ctx, view, candidate)}</li>`;
}

function tellStep(ctx: Ctx, told: { readonly sentence: string; readonly phone: string | null; readonly about: string; readonly personId: string }): Html {
  const t = hilfemixTexts(ctx.locale);
  return html`<li><p>${told.sentence}${phoneOf(told.phone)}</p>${form({
    action: '/kontaktbuch', locale: ctx.locale, hidden: { id: newId(ctx.now), text: t('stand-in.told-entry', { sentence: told.sentence }), personId: told.personId, channel: 'phone' },
    body: button({ label: t('stand-in.told'), icon: 'check', kind: 'secondary', about: told.about }),
  })}</li>`;
}

function phoneOf(phone: string | null): Html | false {
  return phone !== null && html` <a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`;
}
