import type { Ctx } from '#platform/http/ctx.ts';
import { errorsOf, pageAnswer } from '#platform/http/page.ts';
import type { Answer } from '#platform/http/route.ts';
import { actionsBar, button } from '#web/design-system/button.ts';
import { numberField, radios } from '#web/design-system/field.ts';
import { fieldGroup, form } from '#web/design-system/form.ts';
import { html, type Html } from '#web/html.ts';
import { isAsked, questions, units, type Question } from '../self-check/questions.ts';
import { fieldOf, numberFieldOf, placeName, questionsAt, type Place } from '../self-check/step.ts';
import { selfCheckTexts } from '../texts/self-check.ts';
import { carried, checkCrumbs, sayScale, sayUnit, type Check, type RefusedStep } from './self-check-parts.ts';

/** One question, or all of a module, with where one stands and the way on and back. */
export function questionPage(ctx: Ctx, check: Check, place: Exclude<Place, 'result'>, refused?: RefusedStep): Answer {
  const t = selfCheckTexts(ctx.locale);
  const asked = questionsAt(place).filter((question) => 'module' in place || isAsked(question, check.answers));
  const shown = asked.length > 0 ? asked : questionsAt(place);
  const [first] = shown;
  const { module } = first!;
  const part = t('question.part', { number: module, module: t(`module.${module}`) });
  const errors = errorsOf(ctx, refused?.refusals);
  return pageAnswer(ctx, {
    title: 'module' in place ? t(`module.${module}`) : t(`q.${first!.id}`), narrow: true, refused: refused !== undefined,
    lead: 'module' in place ? part : html`${part} · ${t('question.place', { number: questions.indexOf(first!) + 1, count: questions.length })}`,
    crumbs: checkCrumbs(ctx, check),
    main: form({
      action: '/selbsttest', locale: ctx.locale, errors, hidden: { ...carried(check), seite: placeName(place) },
      body: html`${(module === 7 || module === 8) && html`<p class="muted">${t(`module.lead-${module}`)}</p>`}${
        module === 5 && html`<p class="muted">${t('often.seldom')}</p>`}
${shown.map((question) => questionFields(ctx, check, question, t('module' in place ? `q.${question.id}` : 'question.answer'), refused))}
${actionsBar(
        button({ label: t('question.next'), name: 'weiter', value: 'vor' }),
        button({ label: t('question.back'), name: 'weiter', value: 'zurueck', kind: 'secondary', unchecked: true }),
        button({ label: t('question.finish'), name: 'weiter', value: 'ergebnis', kind: 'quiet', unchecked: true }),
      )}`,
    }),
  });
}

function questionFields(ctx: Ctx, { answers }: Check, question: Question, label: string, refused: RefusedStep | undefined): Html {
  const t = selfCheckTexts(ctx.locale);
  const { id } = question;
  const errors = errorsOf(ctx, refused?.refusals);
  const hint = t(`h.${id}`);
  const field = { locale: ctx.locale, errors, ...(refused === undefined ? {} : { typed: refused.typed }), ...(hint === '' ? {} : { hint }) };
  const open = { value: '-', label: t('question.open') };
  const sign = answers[id];
  if (question.kind === 'scale') {
    return radios({
      ...field, name: fieldOf(id), label, value: sign,
      options: [...question.codes.map((_, index) => ({ value: String(index), label: sayScale(ctx, question, index) })), open],
    });
  }
  const chosen = sign === undefined ? undefined : units.find((unit) => sign.endsWith(unit)) ?? '0';
  const { hint: _, ...bare } = field;
  return fieldGroup({
    legend: label, ...(hint === '' ? {} : { hint }),
    body: html`${numberField({ ...bare, name: numberFieldOf(id), label: t('often.number'), maxLength: 2, value: chosen === undefined || chosen === '0' ? '' : String(Number.parseInt(sign!, 10)) })}
${radios({
      ...bare, name: fieldOf(id), label: t('often.unit'), value: chosen,
      options: [...units.filter((unit) => question.units.includes(unit)).map((unit) => ({ value: unit as string, label: sayUnit(ctx, question, unit) })), { value: '0', label: t('often.none') }, open],
    })}`,
  });
}
