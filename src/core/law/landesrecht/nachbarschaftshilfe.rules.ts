import type { Day, LegalStatus, Trust } from '../base/provenance.ts';
import type { SourceId } from '../base/sources.ts';
import type { Words } from '../base/words.ts';
import type { Land } from './laender.ts';

/**
 * When a Land lets the Entlastungsbetrag pay a single neighbourhood helper (§ 45a Abs. 3 SGB XI leaves that to the
 * Länder). A condition that is not there was not read, which is not permission; `free` was read to be no condition.
 * All of it is second-hand: before relying on it, read the Verordnung of the Land.
 */
export type HelperRule = {
  readonly land: Land;
  readonly from: Day;
  readonly to: Day | null;
  /** The start was read; else the rule is recorded for use from 2026 on and may be older. */
  readonly isStartKnown: boolean;
  readonly isPayable: boolean;
  readonly minimumAge?: number;
  /** Kin up to this degree is excluded; `unread` if the source says only that kin is. */
  readonly kinDegree?: number | 'unread';
  readonly excludesHousehold?: true;
  readonly excludesPflegeperson?: true;
  readonly mostClients?: number;
  /** Paid hours. */
  readonly mostHoursPerMonth?: number;
  readonly fee?: { readonly mostCents: number } | { readonly belowPercentOfMindestlohn: number } | 'free';
  readonly mostCentsPerYear?: number;
  readonly course?: Words | 'free';
  readonly registration?: Words | 'free';
  readonly note?: Words;
  readonly source: SourceId;
  readonly legalStatus: LegalStatus;
  readonly trust: Trust;
  /** The day that the source speaks of; null if it bears none. */
  readonly asOf: Day | null;
  /** When the source was looked at for this table. */
  readonly checkedOn: Day;
};

const read = { to: null, legalStatus: 'in_force', trust: 'secondary', checkedOn: '2026-11-22' } as const;
const undated = { ...read, from: '2026-01-01', isStartKnown: false, isPayable: true, asOf: null } as const;

/** The table. Rheinland-Pfalz and Thüringen are not in it: nothing could be read. */
export const helperRules: readonly HelperRule[] = [
  {
    ...read, land: 'DE-BW', from: '2024-12-01', isStartKnown: true, isPayable: true, source: 'land-bw', asOf: '2025-12-31',
    minimumAge: 16, kinDegree: 2, excludesHousehold: true, excludesPflegeperson: true, mostClients: 2, fee: 'free', course: 'free', registration: 'free',
    note: { de: 'Üblich sind 12,50 bis 20 Euro je Stunde. Es gibt zwei Vordrucke: Bestätigung und Abrechnung.', en: '12.50 to 20 euros an hour are usual. There are two forms: confirmation and invoice.' },
  },
  {
    ...undated, land: 'DE-BY', source: 'land-lists', minimumAge: 16, kinDegree: 'unread',
    registration: { de: 'Registrierung bei der regionalen Fachstelle für Demenz und Pflege', en: 'registration with the regional Fachstelle für Demenz und Pflege' },
    note: { de: 'Eine ältere Kassenseite verneint die Anerkennung einzelner Helfender; die Quellen widersprechen sich.', en: 'An older page of an insurer denies single helpers; the sources conflict.' },
  },
  {
    ...undated, land: 'DE-BE', source: 'land-lists', minimumAge: 18, mostClients: 2,
    course: { de: 'Kurs von 6 Stunden, Pflegekurs oder Nachweis; Auffrischung alle drei Jahre', en: 'course of 6 hours, care course or proof; refreshed every three years' },
    registration: { de: 'Prüfung durch die Pflegekasse', en: 'check by the Pflegekasse' },
  },
  {
    ...read, land: 'DE-BB', from: '2025-12-24', isStartKnown: true, isPayable: true, source: 'land-bb', asOf: '2026-01-19',
    kinDegree: 'unread', excludesHousehold: true, fee: { mostCents: 1000 },
    course: { de: 'Kurs von 6 Stunden; mit Vorwissen 2 Stunden Information', en: 'course of 6 hours; with prior knowledge 2 hours of information' },
    registration: { de: 'Registrierung', en: 'registration' },
  },
  { ...undated, land: 'DE-HB', source: 'land-lists', isPayable: false, note: { de: 'Nach einer undatierten Übersicht nicht anerkannt.', en: 'Not recognised, by an undated list.' } },
  {
    ...undated, land: 'DE-HH', source: 'land-hh', mostClients: 2, fee: { mostCents: 500 }, mostCentsPerYear: 240_000, course: 'free',
    registration: { de: 'Anmeldung bei der Servicestelle', en: 'registration with the Servicestelle' },
  },
  {
    ...undated, land: 'DE-HE', source: 'land-he', asOf: '2024-12-31', mostClients: 3,
    course: { de: 'Erste-Hilfe-Kurs, höchstens drei Jahre alt', en: 'first-aid course, at most three years old' },
    registration: { de: 'Anerkennung durch Magistrat oder Kreisausschuss', en: 'recognition by Magistrat or Kreisausschuss' },
  },
  { ...undated, land: 'DE-MV', source: 'land-lists', registration: { de: 'Prüfung durch den Pflegestützpunkt', en: 'check by the Pflegestützpunkt' } },
  {
    ...read, land: 'DE-NI', from: '2025-10-15', isStartKnown: true, isPayable: true, source: 'land-ni', asOf: '2026-01-14',
    minimumAge: 16, kinDegree: 'unread', excludesHousehold: true, excludesPflegeperson: true, fee: { belowPercentOfMindestlohn: 85 },
    course: { de: 'Nachweis der Schulung gegenüber der Pflegekasse', en: 'proof of training to the Pflegekasse' }, registration: 'free',
  },
  {
    ...read, land: 'DE-NW', from: '2024-01-01', isStartKnown: true, isPayable: true, source: 'land-nw', asOf: '2024-12-31',
    minimumAge: 18, kinDegree: 2, excludesHousehold: true, excludesPflegeperson: true, mostClients: 2,
    course: { de: 'Kenntnis der Broschüre genügt', en: 'knowledge of the brochure is enough' },
    note: { de: 'Eine ältere amtliche Seite nennt nur eine Person.', en: 'An older official page says one person only.' },
  },
  {
    ...undated, land: 'DE-SL', source: 'land-sl', asOf: '2023-12-31', minimumAge: 18, kinDegree: 'unread', excludesHousehold: true, excludesPflegeperson: true,
    registration: { de: 'Registrierung', en: 'registration' },
  },
  {
    ...undated, land: 'DE-SN', source: 'land-sn', fee: { mostCents: 1000 }, course: { de: 'Kurs', en: 'course' },
    note: { de: 'Abtretung nur über einen festen Betrag und für einen Monat.', en: 'Assignment only for a fixed sum and one month.' },
  },
  {
    ...undated, land: 'DE-ST', source: 'land-st', minimumAge: 18, mostClients: 2, mostHoursPerMonth: 30,
    course: { de: 'anerkannte Schulung', en: 'recognised training' }, registration: { de: 'Registrierung', en: 'registration' },
  },
  {
    ...undated, land: 'DE-SH', source: 'land-sh',
    note: { de: 'Etwa 8 Euro je Stunde gelten als unbedenklich; eine Grenze wurde nicht gelesen.', en: 'About 8 euros an hour are held to be harmless; a limit was not read.' },
  },
];
