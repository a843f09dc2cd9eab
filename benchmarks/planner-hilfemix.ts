import { parseArgs } from 'node:util';
import { alternatives, explainVisit, levels, planHilfemix, repair, type Instance, type Plan } from '#core/planner/index.ts';
import { enumeratePlans } from '#core/planner/checker/enumerate.ts';
import { tinyInstance } from '#core/planner/example.ts';
import { compareWorth } from '#core/planner/wishes/objective.ts';
import { proveByHighs } from './planner/exact-model.ts';
import { loadSolver } from './planner/linear-program.ts';
import { meetAlone } from '#core/planner/base/meeting.ts';
import { cpu, growthOf, sharesOfMoves } from './planner/growth.ts';
import { quartierInstance } from './planner/quartier-instance.ts';
import { markdownTable, quantile, short } from './support/figures.ts';

/*
 * The Hilfemix planner on weeks of synthetic Quartiere: the first plan, the plan after some seconds beside that of a long
 * run, ways for one person, repair, explanation; and on small instances beside the proven optimum. Seconds are those of
 * one processor core, so that other work on the machine does not count.
 *
 *   npm run -s benchmark -- planner-hilfemix                                     all of it, small
 *   npm run -s benchmark -- planner-hilfemix --only plans --persons 160,600 --seconds 10 --reference 600
 *   npm run -s benchmark -- planner-hilfemix --only growth --persons 50,160,600,2000,5000 --seconds 5
 *   npm run -s benchmark -- planner-hilfemix --only wishes --persons 600
 *   npm run -s benchmark -- planner-hilfemix --only parts --persons 600 --parts 1,2,4
 *   npm run -s benchmark -- planner-hilfemix --exact 100 --by mip,enumeration
 *   npm run -s benchmark -- planner-hilfemix --exact 100 --by mip --needs 12 --helpers 6
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string' }, persons: { type: 'string', default: '50,160' }, parts: { type: 'string', default: '1,2' }, moves: { type: 'string', default: '150000' },
    visits: { type: 'string', default: '10' }, seconds: { type: 'string', default: '10' },
    reference: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, exact: { type: 'string', default: '0' },
    by: { type: 'string', default: 'enumeration' }, needs: { type: 'string', default: '5' }, helpers: { type: 'string', default: '3' }, asked: { type: 'string', default: '20' },
  },
});

function took<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const begun = cpu();
  const value = work();
  return { value, ms: cpu() - begun };
}

function planFor(instance: Instance, seconds: number, parts = 1): { readonly plan: Plan; readonly iterations: number } {
  const begun = cpu();
  const stop = seconds === 0 ? { iterations: 0 } : { time: { milliseconds: seconds * 1000, elapsed: () => cpu() - begun } };
  const planned = planHilfemix(instance, {
    seed: Number(values.seed), stop, ...(parts === 1 ? {} : { division: { parts, mine: Array.from({ length: parts }, (_, part) => part), meet: meetAlone } }),
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
  return { plan: planned.value.plan, iterations: planned.value.iterations };
}

/** Of all minutes asked for, weighed as in what stays open, the share that is covered. */
function coverage({ needs }: Instance, { worth }: Plan): string {
  const asked = needs.reduce((sum, { visits, minutes }) => sum + visits.length * (minutes + 60), 0);
  return `${(100 * (1 - (worth['open-now'] + worth['open-soon'] + worth['open-later']) / asked)).toFixed(2)} %`;
}

const shown = levels.filter((level) => level !== 'focus' && level !== 'change');

function worthOf({ worth }: Plan): string[] {
  return shown.map((level) => worth[level].toLocaleString('en'));
}

function measureQuartier(persons: number): void {
  const instance = quartierInstance(persons, Number(values.visits));
  const visits = instance.needs.reduce((sum, need) => sum + need.visits.length, 0);
  console.log(`\n## ${persons} persons, ${instance.helpers.length} helpers, ${visits} visits in a week\n`);
  const first = took(() => planFor(instance, 0));
  const searched = took(() => planFor(instance, Number(values.seconds)));
  const rows: [string, number, Plan, number][] = [['first plan', first.ms, first.value.plan, 0], [`after ${values.seconds} s`, searched.ms, searched.value.plan, searched.value.iterations]];
  if (Number(values.reference) > 0) {
    const long = took(() => planFor(instance, Number(values.reference)));
    rows.push([`after ${values.reference} s`, long.ms, long.value.plan, long.value.iterations]);
  }
  console.log(markdownTable(['plan', 'CPU s', 'moves', 'open', 'covered', ...shown], rows.map(([name, ms, plan, moves]) =>
    [name, short(ms / 1000), moves.toLocaleString('en'), String(plan.open.length), coverage(instance, plan), ...worthOf(plan)])));
  measureAnswers(instance, searched.value.plan);
  console.log(`\nmemory: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`);
}

/** Undivided beside divided, all in one thread and so at equal processor time. */
function measureParts(persons: number): void {
  const instance = quartierInstance(persons, Number(values.visits));
  console.log(`\n## Parts: ${persons} persons, ${values.seconds} s in one thread\n`);
  const rows = values.parts.split(',').map(Number).map((parts) => ({ parts, ...planFor(instance, Number(values.seconds), parts) }));
  console.log(markdownTable(['parts', 'moves', 'open', 'covered', ...shown], rows.map(({ parts, plan, iterations }) =>
    [String(parts), iterations.toLocaleString('en'), String(plan.open.length), coverage(instance, plan), ...worthOf(plan)])));
}

