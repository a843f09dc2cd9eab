import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import {
  alternatives, checkInstance, checkPlan, compareWorth, explainVisit, islandsOf, repair, usualIterations, whatIf,
  type Alternative, type Explanation, type Instance, type OpenVisit, type Plan, type PlannedHilfemix, type PlannedVisit, type Repaired, type WhatIf,
} from '#core/planner/index.ts';
import { command, readJson, type Command, type Io } from '#platform/command-line/index.ts';
import { openWorkerPool, processOrigin, sinceStart } from '#platform/workers/index.ts';
import { explainHomeCare } from './home-care.ts';
import { explainHilfemix } from './hilfemix.texts.ts';
import { changeInput, instanceInput, instanceSchema, planInput } from './hilfemix-schema.ts';
import { readJsonFile } from './read-file.ts';

/** How long a search may take: seconds from the start of the program, or iterations in all. */
type Budget = { readonly seconds: number } | { readonly iterations: number };

/** With a budget of iterations there are always as many, so that the plan does not depend on the number of workers. */
const islands = 2;
/** Milliseconds that checking and printing take after the search. */
const ending = 150;
/** Refusals that all commands of the planner share. */
const aboutCommandLine: readonly string[] = ['budget-twice', 'file-unreadable', 'file-no-json'];
/** So many visits at most are explained where nobody is named. */
const mostExplained = 300;

/** What `plan hilfemix` answers with. */
type Answer = Plan & {
  readonly iterations: number;
  readonly seconds: number;
  readonly alternatives?: Readonly<Record<string, readonly Alternative[]>>;
  readonly messages?: Repaired['messages'];
  readonly affected?: readonly OpenVisit[];
  readonly explanations?: readonly Explanation[];
  readonly whatIf?: WhatIf;
};

/** Searches on worker threads, large instances in parts beside each other, and takes the best that was found. Refuses an unsound instance. */
async function solveHilfemix(instance: Instance, { budget, seed, workers, signal, onProgress }: {
  readonly budget: Budget; readonly seed: number; readonly workers: number; readonly signal?: AbortSignal; onProgress?(event: unknown): void;
}): Promise<Result<PlannedHilfemix>> {
  const refusals = checkInstance(instance);
  const [first, ...rest] = refusals;
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  const threads = 'seconds' in budget ? workers : Math.min(workers, islands);
  const shares = islandsOf({
    instance, seed, parts: 'seconds' in budget ? workers : islands,
    budget: 'seconds' in budget ? { until: budget.seconds * 1000 - ending } : budget,
  }, threads);
  const pool = openWorkerPool({ size: shares.length, originMs: processOrigin });
  try {
    const found = await Promise.all(shares.map((input, i) => pool.run<Result<PlannedHilfemix>>({
      module: new URL('../core/planner/plan-island.ts', import.meta.url), name: 'planIsland', input,
      ...(signal === undefined ? {} : { signal }), ...(onProgress === undefined || i > 0 ? {} : { onProgress }),
    })));
    return found.reduce((best, one) => (best.ok && one.ok && compareWorth(one.value.plan.worth, best.value.plan.worth) < 0 ? one : best));
  } finally {
    await pool.close();
  }
}

type Options = {
  readonly seconds?: number | undefined; readonly iterations?: number | undefined; readonly seed: number; readonly workers: number;
  readonly alternatives: boolean; readonly explain: boolean; readonly person?: string | undefined; readonly repair?: string | undefined;
  readonly change?: string | undefined;
};

