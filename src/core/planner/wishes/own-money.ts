import { paidInPlan, trackPots } from './track-pots.ts';
import type { Wish } from './wish.ts';

/** Cents that persons bear themselves. */
export const ownMoney: Wish = {
  id: 'own-money', kind: 'whole', level: 'money', weight: 3, isPersonal: true,
  text: { de: 'Die Person zahlt möglichst wenig selbst.', en: 'The person pays as little as possible of their own.' },
  measure: (view, count) => {
    for (const { p, borne } of paidInPlan(view)) count(p, borne);
  },
  track: (problem) => {
    const pots = trackPots(problem);
    return { add: (placement) => pots.change(placement, 1).borne, remove: (placement) => pots.change(placement, -1).borne };
  },
};
