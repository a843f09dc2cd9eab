import type { Wish } from './wish.ts';

/** Minutes at times that a helper gives only if needed. */
export const gladly: Wish = {
  id: 'gladly', kind: 'when', level: 'load', weight: 1, isPersonal: false,
  text: { de: 'Helfende kommen zu Zeiten, die ihnen lieb sind.', en: 'Helpers come at times that suit them.' },
  amount: ({ helper: { free }, day, start, end }) => {
    let minutes = 0;
    if (free !== undefined) {
      for (const time of free) {
        if (time.day === day && time.liking === 'if-needed') minutes += Math.max(0, Math.min(end, time.to) - Math.max(start, time.from));
      }
    }
    return minutes;
  },
};
