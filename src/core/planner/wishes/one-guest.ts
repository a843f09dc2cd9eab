import type { Placement } from '../instance/service.ts';
import type { Wish } from './wish.ts';

const overlap = (one: { start: number; end: number }, other: { start: number; end: number }): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** Minutes in which two visits for different needs of a person overlap; what the person does does not count. */
export const oneGuest: Wish = {
  id: 'one-guest', kind: 'whole', level: 'person', weight: 1, isPersonal: true,
  text: { de: 'Besuche kommen nacheinander, nicht alle auf einmal.', en: 'Visits come one after the other, not all at once.' },
  measure: ({ services }, count) => {
    const guests = services.filter(({ helper }) => helper.helperClass !== 'self');
    for (const ofDay of Map.groupBy(guests, ({ p, day }) => `${p} ${day}`).values()) {
      for (const [i, one] of ofDay.entries()) {
        for (const other of ofDay.slice(i + 1)) if (one.n !== other.n) count(one.p, overlap(one, other));
      }
    }
  },
  track: ({ visitsOf, needOf, helperOf, context: { instance: { helpers } } }, route) => {
    const isSelf = Uint8Array.from(helpers, ({ helperClass }) => (helperClass === 'self' ? 1 : 0));
    const minutesWith = ({ p, n, v, h, day, start, end }: Placement): number => {
      if (isSelf[h] === 1) return 0;
      let sum = 0;
      const visits = visitsOf[p]!;
      for (let i = 0; i < visits.length; i++) {
        const other = visits[i]!;
        if (other === v || needOf[other] === n) continue;
        for (let service = 2 * other; service < 2 * other + 2; service++) {
          const candidate = route.candidate[service]!;
          if (candidate === -1) break;
          if (route.day[service] !== day || isSelf[helperOf[candidate]!] === 1) continue;
          const shared = Math.min(end, route.end[service]!) - Math.max(start, route.start[service]!);
          if (shared > 0) sum += shared;
        }
      }
      return sum;
    };
    return { add: minutesWith, remove: (placement) => -minutesWith(placement) };
  },
};
