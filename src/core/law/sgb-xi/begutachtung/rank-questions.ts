import type { Bands, Thresholds } from './begutachtung.parameters.ts';
import { modules, type Module } from './criteria.ts';
import type { Question, Sums } from './tally.ts';
import { pflegegradOf, weightedOf } from './weigh.ts';

/**
 * An open question that can decide the Pflegegrad. `decidesPerMille` is how many in a thousand of all ways to answer the
 * other open questions leave the Pflegegrad to this one: between its mildest and its gravest answer the grade differs.
 */
export type DecidingQuestion = { readonly criteria: readonly string[]; readonly decidesPerMille: number };

/** How many ways lead to a sum or total. Whole numbers of any size, because 64 criteria have 4^64 answers. */
type Ways = ReadonlyMap<number, bigint>;

/**
 * The open questions whose answer can still change the Pflegegrad, most decisive first, exactly: all ways to answer the
 * others are counted (by sums, not one by one). A question that no way leaves anything to is not among them. The
 * measures of a group of module 5 are one question, because only their total counts.
 */
export function rankQuestions(known: Readonly<Sums>, questions: readonly Question[], bands: Readonly<Record<Module, Bands>>, thresholds: Thresholds): DecidingQuestion[] {
  const ofModule = (module: Module): readonly Question[] => questions.filter((question) => question.module === module);
  const weighted = Object.fromEntries(modules.map((module) =>
    [module, weightedWays(sumWays(known[module], ofModule(module)), bands[module])])) as Record<Module, Ways>;
  const count = (question: Question): { decided: bigint; all: bigint } => {
    const { module, points } = question;
    const own = sumWays(known[module], ofModule(module).filter((other) => other !== question));
    const rest = modules.filter((other) => other !== module && !isPair(module, other)).map((other) => weighted[other]).reduce(addWays, new Map([[0, 1n]]));
    const pair = module === 'M2' ? weighted.M3 : module === 'M3' ? weighted.M2 : new Map([[0, 1n]]);
    let decided = 0n;
    let all = 0n;
    for (const [sum, ownWays] of own) {
      const mild = weightedOf(bands[module], sum + Math.min(...points));
      const grave = weightedOf(bands[module], sum + Math.max(...points));
      for (const [beside, pairWays] of pair) {
        for (const [total, restWays] of rest) {
          const ways = ownWays * pairWays * restWays;
          all += ways;
          if (pflegegradOf(thresholds, total + Math.max(mild, beside)) !== pflegegradOf(thresholds, total + Math.max(grave, beside))) decided += ways;
        }
      }
    }
    return { decided, all };
  };
  // Questions of one module with the same answers decide equally often; from 66 open ones that leaves about 15 counts.
  const counted = new Map<string, { decided: bigint; all: bigint }>();
  return questions
    .map((question) => {
      const kind = `${question.module} ${question.points.join(' ')}`;
      const found = counted.get(kind) ?? count(question);
      counted.set(kind, found);
      return { criteria: question.criteria, ...found };
    })
    .filter(({ decided }) => decided > 0n)
    .sort((a, b) => (a.decided * b.all < b.decided * a.all ? 1 : a.decided * b.all > b.decided * a.all ? -1 : 0))
    .map(({ criteria, decided, all }) => ({ criteria, decidesPerMille: Number(decided * 1000n / all) }));
}

function isPair(a: Module, b: Module): boolean {
  return (a === 'M2' && b === 'M3') || (a === 'M3' && b === 'M2');
}

/** In how many ways the questions lead to each sum of their module. */
function sumWays(known: number, questions: readonly Question[]): Ways {
  return questions.map(({ points }): Ways => {
    const ways = new Map<number, bigint>();
    for (const point of points) ways.set(point, (ways.get(point) ?? 0n) + 1n);
    return ways;
  }).reduce(addWays, new Map([[known, 1n]]));
}

function weightedWays(sums: Ways, bands: Bands): Ways {
  const ways = new Map<number, bigint>();
  for (const [sum, count] of sums) {
    const weighted = weightedOf(bands, sum);
    ways.set(weighted, (ways.get(weighted) ?? 0n) + count);
  }
  return ways;
}

/** The ways to reach each sum of two independent parts. */
function addWays(a: Ways, b: Ways): Ways {
  const ways = new Map<number, bigint>();
  for (const [x, countX] of a) for (const [y, countY] of b) ways.set(x + y, (ways.get(x + y) ?? 0n) + countX * countY);
  return ways;
}
