import type { InstrumentPack, Item } from '#core/impact/instruments/pack.ts';
import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Typed } from '#platform/http/route.ts';
import type { Answers } from './survey-figures.ts';
import type { Entry } from './surveys.queries.ts';

/** One question of a survey in the order of the form. */
export type Question = { readonly pack: InstrumentPack; readonly item: Item; readonly codes: readonly string[] };

/** All questions of these packs. */
export function questionsOf(packs: readonly InstrumentPack[]): Question[] {
  return packs.flatMap((pack) => pack.items.map((item) => ({ pack, item, codes: Object.keys(item.points) })));
}

/** The field of a question in forms; never the name of another field. */
export function answerField(key: string): string {
  return `a-${key}`;
}

/** Reads what was typed under each question; empty is not answered. Refuses codes that there are not, each at its field. */
export function readTyped(questions: readonly Question[], typed: Typed): Result<Answers> {
  const refusals: Refusal[] = [];
  const answers: Record<string, string> = {};
  for (const { item, codes } of questions) {
    const value = typed[answerField(item.key)];
    const text = typeof value === 'string' ? value.trim() : '';
    if (text === '') continue;
    if (codes.includes(text)) answers[item.key] = text;
    else refusals.push({ code: 'answer-impossible', facts: { answer: text.slice(0, 20), least: codes[0]!, most: codes.at(-1)! }, path: answerField(item.key) });
  }
  return refuseAll(refusals) ?? ok(answers);
}

/** The questions to which two typings-in give different answers. */
export function differencesOf(first: Answers, second: Answers, questions: readonly Question[]): Question[] {
  return questions.filter(({ item: { key } }) => first[key] !== second[key]);
}

/** What counts of two typings-in that differ: where they agree the first, where not what was decided by the paper; nothing decided is left empty. */
export function settled(first: Answers, differing: readonly Question[], decided: Answers): Answers {
  const open = new Set(differing.map(({ item }) => item.key));
  return { ...Object.fromEntries(Object.entries(first).filter(([key]) => !open.has(key))), ...decided };
}

/** How far a form is: paper needs two passes that agree or a decision, what was heard or typed by the person needs one. */
export type FormState = 'open' | 'once' | 'differs' | 'done';

export function stateOf(entries: readonly Entry[], questions: readonly Question[]): FormState {
  const [first, second, third] = [1, 2, 3].map((pass) => entries.find((entry) => entry.pass === pass));
  if (first === undefined) return 'open';
  if (third !== undefined || (second === undefined && first.channel !== 'paper')) return 'done';
  if (second === undefined) return 'once';
  return differencesOf(first.answers, second.answers, questions).length === 0 ? 'done' : 'differs';
}
