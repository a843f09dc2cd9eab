import type { IndicatorId, Words } from './indicators.ts';

/** A finding of the analyses, or a common aim of the models, of the memorandum of 2009, with the indicators that speak of it. */
export type Theme = { readonly id: string; readonly kind: 'finding' | 'aim'; readonly label: Words; readonly indicators: readonly IndicatorId[] };

/** The six findings of section 3 and the five common aims of section 2, in the order and sense of the memorandum, in our words. */
export const themes: readonly Theme[] = [
  {
    id: 'living-together', kind: 'finding', indicators: ['contacts-with-neighbours', 'loneliness', 'giving-and-taking'],
    label: { de: 'Zusammenleben und Austausch im Haus', en: 'Living together' },
  },
  {
    id: 'health-and-need', kind: 'finding', indicators: ['well-being', 'good-health', 'hours-needed', 'hours-uncovered'],
    label: { de: 'Gesundheit und Hilfebedarf', en: 'Health and need for help' },
  },
  {
    id: 'exchange-with-neighbours', kind: 'finding', indicators: ['contacts-with-neighbours', 'neighbours-helping', 'new-helpers'],
    label: { de: 'Austausch mit der Nachbarschaft', en: 'Exchange with neighbours' },
  },
  {
    id: 'neighbourly-help', kind: 'finding', indicators: ['neighbourly-hours', 'neighbourly-receivers', 'requests-met', 'days-to-help'],
    label: { de: 'Angebot und Nutzung der Nachbarschaftshilfe', en: 'Offer and use of neighbourly help' },
  },
  {
    id: 'savings', kind: 'finding', indicators: ['replaced-for-citizens', 'replaced-for-payers', 'own-money'],
    label: { de: 'Ersparnis für Bürger und Kostenträger', en: 'Savings of citizens and payers' },
  },
  {
    id: 'integration', kind: 'finding', indicators: ['helpers-below-65', 'new-helpers', 'giving-and-taking'],
    label: { de: 'Einbezug weiterer Gruppen', en: 'Integration of further groups' },
  },
  {
    id: 'own-responsibility', kind: 'aim', indicators: ['own-share', 'plans-agreed', 'giving-and-taking'],
    label: { de: 'Eigene Verantwortung und eigenes Tun', en: 'Own responsibility and initiative' },
  },
  {
    id: 'networks-and-mix', kind: 'aim', indicators: ['informal-share', 'single-helper', 'mixed-arrangements'],
    label: { de: 'Soziale Netze und Hilfemix', en: 'Social networks and Hilfemix' },
  },
  {
    id: 'local-cooperation', kind: 'aim', indicators: ['organisations-active', 'requests-met'],
    label: { de: 'Zusammenarbeit vor Ort durch Gemeinwesenarbeit', en: 'Local cooperation by community work' },
  },
  {
    id: 'care-in-the-quarter', kind: 'aim', indicators: ['mixed-arrangements', 'hours-uncovered', 'visits-mended'],
    label: { de: 'Neue Pflegearrangements im Quartier', en: 'New care arrangements in the Quartier' },
  },
  {
    id: 'more-neighbourly-help', kind: 'aim', indicators: ['neighbourly-hours', 'neighbours-helping', 'new-helpers'],
    label: { de: 'Mehr nachbarschaftliche Hilfe', en: 'More neighbourly help' },
  },
];
