import { ok, refuse, type Result } from '../../base/result.ts';
import { sumOf, varianceOf } from './describe.ts';

/** Cronbach's alpha of items (one list of answers per item, same persons in the same order). */
export function cronbachAlpha(items: readonly ArrayLike<number>[]): Result<number> {
  const persons = items[0]?.length ?? 0;
  if (items.length < 2 || persons < 2) return refuse('group-too-small', { found: Math.min(items.length, persons), needed: 2 });
  const totals = Float64Array.from({ length: persons }, (_, person) => sumOf(items.map((item) => item[person]!)));
  const variance = varianceOf(totals);
  if (!(variance > 0)) return refuse('values-constant');
  return ok(items.length / (items.length - 1) * (1 - sumOf(items.map((item) => varianceOf(item))) / variance));
}
