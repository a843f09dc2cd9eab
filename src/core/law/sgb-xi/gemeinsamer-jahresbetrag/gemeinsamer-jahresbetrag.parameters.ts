import type { Parameter } from '../../base/parameter.ts';
import { readInNotice, readInStatute, secondHand } from '../../base/provenance.ts';
import { riseOf2028 } from '../../base/rise-of-2028.ts';

/** One pot for Verhinderungspflege and Kurzzeitpflege; Pflegegrad 2 to 5. */
export const gemeinsamerJahresbetrag = {
  id: 'gemeinsamer-jahresbetrag', name: { de: 'Gemeinsamer Jahresbetrag für Verhinderungs- und Kurzzeitpflege', en: 'Joint annual amount for respite and short-term care' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2025-06-30', absent: { de: 'Bis zum 30.06.2025 gab es zwei Beträge mit Übertragung.', en: 'Until 30 June 2025 there were two amounts with transfers.' }, citation: '§§ 39, 42 SGB XI a. F.', ...readInNotice },
    { from: '2025-07-01', to: '2027-12-31', value: 353900, citation: '§ 42a SGB XI', ...readInStatute },
    riseOf2028,
  ],
} as const satisfies Parameter<number>;

/** Own amount of Verhinderungspflege until 30 June 2025. */
export const verhinderungspflegeBetrag = {
  id: 'verhinderungspflege-betrag', name: { de: 'Verhinderungspflege, eigener Betrag', en: 'Respite care, amount of its own' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 161200, citation: '§ 39 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 161200, citation: '§ 39 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-06-30', value: 168500, citation: '§ 39 SGB XI a. F.', ...readInNotice },
    { from: '2025-07-01', to: null, absent: { de: 'Im gemeinsamen Jahresbetrag aufgegangen.', en: 'Merged into the joint annual amount.' }, citation: '§ 42a SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** What Verhinderungspflege could take over from unused Kurzzeitpflege until 30 June 2025. */
export const verhinderungspflegeUebertrag = {
  id: 'verhinderungspflege-uebertrag', name: { de: 'Verhinderungspflege, Übertrag aus der Kurzzeitpflege', en: 'Respite care, transfer from short-term care' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2023-12-31', value: 80600, citation: '§ 39 Abs. 2 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 80600, citation: '§ 39 Abs. 2 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-06-30', value: 84300, citation: '§ 39 Abs. 2 SGB XI a. F.', ...readInNotice },
    { from: '2025-07-01', to: null, absent: { de: 'Entfallen; es gibt nur noch einen Topf.', en: 'Gone; there is only one pot.' }, citation: '§ 42a SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** Own amount of Kurzzeitpflege until 30 June 2025; the amount before 2022 was not read. */
export const kurzzeitpflegeBetrag = {
  id: 'kurzzeitpflege-betrag', name: { de: 'Kurzzeitpflege, eigener Betrag', en: 'Short-term care, amount of its own' }, unit: 'cents', period: 'calendar-year',
  values: [
    { from: '2022-01-01', to: '2023-12-31', value: 177400, citation: '§ 42 SGB XI a. F.', ...secondHand('circular', '2023-12-31') },
    { from: '2024-01-01', to: '2024-12-31', value: 177400, citation: '§ 42 SGB XI a. F.', ...readInNotice },
    { from: '2025-01-01', to: '2025-06-30', value: 185400, citation: '§ 42 SGB XI a. F.', ...readInNotice },
    { from: '2025-07-01', to: null, absent: { de: 'Im gemeinsamen Jahresbetrag aufgegangen.', en: 'Merged into the joint annual amount.' }, citation: '§ 42a SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** Verhinderungspflege by near relatives or the household, not for a living: hundredths of a percent of the monthly Pflegegeld. */
export const angehoerigeFaktor = {
  id: 'verhinderungspflege-angehoerige-anteil', name: { de: 'Verhinderungspflege durch nahe Angehörige, Anteil am monatlichen Pflegegeld', en: 'Respite care by near relatives, share of the monthly Pflegegeld' }, unit: 'hundredths-of-percent', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2025-06-30', value: 15000, citation: '§ 39 Abs. 3 SGB XI a. F.', ...secondHand('circular', '2025-06-30') },
    { from: '2025-07-01', to: null, value: 20000, citation: '§ 39 Abs. 3 S. 2 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** Longest duration in a calendar year; days of less than eight hours do not count. */
export const verhinderungspflegeTage = {
  id: 'verhinderungspflege-tage', name: { de: 'Verhinderungspflege, Höchstdauer', en: 'Respite care, longest duration' }, unit: 'days', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2025-06-30', value: 42, citation: '§ 39 SGB XI a. F.', ...secondHand('circular', '2025-06-30') },
    { from: '2025-07-01', to: null, value: 56, citation: '§ 39 Abs. 1 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;

/** Longest duration in a calendar year. */
export const kurzzeitpflegeTage = {
  id: 'kurzzeitpflege-tage', name: { de: 'Kurzzeitpflege, Höchstdauer', en: 'Short-term care, longest duration' }, unit: 'days', period: 'calendar-year',
  values: [
    { from: '2017-01-01', to: '2025-06-30', value: 56, citation: '§ 42 SGB XI a. F.', ...secondHand('circular', '2025-06-30') },
    { from: '2025-07-01', to: null, value: 56, citation: '§ 42 Abs. 2 S. 1 SGB XI', ...readInStatute },
  ],
} as const satisfies Parameter<number>;
