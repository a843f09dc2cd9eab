import type { SroiResult } from './calculate.ts';
import { canonicalJson } from './snapshot.ts';
import type { ValueMap } from './value-map.ts';

/** A field that differs, as JSON; undefined where it is absent. `field` is a path such as `filters.deadweight.value`. */
export type FieldChange = { readonly field: string; readonly before: string | undefined; readonly after: string | undefined };

/** One outcome in two runs. `difference` is that of its present values, null where the line is in one run only. */
export type LineChange = {
  readonly id: string;
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  readonly fields: readonly FieldChange[];
  readonly before: number | null;
  readonly after: number | null;
  readonly difference: number | null;
};

/** Two runs of a map, line by line in the order of the first, new lines after them; and what lies outside the lines. */
export type RunComparison = {
  readonly lines: readonly LineChange[];
  readonly around: readonly FieldChange[];
  readonly ratio: { readonly before: number | null; readonly after: number | null };
};

type Run = { readonly map: ValueMap; readonly result: SroiResult };

/** Compares two runs. A changed convention shows under `around` as well, because ratios of two conventions do not compare. */
export function compareRuns(before: Run, after: Run): RunComparison {
  const [first, second] = [linesOf(before), linesOf(after)];
  const ids = [...new Set([...first.keys(), ...second.keys()])];
  const { outcomes: _before, ...mapBefore } = before.map;
  const { outcomes: _after, ...mapAfter } = after.map;
  return {
    lines: ids.map((id): LineChange => {
      const [a, b] = [first.get(id), second.get(id)];
      const fields = a === undefined || b === undefined ? [] : changesBetween(a.outcome, b.outcome);
      const state = a === undefined ? 'added' : b === undefined ? 'removed' : fields.length > 0 ? 'changed' : 'same';
      const [valueA, valueB] = [a?.value ?? null, b?.value ?? null];
      return { id, state, fields, before: valueA, after: valueB, difference: valueA === null || valueB === null ? null : valueB - valueA };
    }),
    around: changesBetween({ ...mapBefore, convention: before.result.convention }, { ...mapAfter, convention: after.result.convention }),
    ratio: { before: before.result.ratio, after: after.result.ratio },
  };
}

function linesOf({ map, result }: Run): Map<string, { outcome: ValueMap['outcomes'][number]; value: number }> {
  return new Map(map.outcomes.map((outcome, index) => [outcome.id, { outcome, value: result.lines[index]!.presentValue }]));
}

function changesBetween(before: object, after: object): FieldChange[] {
  const [a, b] = [leavesOf(before, ''), leavesOf(after, '')];
  return [...new Set([...a.keys(), ...b.keys()])].sort()
    .filter((field) => a.get(field) !== b.get(field))
    .map((field) => ({ field, before: a.get(field), after: b.get(field) }));
}

function leavesOf(value: unknown, path: string): Map<string, string> {
  if (value === undefined) return new Map();
  if (value === null || typeof value !== 'object') return new Map([[path, canonicalJson(value)]]);
  return new Map(Object.entries(value).flatMap(([key, field]) =>
    [...leavesOf(field, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`)]));
}
