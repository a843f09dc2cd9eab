import { activityTexts } from '#web/texts/activity.texts.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { alert } from '#web/design-system/alert.ts';
import { button, linkButton } from '#web/design-system/button.ts';
import { card, section } from '#web/design-system/card.ts';
import { details } from '#web/design-system/details.ts';
import { checkbox, radios } from '#web/design-system/field.ts';
import { form, hiddenFields } from '#web/design-system/form.ts';
import { table } from '#web/design-system/table.ts';
import { html, type Html } from '#web/html.ts';
import { consentHows } from '../entitlements.tables.ts';
import { explainSteps } from '../explain-trace.ts';
import { sayDay } from '#core/german-dates/say-short.ts';
import { sayEuros } from '#web/texts/say-euros.ts';
import type { BenefitsAt, Evaluation, OpenQuestion } from '../self-check/evaluate.ts';
import { usualCircumstances } from '../self-check/evaluate.ts';
import { keptUntil } from '../self-check/keep-check.ts';
import type { KeptCheck } from '../self-check/kept-checks.queries.ts';
import { isAsked, moduleNumbers, questionsOf } from '../self-check/questions.ts';
import { placeName } from '../self-check/step.ts';
import { writeStand } from '../self-check/stand.ts';
import { sayBenefit } from '../say-benefit.ts';
import { selfCheckTexts } from '../texts/self-check.ts';
import { explained } from './money-parts.ts';
import { carried, checkCrumbs, sayAnswer, type Check, type RefusedStep } from './self-check-parts.ts';

/** What comes with the result: the id of what might be kept, and what is kept already. */
export type ResultFrame = { readonly newId: string; readonly kept?: KeptCheck | undefined };

/** What the answers come to, what would decide, what it would bring, what neighbours can do, and why. */
export function resultPage(ctx: Ctx, check: Check, evaluation: Evaluation, frame: ResultFrame, refused?: RefusedStep): Answer {
  const t = selfCheckTexts(ctx.locale);
  const { answered, asked } = evaluation;
  return pageAnswer(ctx, {
    title: t('result.title'), lead: t('result.lead'), crumbs: checkCrumbs(ctx, check), narrow: true, refused: refused !== undefined,
    notices: { gespeichert: t('notice.gespeichert') },
    main: html`${card({
      tone: 'good', title: sayVerdict(ctx, evaluation),
      body: html`<p>${sayPoints(ctx, evaluation)} ${t('result.answered', { answered, asked })}</p>`,
    })}
${alert({ title: t('start.not'), body: html`<p>${t('start.not-body')}</p>` })}
${answered < asked && deciding(ctx, check, evaluation)}
${section({ title: t('result.brings'), body: brings(ctx, check, evaluation) })}
${section({ title: t('result.neighbours'), lead: evaluation.neighbourly.length > 0 && t('result.neighbours-lead'), body: neighbours(ctx, check, evaluation) })}
${section({
      title: t('result.next'),
      body: html`<p>${t('result.next-apply')}</p><p>${t('result.next-advice')}</p>
<p>${linkButton({ label: t('start.letter'), href: `/selbsttest/antrag.pdf${check.about === undefined || check.about.isOwn ? '' : `?mensch=${check.about.personId}`}`, icon: 'letter' })}</p>`,
    })}
${pause(ctx, check)}
${keep(ctx, check, frame, refused)}
${details({ summary: t('result.why'), body: reasoning(ctx, evaluation) })}
${details({ summary: t('result.answers'), body: answerList(ctx, check) })}`,
  });
}

/** The result in a line: `Voraussichtlich Pflegegrad 2`. */
export function sayVerdict(ctx: Pick<Ctx, 'locale'>, { lowest, highest }: Evaluation): string {
  const t = selfCheckTexts(ctx.locale);
  if (lowest !== highest) return t('result.range', { lowest, highest });
  return lowest === 0 ? t('result.none') : t('result.grade', { grade: lowest });
}

/** The points behind it. */
export function sayPoints(ctx: Pick<Ctx, 'locale'>, { points: [from, to] }: Evaluation): string {
  const t = selfCheckTexts(ctx.locale);
  const say = (hundredths: number): string => (hundredths / 100).toLocaleString(ctx.locale === 'en' ? 'en-GB' : 'de-DE');
  return from === to ? t('result.points', { points: say(from) }) : t('result.points-range', { from: say(from), to: say(to) });
}

function reasoning(ctx: Ctx, { trace, traceOfLowest }: Evaluation): Html {
  const steps = explained(explainSteps(trace, ctx.locale));
  if (traceOfLowest.length === 0) return steps;
  return html`${steps}<p>${selfCheckTexts(ctx.locale)('result.why-lowest')}</p>${explained(explainSteps(traceOfLowest, ctx.locale))}`;
}

function deciding(ctx: Ctx, check: Check, { deciding: open }: Evaluation): Html {
  const t = selfCheckTexts(ctx.locale);
  const line = ({ ids, perMille }: OpenQuestion): Html => {
    const first = ids[0]!;
    const others = ids.length > 2 && first.startsWith('5.');
    return html`<li>${button({ label: t(`q.${first}`), name: 'weiter', value: check.art === 'modul' ? `m${first[0]}` : first, kind: 'quiet' })}
<div class="muted">${others && html`${t('result.group', { first, last: ids.at(-1)! })} · `}${t('result.weight', { count: perMille })}</div></li>`;
  };
  return section({
    title: t('result.deciding'), lead: open.length === 0 ? t('result.deciding-all') : t('result.deciding-lead'), id: 'entscheidend',
    body: open.length > 0 && html`<form action="/selbsttest" method="post">${hiddenFields({ ...carried(check), seite: '' })}<ol class="stack">${open.slice(0, 8).map(line)}</ol></form>`,
  });
}

