import { slotsOf } from '../../instance/instance.ts';
import type { Rule } from '../wish.ts';

/** Where two come they are different people, on the same day, the second in the agreed distance after the first. */
export const twoTogether: Rule = {
  id: 'two-together', kind: 'whole',
  text: { de: 'Wo zwei gebraucht werden, kommen zwei, im richtigen Abstand.', en: 'Where two are needed two come, in the right distance of time.' },
  judge: ({ services }, found) => {
    for (const ofVisit of Map.groupBy(services, ({ n, visit }) => `${n} ${visit}`).values()) {
      const [first, second, ...more] = ofVisit;
      const { need } = first!;
      if (ofVisit.length !== slotsOf(need) || more.length > 0) found(first!, { came: ofVisit.length, needed: slotsOf(need) });
      if (second === undefined || need.together === undefined) continue;
      const gap = second.start - first!.start;
      if (second.h === first!.h) found(second, { helper: second.helper.id });
      if (gap < need.together.from || gap > need.together.to || second.day !== first!.day) found(second, { gap });
    }
  },
  track: ({ helperOf, context: { instance: { needs } } }, route) => ({
    allows: ({ n, s, slot, h, day, start }) => {
      if (slot === 0) return true;
      const { from, to } = needs[n]!.together!;
      const gap = start - route.start[s - 1]!;
      return helperOf[route.candidate[s - 1]!] !== h && route.day[s - 1] === day && gap >= from && gap <= to;
    },
  }),
};
