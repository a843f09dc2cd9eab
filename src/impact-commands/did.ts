import { z } from 'zod';
import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import { differenceInDifferences, differenceOfMeans, type TwoByTwo } from '#core/impact/comparison/difference-in-differences.ts';
import { completeRows, readAll, readBinary, readLevels, readNumbers, type Table } from '#core/impact/comparison/table.ts';
import { command, readJson, readTable, type Command, type Io } from '#platform/command-line/index.ts';
import { needed, schemaOption, tableSchema } from './table-input.ts';
import { explainImpactRefusal } from './texts.ts';

const mean = z.union([z.number().transform((value) => ({ mean: value })), z.strictObject({ mean: z.number(), standardError: z.number().min(0).optional() })]);
const group = z.strictObject({ before: mean, after: mean });
const meansInput = z.strictObject({ treated: group, control: group });

async function fromMeans(io: Io): Promise<Result<object>> {
  const input = await readJson(io, meansInput);
  if (!input.ok) return input;
  const { treated, control } = input.value;
  const found = differenceOfMeans({ treatedBefore: treated.before, treatedAfter: treated.after, controlBefore: control.before, controlAfter: control.after });
  return found.ok ? ok({ ...found.value, warnings: [{ code: found.value.standardError === null ? 'means-without-error' : 'means-as-independent' }, { code: 'trend-unseen' }] }) : found;
}

/** The later of two times, as 0 and 1. */
function readAfter(table: Table, name: string): Result<Uint8Array> {
  const times = readNumbers(table, name);
  if (!times.ok) return times;
  const values = [...new Set(times.value)].sort((a, b) => a - b);
  if (values.length !== 2) return refuse('times-not-two', { column: name, found: values.length }, name);
  return ok(Uint8Array.from(times.value, (value) => (value === values[1] ? 1 : 0)));
}

function fromRows(given: Table, { outcome, treated, time, unit, cluster }: Record<'outcome' | 'treated' | 'time', string> & { unit: string | undefined; cluster: string | undefined }): Result<object> {
  const optional = [unit, cluster].filter((name) => name !== undefined);
  const { table, left } = completeRows(given, [outcome, treated, time, ...optional]);
  const values = readNumbers(table, outcome);
  const isTreated = readBinary(table, treated);
  const isAfter = readAfter(table, time);
  const codes = readAll(optional.map((name) => readLevels(table, name)));
  const refusal = refuseAll([values, isTreated, isAfter, codes].flatMap((read) => (read.ok ? [] : [...read.refusals])));
  if (!values.ok || !isTreated.ok || !isAfter.ok || !codes.ok) return refusal!;
  const codeOf = (name: string | undefined): Int32Array | undefined => (name === undefined ? undefined : codes.value[optional.indexOf(name)]!.codes);
  const data: TwoByTwo = { outcome: values.value, isTreated: isTreated.value, isAfter: isAfter.value, unitOf: codeOf(unit), clusterOf: codeOf(cluster) ?? codeOf(unit) };
  const found = differenceInDifferences(data);
  if (!found.ok) return found;
  const { estimate, standardError, interval95, p, variant, clusters } = found.value.allObservations;
  return ok({
    estimate, standardError, interval95, p, variant, clusters, observations: table.rows, leftOut: left, ...found.value,
    warnings: [
      ...(left > 0 ? [{ code: 'rows-left-out', facts: { rows: left } }] : []),
      { code: 'trend-unseen' },
    ],
  });
}

/** `impact did`: difference in differences from four means or from rows. */
export const didCommand: Command = command({
  name: 'impact did',
  summary: { de: 'vergleicht zwei Gruppen vorher und nachher', en: 'compares two groups before and after' },
  options: {
    outcome: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit dem Ergebnis; ohne sie werden vier Mittelwerte gelesen', en: 'column of the outcome; without it four means are read' } },
    treated: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit 0 und 1: die Gruppe, bei der etwas geschah', en: 'column of 0 and 1: the group in which something happened' } },
    time: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit zwei Zahlen: vorher und nachher', en: 'column of two numbers: before and after' } },
    unit: { type: 'string', value: 'COLUMN', help: { de: 'Spalte, die sagt, wer zweimal befragt wurde', en: 'column that says who was asked twice' } },
    cluster: { type: 'string', value: 'COLUMN', help: { de: 'Spalte der Gruppe, in der Zeilen zusammenhängen (die Einheit)', en: 'column of the group whose rows depend on each other (the unit)' } },
    ...schemaOption,
  },
  examples: ['impact did --json < means.json', 'impact did --outcome fte --treated nj --time wave --unit store --json < rows.csv'],
  input: z.object({
    outcome: z.string().optional(), treated: z.string().optional(), time: z.string().optional(), unit: z.string().optional(), cluster: z.string().optional(),
    schema: z.boolean().default(false),
  }).superRefine((options, context) => {
    if (options.outcome !== undefined) needed('treated', 'time')(options, context);
  }),
  run: async ({ schema, outcome, treated, time, unit, cluster }, io): Promise<Result<object>> => {
    if (schema) {
      return ok({ anyOf: [z.toJSONSchema(meansInput, { io: 'input' }), tableSchema({ '<outcome>': 'number', '<treated>': '0 or 1', '<time>': 'one of two numbers', '<unit>': 'anything', '<cluster>': 'anything' })] });
    }
    if (outcome === undefined) return fromMeans(io);
    const table = await readTable(io);
    return table.ok ? fromRows(table.value, { outcome, treated: treated!, time: time!, unit, cluster }) : table;
  },
  show: (answer) => JSON.stringify(answer, null, 2),
  explain: explainImpactRefusal,
});
