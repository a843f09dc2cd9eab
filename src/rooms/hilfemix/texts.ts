import { textsOf, type Catalogue } from '#web/texts/texts.ts';

/** The words of room hilfemix. */
export const hilfemixTexts = textsOf({
  de: {
    'review.what': 'Hilfemix wieder ansehen',
    'figures.uncovered': 'Bedarf ohne Hilfe', 'figures.uncovered-note': 'Offener Bedarf, für den heute niemand beauftragt ist.',
  },
  en: {
    'review.what': 'Look at the Hilfemix again',
    'figures.uncovered': 'Needs without help', 'figures.uncovered-note': 'Open needs for which nobody is commissioned today.',
  },
});

/** Why room hilfemix refuses, and what to do then. */
export const hilfemixRefusals = { de: {}, en: {} } as const satisfies Catalogue<string>;
