import type { Rule } from '../wish.ts';

/** Contact is passed on only to whom the person agreed to. */
export const hasConsent: Rule = {
  id: 'has-consent', kind: 'who', isForAllNeeds: true,
  text: { de: 'Die Person hat eingewilligt, dass ihr Kontakt weitergegeben wird.', en: 'The person agreed that their contact is passed on.' },
  forbids: (_need, { withoutConsent = [] }, { id }) => (withoutConsent.includes(id) ? {} : undefined),
};
