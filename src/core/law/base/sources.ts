/** Where a value or rule was read. `kind` orders how far it can be trusted. */
export type Source = {
  readonly title: string;
  readonly kind: 'statute' | 'official-notice' | 'official-circular' | 'court' | 'secondary';
};

/** The register of sources; a value names them by id. */
export const sources = {
  'sgb-xi': { title: 'SGB XI mit Anlagen 1 und 2 zu § 15, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'sgb-vi': { title: 'SGB VI, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'sgb-xii': { title: 'SGB XII und RBSFV 2026, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'sgb-v': { title: 'SGB V, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'sgb-ix': { title: 'SGB IX, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'pflbg': { title: 'Pflegeberufegesetz, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'rdg': { title: 'Rechtsdienstleistungsgesetz, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'pbefg': { title: 'Personenbeförderungsgesetz, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'brkg': { title: 'Bundesreisekostengesetz, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'bgb': { title: 'Bürgerliches Gesetzbuch, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'svbezgrv': { title: 'Sozialversicherungsrechengrößen-Verordnungen 2024, 2025 und 2026', kind: 'statute' },
  'estg': { title: 'EStG, konsolidierter Text (gesetze-im-internet.de), Stand 23.04.2026', kind: 'statute' },
  'notice-2024': { title: 'Bekanntmachung des BMG vom 14.11.2024 nach § 30 Abs. 2 SGB XI (BAnz AT 12.12.2024 B7)', kind: 'official-notice' },
  'circular': { title: 'Gemeinsames Rundschreiben der Verbände der Pflegekassen zu den leistungsrechtlichen Vorschriften (2020, 2023, 2024; Auszüge)', kind: 'official-circular' },
  'insurers': { title: 'Seiten von Pflegekassen und Fachpresse 2024 bis 2026 (TK, DAK, AOK, IKK, MediFox)', kind: 'secondary' },
  'wage-press': { title: 'Fachpresse zu Mindestlohn, Minijob und Freibeträgen 2026/2027 (Minijob-Zentrale, WAV Stuttgart)', kind: 'secondary' },
  'reform-press': { title: 'Berichte zum Entwurf des Pflegeneuordnungsgesetzes, Stand 07.10.2026', kind: 'secondary' },
  'care-practice': { title: 'Vermittler von Betreuungskräften zu deren Grenzen (pflegegutallesgut.de, vij-faircare.de; ohne Datum)', kind: 'secondary' },
  'land-bw': { title: 'Landkreise und Pflegestützpunkte in Baden-Württemberg zur UstA-VO vom Dezember 2024', kind: 'secondary' },
  'land-bb': { title: 'mgs.brandenburg.de, 19.01.2026', kind: 'secondary' },
  'land-ni': { title: 'spn-clp.de, 14.01.2026', kind: 'secondary' },
  'land-nw': { title: 'nachbarschaftshilfe.nrw und pflegewegweiser-nrw.de, 2024', kind: 'secondary' },
  'land-hh': { title: 'einzelhelfer.de zu Hamburg (ältere Seite)', kind: 'secondary' },
  'land-he': { title: 'pflege-dschungel.de zu Hessen, 2024', kind: 'secondary' },
  'land-sl': { title: 'saarland.de, um 2023', kind: 'secondary' },
  'land-sn': { title: 'nachbarschaftshilfe-dresden.de (ohne Datum)', kind: 'secondary' },
  'land-st': { title: 'nachbarschaftshilfe-sachsen-anhalt.de (ohne Datum)', kind: 'secondary' },
  'land-sh': { title: 'Pflegestützpunkt Herzogtum Lauenburg (ältere Seite)', kind: 'secondary' },
  'land-lists': { title: 'Länderübersichten von VIACTIV, TK und pflegeberatung.care (ohne Datum)', kind: 'secondary' },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof sources;
