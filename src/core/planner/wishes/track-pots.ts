import { borneOf, priceOf } from '../instance/context.ts';
import type { Person } from '../instance/instance.ts';
import type { Problem } from '../instance/problem.ts';
import type { View } from '../instance/view.ts';
import type { Placement } from '../instance/service.ts';

/** Cents charged to a pot in this plan and what of them the person bears. Without a pot they bear all. */
export type Paid = { readonly charged: number; readonly borne: number };

function paidBy({ pots }: Person, payer: string): (charged: number) => number {
  const pot = pots?.find((one) => one.payer === payer);
  if (pot === undefined) return (charged) => charged;
  const before = pot.chargedCents ?? 0;
  const borneBefore = borneOf(pot.own, before);
  return (charged) => borneOf(pot.own, before + charged) - borneBefore;
}

/** Full: what each pot of each person is charged in this plan, and what of it the person bears. */
export function paidInPlan({ services }: View): readonly (Paid & { readonly p: number; readonly payer: string })[] {
  const priced = services.flatMap((service) => {
    const price = priceOf(service.need, service.person, service.helper);
    return price === undefined ? [] : [{ ...price, p: service.p, person: service.person }];
  });
  return [...Map.groupBy(priced, ({ p, payer }) => `${p} ${payer}`).values()].map((ofPot) => {
    const { p, person, payer } = ofPot[0]!;
    const charged = ofPot.reduce((sum, { cents }) => sum + cents, 0);
    return { p, payer, charged, borne: paidBy(person, payer)(charged) };
  });
}

/** Incremental: follows each pot. `change` gives how charged and borne cents change; it reuses its answer. */
export type PotTracker = { change(placement: Placement, sign: 1 | -1): Paid; peek(placement: Placement): Paid };

/** Follows what each pot is charged. */
export function trackPots({ context: { instance: { persons } }, centsOf, potOf, pots }: Problem): PotTracker {
  const borne = pots.map(({ p, payer }) => paidBy(persons[p]!, payer));
  const charged = new Float64Array(borne.length);
  const answer = { charged: 0, borne: 0 };
  const ask = ({ candidate }: Placement, sign: 1 | -1, isKept: boolean): Paid => {
    const pot = potOf[candidate]!;
    answer.charged = 0;
    answer.borne = 0;
    if (pot === -1) return answer;
    const before = charged[pot]!;
    const after = before + sign * centsOf[candidate]!;
    answer.charged = after - before;
    answer.borne = borne[pot]!(after) - borne[pot]!(before);
    if (isKept) charged[pot] = after;
    return answer;
  };
  return { change: (placement, sign) => ask(placement, sign, true), peek: (placement) => ask(placement, 1, false) };
}
