import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { moduleNumbers, questionsOf, type Answers, type ModuleNumber, type Question, type QuestionId } from './questions.ts';

/**
 * The line that keeps a self-check without storing it: per module one sign for each question in the order of the form,
 * modules divided by dots, two check digits at the end. A digit is an answer, `3t`, `1w`, `2m` is how often, `-` is open.
 */
export function writeStand(answers: Answers): string {
  const lines = moduleNumbers.map((module) => writeLine(module, answers));
  return lines.every((line) => line === '') ? '' : withCheck(lines.join('.'));
}

/** The signs of one module; open questions at its end are left away. */
export function writeLine(module: ModuleNumber, answers: Answers): string {
  return questionsOf(module).map(({ id }) => answers[id] ?? '-').join('').replace(/-+$/, '');
}

/** Reads the line; blanks and capitals do not matter, an empty line is no answer. Refuses what does not add up. */
export function readStand(stand: string): Result<Answers> {
  const line = stand.replaceAll(/\s/g, '').toLowerCase();
  if (line === '') return ok({});
  const parts = line.split('.');
  const body = parts.slice(0, -1).join('.');
  if (parts.length !== moduleNumbers.length + 1 || withCheck(body) !== line) return refuse('stand-unreadable', undefined, 'stand');
  const read = readLines(Object.fromEntries(moduleNumbers.map((module, index) => [module, parts[index]!])) as Record<ModuleNumber, string>);
  return read.ok ? read : refuse('stand-unreadable', undefined, 'stand');
}

/** Reads the lines of the modules as somebody types them from paper; all reasons at once, with the field as path. */
export function readLines(lines: Readonly<Record<ModuleNumber, string>>): Result<Answers> {
  const answers: Partial<Record<QuestionId, string>> = {};
  const refusals: Refusal[] = [];
  for (const module of moduleNumbers) {
    const path = `m${module}`;
    const asked = questionsOf(module);
    let rest = lines[module].replaceAll(/[\s,;]/g, '').toLowerCase();
    let place = 0;
    while (rest !== '') {
      const question = asked[place];
      if (question === undefined) {
        refusals.push({ code: 'line-too-long', facts: { module, given: place + countLeft(rest), expected: asked.length }, path });
        break;
      }
      const sign = signAt(question, rest);
      if (sign === undefined) {
        refusals.push({ code: 'line-unknown-sign', facts: { module, sign: rest.slice(0, 1), question: question.id, allowed: allowedSigns(question) }, path });
        break;
      }
      if (sign !== '-' && sign !== '?') answers[question.id] = sign;
      rest = rest.slice(sign.length);
      place += 1;
    }
  }
  return refuseAll(refusals) ?? ok(answers);
}

/** Signs that a question takes, in words for whoever types. */
export function allowedSigns(question: Question): string {
  if (question.kind === 'often') return `0, ${question.units.map((unit) => `1${unit}`).join(', ')} …, -`;
  return `0–${question.codes.length - 1}, -`;
}

/** Whether a question takes this sign as its answer. */
export function isSignOf(question: Question, sign: string): boolean {
  return sign !== '-' && sign !== '?' && signAt(question, sign) === sign;
}

function signAt(question: Question, text: string): string | undefined {
  if (/^[-?]/.test(text)) return text[0];
  if (question.kind === 'often') {
    const often = /^(?:[1-9]\d?([twm])|0)/.exec(text);
    return often === null || (often[1] !== undefined && !question.units.some((unit) => unit === often[1])) ? undefined : often[0];
  }
  const digit = /^\d/.exec(text)?.[0];
  return digit !== undefined && Number(digit) < question.codes.length ? digit : undefined;
}

function countLeft(rest: string): number {
  return rest.match(/[1-9]\d?[twm]|./g)?.length ?? 0;
}

// A remainder of 97 as in bank account numbers finds every wrong sign and nearly every swapped pair.
function withCheck(body: string): string {
  let rest = 0;
  for (const sign of body) rest = (rest * 31 + sign.codePointAt(0)!) % 97;
  return `${body}.${String(rest).padStart(2, '0')}`;
}
