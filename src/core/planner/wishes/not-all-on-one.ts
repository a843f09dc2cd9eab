import type { Placement } from '../instance/service.ts';
import type { Wish } from './wish.ts';

const heaviness = (minutes: number): number => Math.floor(minutes * minutes / 60);

/** The square of the minutes that one helper has with a person: the less lies on each, the less is lost when one falls out. */
export const notAllOnOne: Wish = {
  id: 'not-all-on-one', kind: 'whole', level: 'order', weight: 0, isPersonal: true,
  text: { de: 'Fällt jemand aus, bricht nicht alles weg.', en: 'If somebody falls out, not everything breaks away.' },
  measure: ({ services }, count) => {
    const single = services.filter(({ helper }) => helper.isOrganisation !== true);
    for (const ofPair of Map.groupBy(single, ({ p, h }) => `${p} ${h}`).values()) {
      count(ofPair[0]!.p, heaviness(ofPair.reduce((sum, { start, end }) => sum + end - start, 0)));
    }
  },
  track: ({ pairs, isOrganisation }) => {
    const minutes = new Int32Array(pairs);
    const change = (sign: 1 | -1) => ({ h, pair, start, end }: Placement): number => {
      if (isOrganisation[h] === 1) return 0;
      const before = heaviness(minutes[pair]!);
      minutes[pair]! += sign * (end - start);
      return heaviness(minutes[pair]!) - before;
    };
    return { add: change(1), remove: change(-1) };
  },
};