function measureGrowth(sizes: readonly number[]): void {
  console.log('\n## Growth\n');
  const rows = sizes.map((persons) => {
    const { visits, prepared, first, movesPerSecond, megabytes } = growthOf(quartierInstance(persons, Number(values.visits)), Number(values.seconds));
    return [persons.toLocaleString('en'), visits.toLocaleString('en'), short(prepared / 1000), short(first / 1000), Math.round(movesPerSecond).toLocaleString('en'), String(Math.round(megabytes))];
  });
  console.log(markdownTable(['persons', 'visits', 'CPU s until it is known who could', 'CPU s to the first plan', 'moves a second', 'MB'], rows));
}

async function measureWishes(persons: number): Promise<void> {
  const shares = await sharesOfMoves(quartierInstance(persons, Number(values.visits)), Number(values.moves));
  console.log(`\n## Share of time, ${persons} persons, ${Number(values.moves).toLocaleString('en')} moves\n`);
  console.log(markdownTable(['where', 'share'], [...shares].filter(([, share]) => share >= 0.001).map(([name, share]) => [name, `${(100 * share).toFixed(1)} %`])));
}

function measureAnswers(instance: Instance, plan: Plan): void {
  const asked = Number(values.asked);
  const persons = instance.persons.filter((_, i) => i % Math.max(1, Math.floor(instance.persons.length / asked)) === 0).slice(0, asked);
  const count: number[] = [];
  const ways = persons.map(({ id }) => took(() => {
    const found = alternatives(instance, plan.visits, id);
    if (!found.ok) throw new Error(JSON.stringify(found.refusals));
    count.push(found.value.length);
  }).ms);
  const explained = plan.visits.filter((_, i) => i % Math.ceil(plan.visits.length / asked) === 0).map(({ need, visit }) => took(() => explainVisit(instance, plan.visits, need, visit)).ms);
  const helpers = [...new Set(plan.visits.flatMap(({ parts }) => parts.map(({ helper }) => helper)))];
  const ill = helpers.filter((_, i) => i % Math.max(1, Math.floor(helpers.length / asked)) === 0).slice(0, asked);
  const affected: number[] = [];
  const mended = ill.map((id) => {
    // Ill on the third day.
    const changed = { ...instance, helpers: instance.helpers.map((one) => (one.id === id ? { ...one, free: (one.free ?? []).filter(({ day }) => day !== 2) } : one)) };
    return took(() => {
      const result = repair(changed, plan);
      if (!result.ok) throw new Error(JSON.stringify(result.refusals));
      affected.push(result.value.affected.length);
    }).ms;
  });
  console.log(`\n${markdownTable(['answer, CPU ms', 'runs', 'median', '90 %', 'most', 'on the average'], [
    ['ways for one person', ways, `${short(count.reduce((sum, one) => sum + one, 0) / count.length)} ways`] as const,
    ['why this helper', explained, ''] as const,
    ['repair after an illness of a day', mended, `${short(affected.reduce((sum, one) => sum + one, 0) / affected.length)} visits`] as const,
  ].map(([name, times, note]) => [name, String(times.length), short(quantile(times, 0.5)), short(quantile(times, 0.9)), short(quantile(times, 1)), note]))}`);
}

/** Small instances beside their optimum, proven by HiGHS, by trying every plan, or by both, which must then agree. */
async function measureExactness(count: number): Promise<void> {
  const by = values.by.split(',');
  const solve = by.includes('mip') ? await loadSolver() : undefined;
  const size = { persons: 2, helpers: Number(values.helpers), needs: Number(values.needs) };
  const missed = new Map(by.map((one): [string, number[]] => [one, []]));
  const apart: number[] = [];
  let [plans, proving, planning] = [0, 0, 0];
  for (let seed = 1; seed <= count; seed++) {
    const instance = tinyInstance(seed, size);
    const planned = took(() => planHilfemix(instance));
    planning += planned.ms;
    if (!planned.value.ok) throw new Error(JSON.stringify(planned.value.refusals));
    const { worth } = planned.value.value.plan;
    const tried = by.includes('enumeration') ? enumeratePlans(instance, 5_000_000) : undefined;
    plans += tried?.plans ?? 0;
    if (tried !== undefined && compareWorth(worth, tried.worth) !== 0) missed.get('enumeration')!.push(seed);
    const proven = solve && took(() => proveByHighs(instance, solve));
    proving += proven?.ms ?? 0;
    if (proven !== undefined && compareWorth(worth, proven.value.worth) !== 0) missed.get('mip')!.push(seed);
    if (tried !== undefined && proven !== undefined && compareWorth(tried.worth, proven.value.worth) !== 0) apart.push(seed);
  }
  console.log(`\n${size.persons} persons, ${size.helpers} helpers, ${size.needs} needs: CPU ms each: planning ${short(planning / count)}${solve === undefined ? '' : `, HiGHS ${short(proving / count)}`}`);
  for (const [one, seeds] of missed) {
    console.log(`by ${one}: ${count - seeds.length} of ${count} at the proven optimum in every level${seeds.length === 0 ? '' : `; not: ${seeds.join(', ')}`}${one === 'enumeration' ? ` (${plans.toLocaleString('en')} plans tried)` : ''}`);
  }
  if (by.length === 2) console.log(apart.length === 0 ? 'both agree on every instance' : `they do not agree on ${apart.join(', ')}`);
}

if (Number(values.exact) > 0) await measureExactness(Number(values.exact));
else {
  const sizes = values.persons.split(',').map(Number);
  const { only } = values;
  if (only === undefined || only === 'growth') measureGrowth(sizes);
  if (only === undefined || only === 'wishes') await measureWishes(sizes.at(-1)!);
  if (only === undefined || only === 'parts') measureParts(sizes.at(-1)!);
  if (only === undefined || only === 'plans') for (const persons of sizes) measureQuartier(persons);
}
