import { parseArgs } from 'node:util';
import { alternatives, explainVisit, levels, planHilfemix, repair, type Instance, type Plan } from '#core/planner/index.ts';
import { enumeratePlans } from '#core/planner/checker/enumerate.ts';
import { tinyInstance } from '#core/planner/example.ts';
import { compareWorth } from '#core/planner/wishes/objective.ts';
import { quartierInstance } from './planner/quartier-instance.ts';
import { markdownTable, quantile, short } from './support/figures.ts';

/*
 * The Hilfemix planner on weeks of synthetic Quartiere: the first plan, the plan after some seconds beside that of a long
 * run, ways for one person, repair, explanation; and on small instances beside the proven optimum. Seconds are those of
 * one processor core, so that other work on the machine does not count.
 *
 *   npm run -s benchmark -- planner-hilfemix --persons 160,600 --seconds 10 --reference 60
 *   npm run -s benchmark -- planner-hilfemix --exact 100
 */

const { values } = parseArgs({
  options: {
    persons: { type: 'string', default: '160' }, visits: { type: 'string', default: '10' }, seconds: { type: 'string', default: '10' },
    reference: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' }, exact: { type: 'string', default: '0' }, asked: { type: 'string', default: '20' },
  },
});

const cpu = (): number => process.cpuUsage().user / 1000;

function took<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const begun = cpu();
  const value = work();
  return { value, ms: cpu() - begun };
}

function planFor(instance: Instance, seconds: number): { readonly plan: Plan; readonly iterations: number } {
  const begun = cpu();
  const stop = seconds === 0 ? { iterations: 0 } : { time: { milliseconds: seconds * 1000, elapsed: () => cpu() - begun } };
  const planned = planHilfemix(instance, { seed: Number(values.seed), stop });
  if (!planned.ok) throw new Error(JSON.stringify(planned.refusals));
  return { plan: planned.value.plan, iterations: planned.value.iterations };
}

/** Of all minutes asked for, weighed as in what stays open, the share that is covered. */
function coverage({ needs }: Instance, { worth }: Plan): string {
  const asked = needs.reduce((sum, { visits, minutes }) => sum + visits.length * (minutes + 60), 0);
  return `${(100 * (1 - (worth['open-now'] + worth['open-soon'] + worth['open-later']) / asked)).toFixed(2)} %`;
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
  console.log(markdownTable(['plan', 'CPU s', 'moves', 'open', 'covered', ...levels.filter((level) => level !== 'focus' && level !== 'change')], rows.map(([name, ms, plan, moves]) =>
    [name, short(ms / 1000), moves.toLocaleString('en'), String(plan.open.length), coverage(instance, plan), ...levels.filter((level) => level !== 'focus' && level !== 'change').map((level) => plan.worth[level].toLocaleString('en'))])));
  measureAnswers(instance, searched.value.plan);
  console.log(`\nmemory: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`);
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

function measureExactness(count: number): void {
  let same = 0;
  let plans = 0;
  const missed: number[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const instance = tinyInstance(seed, { persons: 2, helpers: 3, needs: 5 });
    const proven = enumeratePlans(instance, 5_000_000);
    const planned = planHilfemix(instance);
    plans += proven.plans;
    if (planned.ok && compareWorth(planned.value.plan.worth, proven.worth) === 0) same++;
    else missed.push(seed);
  }
  console.log(`\n${same} of ${count} small instances at the proven optimum in every level (${plans.toLocaleString('en')} plans tried)${missed.length === 0 ? '' : `; not: ${missed.join(', ')}`}`);
}

if (Number(values.exact) > 0) measureExactness(Number(values.exact));
else for (const persons of values.persons.split(',').map(Number)) measureQuartier(persons);
