import type { Rule } from '../wish.ts';

/** The helper has time then. */
export const helperFree: Rule = {
  id: 'helper-free', kind: 'when',
  text: { de: 'Die Helferin oder der Helfer hat dann Zeit.', en: 'The helper has time then.' },
  forbids: ({ h, day, start, end }, { freeOn }) => {
    const free = freeOn(h, day);
    for (let i = 0; i < free.length; i++) if (free[i]!.from <= start && end <= free[i]!.to) return undefined;
    return { day, start };
  },
};
