import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildModel, proveOptimum, readInstance, type HomeCareInstance } from '#core/planner/home-care/index.ts';
import { solveHomeCare } from '../src/planner-commands/home-care.ts';
import { markdownTable } from './support/figures.ts';

/*
 * The home health care instances against the best published values: several seeds of so many seconds each, with the
 * rows written as they come to a file, so that a sweep that was broken off goes on where it ended. Beside the gaps
 * stands the share of the processor time that the search was given, since other programs make results worse.
 *
 * On a busy machine: `--pace FILE` takes the rows of a short sweep that was made in quiet and gives each search the moves
 * that it would have made in so many seconds there. Such a row is the same on every machine and can be made again.
 */

type Row = { readonly instance: string; readonly seconds: number; readonly workers: number; readonly seed: number; readonly cost: number; readonly moves: number; readonly wall: number; readonly cpuShare: number };

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'cases/planner/home-care' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '10' },
    seeds: { type: 'string', default: '3' },
    workers: { type: 'string', default: '2' },
    rows: { type: 'string', default: '' },
    pace: { type: 'string', default: '' },
    prove: { type: 'boolean', default: false },
  },
});
const [seconds, seeds, workers] = [Number(values.seconds), Number(values.seeds), Number(values.workers)];
const rowsFile = values.rows === '' ? `var/benchmarks/home-care-${seconds}s-${workers}w${values.pace === '' ? '' : '-paced'}.jsonl` : values.rows;

const published = new Map((JSON.parse(readFileSync('cases/planner/home-care/best-known.json', 'utf8')) as { instances: { instance: string; best: number }[] })
  .instances.map(({ instance, best }) => [instance, best]));
const names = readdirSync(values.folder)
  .filter((file) => file.endsWith('.json') && published.has(file.slice(0, -5)))
  .map((file) => file.slice(0, -5))
  .filter((name) => values.only === '' || new RegExp(values.only).test(name))
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

if (values.prove) proveAll();
else await sweep();

function instanceOf(name: string): HomeCareInstance {
  const read = readInstance(JSON.parse(readFileSync(join(values.folder, `${name}.json`), 'utf8')));
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.refusals)}`);
  return read.value;
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function sweep(): Promise<void> {
  mkdirSync(dirname(rowsFile), { recursive: true });
  const rows = rowsIn(rowsFile);
  const pace = values.pace === '' ? undefined : new Map(rowsIn(values.pace).map(({ instance, moves, wall }) => [instance, moves / wall]));
  for (let seed = 1; seed <= seeds; seed++) {
    for (const instance of names) {
      if (rows.some((row) => row.instance === instance && row.seed === seed && row.seconds === seconds && row.workers === workers)) continue;
      const [cpu, from] = [cpuSeconds(), performance.now()];
      const { cost, iterations } = await solveHomeCare(instanceOf(instance), {
        budget: pace === undefined ? { seconds, from } : { iterations: Math.round(pace.get(instance)! * seconds) }, seed, workers,
      });
      const wall = (performance.now() - from) / 1000;
      const row: Row = { instance, seconds, workers, seed, cost, moves: iterations, wall, cpuShare: (cpuSeconds() - cpu) / (wall * workers) };
      rows.push(row);
      appendFileSync(rowsFile, `${JSON.stringify(row)}\n`);
      process.stderr.write(`${instance} seed ${seed}: ${cost.toFixed(3)} (${gapOf(instance, cost).toFixed(2)} %, ${(100 * row.cpuShare).toFixed(0)} % of the processors)\n`);
    }
  }
  process.stdout.write(`${report(rows.filter((row) => names.includes(row.instance) && row.seconds === seconds && row.workers === workers))}\n`);
}

function rowsIn(file: string): Row[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
}

/** The difference to the best published value in per cent. */
function gapOf(instance: string, cost: number): number {
  return (cost / published.get(instance)! - 1) * 100;
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

function report(rows: readonly Row[]): string {
  const byInstance = Map.groupBy(rows, ({ instance }) => instance);
  const lines = names.filter((name) => byInstance.has(name)).map((name) => {
    const runs = byInstance.get(name)!;
    const costs = runs.map(({ cost }) => cost);
    const best = Math.min(...costs);
    return {
      name, runs, best, gap: mean(costs.map((cost) => gapOf(name, cost))), bestGap: gapOf(name, best),
      cells: [
        name, published.get(name)!.toFixed(3), mean(costs).toFixed(3), best.toFixed(3), gapOf(name, mean(costs)).toFixed(2), gapOf(name, best).toFixed(2),
        // Published values have three decimals: what is nearer than half of the last one is the same.
        best < published.get(name)! - 0.0005 ? 'new' : best < published.get(name)! + 0.0005 ? 'same' : '',
        (mean(runs.map(({ moves }) => moves)) / 1e6 / seconds).toFixed(2), mean(runs.map(({ cpuShare }) => 100 * cpuShare)).toFixed(0),
      ],
    };
  });
  const large = lines.filter(({ name }) => /_(75|100|200|300)_/.test(name));
  return [
    `${seconds} s, ${workers} workers, ${Math.max(...lines.map(({ runs }) => runs.length))} seeds`,
    '',
    markdownTable(['instance', 'published', 'mean', 'best', 'gap of mean %', 'gap of best %', '', 'M moves/s', 'CPU %'], lines.map(({ cells }) => cells)),
    '',
    large.length === 0 ? '' : `75 to 300 patients (${large.length} instances): mean gap ${mean(large.map(({ gap }) => gap)).toFixed(2)} %, mean gap of the best ${mean(large.map(({ bestGap }) => bestGap)).toFixed(2)} %, `
      + `better than published on ${large.filter(({ name, best }) => best < published.get(name)! - 0.0005).length}`,
  ].join('\n');
}

/** Proves the optima of the smallest instances by enumeration with bounds. */
function proveAll(): void {
  const rows = names.filter((name) => name.includes('_10_')).map((name) => {
    const from = performance.now();
    const proof = proveOptimum(buildModel(instanceOf(name)), Infinity);
    return [name, published.get(name)!.toFixed(3), proof === undefined ? '–' : (proof.total / 3000).toFixed(3), String(proof?.tours ?? ''), ((performance.now() - from) / 1000).toFixed(2)];
  });
  process.stdout.write(`${markdownTable(['instance', 'published', 'proven optimum', 'partial tours looked at', 's'], rows)}\n`);
}
