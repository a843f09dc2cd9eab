import { criteria, kontinenz, unscoredCriteria, unscoredScale, type Module } from '#core/law/sgb-xi/begutachtung/criteria.ts';
import type { de } from '../texts/questions.de.ts';

/** Modules as people count them; 7 and 8 carry no points. */
export const moduleNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ModuleNumber = (typeof moduleNumbers)[number];

type QuestionKey = keyof typeof de & `q.${string}`;
/** A number of the form: a criterion of Anlage 1, or `4.H`, `4.S` (continence), `1.B` (besondere Bedarfskonstellation). */
export type QuestionId = QuestionKey extends `q.${infer Id}` ? Id : never;

/** The words that the answers of a question are said with. */
export type ScaleName = 'selbstaendigkeit' | 'faehigkeit' | 'haeufigkeit' | 'kontinenz' | 'sonde' | 'nein-ja';

/** A question with its answers as codes of core/law in the order of their signs 0, 1, 2, …, or one about how often. */
export type Question = { readonly id: QuestionId; readonly module: ModuleNumber } & (
  | { readonly kind: 'scale'; readonly scale: ScaleName; readonly codes: readonly string[] }
  | { readonly kind: 'often'; readonly units: readonly Unit[] });

/** By day, week or month, as its letter in the line to keep. */
export const units = ['t', 'w', 'm'] as const;
export type Unit = (typeof units)[number];

/** `outlet` stands for a permanent catheter or an artificial outlet, which the law asks beside the scale of continence. */
export const outlet = 'outlet';
const continence = [...kontinenz, outlet];

function scaleOf(codes: readonly string[]): ScaleName {
  return codes.includes('vorhanden') ? 'faehigkeit' : codes.includes('taeglich') ? 'haeufigkeit' : codes.includes('teilweise') ? 'sonde' : 'selbstaendigkeit';
}

function scored(module: Module): Question[] {
  const number = Number(module.slice(1)) as ModuleNumber;
  return criteria.filter((criterion) => criterion.module === module && criterion.only === undefined).flatMap((criterion): Question[] => {
    const id = criterion.id as QuestionId;
    if ('group' in criterion) {
      const isDaily = criterion.group !== 'C' || criterion.tenths.daily !== undefined;
      return [{ id, module: number, kind: 'often', units: isDaily ? units : ['w', 'm'] }];
    }
    const codes = Object.keys(criterion.points);
    const asked: Question = { id, module: number, kind: 'scale', scale: scaleOf(codes), codes };
    if (id !== '4.11' && id !== '4.12') return [asked];
    return [{ id: id === '4.11' ? '4.H' : '4.S', module: 4, kind: 'scale', scale: 'kontinenz', codes: continence }, asked];
  });
}

/** All questions in the order of the form; those of people from their 11th birthday on. */
export const questions: readonly Question[] = [
  ...scored('M1'), { id: '1.B', module: 1, kind: 'scale', scale: 'nein-ja', codes: ['nein', 'ja'] },
  ...(['M2', 'M3', 'M4', 'M5', 'M6'] as const).flatMap(scored),
  ...unscoredCriteria.map(({ id }): Question =>
    ({ id, module: Number(id[0]) as ModuleNumber, kind: 'scale', scale: 'selbstaendigkeit', codes: Object.keys(unscoredScale) })),
];

/** A question by its number. */
export const questionById: ReadonlyMap<string, Question> = new Map(questions.map((question) => [question.id, question]));

/** The questions of a module. */
export function questionsOf(module: ModuleNumber): readonly Question[] {
  return questions.filter((question) => question.module === module);
}

/** What was answered, as signs: a digit of the scale, or how often such as `3t`, `0`. Missing is open. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;

/** 4.11 and 4.12 count only without control or with an outlet (Anlage 1 zu § 15 SGB XI, module 4); else they are not asked. */
export function isAsked({ id }: Question, answers: Answers): boolean {
  const before = id === '4.11' ? answers['4.H'] : id === '4.12' ? answers['4.S'] : undefined;
  return before !== '0' && before !== '1';
}
