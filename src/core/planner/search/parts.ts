import type { SeededRandom } from '../../base/seeded-random.ts';
import type { Problem } from '../instance/problem.ts';
import type { Route } from '../instance/route.ts';

/** Which part of a Quartier each person and each helper belongs to for a while. */
export type Parts = { readonly ofPerson: Int32Array; readonly ofHelper: Int32Array };

/**
 * Cuts a Quartier into so many parts of about as many visits: persons who live near each other together, helpers where
 * they help most, else where they could. Each draw cuts in other places. Between parts nothing is shared: a visit may change
 * only in the part of both its person and its helpers, so that parts can be searched side by side.
 */
export function partsOf(problem: Problem, route: Route, random: SeededRandom, count: number): Parts {
  const { context: { instance: { persons, helpers } }, visitsOf, personOf, needOf, helperOf, firstCandidate } = problem;
  const ofPerson = new Int32Array(persons.length);
  const angle = Math.PI * random.next();
  const cut = (group: readonly number[], first: number, parts: number, turn: number): void => {
    if (parts === 1) {
      for (const p of group) ofPerson[p] = first;
      return;
    }
    const where = positions(problem, random, turn);
    const sorted = group.toSorted((one, other) => where[one]! - where[other]! || one - other);
    const left = parts >> 1;
    const all = group.reduce((sum, p) => sum + visitsOf[p]!.length, 0);
    const share = all * left / parts * (0.9 + 0.2 * random.next());
    let [sum, end] = [0, 0];
    while (end < sorted.length && sum < share) sum += visitsOf[sorted[end++]!]!.length;
    cut(sorted.slice(0, end), first, left, turn + Math.PI / 2);
    cut(sorted.slice(end), first + left, parts - left, turn + Math.PI / 2);
  };
  cut([...persons.keys()], 0, count, angle);
  const claims = new Float64Array(helpers.length * count);
  const moreThanAll = helperOf.length + 1;
  for (let n = 0; n < personOf.length; n++) {
    const part = ofPerson[personOf[n]!]!;
    for (let candidate = firstCandidate[n]!; candidate < firstCandidate[n + 1]!; candidate++) claims[helperOf[candidate]! * count + part]!++;
  }
  for (let s = 0; s < route.candidate.length; s++) {
    const candidate = route.candidate[s]!;
    if (candidate !== -1) claims[helperOf[candidate]! * count + ofPerson[personOf[needOf[s >> 1]!]!]!]! += moreThanAll;
  }
  const ofHelper = Int32Array.from(helpers, (_, h) => {
    let best = 0;
    for (let part = 1; part < count; part++) if (claims[h * count + part]! > claims[h * count + best]!) best = part;
    return best;
  });
  return { ofPerson, ofHelper };
}

/** Where persons lie along a line: across the plane at an angle, or by the way from a place drawn; those of unknown place anywhere. */
function positions({ context: { instance: { persons, travel } } }: Problem, random: SeededRandom, turn: number): Float64Array {
  if (travel.kind === 'plane') {
    const [x, y] = [Math.cos(turn), Math.sin(turn)];
    const along = ([across, up]: readonly [number, number]): number => across * x + up * y;
    return Float64Array.from(persons, ({ place }) => along(travel.points[place ?? random.below(travel.points.length)] ?? [0, 0]));
  }
  const from = travel.foot[random.below(Math.max(1, travel.foot.length))] ?? [];
  return Float64Array.from(persons, ({ place }) => from[place ?? random.below(Math.max(1, from.length))] ?? 0);
}

/** What may change in a part: by visit, whether it may, and by helper, whether they may be given visits. */
export function insideOf({ visits, needOf, personOf, helperOf, context }: Problem, route: Route, { ofPerson, ofHelper }: Parts, part: number): { readonly visits: Uint8Array; readonly helpers: Uint8Array } {
  const isInside = new Uint8Array(visits);
  for (let v = 0; v < visits; v++) {
    const [first, second] = [route.candidate[2 * v]!, route.candidate[2 * v + 1]!];
    if (ofPerson[personOf[needOf[v]!]!] !== part || (first !== -1 && ofHelper[helperOf[first]!] !== part) || (second !== -1 && ofHelper[helperOf[second]!] !== part)) continue;
    isInside[v] = 1;
  }
  return { visits: isInside, helpers: Uint8Array.from(context.instance.helpers, (_, h) => (ofHelper[h] === part ? 1 : 0)) };
}
