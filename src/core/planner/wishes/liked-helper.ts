import type { Wish } from './wish.ts';

/** Visits by somebody else although the person named whom they like. */
export const likedHelper: Wish = {
  id: 'liked-helper', kind: 'who', level: 'person', weight: 30, isPersonal: true,
  text: { de: 'Es kommt, wen die Person sich wünscht.', en: 'Whoever the person likes comes.' },
  amount: ({ likes: forNeed = [] }, { likes = [] }, { id }) =>
    (likes.length + forNeed.length > 0 && !likes.includes(id) && !forNeed.includes(id) ? 1 : 0),
};
