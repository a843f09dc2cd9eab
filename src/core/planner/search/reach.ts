import type { Context } from '../instance/context.ts';
import type { Helper, Instance } from '../instance/instance.ts';

/** A little more than the way itself, so that rounding leaves nobody out. */
const margin = 1.000_001;

/**
 * Who might come to a person as far as places and `only` say, without asking the rules about everybody: whoever helps
 * certain people only stands with them; whoever goes a certain way stands in a cell of a grid as wide as that way, so that
 * a person finds them in the nine cells around. Nobody is left out who may come; some may be in it who may not, the rules
 * decide. The answer holds until the next question.
 */
export function reachOf({ instance, personIndex }: Context): (p: number) => Int32Array {
  const { helpers, persons } = instance;
  const points = instance.travel.kind === 'plane' ? instance.travel.points : [];
  const anywhere: number[] = [];
  const forPerson = persons.map((): number[] => []);
  const cells = new Map<string, number[]>();
  const widths = new Set<number>();
  const metres = Float64Array.from(helpers, (helper) => metresOf(instance, helper));
  const [x, y] = [0, 1].map((axis) => Float64Array.from(helpers, ({ place }) => points[place ?? -1]?.[axis] ?? 0)) as [Float64Array, Float64Array];
  for (const [h, { only }] of helpers.entries()) {
    if (only !== undefined) for (const id of new Set(only)) forPerson[personIndex.get(id) ?? -1]?.push(h);
    else if (metres[h] === Infinity) anywhere.push(h);
    else {
      // By powers of two, so that short ways have narrow cells.
      const width = 2 ** Math.ceil(Math.log2(Math.max(1, metres[h]!)));
      widths.add(width);
      const key = keyOf(width, Math.floor(x[h]! / width), Math.floor(y[h]! / width));
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, [h]);
      else cell.push(h);
    }
  }
  const found = new Int32Array(helpers.length);
  found.set(anywhere);
  return (p) => {
    const point = points[persons[p]!.place ?? -1];
    let count = anywhere.length;
    for (const h of forPerson[p]!) found[count++] = h;
    if (point === undefined) for (const cell of cells.values()) for (const h of cell) found[count++] = h;
    else {
      const [here, there] = point;
      for (const width of widths) {
        const [column, row] = [Math.floor(here / width), Math.floor(there / width)];
        for (let i = 0; i < 9; i++) {
          for (const h of cells.get(keyOf(width, column - 1 + i % 3, row - 1 + Math.floor(i / 3))) ?? []) {
            const [across, along] = [x[h]! - here, y[h]! - there];
            if (across * across + along * along <= metres[h]! * metres[h]!) found[count++] = h;
          }
        }
      }
    }
    return found.subarray(0, count);
  };
}

/** How far somebody goes, in metres on a plane; Infinity if that is not known or ways come from a matrix. */
function metresOf({ travel }: Instance, { place, mostTravel, travels }: Helper): number {
  if (travel.kind !== 'plane' || mostTravel === undefined || place === undefined) return Infinity;
  return margin * mostTravel * (travels === 'car' ? travel.carMetresPerMinute : travel.footMetresPerMinute);
}

function keyOf(width: number, column: number, row: number): string {
  return `${width} ${column} ${row}`;
}
