import type { Wish } from './wish.ts';

/** Visits by somebody who speaks none of the person's languages; what is not known counts for nothing. */
export const commonLanguage: Wish = {
  id: 'common-language', kind: 'who', level: 'person', weight: 20, isPersonal: true,
  text: { de: 'Beide sprechen eine gemeinsame Sprache.', en: 'Both speak a common language.' },
  amount: (_need, { languages: ones = [] }, { languages: others = [] }) =>
    (ones.length > 0 && others.length > 0 && !ones.some((language) => others.includes(language)) ? 1 : 0),
};
