import type { Parameter } from '../base/parameter.ts';
import { readIn } from '../base/provenance.ts';

/** Entlastungsbetrag of the Hilfe zur Pflege; not raised with that of the SGB XI. */
export const hilfeZurPflegeEntlastungsbetrag = {
  id: 'hilfe-zur-pflege-entlastungsbetrag', name: { de: 'Entlastungsbetrag der Hilfe zur Pflege', en: 'Relief amount of social assistance for care' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: null, value: 12500, citation: '§§ 64i, 66 SGB XII', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Standard need of a single adult; twice this is the basic amount of the income limit of § 85. */
export const regelbedarfsstufe1 = {
  id: 'regelbedarfsstufe-1', name: { de: 'Regelbedarfsstufe 1', en: 'Standard need, level 1' }, unit: 'cents', period: 'calendar-month',
  values: [
    { from: '2024-01-01', to: '2026-12-31', value: 56300, citation: 'Anlage zu § 28 SGB XII', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Savings that an adult keeps. */
export const schonvermoegen = {
  id: 'schonvermoegen', name: { de: 'Schonvermögen je erwachsene Person', en: 'Protected savings per adult' }, unit: 'cents', period: 'none',
  values: [
    { from: '2023-01-01', to: null, value: 1000000, citation: '§ 90 Abs. 2 Nr. 9 SGB XII; § 1 DVO', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Yearly income of a child below which the social assistance does not ask it for maintenance. */
export const elternunterhaltGrenze = {
  id: 'elternunterhalt-grenze', name: { de: 'Jahreseinkommensgrenze für den Rückgriff auf Kinder', en: 'Income limit for recourse to children' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2020-01-01', to: null, value: 10000000, citation: '§ 94 Abs. 1a SGB XII', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Savings kept besides for each person who is mostly maintained. */
export const schonvermoegenUnterhalten = {
  id: 'schonvermoegen-unterhaltene', name: { de: 'Schonvermögen je überwiegend unterhaltene Person', en: 'Protected savings per maintained person' }, unit: 'cents', period: 'none',
  values: [
    { from: '2023-01-01', to: null, value: 50000, citation: '§ 90 Abs. 2 Nr. 9 SGB XII; § 1 DVO', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Supplement of the income limit for partner and maintained persons: a share of Regelbedarfsstufe 1, rounded up to the euro. */
export const familienzuschlagAnteil = {
  id: 'hilfe-zur-pflege-familienzuschlag', name: { de: 'Familienzuschlag der Einkommensgrenze, Anteil an Regelbedarfsstufe 1', en: 'Family supplement of the income limit, share of the standard need' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: null, value: 7000, citation: '§ 85 Abs. 1 Nr. 3 SGB XII', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;

/** Of income above the limit at least this share stays with Pflegegrad 4 and 5. */
export const einkommenSchonanteil = {
  id: 'hilfe-zur-pflege-schonanteil', name: { de: 'Freibleibender Anteil des Einkommens über der Grenze, Pflegegrad 4 und 5', en: 'Share of income above the limit that stays, Pflegegrad 4 and 5' }, unit: 'hundredths-of-percent', period: 'calendar-month',
  values: [
    { from: '2017-01-01', to: null, value: 6000, citation: '§ 87 Abs. 1 S. 3 SGB XII', ...readIn('sgb-xii') },
  ],
} as const satisfies Parameter<number>;
