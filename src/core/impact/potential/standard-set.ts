import type { IndicatorId, Words } from '../indicators/indicators.ts';

/** What a site consists of, in the order in which a moderated round goes through it. */
export const dimensions = ['structure', 'people', 'places', 'offers', 'cooperation', 'money'] as const;
export type Dimension = (typeof dimensions)[number];

/** One thing a site should have, asked so that a round can agree on a level, with the figures that may speak for it. */
export type Criterion = { readonly id: string; readonly dimension: Dimension; readonly question: Words; readonly indicators: readonly IndicatorId[] };

/** Levels on which a round agrees, from not there to secured. */
export const levels = [
  { level: 0, label: { de: 'nicht da', en: 'not there' } },
  { level: 1, label: { de: 'begonnen', en: 'begun' } },
  { level: 2, label: { de: 'da', en: 'there' } },
  { level: 3, label: { de: 'da und gesichert', en: 'there and secured' } },
] as const satisfies readonly { readonly level: number; readonly label: Words }[];
export type Level = (typeof levels)[number]['level'];

/** The version of the set; a changed question makes a new one. */
export const standardSetVersion = 1;

/** The standard set. What the memorandum names as conditions of success, in our words; the questions are ours. */
export const standardSet: readonly Criterion[] = [
  { id: 'networker', dimension: 'structure', indicators: [], question: { de: 'Gibt es eine hauptamtliche Person, die Menschen und Hilfe zusammenbringt, mit fester Zeit?', en: 'Is there an employed person with fixed hours who brings people and help together?' } },
  { id: 'stand-in', dimension: 'structure', indicators: ['visits-mended'], question: { de: 'Läuft alles weiter, wenn diese Person ausfällt?', en: 'Does everything go on when this person is away?' } },
  { id: 'barrier-free-flats', dimension: 'structure', indicators: [], question: { de: 'Können Menschen auch mit Pflegebedarf in ihrer Wohnung bleiben?', en: 'Can people stay in their flat even when they need care?' } },
  { id: 'say', dimension: 'structure', indicators: ['plans-agreed'], question: { de: 'Entscheiden Bewohnerinnen und Bewohner mit, was geschieht?', en: 'Do residents have a say in what happens?' } },
  { id: 'helpers', dimension: 'people', indicators: ['neighbours-helping', 'new-helpers'], question: { de: 'Gibt es genug Menschen, die helfen, und kommen neue dazu?', en: 'Are there enough people who help, and do new ones join?' } },
  { id: 'mutual', dimension: 'people', indicators: ['giving-and-taking'], question: { de: 'Geben auch die, die Hilfe bekommen?', en: 'Do those who receive help also give?' } },
  { id: 'generations', dimension: 'people', indicators: ['helpers-below-65'], question: { de: 'Machen Menschen verschiedenen Alters und verschiedener Herkunft mit?', en: 'Do people of different age and origin take part?' } },
  { id: 'nobody-alone', dimension: 'people', indicators: ['single-helper', 'loneliness'], question: { de: 'Wird bemerkt, wenn jemand niemanden hat?', en: 'Is it noticed when somebody has nobody?' } },
  { id: 'meeting-place', dimension: 'places', indicators: ['contacts-with-neighbours'], question: { de: 'Gibt es einen Raum, der allen offensteht, zu Fuß erreichbar?', en: 'Is there a room open to everybody within walking distance?' } },
  { id: 'daily-goods', dimension: 'places', indicators: [], question: { de: 'Sind Lebensmittel, Arzt und Haltestelle zu Fuß erreichbar?', en: 'Are groceries, doctor and a stop within walking distance?' } },
  { id: 'ways', dimension: 'places', indicators: [], question: { de: 'Sind die Wege eben, hell und mit Bänken?', en: 'Are the ways level, lit and with benches?' } },
  { id: 'neighbourly-help', dimension: 'offers', indicators: ['neighbourly-hours', 'neighbourly-receivers'], question: { de: 'Gibt es Nachbarschaftshilfe, die vermittelt und begleitet wird?', en: 'Is there neighbourly help that is arranged and accompanied?' } },
  { id: 'care-at-home', dimension: 'offers', indicators: ['hours-uncovered'], question: { de: 'Gibt es Pflege zu Hause, auch abends und nachts, zur Wahl?', en: 'Is there care at home, also in the evening and at night, with a choice?' } },
  { id: 'advice', dimension: 'offers', indicators: ['days-to-help'], question: { de: 'Gibt es Rat aus einer Hand, ohne langes Warten?', en: 'Is there advice in one place without a long wait?' } },
  { id: 'joint-activities', dimension: 'offers', indicators: ['contacts-with-neighbours'], question: { de: 'Gibt es jede Woche etwas Gemeinsames, das Menschen selbst tragen?', en: 'Is there something in common each week that people run themselves?' } },
  { id: 'partners', dimension: 'cooperation', indicators: ['organisations-active'], question: { de: 'Arbeiten die Stellen vor Ort verbindlich zusammen?', en: 'Do the organisations on the spot work together by agreement?' } },
  { id: 'handover', dimension: 'cooperation', indicators: ['requests-met'], question: { de: 'Kommen Anfragen zwischen den Stellen an und werden beantwortet?', en: 'Do requests between organisations arrive and get an answer?' } },
  { id: 'municipality', dimension: 'cooperation', indicators: [], question: { de: 'Koordiniert die Kommune, ohne zu bestimmen?', en: 'Does the municipality coordinate without directing?' } },
  { id: 'work-financed', dimension: 'money', indicators: [], question: { de: 'Ist die Gemeinwesenarbeit für die nächsten drei Jahre bezahlt?', en: 'Is community work paid for during the next three years?' } },
  { id: 'several-sources', dimension: 'money', indicators: [], question: { de: 'Kommt das Geld aus mehr als einer Quelle?', en: 'Does the money come from more than one source?' } },
  { id: 'benefits-used', dimension: 'money', indicators: ['own-money'], question: { de: 'Werden Leistungen, die Menschen zustehen, auch genutzt?', en: 'Are the benefits used that people are entitled to?' } },
];
