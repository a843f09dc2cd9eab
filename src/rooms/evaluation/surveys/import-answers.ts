import type { z } from 'zod';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import { parseCsv, type Csv } from '#platform/command-line/parse-csv.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { newId } from '#platform/new-id.ts';
import type { outsideWave } from '../evaluation.schema.ts';
import { codebookRows } from '../reports/write-export.ts';
import { knownFacts } from './answer-table.ts';
import type { Question } from './answers.ts';
import { openSurvey } from './keep-survey.ts';
import { insertOutsideWave, type Response } from './waves.queries.ts';

/** Columns that look as if they named somebody: such data does not belong here. */
export const namingColumns = /^(name|vorname|nachname|given_?name|family_?name|adresse|address|stra(ss|ß)e|street|telefon|phone|e-?mail|geburts(tag|datum)|birth_?(date|day))$/i;

/**
 * Keeps the answers of another place as a wave of a survey, with the codebook of its own columns. One row per person: `number`, the keys of
 * the questions, and whatever else is known, such as age. Refuses unreadable CSV, columns that name people, columns that nobody
 * explains, answers that there are not, numbers that come twice, and the name of this Quartier.
 */
export async function importAnswers(ctx: Ctx, input: z.output<typeof outsideWave>): Promise<Result<string>> {
  const opened = await openSurvey(ctx, input.surveyId);
  if (!opened.ok) return opened;
  if (input.to < input.from) return refuse('wave-ends-before', undefined, 'to');
  if (input.siteName.toLowerCase() === ctx.quartier.name.toLowerCase()) return refuse('outside-site-own', undefined, 'siteName');
  const csv = parseCsv(input.content);
  if (!csv.ok) return refuseAll(csv.refusals.map((refusal) => ({ ...refusal, path: 'content' })))!;
  const rows = rowsOf(csv.value, opened.value.questions, input.codebook);
  if (!rows.ok) return rows;
  await insertOutsideWave(ctx.tx, ctx.quartier.id, input.siteName, {
    id: input.id, surveyId: input.surveyId, siteId: newId(ctx.now), name: input.name, from: input.from, to: input.to,
    source: input.source, licence: input.licence, codebook: input.codebook, rows: rows.value,
  });
  ctx.audit({ what: 'survey:answers-imported', personId: null, detail: { survey: input.surveyId, wave: input.id, rows: rows.value.length } });
  return ok(input.id);
}

function rowsOf({ names, rows }: Csv, questions: readonly Question[], codebook: string): Result<Response[]> {
  const naming = names.find((name) => namingColumns.test(name));
  if (naming !== undefined) return refuse('comparison-column-names', { column: naming }, 'content');
  if (!names.includes('number')) return refuse('outside-number-missing', undefined, 'content');
  const items = new Map(questions.map(({ item, codes }) => [item.key, codes]));
  if (!names.some((name) => items.has(name))) return refuse('outside-answers-missing', { columns: [...items.keys()].join(', ') }, 'content');
  const facts = names.filter((name) => name !== 'number' && !items.has(name));
  const explained = new Map(codebookRows(facts, codebook).map(([name, meaning]) => [name, meaning !== '']));
  const unexplained = facts.filter((name) => !knownFacts.has(name) && explained.get(name) !== true);
  if (unexplained.length > 0) return refuse('comparison-codebook-incomplete', { columns: unexplained.join(', ') }, 'codebook');
  const refusals: Refusal[] = [];
  const seen = new Set<number>();
  const read = rows.map((row, index): Response => {
    const cell = (name: string): string => row[names.indexOf(name)]!.trim();
    const number = /^\d{1,6}$/.test(cell('number')) ? Number(cell('number')) : 0;
    if (number === 0 || seen.has(number)) refusals.push({ code: 'outside-number-wrong', path: 'content', facts: { line: index + 2, number: cell('number').slice(0, 20) } });
    seen.add(number);
    const answers: Record<string, string> = {};
    for (const [key, codes] of items) {
      const value = names.includes(key) ? cell(key) : '';
      if (value === '' || value === 'NA') continue;
      if (codes.includes(value)) answers[key] = value;
      else refusals.push({ code: 'outside-answer-wrong', path: 'content', facts: { line: index + 2, column: key, answer: value.slice(0, 20) } });
    }
    return { number, answers, facts: Object.fromEntries(facts.filter((name) => cell(name) !== '' && cell(name) !== 'NA').map((name) => [name, factOf(cell(name))])) };
  });
  return refuseAll(refusals.slice(0, mostRefusals)) ?? ok(read);
}

/** More reasons than this help nobody to mend a file. */
const mostRefusals = 10;

function factOf(cell: string): string | number {
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell.slice(0, 80);
}
