import { z } from 'zod';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Plan } from '#core/planner/index.ts';
import type { HomeCareCost } from '#core/planner/home-care/index.ts';
import { readInstance } from '#core/planner/home-care/index.ts';
import { command, type Command, type Io } from '#platform/command-line/index.ts';
import { budgetOf, checkHomeCare, explainHomeCare, homeCarePlanIn, solveHomeCare, type HomeCareAnswer } from './planner-commands/home-care.ts';
import { checkHilfemix, hilfemixCommand, isHilfemix } from './planner-commands/hilfemix.ts';
import { explainHilfemix } from './planner-commands/hilfemix.texts.ts';
import { readJsonFile } from './planner-commands/read-file.ts';

type CheckedPlan = HomeCareCost | Pick<Plan, 'worth' | 'byWish'>;

/** The commands of the planner. */
export const plannerCommands: readonly Command[] = [
  hilfemixCommand,
  command({
    name: 'plan hhcrsp',
    summary: { de: 'sucht Touren für ambulante Pflege (HHCRSP, Mankowska u. a. 2014)', en: 'searches tours of home health care (HHCRSP, Mankowska et al. 2014)' },
    options: {
      instance: { type: 'string', value: 'FILE', help: { de: 'die Aufgabe als JSON-Datei', en: 'the instance, a JSON file' } },
      seconds: { type: 'string', value: 'N', help: { de: 'so lange suchen, ab Programmstart (10)', en: 'search that long, counted from the start of the program (10)' } },
      iterations: { type: 'string', value: 'N', help: { de: 'so viele Schritte suchen; das Ergebnis ist dann überall gleich', en: 'search that many moves; the result is then the same everywhere' } },
      seed: { type: 'string', value: 'N', help: { de: 'Zahl, aus der aller Zufall folgt (1)', en: 'number from which all chance follows (1)' } },
      workers: { type: 'string', value: 'N', help: { de: 'so viele Prozessorkerne nutzen (2)', en: 'use that many cores (2)' } },
    },
    examples: ['plan hhcrsp --instance cases/planner/home-care/InstanzCPLEX_HCSRP_10_1.json --seconds 2 --json'],
    input: z.object({
      instance: z.string(),
      seconds: z.coerce.number().min(0.5).max(86_400).optional(),
      iterations: z.coerce.number().int().min(1).max(1e12).optional(),
      seed: z.coerce.number().int().min(0).max(4_294_967_295).default(1),
      workers: z.coerce.number().int().min(1).max(64).default(2),
    }),
    run: async ({ instance: file, seconds, iterations, seed, workers }, io: Io): Promise<Result<HomeCareAnswer>> => {
      const budget = budgetOf(seconds, iterations);
      if (!budget.ok) return budget;
      const document = await readJsonFile(file, 'instance');
      if (!document.ok) return document;
      const instance = readInstance(document.value);
      if (!instance.ok) return instance;
      const stopping = new AbortController();
      const stop = (): void => stopping.abort();
      process.once('SIGINT', stop);
      try {
        return ok(await solveHomeCare(instance.value, {
          budget: budget.value, seed, workers, signal: stopping.signal,
          onProgress: ({ share, best, iterations: moves }) => io.error(`${String(Math.round(share * 100)).padStart(3)} %  ${best.toFixed(3)}  ${moves}`),
        }));
      } finally {
        process.off('SIGINT', stop);
      }
    },
    show: (answer: HomeCareAnswer, locale) => [...costLines(answer, locale), `${locale === 'en' ? 'moves' : 'Schritte'} ${answer.iterations}`].join('\n'),
    explain: explainHomeCare,
  }),
  command({
    name: 'plan check',
    summary: { de: 'prüft einen Plan unabhängig von der Suche', en: 'checks a plan independently of the search' },
    options: {
      instance: { type: 'string', value: 'FILE', help: { de: 'die Aufgabe als JSON-Datei', en: 'the instance, a JSON file' } },
      plan: { type: 'string', value: 'FILE', help: { de: 'der Plan als JSON-Datei', en: 'the plan, a JSON file' } },
    },
    examples: ['plan check --instance instance.json --plan plan.json --json'],
    input: z.object({ instance: z.string(), plan: z.string() }),
    run: async ({ instance: instanceFile, plan: planFile }, io: Io): Promise<Result<CheckedPlan>> => {
      const instance = await readJsonFile(instanceFile, 'instance');
      if (!instance.ok) return instance;
      const document = await readJsonFile(planFile, 'plan');
      if (!document.ok) return document;
      const homeCare = homeCarePlanIn(document.value);
      if (homeCare !== undefined) return checkHomeCare(instance.value, homeCare);
      return isHilfemix(instance.value) ? checkHilfemix(instance.value, document.value, io) : refuse('plan-unknown', {}, 'plan');
    },
    show: (checked: CheckedPlan, locale) => ('cost' in checked ? costLines(checked, locale).join('\n') : JSON.stringify(checked, null, 2)),
    explain: (refusal, locale) => (explainHilfemix(refusal, locale) === refusal.code ? explainHomeCare(refusal, locale) : explainHilfemix(refusal, locale)),
  }),
];

function costLines({ cost, travel, totalTardiness, maxTardiness }: HomeCareCost, locale: string): string[] {
  const words = locale === 'en' ? ['cost', 'travel', 'total tardiness', 'greatest tardiness'] : ['Kosten', 'Wege', 'Verspätung zusammen', 'größte Verspätung'];
  return [cost, travel, totalTardiness, maxTardiness].map((minutes, i) => `${words[i]} ${minutes.toFixed(3)}`);
}
