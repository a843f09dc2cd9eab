import type { Wish } from './wish.ts';

const words = {
  1: { de: 'Was sofort gebraucht wird, bleibt nicht offen.', en: 'What is needed now does not stay open.' },
  2: { de: 'Was diese Woche gebraucht wird, bleibt nicht offen.', en: 'What is needed this week does not stay open.' },
  3: { de: 'Was warten kann, bleibt nicht offen.', en: 'What can wait does not stay open.' },
} as const;

/** An open visit counts its minutes and an hour, so that many short ones are not given up for a long one. */
const eachVisit = 60;

function openNeed(urgency: 1 | 2 | 3): Wish {
  return {
    id: (['open-now', 'open-soon', 'open-later'] as const)[urgency - 1]!, kind: 'whole', level: (['open-now', 'open-soon', 'open-later'] as const)[urgency - 1]!,
    weight: 1, isPersonal: false, text: words[urgency],
    measure: ({ open }, count) => {
      for (const { need } of open) if (need.urgency === urgency) count(-1, need.minutes + eachVisit);
    },
    track: ({ context }) => {
      const amount = context.instance.needs.map((need) => (need.urgency === urgency ? need.minutes + eachVisit : 0));
      return {
        initial: context.instance.needs.reduce((sum, { visits }, n) => sum + visits.length * amount[n]!, 0),
        add: ({ n, slot }) => (slot === 0 ? -amount[n]! : 0),
        remove: ({ n, slot }) => (slot === 0 ? amount[n]! : 0),
      };
    },
  };
}

export const openNow = openNeed(1);
export const openSoon = openNeed(2);
export const openLater = openNeed(3);
