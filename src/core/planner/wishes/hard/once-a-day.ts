import type { Rule } from '../wish.ts';

/** Visits of one need lie on different days. */
export const onceADay: Rule = {
  id: 'once-a-day', kind: 'whole',
  text: { de: 'Besuche für dieselbe Sache liegen an verschiedenen Tagen.', en: 'Visits for the same thing lie on different days.' },
  judge: ({ services }, found) => {
    for (const ofDay of Map.groupBy(services.filter(({ slot }) => slot === 0), ({ n, day }) => `${n} ${day}`).values()) {
      for (const service of ofDay.slice(1)) found(service, { day: service.day });
    }
  },
  track: ({ context: { instance: { needs, days } } }) => {
    const isTaken = new Uint8Array(needs.length * days);
    return {
      allows: ({ n, day, slot }) => slot === 1 || isTaken[n * days + day] === 0,
      add: ({ n, day, slot }) => {
        if (slot === 0) isTaken[n * days + day] = 1;
      },
      remove: ({ n, day, slot }) => {
        if (slot === 0) isTaken[n * days + day] = 0;
      },
    };
  },
};
