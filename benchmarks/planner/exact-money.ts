import { borneOf } from '#core/planner/instance/context.ts';
import type { Person } from '#core/planner/instance/instance.ts';
import { sum, type Linear, type LinearProgram } from './linear-program.ts';

type Priced = { readonly name: string; readonly payer: string; readonly cents: number };

/** What a person bears and what others pay, pot by pot. */
export function moneyOf(program: LinearProgram, person: Person, p: number, priced: readonly Priced[]): { readonly own: Linear; readonly others: Linear }[] {
  return [...Map.groupBy(priced, ({ payer }) => payer)].map(([payer, ofPot], i) => {
    const charged = ofPot.map(({ name, cents }) => [name, cents] as const);
    const pot = person.pots?.find((one) => one.payer === payer);
    if (pot === undefined) return { own: sum(charged), others: sum([]) };
    const before = pot.chargedCents ?? 0;
    const most = before + ofPot.reduce((all, { cents }) => all + cents, 0);
    const borne = borneIn(program, `${p}_${i}`, pot.own, sum(charged, before), most);
    const borneBefore = borneOf(pot.own, before);
    return { own: sum([[borne, 1]], -borneBefore), others: sum([...charged, [borne, -1]], borneBefore) };
  });
}

/**
 * The cents borne of those charged: on one of the pieces of the line, rounded down. Exactly one piece is chosen, so that it
 * is right also where somebody would gain from more being borne.
 */
function borneIn(program: LinearProgram, key: string, own: readonly (readonly [number, number])[], charged: Linear, most: number): string {
  const corners = [[0, 0] as const, ...own.filter(([corner]) => corner < most)];
  const end = Math.max(most, corners.at(-1)![0] + 1);
  const pieces = corners.map(([from, borne], i) => {
    const next = own[i];
    const to = Math.min(next?.[0] ?? end, end);
    const [rise, run] = next === undefined ? [1, 1] : [next[1] - borne, next[0] - from];
    // In lowest terms, so that what is lost by rounding down is as large a part of a cent as can be.
    return { from, borne, to, rise: rise / shared(rise, run), run: run / shared(rise, run) };
  });
  const name = program.whole(`borne_${key}`, 2 * end);
  const chosen = pieces.map((_, i) => program.whole(`piece_${key}_${i}`));
  program.row(sum(chosen.map((one) => [one, 1])), '=', 1);
  for (const [i, { from, borne, to, rise, run }] of pieces.entries()) {
    const piece = chosen[i]!;
    // Rows that bind only where the piece is chosen; `slack` is as large as what they could miss by.
    program.row(sum([...charged.terms, [piece, -from]], charged.constant), '>=', 0);
    program.row(sum([...charged.terms, [piece, end - to]], charged.constant), '<=', end);
    const slope = rise / run;
    const line = sum([[name, 1], ...[...charged.terms].map(([one, factor]) => [one, -factor * slope] as const)], -borne - slope * (charged.constant - from));
    const slack = Math.ceil((3 + slope) * end);
    program.row(sum([...line.terms, [piece, slack]], line.constant), '<=', slack + 0.001);
    program.row(sum([...line.terms, [piece, -slack]], line.constant), '>=', -slack - (run - 1) / run - 0.001 / run);
  }
  return name;
}

function shared(one: number, other: number): number {
  return one === 0 ? other : shared(other % one, one);
}
