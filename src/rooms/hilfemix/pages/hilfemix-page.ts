import { addDays, mondayOf } from '#core/base/calendar-date.ts';
import { sayDate } from '#core/german-dates/say.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { badge } from '#web/design-system/badge.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { dateField, textArea, textField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { sheetLinks } from '#web/layout/sheet-links.ts';
import { html, type Html } from '#web/html.ts';
import type { Arrangement } from '../arrangements.queries.ts';
import { aroundPerson } from '../around.ts';
import { uncoveredAmong } from '../open-days.ts';
import type { HilfemixView } from '../read-hilfemix.ts';
import { hilfemixTexts } from '../texts.ts';
import { helpersPresent, mixPicture, weekPicture } from './helpers-present.ts';
import { closedNeeds, needCards } from './need-cards.ts';
import { needFields } from './need-form.ts';
import { wasChanged, type RefusedForm } from './refused-form.ts';

/** Which form of the page was refused, if one was. */
export type RefusedHilfemix = { readonly need?: RefusedForm; readonly arrangement?: RefusedForm };

/** The Hilfemix of a person: wishes, needs, who helps, the week with its gaps, and what was agreed. */
export function hilfemixPage(ctx: Ctx, view: HilfemixView, refused: RefusedHilfemix = {}): Answer {
  const t = hilfemixTexts(ctx.locale);
  const { person, arrangement } = view;
  const helpers = helpersPresent(ctx, view);
  const uncovered = uncoveredAmong(view.needs, view.commissions).length;
  return pageAnswer(ctx, {
    title: t('mix.title', { name: person.name }), lead: t('mix.lead'), current: 'people',
    crumbs: [{ label: t('mix.people'), href: '/menschen' }, { label: person.name, href: `/menschen/${person.id}` }],
    refused: refused.need !== undefined || refused.arrangement !== undefined,
    notices: { geschlossen: t('notice.geschlossen'), abgesprochen: t('notice.abgesprochen') },
    actions: html`${view.needs.length > 0 && badge({ label: t('mix.open', { count: uncovered }), tone: uncovered > 0 ? 'call' : 'good' })}`,
    main: html`${card({ title: t('mix.wishes'), tone: 'sand', body: wishes(ctx, arrangement) })}
${section({ title: t('mix.needs'), lead: t('mix.needs-lead'), actions: view.needs.length > 0 && linkButton({ label: t('ways.link'), href: `/menschen/${person.id}/wege`, icon: 'hand' }), body: html`${needCards(ctx, view.needs, view.commissions)}${closedNeeds(ctx, view.closed)}` })}
${section({ title: t('mix.week'), actions: weekLinks(ctx, view), body: weekPicture(ctx, view) })}
${helpers.picture}
${helpers.list}
${section({ title: t('mix.add'), id: 'neu', body: addNeedForm(ctx, view, refused.need) })}
${mixPicture(ctx, view.mix)}`,
    aside: html`${section({ title: t('arrangement.title'), lead: t('arrangement.lead'), body: arrangementForm(ctx, view, refused.arrangement) })}
${sheetLinks({ locale: ctx.locale, title: t('mix.sheets'), sheets: [
      { label: t('sheet.unterstuetzungsplan'), href: `/menschen/${person.id}/unterstuetzungsplan.pdf`, format: 'A4' },
      { label: t('sheet.wochenplan'), href: `/menschen/${person.id}/wochenplan.pdf?montag=${view.week.monday}`, format: 'A4' },
      { label: t('sheet.wochenplan-a3'), href: `/menschen/${person.id}/wochenplan.pdf?montag=${view.week.monday}&format=a3`, format: 'A3' },
      { label: t('sheet.notfallblatt'), href: `/menschen/${person.id}/notfallblatt.pdf`, format: 'A4' },
    ] })}`,
  });
}

