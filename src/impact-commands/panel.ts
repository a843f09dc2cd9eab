import { z } from 'zod';
import { ok, refuseAll, type Result } from '#core/base/result.ts';
import { permutationTest, wildClusterBootstrap, type DrawnP } from '#core/impact/comparison/few-clusters.ts';
import { codedColumns, completeRows, readAll, readBinary, readLevels, readNumbers, readVariable, type Table } from '#core/impact/comparison/table.ts';
import { twoWayEffect, type Panel, type TwoWayEffect } from '#core/impact/comparison/two-way-effects.ts';
import { command, readTable, type Command } from '#platform/command-line/index.ts';
import { drawsInput, listOf, needed, schemaOption, seedInput, tableSchema } from './table-input.ts';
import { explainImpactRefusal } from './texts.ts';

const fewClusters = 40;

type PanelAnswer = TwoWayEffect & {
  readonly variant: 'HC1';
  readonly leftOut: number;
  readonly permutation?: DrawnP;
  readonly wildBootstrap?: DrawnP;
  readonly warnings: readonly { readonly code: string; readonly facts?: Readonly<Record<string, string | number>> }[];
};

type PanelOptions = { outcome: string; treated: string; unit: string; time: string; cluster: string; covariates: readonly string[] };

function readPanel(given: Table, { outcome, treated, unit, time, cluster, covariates }: PanelOptions): Result<{ panel: Panel; leftOut: number }> {
  const { table, left } = completeRows(given, [outcome, treated, unit, time, cluster, ...covariates]);
  const values = readNumbers(table, outcome);
  const isTreated = readBinary(table, treated);
  const variables = readAll(covariates.map((name) => readVariable(table, name)));
  const codes = readAll([unit, time, cluster].map((name) => readLevels(table, name)));
  const refusal = refuseAll([values, isTreated, variables, codes].flatMap((read) => (read.ok ? [] : [...read.refusals])));
  if (!values.ok || !isTreated.ok || !variables.ok || !codes.ok) return refusal!;
  const [units, times, clusters] = codes.value;
  return ok({
    panel: { outcome: values.value, isTreated: isTreated.value, unitOf: units!.codes, timeOf: times!.codes, clusterOf: clusters!.codes, covariates: codedColumns(variables.value) },
    leftOut: left,
  });
}

/** `impact panel`: two-way fixed effects with clustered errors, and on request what holds with few clusters. */
export const panelCommand: Command = command({
  name: 'impact panel',
  summary: { de: 'schätzt eine Wirkung aus mehreren Einheiten und Zeiten', en: 'estimates an effect from several units and times' },
  options: {
    outcome: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit dem Ergebnis', en: 'column of the outcome' } },
    treated: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit 0 und 1: wann und wo es wirkte', en: 'column of 0 and 1: when and where it acted' } },
    unit: { type: 'string', value: 'COLUMN', help: { de: 'Spalte der Einheit', en: 'column of the unit' } },
    time: { type: 'string', value: 'COLUMN', help: { de: 'Spalte der Zeit', en: 'column of the time' } },
    cluster: { type: 'string', value: 'COLUMN', help: { de: 'Spalte der Gruppe, in der Zeilen zusammenhängen (die Einheit)', en: 'column of the group whose rows depend on each other (the unit)' } },
    covariates: { type: 'string', value: 'A,B', help: { de: 'weitere Spalten', en: 'further columns' } },
    permutations: { type: 'string', value: 'N', help: { de: 'p-Wert durch Neuverteilen der Behandlung auf die Gruppen', en: 'p-value by dealing out the treatment to the groups anew' } },
    wild: { type: 'string', value: 'N', help: { de: 'p-Wert durch Wild-Cluster-Bootstrap', en: 'p-value by wild cluster bootstrap' } },
    seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der alle Ziehungen folgen (1)', en: 'number from which all draws follow (1)' } },
    ...schemaOption,
  },
  examples: ['impact panel --outcome Rate --treated treated --unit State --time Quarter --cluster State --json < data.csv'],
  input: z.object({
    outcome: z.string().optional(), treated: z.string().optional(), unit: z.string().optional(), time: z.string().optional(), cluster: z.string().optional(),
    covariates: z.string().optional(), permutations: drawsInput.optional(), wild: drawsInput.optional(), seed: seedInput, schema: z.boolean().default(false),
  }).superRefine(needed('outcome', 'treated', 'unit', 'time')),
  run: async ({ schema, ...options }, io): Promise<Result<object>> => {
    if (schema) return ok(tableSchema({ '<outcome>': 'number', '<treated>': '0 or 1', '<unit>': 'anything', '<time>': 'anything', '<cluster>': 'anything' }));
    const table = await readTable(io);
    if (!table.ok) return table;
    const { outcome, treated, unit, time, cluster, covariates, permutations, wild, seed } = options;
    const read = readPanel(table.value, { outcome: outcome!, treated: treated!, unit: unit!, time: time!, cluster: cluster ?? unit!, covariates: listOf(covariates) });
    if (!read.ok) return read;
    const { panel, leftOut } = read.value;
    const effect = twoWayEffect(panel);
    if (!effect.ok) return effect;
    if (permutations !== undefined) io.error(`permutations: ${permutations}`);
    const permutation = permutations === undefined ? undefined : permutationTest(panel, permutations, seed);
    if (permutation !== undefined && !permutation.ok) return permutation;
    if (wild !== undefined) io.error(`wild bootstrap: ${wild}`);
    const wildBootstrap = wild === undefined ? undefined : wildClusterBootstrap(panel, wild, seed);
    if (wildBootstrap !== undefined && !wildBootstrap.ok) return wildBootstrap;
    const { clusters, treatedClusters } = effect.value;
    const { estimate, standardError, ...rest } = effect.value;
    const answer: PanelAnswer = {
      estimate, standardError, variant: 'HC1', ...rest, leftOut,
      ...(permutation === undefined ? {} : { permutation: permutation.value }),
      ...(wildBootstrap === undefined ? {} : { wildBootstrap: wildBootstrap.value }),
      warnings: [
        ...(leftOut > 0 ? [{ code: 'rows-left-out', facts: { rows: leftOut } }] : []),
        ...(clusters < fewClusters || treatedClusters < 5 ? [{ code: 'clusters-few', facts: { clusters, treated: treatedClusters } }] : []),
      ],
    };
    return ok(answer);
  },
  show: (answer, locale) => ('estimate' in answer ? sentences(answer as PanelAnswer, locale === 'en') : JSON.stringify(answer, null, 2)),
  explain: explainImpactRefusal,
});

function sentences({ estimate, standardError, interval95, p, observations, clusters, warnings }: PanelAnswer, isEnglish: boolean): string {
  const [low, high] = interval95.map((value) => value.toPrecision(5));
  return [
    ...warnings.map((warning) => `! ${explainImpactRefusal(warning, isEnglish ? 'en' : 'de')}`),
    isEnglish
      ? `Effect ${estimate.toPrecision(5)} (standard error ${standardError.toPrecision(5)}, HC1 by cluster), 95 % interval ${low} to ${high}, p = ${p.toPrecision(3)}; ${observations} rows, ${clusters} clusters.`
      : `Wirkung ${estimate.toPrecision(5)} (Standardfehler ${standardError.toPrecision(5)}, HC1 nach Gruppen), 95-%-Bereich ${low} bis ${high}, p = ${p.toPrecision(3)}; ${observations} Zeilen, ${clusters} Gruppen.`,
  ].join('\n');
}
