import type { Locale } from '#core/base/locale.ts';
import { surveyTexts } from '../texts/surveys.ts';
import type { Question } from './answers.ts';
import type { Survey } from './surveys.queries.ts';

type OwnQuestion = 'contacts' | 'health' | 'hours_needed' | 'hours_uncovered';

/** Answers on a form are boxes up to this many, beyond it a line for a number. */
export const mostBoxes = 7;

/** The words of a question: ours, or those brought by whoever holds the licence; where they lack, which ones lack. */
export function sayQuestion({ pack, item }: Question, survey: Pick<Survey, 'wordings'>, locale: Locale): string {
  const t = surveyTexts(locale);
  if (pack.id === 'Quartier') return t(`q.${item.key as OwnQuestion}`);
  return survey.wordings[item.key] ?? t('wordings.missing', { key: item.key, pack: pack.id });
}

/** The words of an answer code; a code without words of its own stands for itself. */
export function sayAnswer({ item }: Question, code: string, locale: Locale): string {
  return item.key === 'health' ? `${code} ${surveyTexts(locale)(`a.health.${code as '1'}`)}` : code;
}

/** What a pack is called. */
export function sayPack(pack: { readonly id: string; readonly title: string }, locale: Locale): string {
  return pack.id === 'Quartier' ? surveyTexts(locale)('pack.Quartier') : pack.title;
}