async function answerFor(instance: Instance, options: Options, io: Io): Promise<Result<Answer>> {
  const begun = sinceStart();
  const planned = options.repair === undefined ? await search(instance, options, io) : await mend(instance, options.repair, options, io);
  if (!planned.ok) return planned;
  const { visits, open } = planned.value;
  const persons = options.person === undefined ? instance.persons.map(({ id }) => id) : [options.person];
  const ways: Record<string, readonly Alternative[]> = {};
  for (const person of options.alternatives ? persons : []) {
    const found = alternatives(instance, visits, person, { seed: options.seed });
    if (!found.ok) return found;
    ways[person] = found.value;
  }
  const tried = options.change === undefined ? ok(undefined) : await readFileAs(options.change, 'change', changeInput, io);
  if (!tried.ok) return tried;
  const explained = options.explain ? explanationsOf(instance, visits, open, options.person) : ok([]);
  if (!explained.ok) return explained;
  return ok({
    ...planned.value, seconds: (sinceStart() - begun) / 1000,
    ...(options.alternatives ? { alternatives: ways } : {}), ...(options.explain ? { explanations: explained.value } : {}),
    ...(tried.value === undefined ? {} : { whatIf: whatIf(instance, visits, tried.value.need, tried.value.visit, tried.value.to) }),
  });
}

async function search(instance: Instance, { seconds, iterations, seed, workers }: Options, io: Io): Promise<Result<Plan & { readonly iterations: number }>> {
  if (seconds !== undefined && iterations !== undefined) return refuse('budget-twice', {}, 'iterations');
  const visits = instance.needs.reduce((sum, need) => sum + need.visits.length, 0);
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  process.once('SIGINT', stop);
  try {
    const found = await solveHilfemix(instance, {
      budget: seconds === undefined ? { iterations: iterations ?? 2 * usualIterations(visits) } : { seconds }, seed, workers, signal: stopping.signal,
      onProgress: (event) => io.error(JSON.stringify(event)),
    });
    return found.ok ? ok({ ...found.value.plan, iterations: found.value.iterations }) : found;
  } finally {
    process.off('SIGINT', stop);
  }
}

async function mend(instance: Instance, file: string, { seed }: Options, io: Io): Promise<Result<Plan & { readonly iterations: number } & Pick<Repaired, 'messages' | 'affected'>>> {
  const previous = await readFileAs(file, 'repair', planInput, io);
  if (!previous.ok) return previous;
  const mended = repair(instance, previous.value, { seed });
  return mended.ok ? ok({ ...mended.value.plan, iterations: 0, messages: mended.value.messages, affected: mended.value.affected }) : mended;
}

function explanationsOf(instance: Instance, visits: readonly PlannedVisit[], open: readonly OpenVisit[], person: string | undefined): Result<Explanation[]> {
  const personOf = new Map(instance.needs.map((need) => [need.id, need.person]));
  const wanted = [...open, ...visits].filter(({ need }) => person === undefined || personOf.get(need) === person).slice(0, mostExplained);
  const explanations: Explanation[] = [];
  for (const { need, visit } of wanted) {
    const explained = explainVisit(instance, visits, need, visit);
    if (!explained.ok) return explained;
    explanations.push(explained.value);
  }
  return ok(explanations);
}

/** A document from a file, in the shape wanted. `path` names the option that gave the file. */
async function readFileAs<T>(file: string, path: string, schema: z.ZodType<T>, io: Io): Promise<Result<T>> {
  const document = await readJsonFile(file, path);
  return document.ok ? readAs(document.value, schema, io) : document;
}

function readAs<T>(document: unknown, schema: z.ZodType<T>, io: Io): Promise<Result<T>> {
  return readJson({ ...io, stdin: (async function* () { yield JSON.stringify(document); })() }, schema);
}

/** Judges a plan of a Hilfemix: what it is worth, or every rule that it breaks. */
export async function checkHilfemix(instance: unknown, plan: unknown, io: Io): Promise<Result<Pick<Plan, 'worth' | 'byWish'>>> {
  const read = await readAs(instance, instanceInput, io);
  if (!read.ok) return read;
  const planned = await readAs(plan, planInput, io);
  if (!planned.ok) return planned;
  const { violations, measured } = checkPlan(read.value, planned.value);
  const [first, ...rest]: readonly Refusal[] = [...checkInstance(read.value), ...violations];
  if (first !== undefined) return { ok: false, refusals: [first, ...rest] };
  return ok(measured!);
}

/** Whether a document is an instance of a Hilfemix and not of another planning problem. */
export function isHilfemix(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'helpers' in document && 'needs' in document;
}

