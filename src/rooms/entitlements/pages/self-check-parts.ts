import type { Refusal } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Typed } from '#platform/http/route.ts';
import type { About } from '../self-check/keep-check.ts';
import { units, type Answers, type Question, type Unit } from '../self-check/questions.ts';
import { writeStand } from '../self-check/stand.ts';
import { selfCheckTexts } from '../texts/self-check.ts';

/** A self-check under way: it lives in the forms only. */
export type Check = { readonly answers: Answers; readonly about: About | undefined; readonly art: 'einzeln' | 'modul' };

/** A refused page of it. */
export type RefusedStep = { readonly typed: Typed; readonly refusals: readonly Refusal[] };

/** What every form of the self-check carries along. */
export function carried({ answers, about, art }: Check): Readonly<Record<string, string | undefined>> {
  return { mensch: about?.personId, stand: writeStand(answers), art };
}

/** An answer in words; undefined while it is open. */
export function sayAnswer(ctx: Ctx, question: Question, answers: Answers): string | undefined {
  const sign = answers[question.id];
  if (sign === undefined) return undefined;
  const t = selfCheckTexts(ctx.locale);
  if (question.kind === 'scale') return sayScale(ctx, question, Number(sign));
  const unit = units.find((one) => sign.endsWith(one));
  if (unit === undefined) return t('often.none');
  return unit === 't' && question.id === '5.12' ? t('often.daily') : `${Number.parseInt(sign, 10)} ${t(`often.${unit}`)}`;
}

/** The word of a place on a scale. */
export function sayScale(ctx: Pick<Ctx, 'locale'>, question: Question & { readonly kind: 'scale' }, place: number): string {
  return selfCheckTexts(ctx.locale)(`${question.scale}.${place}` as 'selbstaendigkeit.0');
}

/** How often in words, for the choices. */
export function sayUnit(ctx: Ctx, question: Question, unit: Unit): string {
  const t = selfCheckTexts(ctx.locale);
  return question.id === '5.12' && unit === 't' ? t('often.daily') : t(`often.${unit}`);
}

/** The crumb to the beginning. */
export function checkCrumbs(ctx: Ctx, { about }: Pick<Check, 'about'>): { label: string; href: string }[] {
  const t = selfCheckTexts(ctx.locale);
  const start = { label: t('start.title'), href: about === undefined || about.isOwn ? '/selbsttest' : `/selbsttest?mensch=${about.personId}` };
  return about === undefined || about.isOwn ? [start] : [{ label: about.name, href: `/menschen/${about.personId}` }, start];
}
