import { formatTimeOfDay } from '#core/base/minutes.ts';
import { sayDate, sayDuration, sayTime } from '#core/german-dates/say.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf } from '#platform/http/page.ts';
import { newId } from '#platform/new-id.ts';
import type { Typed } from '#platform/http/route.ts';
import { saySchedule, type VisitLine } from '#rooms/helping/index.ts';
import { actionsBar, button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { descriptionList } from '#web/design-system/description-list.ts';
import { emptyState } from '#web/design-system/empty-state.ts';
import { dateField } from '#web/design-system/field.ts';
import { fieldRow, form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { activityTexts } from '#web/texts/activity.texts.ts';
import type { HelperPart } from '../open-mine.ts';
import type { Question } from '../personal.queries.ts';
import { sayDay } from '../say-visit.ts';
import { personalTexts } from '../texts.ts';

/** An absence form that was refused. */
export type RefusedAbsence = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What a helper has to answer, to tell and to do; her days away; a word of thanks instead of a ranking. */
export function helperPart(ctx: Ctx, part: HelperPart, refused?: RefusedAbsence): Html {
  const t = personalTexts(ctx.locale);
  const [question, ...waiting] = part.questions;
  return html`${question !== undefined && questionCard(ctx, question, waiting.length)}
${part.toReport.length > 0 && section({ title: t('report.title'), lead: t('report.lead'), body: toReport(ctx, part) })}
${section({
    title: t('helping.title'), id: 'helfen',
    body: part.next.length === 0 ? emptyState({ title: t('helping.none'), body: t('helping.none-body'), icon: 'hand' })
      : html`<ul class="matters" role="list">${part.next.map((visit) => html`<li>${visitLines(ctx, visit, part)}</li>`)}</ul>`,
  })}
${part.isOnRoster && section({ title: t('absence.title'), id: 'abwesend', lead: t('absence.lead'), body: absences(ctx, part, refused) })}
${card({
    title: t('thanks.title'), tone: 'sand',
    body: html`<p>${part.minutesThisYear <= 0 ? t('thanks.none') : t('thanks.body', {
      year: sayDuration(part.minutesThisYear, ctx.locale), month: sayDuration(part.minutesThisMonth, ctx.locale),
    })}</p>`,
  })}`;
}

function questionCard(ctx: Ctx, question: Question, waiting: number): Html {
  const t = personalTexts(ctx.locale);
  const { schedule, metres } = question;
  return card({
    title: t('question.title'), lead: t('question.lead'), tone: 'call',
    body: html`${descriptionList([
      { term: t('question.what'), value: activityTexts(ctx.locale)(question.activity) },
      {
        term: t('question.when'),
        value: schedule !== null ? saySchedule(schedule, ctx.locale)
          : t('question.from', { date: sayDate(question.startsOn, ctx.locale), duration: sayDuration(question.duration, ctx.locale) }),
      },
      { term: t('question.far'), value: metres === null ? t('question.far-unknown') : t('question.metres', { metres: Math.max(metres, 100) }) },
      { term: t('question.mind'), value: question.requirements.map((one) => sayRequirement(ctx, one)).join(' ') },
    ])}
<p>${question.answerBy !== null && html`<strong>${t('question.by', { date: sayDate(question.answerBy, ctx.locale) })}</strong> `}${t('question.later')}</p>
${form({
      action: `/meins/anfragen/${question.id}/antwort`, locale: ctx.locale,
      body: actionsBar(
        button({ label: t('question.yes'), name: 'answer', value: 'yes', icon: 'check' }),
        button({ label: t('question.no'), name: 'answer', value: 'no', kind: 'secondary' }),
      ),
    })}${waiting > 0 && html`<p class="muted">${t('question.more', { count: waiting })}</p>`}`,
  });
}

const requirements = ['pets', 'stairs', 'smoking', 'car', 'lifting'] as const;

function sayRequirement(ctx: Ctx, requirement: string): string {
  const t = personalTexts(ctx.locale);
  const known = requirements.find((one) => one === requirement);
  if (known !== undefined) return t(`requirement.${known}`);
  const code = /^language:([a-z]{2,3})$/.exec(requirement)?.[1];
  return code === undefined ? '' : t('requirement.language', {
    language: new Intl.DisplayNames([ctx.locale === 'en' ? 'en' : 'de'], { type: 'language' }).of(code) ?? code,
  });
}

function toReport(ctx: Ctx, part: HelperPart): Html {
  const t = personalTexts(ctx.locale);
  return html`<ul class="matters" role="list">${part.toReport.map((visit) => {
    const about = `${sayDay(visit.day, ctx.today, ctx.locale)}, ${formatTimeOfDay(visit.timeOfDay)}`;
    return html`<li>${visitLines(ctx, visit, part)}${form({
      action: `/meins/besuche/${visit.id}/bericht`, locale: ctx.locale, hidden: { reportId: newId(ctx.now) },
      body: actionsBar(
        button({ label: t('report.done'), name: 'outcome', value: 'done', icon: 'check', kind: 'secondary', about }),
        linkButton({ label: t('report.other'), href: `/meins/besuche/${visit.id}`, kind: 'quiet', about }),
      ),
    })}</li>`;
  })}</ul>`;
}

/** A visit as the helper reads it; name, address and telephone stand there while the commission opens them. The day is left out where it heads the list. */
export function visitLines(ctx: Ctx, visit: VisitLine, { cards }: Pick<HelperPart, 'cards'>, withDay = true): Html {
  const t = personalTexts(ctx.locale);
  const person = cards.get(visit.personId);
  const what = t(withDay ? 'helping.line' : 'helping.line-of-day', {
    when: sayDay(visit.day, ctx.today, ctx.locale), time: sayTime(visit.timeOfDay, ctx.locale), activity: activityTexts(ctx.locale)(visit.activity),
  });
  const where = [person?.address, person?.floor?.replaceAll(' ', '\u00a0')].filter(Boolean).join(', ');
  return html`<p class="matter-who"><strong>${what}</strong> <span class="muted">(${sayDuration(visit.duration, ctx.locale)})</span></p>
<p class="matter-what">${person === undefined ? t('helping.someone') : t('helping.at', { name: person.name })}${where !== '' && html`, ${where}`}${
    person !== undefined && person.phone !== null && html` · <a href="tel:${person.phone.replaceAll(' ', '')}">${person.phone}</a>`}</p>`;
}

function absences(ctx: Ctx, part: HelperPart, refused?: RefusedAbsence): Html {
  const t = personalTexts(ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, typed: refused?.typed, errors, required: true };
  return html`${part.absences.length === 0 ? html`<p class="muted">${t('absence.none')}</p>`
    : html`<ul class="matters" role="list">${part.absences.map(({ id, from, until }) => {
      const days = from === until ? t('absence.day', { from: sayDate(from, ctx.locale) })
        : t('absence.line', { from: sayDate(from, ctx.locale), until: sayDate(until, ctx.locale) });
      return html`<li><p class="matter-who">${days}</p>${form({
        action: `/meins/abwesend/${id}/ende`, locale: ctx.locale,
        body: button({ label: t('absence.remove'), kind: 'quiet', about: days }),
      })}</li>`;
    })}</ul>`}
${form({
    action: '/meins/abwesend', locale: ctx.locale, errors, keep: 'absence',
    body: html`${fieldRow(
      dateField({ ...field, name: 'from', label: t('absence.from'), min: ctx.today }),
      dateField({ ...field, name: 'until', label: t('absence.until'), min: ctx.today }),
    )}${button({ label: t('absence.save'), kind: 'secondary' })}`,
  })}`;
}
