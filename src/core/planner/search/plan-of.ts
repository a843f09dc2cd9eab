import type { PlannedVisit } from '../instance/instance.ts';
import type { OpenVisit } from '../instance/plan.ts';
import type { Problem } from '../instance/problem.ts';
import type { Snapshot } from './keep-best.ts';
import { candidateWith } from './search.ts';
import type { State } from './state.ts';

/** The plain plan of a snapshot. */
export function planOf({ context: { instance: { needs, helpers } }, visits, needOf, indexOf, helperOf }: Problem, { candidate, day, start }: Snapshot): { visits: PlannedVisit[]; open: OpenVisit[] } {
  const planned: PlannedVisit[] = [];
  const open: OpenVisit[] = [];
  for (let v = 0; v < visits; v++) {
    const [need, visit] = [needs[needOf[v]!]!.id, indexOf[v]!];
    const parts = [2 * v, 2 * v + 1].filter((s) => candidate[s] !== -1).map((s) => ({ helper: helpers[helperOf[candidate[s]!]!]!.id, start: start[s]! }));
    if (parts.length === 0) open.push({ need, visit });
    else planned.push({ need, visit, day: day[2 * v]!, parts });
  }
  return { visits: planned, open };
}

/** Places a planned visit; false if it is there already or a rule forbids it. */
export function placePlanned(state: State, { need, visit, day, parts }: PlannedVisit): boolean {
  const { problem } = state;
  const { needIndex, helperIndex } = problem.context;
  const n = needIndex.get(need)!;
  const v = problem.firstVisit[n]! + visit;
  const [first, second] = parts.map((part) => candidateWith(problem, n, helperIndex.get(part.helper)!));
  if (state.isPlaced(v) || first === undefined || first === -1 || second === -1) return false;
  return state.place(v, first, day, parts[0]!.start, second ?? -1, parts[1]?.start ?? 0);
}
