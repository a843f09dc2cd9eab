import type { Wish } from './wish.ts';

/** Visits by somebody whom the person does not know. */
export const familiarFace: Wish = {
  id: 'familiar-face', kind: 'who', level: 'order', weight: 4, isPersonal: true,
  text: { de: 'Es kommen vertraute Menschen.', en: 'Familiar people come.' },
  amount: (_need, { knows = [] }, { id, helperClass }) => (helperClass === 'self' || knows.includes(id) ? 0 : 1),
};
