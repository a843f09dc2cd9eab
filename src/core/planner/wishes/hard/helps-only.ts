import type { Rule } from '../wish.ts';

/** Self, family and friends help their own person. */
export const helpsOnly: Rule = {
  id: 'helps-only', kind: 'who', isForAllNeeds: true,
  text: { de: 'Wer nur bestimmten Menschen hilft, wird nicht zu anderen geschickt.', en: 'Whoever helps certain people only is not sent to others.' },
  forbids: (_need, { id }, { only }) => (only === undefined || only.includes(id) ? undefined : {}),
};
