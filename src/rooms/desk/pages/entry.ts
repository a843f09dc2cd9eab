import type { Refusal } from '#core/base/result.ts';
import { activities } from '#core/base/activity.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer, Typed } from '#platform/http/route.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { radios, selectField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { searchBox } from '#web/design-system/search-box.ts';
import { timeline } from '#web/design-system/timeline.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import { html, type Html } from '#web/html.ts';
import type { Entry, Thread } from '../desk.queries.ts';
import { threadStates } from '../desk.tables.ts';
import { deskTexts } from '../texts.ts';
import { entryMoment } from './book.ts';
import { dueBadge, nameOf } from './thread-list.ts';

/** Somebody the matter may be about. */
export type Guess = { readonly id: string; readonly name: string; readonly address: string | null };

export type EntryView = {
  readonly thread: Thread;
  readonly entries: readonly Entry[];
  readonly guesses: readonly Guess[];
  readonly search: string;
  /** Ids for the forms on the page, so that sending one twice records it once. */
  readonly newIds: { readonly followUp: string; readonly identify: string };
};

/** A matter: what was written, who it is about, and the form that adds the next word. */
export function entryPage(ctx: Ctx, view: EntryView, refused?: { typed: Typed; refusals: readonly Refusal[] }): Answer {
  const t = deskTexts(ctx.locale);
  const { thread, entries } = view;
  const first = entries[0]!;
  return pageAnswer(ctx, {
    title: t('entry.title', { number: thread.number }),
    lead: t('entry.lead'),
    current: 'book',
    crumbs: [{ label: t('book.title'), href: '/kontaktbuch' }],
    refused: refused !== undefined,
    notices: {
      erfasst: t('entry.recorded', { number: thread.number }), ergaenzt: t('notice.ergaenzt'), zugeordnet: t('notice.zugeordnet'),
    },
    main: html`${thread.personId === null && whoWasIt(ctx, view)}
${timeline(entries.map((entry) => entryMoment(ctx, entry, false)))}
${section({ title: t('follow.title'), body: followForm(ctx, view, refused) })}`,
    aside: card({
      title: nameOf({ personName: thread.personName, caller: first.caller }, ctx.locale),
      body: html`${descriptionList([
        { term: t('entry.state'), value: html`${t(`state.${thread.state}`)} ${dueBadge(thread, ctx.today, ctx.locale)}` },
        { term: t('entry.promise'), value: thread.promise },
        { term: t('entry.due'), value: thread.due === null ? '' : sayDate(thread.due, ctx.locale) },
        { term: t('entry.callback'), value: first.callback },
        { term: t('entry.caller'), value: first.caller },
      ])}${thread.personId !== null && actionsBar(
        linkButton({ label: t('entry.need'), href: `/menschen/${thread.personId}/hilfemix?eintrag=${thread.id}`, kind: 'primary', icon: 'hand' }),
        linkButton({ label: t('entry.profile'), href: `/menschen/${thread.personId}`, icon: 'person' }),
      )}`,
    }),
  });
}

function whoWasIt(ctx: Ctx, view: EntryView): Html {
  const t = deskTexts(ctx.locale);
  const first = view.entries[0]!;
  return card({
    title: t('entry.who-title'), lead: t('entry.who-lead'), tone: 'call',
    body: html`${view.guesses.length > 0 && html`<ul class="stack" role="list">${view.guesses.map((guess) => html`<li>${form({
      action: `/kontaktbuch/${view.thread.number}/person`, locale: ctx.locale,
      hidden: { id: view.newIds.identify, personId: guess.id },
      body: button({ label: t('entry.who-it-was', { name: guess.name }), kind: 'secondary', icon: 'check', about: guess.address ?? '' }),
    })}${guess.address !== null && html`<span class="muted">${guess.address}</span>`}</li>`)}</ul>`}
${searchBox({ action: `/kontaktbuch/${view.thread.number}`, name: 'wer', label: t('entry.who-search'), locale: ctx.locale, value: view.search })}
${actionsBar(linkButton({
      label: t('entry.who-new'), icon: 'plus', kind: 'primary',
      href: `/menschen/neu?eintrag=${view.thread.id}&name=${encodeURIComponent(first.caller)}&telefon=${encodeURIComponent(first.callback)}`,
    }))}`,
  });
}

function followForm(ctx: Ctx, view: EntryView, refused?: { typed: Typed; refusals: readonly Refusal[] }): Html {
  const t = deskTexts(ctx.locale);
  const activity = activityTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return form({
    action: `/kontaktbuch/${view.thread.number}/folge`, locale: ctx.locale, errors, keep: `follow-${view.thread.id}`, keepHidden: ['id'],
    hidden: { id: view.newIds.followUp },
    body: html`${textArea({ ...field, name: 'text', label: t('follow.text'), required: true, rows: 3 })}
${radios({
      ...field, name: 'state', label: t('follow.state'), value: view.thread.state === 'done' ? 'done' : 'open',
      options: threadStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
    })}
${fieldRow(
      textField({ ...field, name: 'promise', label: t('capture.promise') }),
      textField({ ...field, name: 'due', label: t('capture.due'), hint: t('capture.due-hint'), width: 'medium' }),
    )}
${selectField({
      ...field, name: 'unmetActivity', label: t('follow.unmet'), hint: t('follow.unmet-hint'),
      options: activities.map((one) => ({ value: one, label: activity(one) })),
    })}
${button({ label: t('follow.save'), icon: 'plus' })}`,
  });
}
