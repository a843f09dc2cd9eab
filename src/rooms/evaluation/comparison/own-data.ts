import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Table } from '#core/impact/comparison/table.ts';
import { parseCsv } from '#platform/command-line/parse-csv.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { writeCsv, type Column } from '../reports/write-export.ts';
import { sha256 } from '../say.ts';
import { factColumns, scaleCells, scaleColumns, type AnswerRow } from '../surveys/answer-table.ts';
import { meaningsOf, readRows, readSurveyData, type AnsweredWave } from '../surveys/export-survey.ts';
import { packsOf } from '../surveys/own-questions.ts';
import { isOwn, listWaves } from '../surveys/waves.queries.ts';
import { contentOf, datasetById, insertDataset } from './comparisons.queries.ts';

/** The table of a CSV text; refuses what parseCsv refuses. */
export function tableOf(content: string): Result<Table> {
  const csv = parseCsv(content);
  if (!csv.ok) return csv;
  const { names, rows } = csv.value;
  return ok({ rows: rows.length, columns: new Map(names.map((name, index) => [name, rows.map((row) => row[index]!)])) });
}

/** Which waves are laid side by side: of this Quartier and of a group elsewhere, each at first and later; `before` null if nobody was asked at first. */
export type ChosenWaves = { readonly ownBefore: string | null; readonly ownAfter: string; readonly outsideBefore: string | null; readonly outsideAfter: string };

type Group = { readonly mark: 'own' | 'out'; readonly before: AnsweredWave | undefined; readonly after: AnsweredWave };

/** The column that tells both groups apart: 1 for this Quartier. */
export const groupColumn = 'own';
const numberColumn = 'number';

/**
 * Makes a table of observations of waves of a survey: one row per number, what was known at first, the values of each scale at first and
 * later. Who was asked at first and not met again stays in with empty values, so that attrition shows. Facts that only one group knows are
 * left out: groups cannot be made alike by them. Refuses waves of different places in one group, and waves without answers.
 */
export async function makeOwnDataset(ctx: Ctx, input: ChosenWaves & { readonly id: string; readonly surveyId: string; readonly name: string }): Promise<Result<{ id: string }>> {
  const data = await readSurveyData(ctx, input.surveyId);
  if (!data.ok) return data;
  const { survey, waves } = data.value;
  const groups = groupsOf(waves, input);
  if (!groups.ok) return groups;
  const table = sideBySide(groups.value, packsOf(survey.instruments));
  const content = writeCsv(table.columns.map(([name]) => name), table.rows);
  const [own, outside] = groups.value;
  await insertDataset(ctx.tx, ctx.quartier.id, {
    id: input.id, name: input.name, content, hash: sha256(content), columns: table.columns.map(([name]) => name), rows: table.rows.length,
    source: [own, outside].map(({ before, after }) => [...(before === undefined ? [] : [before]), after].map(({ wave }) => `${wave.siteName ?? ctx.quartier.name}, ${wave.name}`).join('; ')).join(' / '),
    licence: outside.after.wave.licence, codebook: table.columns.map((column) => column.join(' ')).join('\n'),
    surveyId: survey.id, ownWaveIds: [own.before?.wave.id, own.after.wave.id].filter((id) => id !== undefined), importedBy: ctx.actor.personId, importedAt: ctx.now,
  });
  ctx.audit({ what: 'dataset:made', personId: null, detail: { dataset: input.id, survey: survey.id, rows: table.rows.length } });
  return ok({ id: input.id });
}

function groupsOf(waves: readonly AnsweredWave[], chosen: ChosenWaves): Result<readonly [Group, Group]> {
  const refusals: Refusal[] = [];
  const find = (id: string | null, path: string, isOwnGroup: boolean): AnsweredWave | undefined => {
    const found = waves.find(({ wave }) => wave.id === id && isOwn(wave) === isOwnGroup);
    if (found === undefined) refusals.push({ code: 'comparison-wave-missing', path });
    else if (found.rows.length === 0) refusals.push({ code: 'comparison-wave-empty', path, facts: { wave: found.wave.name } });
    return found;
  };
  const group = (mark: Group['mark'], before: string | null, after: string): Group => {
    const first = before === null ? undefined : find(before, `${mark === 'own' ? 'own' : 'outside'}Before`, mark === 'own');
    const last = find(after, `${mark === 'own' ? 'own' : 'outside'}After`, mark === 'own');
    if (first !== undefined && last !== undefined && (first.wave.siteId !== last.wave.siteId || first.wave.from >= last.wave.from)) {
      refusals.push({ code: 'comparison-waves-order', path: mark === 'own' ? 'ownBefore' : 'outsideBefore' });
    }
    return { mark, before: first, after: last! };
  };
  const groups = [group('own', chosen.ownBefore, chosen.ownAfter), group('out', chosen.outsideBefore, chosen.outsideAfter)] as const;
  if ((chosen.ownBefore === null) !== (chosen.outsideBefore === null)) refusals.push({ code: 'comparison-waves-uneven', path: 'outsideBefore' });
  return refuseAll(refusals) ?? ok(groups);
}

