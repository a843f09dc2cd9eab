import loadHighs from 'highs';

/** A sum of variables by name, with a constant. */
export type Linear = { readonly terms: ReadonlyMap<string, number>; readonly constant: number };

/** A sum of terms; the same variable may be named twice. */
export function sum(terms: Iterable<readonly [name: string, factor: number]>, constant = 0): Linear {
  const byName = new Map<string, number>();
  for (const [name, factor] of terms) byName.set(name, (byName.get(name) ?? 0) + factor);
  for (const [name, factor] of byName) if (factor === 0) byName.delete(name);
  return { terms: byName, constant };
}

type Row = { readonly left: Linear; readonly sign: '<=' | '>=' | '='; readonly right: number };

/** A mixed-integer program that grows: variables of whole numbers from 0 on, and rows over them. */
export class LinearProgram {
  readonly #rows: Row[] = [];
  readonly #most = new Map<string, number>();

  /** A whole number from 0 to `most`; 0 or 1 unless said. Gives back its name. */
  whole(name: string, most = 1): string {
    this.#most.set(name, most);
    return name;
  }

  /** Left and right compare so. */
  row(left: Linear, sign: Row['sign'], right: number): void {
    if (left.terms.size > 0) this.#rows.push({ left, sign, right: right - left.constant });
  }

  /** The values at which `goal` is least, and how much that is; throws if HiGHS does not prove it. */
  least(goal: Linear, solve: Solve): { readonly value: number; readonly values: ReadonlyMap<string, number> } {
    if (this.#most.size === 0) return { value: goal.constant, values: new Map() };
    const text = [
      'Minimize', `goal: ${said(goal.terms) || `0 ${[...this.#most.keys()][0]}`}`, 'Subject To',
      ...this.#rows.map(({ left, sign, right }, i) => `r${i}: ${said(left.terms)} ${sign} ${right}`),
      'Bounds', ...[...this.#most].map(([name, most]) => `0 <= ${name} <= ${most}`), 'Generals', [...this.#most.keys()].join('\n'), 'End',
    ].join('\n');
    const { Status, ObjectiveValue, Columns } = solve(text);
    if (Status !== 'Optimal') throw new Error(`HiGHS ended with ${Status}`);
    return { value: Math.round(ObjectiveValue + goal.constant), values: new Map(Object.entries(Columns).map(([name, column]) => [name, Math.round((column as { Primal: number }).Primal)])) };
  }
}

function said(terms: ReadonlyMap<string, number>): string {
  return [...terms].map(([name, factor]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`).join('\n');
}

/** Solves a model written in the CPLEX LP format. */
export type Solve = (text: string) => { readonly Status: string; readonly ObjectiveValue: number; readonly Columns: Readonly<Record<string, unknown>> };

/**
 * Loads HiGHS; goals are whole numbers, so less than half a unit of gap is none. Without presolve: with it, HiGHS 1.15.1 found one of
 * these programs solved and the solution infeasible, and gave up.
 */
export async function loadSolver(): Promise<Solve> {
  // The package describes itself as CommonJS, what Node imports of it is a module: the types see the default one step too deep.
  const highs = await (loadHighs as unknown as typeof loadHighs.default)();
  return (text) => highs.solve(text, { output_flag: false, presolve: 'off', mip_rel_gap: 0, mip_abs_gap: 0.4 });
}
