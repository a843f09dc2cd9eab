import { canonicalJson } from '#core/impact/sroi/snapshot.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { codebookRows, writeCodebook, writeCsv, type Column } from '../reports/write-export.ts';
import { factColumns, itemColumns, scaleCells, scaleColumns, type AnswerRow } from './answer-table.ts';
import { openSurvey } from './keep-survey.ts';
import { packsOf } from './own-questions.ts';
import type { Survey } from './surveys.queries.ts';
import { listWaves, readAnswers, readOwnFacts, type Wave } from './waves.queries.ts';

/** A wave with the answers that count today, by number. */
export type AnsweredWave = { readonly wave: Wave; readonly rows: readonly AnswerRow[] };

/** A survey with all its answers, as whoever evaluates may have them: numbers, no names. */
export type SurveyData = { readonly survey: Survey; readonly waves: readonly AnsweredWave[] };

/** All answers of a survey under their numbers, with what is known beside them. Refuses a survey that is not there. */
export async function readSurveyData(ctx: Ctx, surveyId: string): Promise<Result<SurveyData>> {
  const opened = await openSurvey(ctx, surveyId);
  if (!opened.ok) return opened;
  const waves: AnsweredWave[] = [];
  for (const wave of (await listWaves(ctx.tx, ctx.quartier.id)).filter((one) => one.surveyId === surveyId)) {
    waves.push({ wave, rows: await readRows(ctx, wave) });
  }
  return ok({ survey: opened.value.survey, waves });
}

/** The answers of one wave that count today, with what is known beside them. */
export async function readRows({ tx }: Ctx, wave: Wave): Promise<AnswerRow[]> {
  const answers = await readAnswers(tx, wave.id);
  if (wave.siteId !== null) return answers;
  const facts = await readOwnFacts(tx, wave.id);
  return answers.map((row) => ({ ...row, facts: facts.get(row.number) ?? row.facts }));
}

const keyColumns: readonly Column[] = [
  ['site', 'Where they were asked / wo gefragt wurde'], ['own', '1: this Quartier, 0: elsewhere / 1: dieses Quartier, 0: anderswo'], ['wave', 'Name of the wave / Name der Welle'],
  ['wave_from', 'First day of the wave'], ['wave_to', 'Last day of the wave'], ['number', 'The same person has the same number in all waves of a site; no name belongs to it here / dieselbe Person behält am selben Ort ihre Nummer'],
];

/** The answers as a table: one row per number and wave, oldest wave first; the same answers give the same bytes. */
export function surveyTable({ survey, waves }: SurveyData, quartierName: string): { readonly columns: readonly Column[]; readonly rows: readonly (readonly (string | number | null | undefined)[])[] } {
  const packs = packsOf(survey.instruments);
  const facts = factColumns(waves.flatMap(({ rows }) => rows), meaningsOf(waves));
  const items = itemColumns(packs);
  const scales = scaleColumns(packs);
  return {
    columns: [...keyColumns, ...facts, ...items, ...scales.map(({ name, meaning }): Column => [name, meaning])],
    rows: waves.flatMap(({ wave, rows }) => rows.map((row) => [
      wave.siteName ?? quartierName, wave.siteKind === null || wave.siteKind === 'own' ? 1 : 0, wave.name, wave.from, wave.to, row.number,
      ...facts.map(([name]) => row.facts[name]), ...items.map(([key]) => row.answers[key]), ...scaleCells(scales, row.answers),
    ])),
  };
}

/** What the codebooks of answers from elsewhere say of their columns. */
export function meaningsOf(waves: readonly AnsweredWave[]): ReadonlyMap<string, string> {
  return new Map(waves.filter(({ wave }) => wave.codebook !== '').flatMap(({ wave, rows }) => {
    const names = [...new Set(rows.flatMap(({ facts }) => Object.keys(facts)))];
    return codebookRows(names, wave.codebook).filter(([, meaning]) => meaning !== '');
  }));
}

/** The three files of a survey, which name nobody: answers, codebook, and both with the waves as JSON. */
export const surveyFiles = {
  'antworten.csv': (data: SurveyData, quartierName: string): string => {
    const { columns, rows } = surveyTable(data, quartierName);
    return writeCsv(columns.map(([name]) => name), rows);
  },
  'codebuch.csv': (data: SurveyData, quartierName: string): string => writeCodebook(surveyTable(data, quartierName).columns),
  'befragung.json': (data: SurveyData, quartierName: string): string => {
    const { columns, rows } = surveyTable(data, quartierName);
    const { id, name, instruments } = data.survey;
    return `${canonicalJson({
      survey: { id, name, instruments: packsOf(instruments).map((pack) => ({ id: pack.id, version: pack.version, source: pack.source, licence: pack.licence.text })) },
      waves: data.waves.map(({ wave, rows: answered }) => ({
        id: wave.id, name: wave.name, site: wave.siteName ?? quartierName, from: wave.from, to: wave.to, answers: answered.length, source: wave.source, licence: wave.licence,
      })),
      codebook: Object.fromEntries(columns), columns: columns.map(([column]) => column),
      rows: rows.map((row) => row.map((cell) => cell ?? null)),
    })}\n`;
  },
} as const;
