import type { Wish } from './wish.ts';

/** Minutes of the main carer; counts where somebody asks to relieve them. */
export const mainCarer: Wish = {
  id: 'main-carer', kind: 'who', level: 'load', weight: 0, isPersonal: true,
  text: { de: 'Wer am meisten trägt, wird entlastet.', en: 'Whoever carries most is relieved.' },
  amount: ({ minutes }, person, { id }) => (person.mainCarer === id ? minutes : 0),
};
