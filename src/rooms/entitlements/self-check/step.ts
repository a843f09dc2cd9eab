import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { isAsked, moduleNumbers, questionById, questions, questionsOf, type Answers, type ModuleNumber, type Question, type QuestionId } from './questions.ts';
import { isSignOf } from './stand.ts';

/** A page of the self-check: one question, or all of a module, or what comes of it. */
export type Place = { readonly question: Question } | { readonly module: ModuleNumber } | 'result';

/** A page as it stands in an address field: `1.1`, `m4`, `ergebnis`; undefined for anything else. */
export function parsePlace(text: string): Place | undefined {
  if (text === 'ergebnis') return 'result';
  const module = moduleNumbers.find((number) => text === `m${number}`);
  if (module !== undefined) return { module };
  const question = questionById.get(text);
  return question === undefined ? undefined : { question };
}

/** The name of a page, as `parsePlace` reads it. */
export function placeName(place: Place): string {
  return place === 'result' ? 'ergebnis' : 'module' in place ? `m${place.module}` : place.question.id;
}

/** The questions that stand on a page. */
export function questionsAt(place: Place | undefined): readonly Question[] {
  if (place === undefined || place === 'result') return [];
  return 'module' in place ? questionsOf(place.module) : [place.question];
}

/** The page after this one or before it; questions that do not count are passed over. */
export function neighbourOf(place: Place, answers: Answers, step: 1 | -1): Place | undefined {
  if (place === 'result') return undefined;
  if ('module' in place) {
    const module = moduleNumbers.find((number) => number === place.module + step);
    return module === undefined ? (step === 1 ? 'result' : undefined) : { module };
  }
  const here = questions.indexOf(place.question);
  const others = step === 1 ? questions.slice(here + 1) : questions.slice(0, here).toReversed();
  const question = others.find((other) => isAsked(other, answers));
  return question === undefined ? (step === 1 ? 'result' : undefined) : { question };
}

/** Where to go on: at the first question that is asked and open, or at the result if there is none. */
export function firstOpen(answers: Answers, oneByOne: boolean): Place {
  const question = questions.find((one) => answers[one.id] === undefined && isAsked(one, answers));
  if (question === undefined) return 'result';
  return oneByOne ? { question } : { module: question.module };
}

type Typed = Readonly<Record<string, unknown>>;

/** The field of a question, and that of its number if it asks how often. */
export const fieldOf = (id: QuestionId): string => `q-${id}`;
export const numberFieldOf = (id: QuestionId): string => `n-${id}`;

/**
 * The answers with those of a page on top. What was left alone stays as it was, `-` opens a question again. Refuses
 * answers that a question does not have, and how often without number or unit, with the field as path.
 */
export function takeAnswers(answers: Answers, asked: readonly Question[], typed: Typed): Result<Answers> {
  const taken: Partial<Record<QuestionId, string>> = { ...answers };
  const refusals: Refusal[] = [];
  for (const question of asked) {
    const { id } = question;
    const choice = textIn(typed, fieldOf(id));
    const number = question.kind === 'often' ? textIn(typed, numberFieldOf(id)) : '';
    if (choice === '' && number !== '') refusals.push({ code: 'often-without-unit', path: fieldOf(id) });
    if (choice === '') continue;
    if (choice === '-') {
      delete taken[id];
      continue;
    }
    const sign = question.kind === 'often' ? signOfOften(id, choice, number) : choice;
    if (question.kind === 'often' && sign === undefined) refusals.push({ code: 'often-unreadable', path: numberFieldOf(id) });
    else if (sign === undefined || !isSignOf(question, sign)) refusals.push({ code: 'answer-unreadable', path: fieldOf(id) });
    else taken[id] = sign;
  }
  return refuseAll(refusals) ?? ok(taken);
}

function signOfOften(id: QuestionId, choice: string, number: string): string | undefined {
  if (choice === '0') return '0';
  // Every day is every day; there is no number to it.
  if (id === '5.12' && choice === 't') return '1t';
  if (!/^\d{1,2}$/.test(number)) return undefined;
  return Number(number) === 0 ? '0' : `${Number(number)}${choice}`;
}

function textIn(typed: Typed, name: string): string {
  const text = typed[name];
  return typeof text === 'string' ? text.trim() : '';
}
