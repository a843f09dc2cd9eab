import type { Locale } from '#core/base/locale.ts';
import { surveyTexts } from '../texts/surveys.ts';
import type { Question } from './answers.ts';
import { shippedWording, wordingHolder } from './shipped-wordings.ts';
import type { Survey } from './surveys.queries.ts';

type OwnQuestion = 'contacts' | 'health' | 'hours_needed' | 'hours_uncovered';
type Pack = { readonly id: string; readonly title: string };

/** Answers on a form are boxes up to this many, beyond it a line for a number. */
export const mostBoxes = 7;

/** The words of a question: ours, those brought by whoever holds the licence, those that belong to everybody; else which ones lack. */
export function sayQuestion({ pack, item }: Question, survey: Pick<Survey, 'wordings'>, locale: Locale): string {
  const t = surveyTexts(locale);
  if (pack.id === 'Quartier') return t(`q.${item.key as OwnQuestion}`);
  return survey.wordings[item.key] ?? shippedWording(pack.id, locale)?.items[item.key] ?? t('wordings.missing', { key: numberOf(item.key), pack: pack.id });
}

/** The words of an answer code; a code without words of its own stands for itself. */
export function sayAnswer({ pack, item }: Question, code: string, locale: Locale): string {
  if (item.key === 'health') return `${code} ${surveyTexts(locale)(`a.health.${code as '1'}`)}`;
  const words = shippedWording(pack.id, locale)?.answers[code];
  return words === undefined ? code : `${code} ${words}`;
}

/** What a pack is called. */
export function sayPack(pack: Pack, locale: Locale): string {
  return pack.id === 'Quartier' ? surveyTexts(locale)('pack.Quartier') : pack.title;
}

/** What stands above the questions of a pack; undefined if nothing does. */
export function sayLegend(pack: Pack, survey: Pick<Survey, 'wordings'>, locale: Locale): string | undefined {
  return survey.wordings[`legend-${pack.id}`] ?? shippedWording(pack.id, locale)?.legend;
}

/** Whose words the questions of a pack are, or, where they lack, who is to be asked for them; undefined for our own. */
export function sayOrigin(pack: Pack, locale: Locale): string | undefined {
  const shipped = shippedWording(pack.id, locale);
  if (shipped !== undefined) return shipped.source;
  const holder = wordingHolder(pack.id);
  return holder === undefined ? undefined : surveyTexts(locale)('wordings.holder', { holder });
}

// Keys end in the number that the item has in its scale; keys that are words stand for themselves.
function numberOf(key: string): string {
  return /\d+$/.exec(key)?.[0] ?? key;
}