function brings(ctx: Ctx, check: Check, { benefits }: Evaluation): Html {
  const t = selfCheckTexts(ctx.locale);
  if (benefits.length === 0) return html`<p>${t('result.brings-none')}</p>`;
  const { insurance, livingForm } = check.about?.circumstances ?? usualCircumstances;
  const known = { insurance: t(`insurance.${insurance}`), living: t(`living.${livingForm}`), day: sayDay(ctx.today, ctx.locale) };
  return html`<p class="muted">${t('result.brings-lead', known)}</p>${benefits.map((at) => benefitTable(ctx, at))}`;
}

function benefitTable(ctx: Ctx, { pflegegrad, result }: BenefitsAt): Html {
  const t = selfCheckTexts(ctx.locale);
  if (!result.ok) return alert({ title: t('result.at-grade', { grade: pflegegrad }), tone: 'call', body: html`${result.refusals.map((refusal) => html`<p>${ctx.say(refusal)}</p>`)}` });
  const title = t('result.at-grade', { grade: pflegegrad });
  return html`<h3>${title}</h3>${table({
    caption: title, captionHidden: true, rows: result.value.benefits,
    columns: [
      { label: t('result.benefit'), cell: ({ benefit }) => sayBenefit(benefit, ctx.locale) },
      { label: t('result.amount'), kind: 'number', cell: ({ amountCents, period }) => `${sayEuros(amountCents, ctx.locale)} ${sayPeriod(ctx, period)}` },
      { label: t('result.basis'), cell: ({ basis }) => basis },
    ],
  })}`;
}

function sayPeriod(ctx: Ctx, period: string): string {
  const t = selfCheckTexts(ctx.locale);
  return period === 'calendar-month' || period === 'calendar-year' || period === 'measure' ? t(`period.${period}`) : '';
}

function neighbours(ctx: Ctx, { about }: Check, { neighbourly }: Evaluation): Html {
  const t = selfCheckTexts(ctx.locale);
  if (neighbourly.length === 0) return html`<p>${t('result.neighbours-none')}</p>`;
  const activity = activityTexts(ctx.locale);
  return html`<ul>${neighbourly.map(({ activity: kind, ids }) => html`<li><strong>${activity(kind)}</strong> <span class="muted">${ids.join(', ')}</span></li>`)}</ul>
<p>${about !== undefined && !about.isOwn
    ? linkButton({ label: t('result.neighbours-need'), href: `/menschen/${about.personId}/hilfemix`, icon: 'hand' })
    : ctx.quartier.officePhone !== '' && t('result.neighbours-call', { phone: ctx.quartier.officePhone })}</p>`;
}

function pause(ctx: Ctx, check: Check): Html {
  const t = selfCheckTexts(ctx.locale);
  const stand = writeStand(check.answers);
  return section({
    title: t('result.pause'), lead: t('result.pause-body'), id: 'merk-zeile',
    body: html`<p class="stand"><strong>${stand === '' ? '–' : stand.split('.').map((line, index) => html`${index > 0 && html`.<wbr>`}${line}`)}</strong></p>
<form action="/selbsttest/merkblatt.pdf" method="post">${hiddenFields(carried(check))}${button({ label: t('result.pause-print'), kind: 'secondary', icon: 'print' })}</form>`,
  });
}

function keep(ctx: Ctx, check: Check, { newId, kept }: ResultFrame, refused: RefusedStep | undefined): Html | false {
  const t = selfCheckTexts(ctx.locale);
  const { about } = check;
  if (about === undefined) return false;
  const until = sayDay(keptUntil(ctx.today), ctx.locale);
  const errors = errorsOf(ctx, refused?.refusals);
  const field = { locale: ctx.locale, errors, typed: refused?.typed };
  return section({
    title: t('result.keep'), lead: t('result.keep-lead', { name: about.name, until }), id: 'speichern',
    body: html`${form({
      action: '/selbsttest/speichern', locale: ctx.locale, errors,
      hidden: { id: newId, mensch: about.personId, stand: writeStand(check.answers), ...(about.isOwn ? { consentHow: 'screen' } : {}) },
      body: html`${checkbox({ ...field, name: 'consent', label: t('result.keep-consent', { name: about.name, until }), required: true })}
${!about.isOwn && radios({ ...field, name: 'consentHow', label: t('result.keep-how'), value: 'spoken', options: consentHows.filter((how) => how !== 'screen').map((value) => ({ value, label: t(`how.${value}`) })) })}
${button({ label: t('result.keep-go'), kind: 'secondary' })}`,
    })}${kept !== undefined && html`<p class="muted">${t('kept.lead', { day: sayDay(kept.consentOn, ctx.locale), until: sayDay(kept.keepUntil, ctx.locale) })}</p>${form({
      action: `/menschen/${about.personId}/selbsttest/loeschen`, locale: ctx.locale, body: button({ label: t('kept.delete'), kind: 'danger' }),
    })}`}`,
  });
}

function answerList(ctx: Ctx, check: Check): Html {
  const t = selfCheckTexts(ctx.locale);
  return html`<form action="/selbsttest" method="post">${hiddenFields({ ...carried(check), seite: '' })}${moduleNumbers.map((module) => html`<h3>${module} ${t(`module.${module}`)}</h3>
<ul role="list" class="stack">${questionsOf(module).filter((question) => isAsked(question, check.answers)).map((question) => html`<li>${t(`q.${question.id}`)} <strong>${sayAnswer(ctx, question, check.answers) ?? t('result.still-open')}</strong> ${
    button({ label: t('result.change'), name: 'weiter', value: placeName(check.art === 'modul' ? { module } : { question }), kind: 'quiet', about: t(`q.${question.id}`) })}</li>`)}</ul>`)}</form>`;
}
