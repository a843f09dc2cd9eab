import type { Ctx } from '#platform/http/ctx.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { form } from '#web/design-system/form.ts';
import { helperClassMark } from '#web/design-system/helper-class-mark.ts';
import { html, type Child, type Html } from '#web/html.ts';
import { arrangeThemselves, type Candidate, type Reason, type ReasonCode } from '../propose-helpers.ts';
import type { NeedView } from '../read-proposal.ts';
import { sayReason } from '../say-reason.ts';
import { hilfemixTexts } from '../texts.ts';
import { noteAsProposed } from './commission-form.ts';

/** A fact by name; left out without a value. */
export type Fact = { readonly term: string; readonly value: Child };

/** What a card says beside who it is and why. */
export type CardExtras = {
  readonly title?: string; readonly level?: 2 | 3; readonly tone?: 'paper' | 'good'; readonly lead?: Child;
  /** Further terms of the list of reasons, and what stands below the actions. */
  readonly more?: readonly Fact[]; readonly closing?: Child;
};

/** Somebody who might help: class, name, phone, every reason for and against, and what can be done now. */
export function candidateCard(ctx: Ctx, view: NeedView, candidate: Candidate, extras: CardExtras = {}): Html {
  const t = hilfemixTexts(ctx.locale);
  const { reasons, phone } = candidate;
  return card({
    title: extras.title ?? candidate.name, href: profileOf(candidate), level: extras.level ?? 3, tone: extras.tone ?? 'paper',
    ...(extras.lead ? { lead: extras.lead } : {}),
    mark: helperClassMark({ helperClass: candidate.helperClass, locale: ctx.locale }),
    body: html`${phone !== null && html`<p><a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a></p>`}
${descriptionList([
      { term: t('proposal.for'), value: reasonList(ctx, reasons, 'for') },
      { term: t('proposal.against'), value: reasonList(ctx, reasons, 'against') },
      { term: t('proposal.blocks'), value: reasonList(ctx, reasons, 'blocks') },
      ...extras.more ?? [],
    ])}`,
    footer: extras.closing === undefined ? actionsFor(ctx, view, candidate) : html`<div class="stack">${actionsFor(ctx, view, candidate, 'primary')}${extras.closing}</div>`,
  });
}

function profileOf({ personId, organisationId }: Candidate): string {
  return personId === null ? `/angebote/${organisationId}` : `/menschen/${personId}`;
}

function reasonList(ctx: Ctx, reasons: readonly Reason[], side: Reason['side']): Child {
  const shown = reasons.filter((reason) => reason.side === side);
  return shown.length > 0 && html`<ul>${shown.map((reason) => html`<li>${sayReason(reason, ctx.locale)}</li>`)}</ul>`;
}

/** What can be done now: ask, note what family or friends do, or clear what is in the way. */
export function actionsFor(ctx: Ctx, view: NeedView, candidate: Candidate, kind: 'primary' | 'secondary' = 'secondary'): Child {
  const t = hilfemixTexts(ctx.locale);
  const { need, person, only } = view;
  const has = (code: ReasonCode): boolean => candidate.reasons.some((reason) => reason.code === code);
  const remedies = [
    has('no-consent') && linkButton({ label: t('proposal.consent'), href: `/menschen/${person.id}/einwilligungen`, kind: 'quiet', about: candidate.name }),
    (has('asleep') || has('paused')) && linkButton({ label: t('proposal.wake'), href: `/helfende/${candidate.personId}`, kind: 'quiet', about: candidate.name }),
  ];
  if (need.status === 'closed') return undefined;
  if (candidate.reasons.some(({ side }) => side === 'blocks')) return remedies.some(Boolean) ? actionsBar(remedies) : undefined;
  if (arrangeThemselves.includes(candidate.helperClass)) return noteAsProposed(ctx, view, candidate, t('proposal.note-button'));
  // One at a time: while a question waits, or somebody said yes, nobody else is asked.
  if (view.requests.some(({ answer }) => answer === null) || candidate.answer === 'yes') return undefined;
  return form({
    action: `/bedarf/${need.id}/anfragen`, locale: ctx.locale,
    hidden: {
      id: view.newIds.request, tag: only ?? undefined, helperPersonId: candidate.personId ?? undefined,
      organisationId: candidate.organisationId ?? undefined,
    },
    body: button({ label: t('proposal.ask'), icon: 'phone', kind, about: candidate.name }),
  });
}
