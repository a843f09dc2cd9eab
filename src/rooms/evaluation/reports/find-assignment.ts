import { ok, type Result } from '#core/base/result.ts';
import { compareGroups, type Comparison } from '#core/impact/comparison/compare-groups.ts';
import { completeRows, type Table } from '#core/impact/comparison/table.ts';
import { alternativePlan, type Protocol } from '../comparison/run-protocol.ts';
import { writeCsv } from './write-export.ts';

/**
 * `zuordnung.csv`: of each compared row, in the order of the data, its set by the plan, weight and score, and its set where all are matched
 * fully: what R cannot find again without a solver. Refuses what core refuses.
 */
export function findAssignment(table: Table, { plan }: Protocol): Result<string> {
  const compared = completeRows(table, [plan.treatment, ...plan.covariates, ...plan.exact, plan.outcome]).table;
  const own = compareGroups(compared, plan);
  if (!own.ok) return own;
  const full = compareGroups(compared, alternativePlan(plan, 'full'));
  const fullSets = full.ok ? full.value.setOf : null;
  return ok(writeCsv(['row', 'set', 'weight', 'score', 'set_full'], Array.from(own.value.weights, (weight, row) =>
    [row + 1, numbered(own.value.setOf, row), weight, own.value.scores?.[row], numbered(fullSets, row)])));
}

function numbered(setOf: Comparison['setOf'], row: number): number | null {
  return setOf === null || setOf[row]! < 0 ? null : setOf[row]! + 1;
}
