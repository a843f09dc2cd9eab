import { paidInPlan, trackPots } from '../track-pots.ts';
import type { Rule } from '../wish.ts';

/** Nobody pays more of their own than they said. */
export const ownLimit: Rule = {
  id: 'own-limit', kind: 'whole',
  text: { de: 'Die Person zahlt nicht mehr selbst, als sie gesagt hat.', en: 'The person does not pay more of their own than they said.' },
  judge: (view, found) => {
    for (const [p, pots] of Map.groupBy(paidInPlan(view), (paid) => paid.p)) {
      const most = view.context.instance.persons[p]!.mostOwnCents;
      const cents = pots.reduce((sum, { borne }) => sum + borne, 0);
      if (most !== undefined && cents > most) found(view.services.findLast((service) => service.p === p)!, { cents, most });
    }
  },
  track: (problem) => {
    const { persons } = problem.context.instance;
    if (persons.every(({ mostOwnCents }) => mostOwnCents === undefined)) return { allows: () => true };
    const pots = trackPots(problem);
    const borne = new Float64Array(persons.length);
    return {
      allows: (placement) => {
        const { mostOwnCents } = placement.person;
        if (mostOwnCents === undefined) return true;
        const more = pots.peek(placement).borne;
        return more <= 0 || borne[placement.p]! + more <= mostOwnCents;
      },
      add: (placement) => {
        borne[placement.p]! += pots.change(placement, 1).borne;
      },
      remove: (placement) => {
        borne[placement.p]! += pots.change(placement, -1).borne;
      },
    };
  },
};
