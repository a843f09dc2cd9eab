import type { Rule } from '../wish.ts';

/** A helper does only what they offer. */
export const offersActivity: Rule = {
  id: 'offers-activity', kind: 'who', isForAllPersons: true,
  text: { de: 'Die Helferin oder der Helfer bietet das an.', en: 'The helper offers this.' },
  forbids: ({ activity }, _person, { activities }) => (activities === 'all' || activities.includes(activity) ? undefined : { activity }),
};
