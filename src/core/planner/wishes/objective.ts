import type { Person } from '../instance/instance.ts';
import type { View } from '../instance/view.ts';
import { wishes } from './index.ts';
import { levels, type Level, type Wish } from './wish.ts';

/** An alternative looks at this wish straight after what stays open. */
export type Focus = Wish['id'];

/** The level in which a wish counts, 0 = first. */
export function levelOf({ id, level }: Wish, focus: Focus | undefined): number {
  return levels.indexOf(id === focus ? 'focus' : level);
}

/** How much one unit of a wish counts for a person; nobody's unit (undefined) counts as usual. */
export function weightOf({ id, weight, isPersonal }: Wish, person: Pick<Person, 'weights'> | undefined, focus: Focus | undefined): number {
  const usual = id === focus ? Math.max(1, weight) : weight;
  return usual * (isPersonal ? person?.weights?.[id] ?? 1 : 1);
}

/** What a plan is worth: a whole number for each level, to be compared from the first on, the less the better. */
export type Worth = Readonly<Record<Level, number>>;

/** The weighed amount of each wish by its id, and of each level; recomputed from plain data. */
export type Measured = { readonly worth: Worth; readonly byWish: Readonly<Record<string, number>> };

/** Full evaluation of a plan: every wish from plain data. */
export function measure(view: View, focus?: Focus): Measured {
  const { persons } = view.context.instance;
  const worth = Object.fromEntries(levels.map((level) => [level, 0])) as Record<Level, number>;
  const byWish: Record<string, number> = {};
  for (const wish of wishes) {
    let sum = 0;
    const count = (p: number, amount: number): void => {
      sum += amount * weightOf(wish, persons[p], focus);
    };
    if (wish.kind === 'whole') wish.measure(view, count);
    else if (wish.kind === 'when') for (const service of view.services) count(service.p, wish.amount(service, view.context));
    else for (const { need, person, helper, p } of view.services) count(p, wish.amount(need, person, helper));
    byWish[wish.id] = sum;
    worth[levels[levelOf(wish, focus)]!] += sum;
  }
  return { worth, byWish };
}

/** Below 0 if the first is better, 0 if they are equal in every level. */
export function compareWorth(one: Worth, other: Worth): number {
  for (const level of levels) if (one[level] !== other[level]) return one[level] - other[level];
  return 0;
}
