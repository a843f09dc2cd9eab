import { slotsOf } from '../instance/instance.ts';
import { countFaces } from './count-faces.ts';
import type { Wish } from './wish.ts';

/** For needs with that wish: helpers beyond as many as come to one visit. */
export const sameHelper: Wish = {
  id: 'same-helper', kind: 'whole', level: 'person', weight: 30, isPersonal: true,
  text: { de: 'Für dieselbe Sache kommt möglichst immer dieselbe Person.', en: 'For the same thing the same helper comes as far as possible.' },
  measure: ({ services }, count) => {
    const helpers = Map.groupBy(services.filter(({ need }) => need.sameHelper === true), ({ need }) => need);
    for (const [need, ofNeed] of helpers) {
      count(ofNeed[0]!.p, Math.max(0, new Set(ofNeed.map(({ h }) => h)).size - slotsOf(need)));
    }
  },
  track: ({ context: { instance: { needs } }, slots, helperOf }) => {
    const isWished = Uint8Array.from(needs, (need) => (need.sameHelper === true ? 1 : 0));
    return countFaces(needs.length, helperOf.length, (n) => slots[n]!, ({ n }) => (isWished[n] === 1 ? n : -1), ({ candidate }) => candidate);
  },
};
