import type { Rule } from '../wish.ts';

/** Whom the person does not want does not come, and nobody is sent to a person to whom they do not go. */
export const notRefused: Rule = {
  id: 'not-refused', kind: 'who',
  text: { de: 'Es kommt niemand, den die Person ablehnt, und niemand, der nicht zu ihr gehen will.', en: 'Nobody comes whom the person refuses, or who does not want to go there.' },
  forbids: ({ excludes: byNeed = [] }, { id: person, excludes = [] }, { id, refusesPersons = [] }) =>
    (byNeed.includes(id) || excludes.includes(id) ? { by: 'person' } : refusesPersons.includes(person) ? { by: 'helper' } : undefined),
};
