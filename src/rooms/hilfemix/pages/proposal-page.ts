import { sayDate } from '#core/german-dates/say.ts';
import { sayShortDate } from '#core/german-dates/say-short.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { typedCard } from '#platform/http/typed-card.ts';
import { saySchedule, type Commission } from '#rooms/helping/index.ts';
import { alert } from '#web/design-system/alert.ts';
import { actionsBar, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { errorSummary } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import { candidateFor } from '../ask-for-need.ts';
import { willing } from '../commission-for-need.ts';
import { orderCandidates } from '../order-candidates.ts';
import { arrangeThemselves, type Candidate } from '../propose-helpers.ts';
import type { NeedView } from '../read-proposal.ts';
import { hilfemixTexts } from '../texts.ts';
import type { StandIn } from '../ways/stand-in.ts';
import { candidateCard } from './candidate-card.ts';
import { commissionForm, noteAsProposed } from './commission-form.ts';
import { needFacts } from './need-cards.ts';
import { firstChoice, isStillAsking, otherChoice, whatWouldHelp } from './ranked-cards.ts';
import type { RefusedForm } from './refused-form.ts';
import { standInCard } from './stand-in-card.ts';

/** What the address or a refused form asks for beside the proposal. */
export type ProposalAsked = {
  /** Whose commission is to be filled in. */
  readonly commissionFor?: { readonly helperPersonId: string | null; readonly organisationId: string | null } | undefined;
  readonly refused?: RefusedForm;
  /** Who could stand in on the one day asked for. */
  readonly standIn?: StandIn | undefined;
};

/** A need and who could help with it: who is asked, who said yes, and all others in the order of asking. */
export function proposalPage(ctx: Ctx, view: NeedView, asked: ProposalAsked = {}): Answer {
  const t = hilfemixTexts(ctx.locale);
  const { need, person, proposal } = view;
  const self = proposal.candidates.find(({ helperClass }) => helperClass === 'self');
  const { possible, hindered } = orderCandidates(proposal, view.ranking);
  const choice = isStillAsking(view) && asked.commissionFor === undefined ? firstChoice(ctx, view, possible) : false;
  const others = choice === false ? possible : possible.slice(1);
  const chosen = asked.commissionFor === undefined ? undefined : candidateFor(proposal, asked.commissionFor);
  return pageAnswer(ctx, {
    title: t('proposal.title', { activity: activityTexts(ctx.locale)(need.activity), name: person.name }),
    lead: t('proposal.lead'), current: 'people', refused: asked.refused !== undefined,
    crumbs: [
      { label: person.name, href: `/menschen/${person.id}` },
      { label: t('proposal.hilfemix'), href: `/menschen/${person.id}/hilfemix` },
    ],
    notices: {
      aufgenommen: t('notice.aufgenommen'), geaendert: t('notice.geaendert'), gefragt: t('notice.gefragt'), beauftragt: t('notice.beauftragt'),
    },
    main: html`${need.status === 'closed' && alert({ title: t('proposal.closed') })}
${view.only !== null && alert({ title: t('proposal.only', { date: sayDate(view.only, ctx.locale) }), body: html`<p>${t('proposal.only-lead')}</p>` })}
${chosen === undefined && errorSummary({ errors: errorsOf(ctx, asked.refused?.refusals), locale: ctx.locale })}
${chosen === undefined && asked.commissionFor !== undefined && asked.refused?.typed !== undefined && typedCard(asked.refused.typed, ctx.locale)}
${view.commissions.length > 0 && commissionsCard(ctx, view.commissions)}
${waiting(ctx, view)}
${chosen === undefined ? yesForms(ctx, view) : commissionForm(ctx, view, chosen, asked.refused)}
${chosen === undefined && asked.standIn !== undefined && standInCard(ctx, view, asked.standIn)}
${choice}
${self !== undefined && need.status === 'open' && !view.commissions.some(({ helperClass }) => helperClass === 'self') && selfCard(ctx, view, self)}
${possible.length === 0 && whatWouldHelp(ctx, view, hindered)}
${(others.length > 0 || possible.length === 0) && section({
      title: t(choice === false ? 'proposal.candidates' : 'rank.others'),
      body: others.length === 0
        ? emptyState({ title: t('proposal.none'), body: t('proposal.none-body'), icon: 'people' })
        : cards(ctx, others, (one, index) => otherChoice(ctx, view, one, possible[0], choice !== false && index === 0)),
    })}
${offersNote(ctx, view)}
${hindered.length > 0 && details({
      summary: t('rank.hindered', { count: hindered.length }), open: possible.length === 0,
      body: cards(ctx, hindered, (one) => otherChoice(ctx, view, one, undefined, false)),
    })}
${proposal.notNow.length > 0 && details({
      summary: t('proposal.not-now', { count: proposal.notNow.length }), open: possible.length === 0,
      body: cards(ctx, proposal.notNow, (candidate) => candidateCard(ctx, view, candidate)),
    })}`,
    aside: card({
      title: activityTexts(ctx.locale)(need.activity), body: needFacts(ctx, need, view.excluded),
      footer: need.status === 'open' && actionsBar(
        linkButton({ label: t('need.change'), href: `/bedarf/${need.id}/aendern` }),
      ),
    }),
  });
}

/** Nobody asks more people for one need; in a large Quartier hundreds would stand here. */
const mostCards = 30;

function cards<T>(ctx: Ctx, all: readonly T[], show: (one: T, index: number) => Html): Html {
  const more = all.length - mostCards;
  return html`<ul class="stack" role="list">${all.slice(0, mostCards).map((one, index) => html`<li>${show(one, index)}</li>`)}</ul>${
    more > 0 && html`<p class="muted">${hilfemixTexts(ctx.locale)('proposal.more', { shown: mostCards, count: more })}</p>`}`;
}

function commissionsCard(ctx: Ctx, commissions: readonly Commission[]): Html {
  const t = hilfemixTexts(ctx.locale);
  return card({
    title: t('proposal.commissioned'), tone: 'good',
    body: html`<ul class="stack" role="list">${commissions.map((one) => {
      const isNote = arrangeThemselves.includes(one.helperClass);
      return html`<li><p class="matter-head"><strong>${one.helperName}</strong> ${helperClassMark({ helperClass: one.helperClass, locale: ctx.locale })}</p>
<p>${saySchedule(one.schedule, ctx.locale)}</p>${actionsBar(
        !isNote && linkButton({ label: t('proposal.einsatzzettel'), href: `/auftraege/${one.id}/einsatzzettel.pdf`, icon: 'print', about: one.helperName }),
        linkButton({ label: t('proposal.terminkarte'), href: `/auftraege/${one.id}/terminkarte.pdf`, icon: 'print', about: one.helperName }),
        linkButton({ label: t(isNote ? 'proposal.noted' : 'proposal.open-commission', { number: one.number }), href: `/auftraege/${one.id}`, kind: 'quiet' }),
      )}</li>`;
    })}</ul>`,
  });
}

function waiting(ctx: Ctx, { requests }: NeedView): Html | false {
  const t = hilfemixTexts(ctx.locale);
  const open = requests.find(({ answer }) => answer === null);
  return open !== undefined && alert({
    title: t('proposal.waiting', { name: open.helperName }), tone: 'call',
    body: html`<p>${t('proposal.waiting-body', { date: open.answerBy === null ? '–' : sayShortDate(open.answerBy, ctx.locale) })}${
      open.helperPhone !== null && html` <a href="tel:${open.helperPhone.replaceAll(/[^\d+]/g, '')}">${open.helperPhone}</a>`}</p>${
      actionsBar(linkButton({ label: t('proposal.waiting-link'), href: `/anfragen/${open.id}`, kind: 'primary', about: open.helperName }))}`,
  });
}

/** The commission forms of those who said yes and have no commission yet. */
function yesForms(ctx: Ctx, view: NeedView): Html | false {
  // Each form has the id of one commission, so there is one form at a time.
  const [first] = willing(view);
  return first !== undefined && view.need.status === 'open' && commissionForm(ctx, view, first);
}

function selfCard(ctx: Ctx, view: NeedView, self: Candidate): Html {
  const t = hilfemixTexts(ctx.locale);
  return card({
    title: t('proposal.self'), lead: t('proposal.self-lead'), tone: 'sand', mark: helperClassMark({ helperClass: 'self', locale: ctx.locale }),
    body: html`<ul>${view.proposal.selfHelps.map((one) => html`<li>${t(`self.${one}`)}</li>`)}</ul>`,
    footer: noteAsProposed(ctx, view, self, t('proposal.self-note')),
  });
}

/** With fewer than three services nobody can choose: that is said, not hidden. */
function offersNote(ctx: Ctx, { need, proposal }: NeedView): Html {
  const t = hilfemixTexts(ctx.locale);
  const count = [...proposal.candidates, ...proposal.notNow].filter(({ organisationId }) => organisationId !== null).length;
  return html`<p class="muted">${count < 3 ? t('proposal.few-offers', { count }) : t('proposal.professional-order')} <a href="/angebote?hilfe=${need.activity}">${t('proposal.offers')}</a></p>`;
}