/** `plan hilfemix`: an instance on the standard input, the plan as JSON. */
export const hilfemixCommand: Command = command({
  name: 'plan hilfemix',
  summary: { de: 'plant, wer wem wann hilft', en: 'plans who helps whom when' },
  options: {
    schema: { type: 'boolean', help: { de: 'das JSON-Schema der Aufgabe ausgeben', en: 'print the JSON Schema of the instance' } },
    seconds: { type: 'string', value: 'N', help: { de: 'so lange suchen, ab Programmstart', en: 'search that long, counted from the start of the program' } },
    iterations: { type: 'string', value: 'N', help: { de: 'so viele Schritte suchen; das Ergebnis ist dann überall gleich', en: 'search that many moves; the result is then the same everywhere' } },
    seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der aller Zufall folgt (1)', en: 'number from which all chance follows (1)' } },
    workers: { type: 'string', value: 'N', help: { de: 'so viele Prozessorkerne nutzen (2)', en: 'use that many cores (2)' } },
    alternatives: { type: 'boolean', help: { de: 'dazu mehrere Wege für jede Person', en: 'several ways for each person as well' } },
    explain: { type: 'boolean', help: { de: 'dazu, warum wer kommt und was offen bleibt', en: 'why who comes and what stays open as well' } },
    person: { type: 'string', value: 'ID', help: { de: 'Wege und Gründe nur für diese Person', en: 'ways and reasons for this person only' } },
    change: { type: 'string', value: 'FILE', help: { de: 'was eine Änderung von Hand bewirkt: { need, visit, to: { day, parts } }', en: 'what a change by hand would do: { need, visit, to: { day, parts } }' } },
    repair: { type: 'string', value: 'FILE', help: { de: 'diesen früheren Plan mit wenig Änderung reparieren', en: 'mend this earlier plan with little change' } },
  },
  examples: ['plan hilfemix --json < cases/planner/hilfemix-example.json', 'plan hilfemix --repair plan.json --json < changed.json', 'plan hilfemix --schema --json'],
  input: z.object({
    schema: z.boolean().default(false), alternatives: z.boolean().default(false), explain: z.boolean().default(false), person: z.string().optional(), repair: z.string().optional(), change: z.string().optional(),
    seconds: z.coerce.number().min(0.5).max(86_400).optional(), iterations: z.coerce.number().int().min(1).max(1e12).optional(),
    seed: z.coerce.number().int().min(0).max(2_147_483_647).default(1), workers: z.coerce.number().int().min(1).max(64).default(2),
  }),
  run: async ({ schema, ...options }, io): Promise<Result<Answer | object>> => {
    if (schema) return ok({ ...z.toJSONSchema(instanceSchema, { io: 'input' }) });
    const instance = await readJson(io, instanceInput);
    return instance.ok ? answerFor(instance.value, options, io) : instance;
  },
  show: showAnswer,
  explain: (refusal, locale) => (aboutCommandLine.includes(refusal.code) ? explainHomeCare(refusal, locale) : explainHilfemix(refusal, locale)),
});

function showAnswer(answer: Answer | object, locale: Locale): string {
  if (!('worth' in answer)) return JSON.stringify(answer, null, 2);
  const { visits, open, messages = [] } = answer;
  const clock = (start: number): string => `${String(Math.floor(start / 60)).padStart(2, '0')}:${String(start % 60).padStart(2, '0')}`;
  const lines = visits.toSorted((one, other) => one.day - other.day || one.parts[0]!.start - other.parts[0]!.start)
    .map(({ need, day, parts }) => `${String(day).padStart(2)}  ${clock(parts[0]!.start)}  ${need}  ${parts.map(({ helper }) => helper).join(' + ')}`);
  return [
    ...lines, ...open.map(({ need, visit }) => `${locale === 'en' ? 'open' : 'offen'}  ${need} [${visit}]`),
    ...messages.map(({ kind, to, about, need, day, start }) => `${kind}  ${Object.values(to)[0]}  ${about}  ${need}  ${day}  ${clock(start)}`),
  ].join('\n');
}
