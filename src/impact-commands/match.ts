import { z } from 'zod';
import { ok, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { compareGroups, comparisonMethods, type Comparison } from '#core/impact/comparison/compare-groups.ts';
import { errorKinds } from '#core/impact/comparison/effect.ts';
import { eValueOfDifference } from '#core/impact/comparison/e-value.ts';
import { completeRows, readNumbers } from '#core/impact/comparison/table.ts';
import { varianceOf } from '#core/impact/stats/describe.ts';
import { command, readTable, type Command } from '#platform/command-line/index.ts';
import { listOf, needed, schemaOption, tableSchema } from './table-input.ts';
import { explainImpactRefusal } from './texts.ts';

/** What is printed of a comparison: the effect first, then what it rests on. */
function answerOf(comparison: Comparison, outcome: Float64Array, plan: object, leftOut: number, withAssignment: boolean): object {
  const { effect, estimates, isBalanced, balance, counts, propensity, warnings, weights, setOf, scores } = comparison;
  const sd = Math.sqrt(varianceOf(outcome));
  const eValue = sd > 0 ? eValueOfDifference(effect.estimate / sd, effect.standardError / sd) : undefined;
  return {
    effect: effect.estimate, standardError: effect.standardError, interval95: effect.interval95, p: effect.p, ...plan,
    estimates, isBalanced, balance, counts, propensity, eValue: eValue?.ok === true ? eValue.value : null,
    leftOut, warnings: [...(leftOut > 0 ? [{ code: 'rows-left-out', facts: { rows: leftOut } }] : []), ...warnings],
    ...(withAssignment ? { assignment: Array.from(weights, (weight, row) => ({ row: row + 1, set: setOf === null || setOf[row]! < 0 ? null : setOf[row]! + 1, weight, score: scores?.[row] ?? null })) } : {}),
  };
}

/** `impact match`: a matched or weighted comparison of two groups. */
export const matchCommand: Command = command({
  name: 'impact match',
  summary: { de: 'vergleicht eine Gruppe mit einer, die ihr gleicht', en: 'compares a group with one that resembles it' },
  options: {
    method: { type: 'string', value: comparisonMethods.join('|'), help: { de: 'Verfahren (full)', en: 'method (full)' } },
    treatment: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit 0 und 1', en: 'column of 0 and 1' } },
    covariates: { type: 'string', value: 'A,B', help: { de: 'Spalten, in denen sich die Gruppen gleichen sollen', en: 'columns in which the groups shall be alike' } },
    outcome: { type: 'string', value: 'COLUMN', help: { de: 'Spalte mit dem Ergebnis', en: 'column of the outcome' } },
    link: { type: 'string', value: 'logit|probit', help: { de: 'Modell des Propensity-Scores (logit)', en: 'model of the propensity score (logit)' } },
    caliper: { type: 'string', value: 'C', help: { de: 'größter Abstand, in Standardabweichungen des Scores', en: 'greatest distance, in standard deviations of the score' } },
    estimand: { type: 'string', value: 'ATT|ATE|ATC', help: { de: 'für wen die Wirkung gelten soll (ATT)', en: 'for whom the effect is meant (ATT)' } },
    repeat: { type: 'boolean', help: { de: 'bei nearest: jemand darf für mehrere stehen', en: 'for nearest: somebody may stand for several' } },
    exact: { type: 'string', value: 'A,B', help: { de: 'Spalten, die genau gleich sein müssen', en: 'columns that must be the same' } },
    subclasses: { type: 'string', value: 'N', help: { de: 'Zahl der Klassen bei subclass (6)', en: 'number of classes for subclass (6)' } },
    errors: { type: 'string', value: errorKinds.join('|'), help: { de: 'wie der Fehler bestimmt wird (HC1); jackknife gilt auch bei kleinen Gruppen', en: 'how the error is worked out (HC1); jackknife holds in small groups, too' } },
    complete: { type: 'boolean', help: { de: 'Zeilen mit fehlenden Angaben weglassen statt abzulehnen', en: 'leave rows with missing values out instead of refusing' } },
    assignment: { type: 'boolean', help: { de: 'Satz, Gewicht und Score jeder Zeile mit ausgeben', en: 'print set, weight and score of every row as well' } },
    ...schemaOption,
  },
  examples: ['impact match --method full --treatment treat --covariates age,educ,race --outcome re78 --link probit --json < data.csv'],
  input: z.object({
    method: z.enum(comparisonMethods).default('full'), treatment: z.string().optional(), covariates: z.string().optional(), outcome: z.string().optional(),
    link: z.enum(['logit', 'probit']).default('logit'), caliper: z.coerce.number().positive().optional(), estimand: z.enum(['ATT', 'ATE', 'ATC']).default('ATT'),
    exact: z.string().optional(), repeat: z.boolean().default(false), subclasses: z.coerce.number().int().min(2).max(1000).default(6),
    errors: z.enum(errorKinds).default('HC1'), complete: z.boolean().default(false), assignment: z.boolean().default(false), schema: z.boolean().default(false),
  }).superRefine(needed('treatment', 'covariates', 'outcome')),
  run: async (options, io): Promise<Result<object>> => {
    if (options.schema) return ok(tableSchema({ '<treatment>': '0 or 1', '<outcome>': 'number', '<covariates>': 'numbers, or text for categories' }));
    const given = await readTable(io);
    if (!given.ok) return given;
    const { method, link, estimand, caliper, subclasses, errors } = options;
    const [treatment, outcome, covariates, exact] = [options.treatment!, options.outcome!, listOf(options.covariates), listOf(options.exact)];
    const { table, left } = options.complete ? completeRows(given.value, [treatment, outcome, ...covariates, ...exact]) : { table: given.value, left: 0 };
    const compared = compareGroups(table, { method, treatment, covariates, outcome, link, estimand, exact, subclasses, errors, mayRepeat: options.repeat, ...(caliper === undefined ? {} : { caliper }) });
    if (!compared.ok) return compared;
    const outcomes = readNumbers(table, outcome);
    if (!outcomes.ok) return outcomes;
    return ok(answerOf(compared.value, outcomes.value, { method, estimand, link: method === 'exact' ? null : link }, left, options.assignment));
  },
  show: (answer, locale) => ('effect' in answer ? sentences(answer as ShownMatch, locale) : JSON.stringify(answer, null, 2)),
  explain: explainImpactRefusal,
});

type ShownMatch = Pick<Comparison, 'counts' | 'isBalanced' | 'warnings' | 'balance'> & { effect: number; standardError: number; interval95: readonly [number, number]; p: number };

function sentences({ effect, standardError, interval95, p, counts, isBalanced, warnings, balance }: ShownMatch, locale: Locale): string {
  const isEnglish = locale === 'en';
  const [low, high] = interval95.map((value) => value.toPrecision(5));
  const rows = balance.after.rows.map(({ variable, smd }, index) => {
    const before = balance.before.rows[index]!.smd;
    return `  ${variable.padEnd(24)} ${(before?.toFixed(3) ?? '–').padStart(8)} → ${(smd?.toFixed(3) ?? '–').padStart(8)}`;
  });
  return [
    ...warnings.map((warning) => `! ${explainImpactRefusal(warning, locale)}`),
    isEnglish
      ? `Effect ${effect.toPrecision(6)} (standard error ${standardError.toPrecision(5)}), 95 % interval ${low} to ${high}, p = ${p.toPrecision(3)}.`
      : `Wirkung ${effect.toPrecision(6)} (Standardfehler ${standardError.toPrecision(5)}), 95-%-Bereich ${low} bis ${high}, p = ${p.toPrecision(3)}.`,
    isEnglish
      ? `${counts.treatedUsed} of ${counts.treated} treated and ${counts.controlsUsed} of ${counts.controls} others; the groups are ${isBalanced ? 'alike' : 'NOT ALIKE'}.`
      : `${counts.treatedUsed} von ${counts.treated} und ${counts.controlsUsed} von ${counts.controls} zum Vergleich; die Gruppen gleichen sich ${isBalanced ? '' : 'NICHT'}.`.replace(' .', '.'),
    isEnglish ? 'Standardised difference before → after:' : 'Standardisierter Unterschied vorher → nachher:',
    ...rows,
  ].join('\n');
}