function wishes(ctx: Ctx, arrangement: Arrangement): Html {
  const t = hilfemixTexts(ctx.locale);
  const lines = arrangement.wishes.split('\n').filter((line) => line !== '');
  const isDue = arrangement.reviewOn !== null && arrangement.reviewOn <= ctx.today;
  return html`${lines.length === 0 ? html`<p class="muted">${t('mix.wishes-none')}</p>` : lines.map((line) => html`<p>„${line}“</p>`)}
${descriptionList([
    { term: t('arrangement.agreed'), value: arrangement.agreedOn === null ? t('arrangement.none') : sayDate(arrangement.agreedOn, ctx.locale) },
    { term: t('arrangement.review'), value: arrangement.reviewOn === null ? t('arrangement.none')
      : html`${sayDate(arrangement.reviewOn, ctx.locale)} ${isDue && badge({ label: t('review.due'), tone: 'call', icon: 'clock' })}` },
  ])}`;
}

function weekLinks(ctx: Ctx, { person, week }: HilfemixView): Html {
  const t = hilfemixTexts(ctx.locale);
  const to = (days: number): string => `/menschen/${person.id}/hilfemix?montag=${addDays(week.monday, days)}`;
  return actionsBar(
    linkButton({ label: t('mix.before'), href: to(-7), kind: 'quiet' }),
    week.monday !== mondayOf(ctx.today) && linkButton({ label: t('mix.this-week'), href: `/menschen/${person.id}/hilfemix`, kind: 'quiet' }),
    linkButton({ label: t('mix.after'), href: to(7), kind: 'quiet' }),
  );
}

function addNeedForm(ctx: Ctx, view: HilfemixView, refused?: RefusedForm): Html {
  const t = hilfemixTexts(ctx.locale);
  const excludable = aroundPerson(view.person.id, view.ties, view.commissions)
    .flatMap(({ personId, name }) => (personId === null ? [] : [{ id: personId, name }]));
  return form({
    action: `/menschen/${view.person.id}/bedarf`, locale: ctx.locale, label: t('mix.add'), errors: errorsOf(ctx, refused?.refusals),
    keep: `need-${view.person.id}`, keepHidden: ['id'], hidden: { id: view.newId, entryId: view.entryId ?? undefined },
    body: html`${view.entryId !== null && html`<p class="muted">${t('need.from-entry')}</p>`}${needFields(ctx, { excludable }, refused)}
${button({ label: t('form.add'), icon: 'hand' })}`,
  });
}

function arrangementForm(ctx: Ctx, { person, arrangement }: HilfemixView, refused?: RefusedForm): Html {
  const t = hilfemixTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors };
  return html`${wasChanged(refused) && card({ title: t('change.stored'), lead: t('change.stored-lead'), tone: 'call', level: 3, body: storedArrangement(ctx, arrangement) })}
${form({
    action: `/menschen/${person.id}/absprache`, locale: ctx.locale, errors, label: t('arrangement.title'), hidden: { version: arrangement.version },
    body: html`${textArea({ ...field, name: 'wishes', label: t('arrangement.wishes'), hint: t('arrangement.wishes-hint'), value: arrangement.wishes })}
${textField({ ...field, name: 'keyIsWhere', label: t('arrangement.key'), hint: t('arrangement.key-hint'), value: arrangement.keyIsWhere })}
${fieldRow(
      dateField({ ...field, name: 'agreedOn', label: t('arrangement.agreed'), value: arrangement.agreedOn ?? '', max: ctx.today }),
      dateField({ ...field, name: 'reviewOn', label: t('arrangement.review'), value: arrangement.reviewOn ?? '' }),
    )}
${button({ label: t('arrangement.save'), icon: 'check', kind: 'secondary' })}`,
  })}`;
}

function storedArrangement(ctx: Ctx, arrangement: Arrangement): Html {
  const t = hilfemixTexts(ctx.locale);
  return descriptionList([
    { term: t('arrangement.wishes'), value: arrangement.wishes },
    { term: t('arrangement.key'), value: arrangement.keyIsWhere },
    { term: t('arrangement.agreed'), value: arrangement.agreedOn && sayDate(arrangement.agreedOn, ctx.locale) },
    { term: t('arrangement.review'), value: arrangement.reviewOn && sayDate(arrangement.reviewOn, ctx.locale) },
  ], t('arrangement.none'));
}