type Cell = string | number | null | undefined;

function sideBySide(groups: readonly [Group, Group], packs: ReturnType<typeof packsOf>): { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] } {
  const firstOf = ({ before, after }: Group): AnsweredWave => before ?? after;
  const isKnown = (group: Group, name: string): boolean => firstOf(group).rows.some(({ facts }) => facts[name] !== undefined);
  const waves = groups.flatMap(({ before, after }) => (before === undefined ? [after] : [before, after]));
  const facts = factColumns(waves.flatMap(({ rows }) => rows), meaningsOf(waves)).filter(([name]) => groups.every((group) => isKnown(group, name)));
  const scales = scaleColumns(packs);
  const hasBefore = groups[0].before !== undefined;
  const columns: Column[] = [
    [numberColumn, 'Who it is, without a name: own or out, and a number'], [groupColumn, '1: this Quartier, 0: elsewhere'], ...facts,
    ...(hasBefore ? scales.map(({ name, meaning }): Column => [`${name}_before`, `${meaning}; first wave`]) : []),
    ...scales.map(({ name, meaning }): Column => [`${name}_after`, `${meaning}; later wave`]),
  ];
  const rows = groups.flatMap((group) => {
    const later = new Map(group.after.rows.map((row) => [row.number, row]));
    return firstOf(group).rows.map((row): Cell[] => {
      const after: AnswerRow | undefined = hasBefore ? later.get(row.number) : row;
      const empty = scales.map(() => null);
      return [
        `${group.mark}-${row.number}`, group.mark === 'own' ? 1 : 0, ...facts.map(([name]) => row.facts[name]),
        ...(hasBefore ? scaleCells(scales, row.answers) : []), ...(after === undefined ? empty : scaleCells(scales, after.answers)),
      ];
    });
  });
  return { columns, rows };
}

/** A table with how many of its rows may not be used any more. */
export type LivingTable = { readonly table: Table; readonly content: string; readonly withdrawn: number };

/**
 * A table of observations without the rows of those who took their consent back since it was made; one that came from outside as it is.
 * The content is kept as it was frozen, so that its hash holds; nothing but this leaves the house. Refuses a table that is not there.
 */
export async function livingTable(ctx: Ctx, datasetId: string): Promise<Result<LivingTable>> {
  const dataset = await datasetById(ctx.tx, ctx.quartier.id, datasetId);
  const content = dataset === undefined ? undefined : await contentOf(ctx.tx, ctx.quartier.id, datasetId);
  if (dataset === undefined || content === undefined) return refuse('not-found');
  const csv = parseCsv(content);
  const whole = tableOf(content);
  if (!csv.ok) return csv;
  if (!whole.ok) return whole;
  if (dataset.surveyId === null) return ok({ table: whole.value, content, withdrawn: 0 });
  const living = new Set<string>();
  for (const wave of (await listWaves(ctx.tx, ctx.quartier.id)).filter(({ id }) => dataset.ownWaveIds.includes(id))) {
    for (const { number } of await readRows(ctx, wave)) living.add(`own-${number}`);
  }
  const at = csv.value.names.indexOf(numberColumn);
  const rows = csv.value.rows.filter((row) => !row[at]!.startsWith('own-') || living.has(row[at]!));
  const withdrawn = csv.value.rows.length - rows.length;
  if (withdrawn === 0) return ok({ table: whole.value, content, withdrawn });
  const left = writeCsv(csv.value.names, rows);
  if (rows.length === 0) return refuse('csv-rows-missing');
  const table = tableOf(left);
  return table.ok ? ok({ table: table.value, content: left, withdrawn }) : table;
}
