import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { seededRandom } from '#core/base/seeded-random.ts';
import { readBinary, readNumbers, type Table } from '#core/impact/comparison/table.ts';
import { bootstrap, drawResamples, type Resamples, type Statistic } from '#core/impact/stats/bootstrap.ts';
import { correlationOf } from '#core/impact/stats/describe.ts';
import { command, readTable, type Command } from '#platform/command-line/index.ts';
import { drawsInput, listOf, schemaOption, seedInput, tableSchema } from './table-input.ts';
import { explainImpactRefusal } from './texts.ts';

const statistics = ['mean', 'correlation', 'difference'] as const;

/** The statistic over rows of the named columns: of one, of two, or of a column of numbers and one of 0 and 1. */
function statisticOf(kind: typeof statistics[number], table: Table, columns: readonly string[]): Result<Statistic> {
  const wanted = kind === 'mean' ? 1 : 2;
  const names = columns.length === 0 ? [...table.columns.keys()].filter((name) => name !== '').slice(0, wanted) : columns;
  if (names.length !== wanted) return refuse('columns-wrong-number', { found: names.length, needed: wanted }, 'columns');
  const [first, second] = names;
  const x = readNumbers(table, first!);
  if (!x.ok) return x;
  if (kind === 'mean') return ok((rows) => meanAt(x.value, rows));
  if (kind === 'correlation') {
    const y = readNumbers(table, second!);
    if (!y.ok) return y;
    return ok((rows) => correlationOf(Float64Array.from(rows, (row) => x.value[row]!), Float64Array.from(rows, (row) => y.value[row]!)));
  }
  const group = readBinary(table, second!);
  if (!group.ok) return group;
  return ok((rows) => {
    const sums = [0, 0];
    const counts = [0, 0];
    for (const row of rows) {
      sums[group.value[row]!]! += x.value[row]!;
      counts[group.value[row]!]! += 1;
    }
    return counts[0] === 0 || counts[1] === 0 ? undefined : sums[1]! / counts[1]! - sums[0]! / counts[0]!;
  });
}

function meanAt(values: Float64Array, rows: Uint32Array): number | undefined {
  if (rows.length === 0) return undefined;
  let sum = 0;
  for (const row of rows) sum += values[row]!;
  return sum / rows.length;
}

/** Reads rows drawn elsewhere: one replication per line, rows from 1, separated by commas or blanks; or a JSON list of lists. */
async function readIndices(path: string, size: number): Promise<Result<Resamples>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return refuse('indices-unreadable', { path }, 'indices');
  }
  const lines = text.replaceAll(/[[\]]+/g, '\n').split('\n').map((line) => line.trim().replaceAll(/^[,\s]+|[,\s]+$/g, '')).filter((line) => line !== '');
  const rows = new Uint32Array(lines.length * size);
  for (const [index, line] of lines.entries()) {
    const words = line.split(/[\s,;]+/);
    if (words.length !== size) return refuse('indices-wrong-length', { line: index + 1, found: words.length, needed: size }, 'indices');
    for (const [place, word] of words.entries()) {
      const row = Number(word);
      if (!Number.isInteger(row) || row < 1 || row > size) return refuse('index-out-of-range', { line: index + 1, value: word, most: size }, 'indices');
      rows[index * size + place] = row - 1;
    }
  }
  return lines.length < 2 ? refuse('indices-unreadable', { path }, 'indices') : ok({ size, replications: lines.length, rows });
}

/** `impact bootstrap`: intervals by resampling, from a seed or from rows given. */
export const bootstrapCommand: Command = command({
  name: 'impact bootstrap',
  summary: { de: 'berechnet Bereiche durch wiederholtes Ziehen', en: 'works out intervals by resampling' },
  options: {
    statistic: { type: 'string', value: statistics.join('|'), help: { de: 'was berechnet wird (mean)', en: 'what is worked out (mean)' } },
    columns: { type: 'string', value: 'A,B', help: { de: 'Spalten (die ersten); bei difference Werte und Gruppe mit 0 und 1', en: 'columns (the first ones); for difference values, and the group as 0 and 1' } },
    indices: { type: 'string', value: 'FILE', help: { de: 'gezogene Zeilen, ab 1, je Ziehung eine Zeile', en: 'rows drawn, from 1, one line per replication' } },
    replications: { type: 'string', value: 'N', help: { de: 'Zahl der Ziehungen (10000)', en: 'number of replications (10000)' } },
    seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der alle Ziehungen folgen (1)', en: 'number from which all draws follow (1)' } },
    ...schemaOption,
  },
  examples: ['impact bootstrap --statistic mean --columns hours --seed 1 --json < hours.csv', 'impact bootstrap --statistic correlation --indices drawn.csv --json < data.csv'],
  input: z.object({
    statistic: z.enum(statistics).default('mean'), columns: z.string().optional(), indices: z.string().optional(),
    replications: drawsInput.default(10_000), seed: seedInput, schema: z.boolean().default(false),
  }),
  run: async ({ schema, statistic: kind, columns, indices, replications, seed }, io): Promise<Result<object>> => {
    if (schema) return ok(tableSchema({ '<first column>': 'number', '<second column>': 'number (correlation), or 0 and 1 (difference)' }));
    const table = await readTable(io);
    if (!table.ok) return table;
    if (table.value.rows < 2) return refuse('group-too-small', { found: table.value.rows, needed: 2 });
    const statistic = statisticOf(kind, table.value, listOf(columns));
    if (!statistic.ok) return statistic;
    const resamples = indices === undefined ? ok(drawResamples(table.value.rows, replications, seededRandom(seed))) : await readIndices(indices, table.value.rows);
    if (!resamples.ok) return resamples;
    const found = bootstrap(statistic.value, resamples.value, (share) => {
      io.error(`${Math.round(share * 100)} %`);
      return true;
    });
    if (!found.ok) return found;
    return ok({ statistic: kind, ...found.value, observations: table.value.rows, quantileType: 7, ...(indices === undefined ? { seed } : {}) });
  },
  show: (answer) => JSON.stringify(answer, null, 2),
  explain: explainImpactRefusal,
});
