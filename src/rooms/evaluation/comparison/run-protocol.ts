import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Balance } from '#core/impact/comparison/balance.ts';
import { compareGroups, type Comparison, type ComparisonMethod, type ComparisonPlan } from '#core/impact/comparison/compare-groups.ts';
import { eValueOfDifference, type EValue } from '#core/impact/comparison/e-value.ts';
import type { Effect } from '#core/impact/comparison/effect.ts';
import { completeRows, isMissing, readBinary, readNumbers, type Table } from '#core/impact/comparison/table.ts';
import { leastSample } from '#core/impact/sroi/find-findings.ts';
import { varianceOf } from '#core/impact/stats/describe.ts';

/** What a protocol fixes: the question, the plan, and the very data. */
export type Protocol = {
  readonly name: string;
  readonly question: string;
  readonly better: 'more' | 'less' | 'none';
  readonly plan: ComparisonPlan;
  readonly datasetHash: string;
};

/** From all rows to those compared, each for the treated and the others. */
export type FlowStep = { readonly step: 'frozen' | 'rows' | 'covariates' | 'outcome' | 'compared'; readonly treated: number; readonly controls: number };

/** What follows from the flow: the share of each group that was lost between the two measurements. */
export type Attrition = { readonly treated: number; readonly controls: number };

/** A limit of what may be concluded; its words stand in the texts. */
export type Limit =
  | 'not-randomised' | 'balance-failed' | 'left-out' | 'attrition-differs' | 'no-difference-shown' | 'unmeasured-could-explain' | 'few' | 'adjusted-differs' | 'for-these-only';

/** What a protocol gave, in sums and means: no row of a person is part of it. */
export type ProtocolResult = {
  readonly flow: readonly FlowStep[];
  readonly attrition: Attrition;
  readonly effect: Effect;
  readonly estimates: Comparison['estimates'];
  readonly isBalanced: boolean;
  readonly balance: { readonly before: Balance; readonly after: Balance };
  readonly counts: Comparison['counts'];
  readonly propensity: Comparison['propensity'];
  /** In standard deviations of the outcome. */
  readonly standardised: number | null;
  readonly eValue: EValue | null;
  /** The same question by other methods, which the protocol did not choose. */
  readonly others: readonly { readonly method: ComparisonMethod; readonly effect: Effect | null; readonly isBalanced: boolean }[];
  readonly warnings: readonly Refusal[];
  readonly limits: readonly Limit[];
};

// Quartiere are small, and there the sandwiches of the textbooks are too small.
const errors = 'jackknife';

/**
 * Carries out a protocol on its data. `withdrawn` rows were frozen with it and are not in the table any more: the people behind them took
 * their consent back. Refuses what core refuses, and groups of fewer than ten: no figure about so few leaves the desk.
 */
export function runProtocol(table: Table, { plan }: Protocol, withdrawn = 0): Result<ProtocolResult> {
  const treatment = readBinary(withoutMissing(table, plan.treatment), plan.treatment);
  if (!treatment.ok) return treatment;
  const background = [plan.treatment, ...plan.covariates, ...plan.exact];
  const known = completeRows(table, background);
  const complete = completeRows(known.table, [plan.outcome]);
  const flow: FlowStep[] = [
    { step: 'rows', ...countsOf(table, plan.treatment) }, { step: 'covariates', ...countsOf(known.table, plan.treatment) },
    { step: 'outcome', ...countsOf(complete.table, plan.treatment) },
  ];
  const [, met, answered] = flow as [FlowStep, FlowStep, FlowStep];
  const fewest = Math.min(answered.treated, answered.controls);
  if (fewest < leastSample) return refuse('comparison-group-few', { least: leastSample }, plan.treatment);
  const compared = compareGroups(complete.table, { ...plan, errors });
  if (!compared.ok) return compared;
  const { effect, estimates, isBalanced, balance, counts, propensity, warnings } = compared.value;
  if (Math.min(counts.treatedUsed, counts.controlsUsed) < leastSample) return refuse('comparison-group-few', { least: leastSample }, plan.treatment);
  const outcome = readNumbers(complete.table, plan.outcome);
  const spread = outcome.ok ? Math.sqrt(varianceOf(outcome.value)) : 0;
  const standardised = spread > 0 ? effect.estimate / spread : null;
  const eValue = standardised === null ? undefined : eValueOfDifference(standardised, effect.standardError / spread);
  const attrition = { treated: lostShare(met.treated, answered.treated), controls: lostShare(met.controls, answered.controls) };
  const found = {
    flow: [...(withdrawn === 0 ? [] : [{ ...flow[0]!, step: 'frozen' as const, treated: flow[0]!.treated + withdrawn }]), ...flow, { step: 'compared' as const, treated: counts.treatedUsed, controls: counts.controlsUsed }],
    attrition, effect, estimates, isBalanced, balance, counts, propensity, standardised, eValue: eValue?.ok === true ? eValue.value : null,
    others: othersOf(complete.table, plan), warnings,
  };
  return ok({ ...found, limits: limitsOf(found) });
}

