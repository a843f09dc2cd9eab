import { paidInPlan, trackPots, type Paid } from './track-pots.ts';
import type { Wish } from './wish.ts';

const others = ({ charged, borne }: Paid): number => charged - borne;

/** Cents that others than the persons pay: Pflegekasse, Sozialamt, Sozialfonds. */
export const payerMoney: Wish = {
  id: 'payer-money', kind: 'whole', level: 'money', weight: 1, isPersonal: false,
  text: { de: 'Die Töpfe der Kostenträger reichen möglichst weit.', en: 'The pots of the payers go as far as possible.' },
  measure: (view, count) => {
    for (const paid of paidInPlan(view)) count(-1, others(paid));
  },
  track: (problem) => {
    const pots = trackPots(problem);
    return { add: (placement) => others(pots.change(placement, 1)), remove: (placement) => others(pots.change(placement, -1)) };
  },
};
