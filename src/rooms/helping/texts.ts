import { textsOf, type Catalogue } from '#web/texts/texts.ts';

/** The words of room helping. */
export const helpingTexts = textsOf({
  de: {
    'figures.helped': 'Wem geholfen wurde', 'figures.helped-note': 'Menschen, denen im letzten Jahr jemand half, nach dem Hilfebuch.',
    'figures.helpers': 'Wer geholfen hat', 'figures.helpers-note': 'Menschen und Dienste, die im letzten Jahr halfen, nach dem Hilfebuch.',
    'figures.hours': 'Stunden Hilfe', 'figures.hours-note': 'Volle Stunden im letzten Jahr, nach dem Hilfebuch.',
  },
  en: {
    'figures.helped': 'Persons helped', 'figures.helped-note': 'Persons who got help in the last year, by the help ledger.',
    'figures.helpers': 'Helpers', 'figures.helpers-note': 'Persons and services who helped in the last year, by the help ledger.',
    'figures.hours': 'Hours of help', 'figures.hours-note': 'Whole hours in the last year, by the help ledger.',
  },
});

/** Why room helping refuses, and what to do then. */
export const helpingRefusals = { de: {}, en: {} } as const satisfies Catalogue<string>;
