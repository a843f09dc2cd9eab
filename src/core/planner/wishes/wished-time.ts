import type { Wish } from './wish.ts';

const most = 240;

/** Minutes by which a visit misses the nearest wished window, at most four hours. */
export const wishedTime: Wish = {
  id: 'wished-time', kind: 'when', level: 'person', weight: 1, isPersonal: true,
  text: { de: 'Der Besuch kommt zur gewünschten Zeit.', en: 'The visit comes at the wished time.' },
  amount: ({ need, start, end }) => {
    if (need.wished === undefined || need.wished.length === 0) return 0;
    let least = most;
    for (const { from, to } of need.wished) least = Math.min(least, Math.max(0, from - start) + Math.max(0, end - to));
    return least;
  },
};