/** What forbids freezing a protocol, before any outcome is looked at: columns that are not there or stand in two places. */
export function refuseProtocol(columns: readonly string[], plan: ComparisonPlan): ReturnType<typeof refuseAll> {
  const unknown = (column: string, path: string): Refusal[] =>
    (columns.includes(column) ? [] : [{ code: 'column-unknown', path, facts: { column, columns: columns.join(', ') } }]);
  const twice = [plan.outcome, ...plan.covariates].filter((column, index, all) => column === plan.treatment || all.indexOf(column) < index);
  return refuseAll([
    ...unknown(plan.treatment, 'treatment'), ...unknown(plan.outcome, 'outcome'),
    ...plan.covariates.flatMap((column) => unknown(column, 'covariates')), ...plan.exact.flatMap((column) => unknown(column, 'exact')),
    ...(plan.covariates.length === 0 ? [{ code: 'covariates-missing', path: 'covariates' }] : []),
    ...twice.map((column) => ({ code: 'column-twice', path: 'covariates', facts: { column } })),
    ...((plan.method === 'nearest' || plan.method === 'optimal') && plan.estimand !== 'ATT'
      ? [{ code: 'estimand-unsupported', path: 'estimand', facts: { method: plan.method, estimand: plan.estimand } }] : []),
    ...(plan.method === 'exact' && plan.exact.length === 0 ? [{ code: 'exact-missing', path: 'exact' }] : []),
    ...(plan.caliper !== undefined && !['nearest', 'optimal', 'full'].includes(plan.method)
      ? [{ code: 'caliper-unsupported', path: 'caliper', facts: { method: plan.method } }] : []),
  ]);
}

function withoutMissing(table: Table, column: string): Table {
  return completeRows(table, [column]).table;
}

function countsOf(table: Table, treatment: string): { treated: number; controls: number } {
  const cells = table.columns.get(treatment)!.filter((cell) => !isMissing(cell));
  const treated = cells.filter((cell) => /^(1|1\.0+|true)$/i.test(String(cell).trim())).length;
  return { treated, controls: cells.length - treated };
}

const lostShare = (before: number, after: number): number => (before === 0 ? 0 : (before - after) / before);

// Rubin's methods that fit any estimand or, for pairs, the treated; exact strata are another question.
const alternatives = ['nearest', 'full', 'subclass', 'ipw'] as const;

function othersOf(table: Table, plan: ComparisonPlan): ProtocolResult['others'] {
  return alternatives.filter((method) => method !== plan.method && (method !== 'nearest' || plan.estimand === 'ATT')).map((method) => {
    const compared = compareGroups(table, alternativePlan(plan, method));
    return { method, effect: compared.ok ? compared.value.effect : null, isBalanced: compared.ok && compared.value.isBalanced };
  });
}

/** The plan that asks the same question by another method, without caliper and strata. */
export function alternativePlan(plan: ComparisonPlan, method: ComparisonMethod): ComparisonPlan {
  const { caliper: _, ...rest } = plan;
  return { ...rest, method, exact: [], errors };
}

/** Attrition that differs by more than five points counts as different (What Works Clearinghouse, cautious boundary). */
const attritionGap = 0.05;
/** Something unmeasured that goes with both by a risk ratio of 1.5 is not unusual. */
const weakEValue = 1.5;

function limitsOf(result: Omit<ProtocolResult, 'limits'>): Limit[] {
  const { isBalanced, counts, attrition, effect, eValue, estimates, balance } = result;
  const [low, high] = effect.interval95;
  const includesNone = low <= 0 && high >= 0;
  const limits: [Limit, boolean][] = [
    ['not-randomised', true], ['for-these-only', true],
    ['balance-failed', !isBalanced], ['left-out', counts.treatedUsed < counts.treated],
    ['attrition-differs', Math.abs(attrition.treated - attrition.controls) > attritionGap],
    ['no-difference-shown', includesNone], ['unmeasured-could-explain', !includesNone && eValue !== null && eValue.limit < weakEValue],
    ['few', Math.min(balance.after.effectiveTreated, balance.after.effectiveControls) < 30],
    ['adjusted-differs', estimates.adjusted !== null && Math.sign(estimates.adjusted.estimate) !== Math.sign(effect.estimate)],
  ];
  return limits.filter(([, holds]) => holds).map(([limit]) => limit);
}
