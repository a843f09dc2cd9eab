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
