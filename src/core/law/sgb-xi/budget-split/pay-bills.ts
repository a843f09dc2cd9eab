import { cents, type Cents } from '../../../base/cents.ts';
import type { Payer } from '../marginal-price.ts';
import { pot, type Pots, type Settlement } from './settle-pots.ts';

/** What each payer bears of a bill; who bears nothing is left out. */
export type Paid = Readonly<Partial<Record<Payer, Cents>>>;

/** A cost and the pots that may pay it. */
export type Bill = { readonly cents: number; readonly mask: number };

const drawn = [
  { bit: pot.service, payer: 'sachleistung', group: 0 }, { bit: pot.converted, payer: 'umwandlungsanspruch', group: 0 }, { bit: pot.relief, payer: 'entlastungsbetrag', group: 1 },
  { bit: pot.annual, payer: 'gemeinsamer-jahresbetrag', group: 2 }, { bit: pot.kin, payer: 'gemeinsamer-jahresbetrag', group: 2 },
] as const;

/**
 * Divides a settlement over the bills, as much from each pot as was settled: a flow from the bills through the pots that
 * may pay them (Edmonds and Karp). That it carries all that was settled proves the settlement; if not, it is a fault.
 */
export function payBills(bills: readonly Bill[], pots: Pots, settled: Settlement): readonly Paid[] {
  // Nodes: source, bills, pots, the three groups that were settled, sink.
  const [potAt, groupAt, sink] = [1 + bills.length, 1 + bills.length + drawn.length, 1 + bills.length + drawn.length + 3];
  const room = Array.from({ length: sink + 1 }, () => Array.from({ length: sink + 1 }, () => 0));
  const holds = [pots.serviceCents, pots.convertedCents, pots.reliefCents, pots.annualCents, pots.kinCents];
  bills.forEach(({ cents: cost, mask }, bill) => {
    room[0]![1 + bill] = cost;
    drawn.forEach(({ bit }, i) => { if ((mask & bit) !== 0) room[1 + bill]![potAt + i] = cost; });
  });
  drawn.forEach(({ group }, i) => { room[potAt + i]![groupAt + group] = holds[i]!; });
  [settled.careCents, settled.reliefCents, settled.annualCents].forEach((amount, group) => { room[groupAt + group]![sink] = amount; });

  let carried = 0;
  for (let path = pathTo(sink, room); path !== undefined; path = pathTo(sink, room)) {
    const steps = path.slice(1).map((node, i) => [path![i]!, node] as const);
    const amount = Math.min(...steps.map(([from, to]) => room[from]![to]!));
    for (const [from, to] of steps) {
      room[from]![to]! -= amount;
      room[to]![from]! += amount;
    }
    carried += amount;
  }
  if (carried !== settled.careCents + settled.reliefCents + settled.annualCents) throw new Error(`a settlement that cannot be paid: ${JSON.stringify(settled)}`);
  return bills.map((_, bill) => paidOf(drawn.map((_, i) => room[potAt + i]![1 + bill]!), room[0]![1 + bill]!));
}

/** The shortest way with room from the source, or undefined. */
function pathTo(sink: number, room: readonly (readonly number[])[]): readonly number[] | undefined {
  const before = new Map<number, number>([[0, 0]]);
  for (const node of before.keys()) {
    if (node === sink) break;
    room[node]!.forEach((space, next) => { if (space > 0 && !before.has(next)) before.set(next, node); });
  }
  if (!before.has(sink)) return undefined;
  const path = [sink];
  while (path[0] !== 0) path.unshift(before.get(path[0]!)!);
  return path;
}

function paidOf(amounts: readonly number[], own: number): Paid {
  const paid: Partial<Record<Payer, number>> = own > 0 ? { own } : {};
  amounts.forEach((amount, i) => { if (amount > 0) paid[drawn[i]!.payer] = (paid[drawn[i]!.payer] ?? 0) + amount; });
  return Object.fromEntries(Object.entries(paid).map(([payer, amount]) => [payer, cents(amount)]));
}
