import { activities } from '../../base/activity.ts';
import type { Day, LegalStatus, Trust } from '../base/provenance.ts';
import type { SourceId } from '../base/sources.ts';
import type { Words } from '../base/words.ts';

/** Finer than the activities of the desk, where the law tells them apart. */
export const finerActivities = [
  'medication_reminder', 'medication_giving', 'injection', 'wound_care', 'catheter_care', 'tube_feeding', 'care_planning', 'advice_visit', 'form_filling', 'legal_advice', 'money_affairs',
] as const;

/** What is asked about: an activity of the desk or a finer one. */
export const taetigkeiten = [...activities, ...finerActivities] as const;
export type Taetigkeit = (typeof taetigkeiten)[number];

/**
 * Who would do it: somebody of the household, kin elsewhere, a friend or neighbour (these three without pay), a
 * volunteer of an organisation, a recognised offer of § 45a or single helper of the Land, somebody paid privately,
 * somebody of a Pflegedienst without and with the licence of § 1 PflBG, and a body that may give legal advice (§§ 7, 8 RDG).
 */
export const taetigkeitsrollen = [
  'haushaltsmitglied', 'angehoerige', 'nachbarschaft', 'ehrenamt', 'angebot-im-alltag', 'private-hilfe', 'pflegehilfskraft', 'pflegefachperson', 'rechtsberatungsstelle',
] as const;
export type Taetigkeitsrolle = (typeof taetigkeitsrollen)[number];

/** Allowed; only after instruction; only with authority given by the person or a court; only by somebody qualified. */
export type Requirement = 'allowed' | 'after-instruction' | 'with-authority' | 'qualified-only';

/** A row of the table. What no row speaks of is not judged, which is no permission. */
export type ActivityRule = {
  readonly activities: readonly Taetigkeit[];
  readonly roles: readonly Taetigkeitsrolle[];
  readonly from: Day;
  readonly to: Day | null;
  readonly requirement: Requirement;
  /** The row holds up to this price only, or above it only. */
  readonly payPerKm?: 'up-to-limit' | 'above-limit';
  readonly text: Words;
  readonly citation: string;
  readonly source: SourceId;
  readonly legalStatus: LegalStatus;
  readonly trust: Trust;
  /** The day that the source speaks of; null if it bears none. */
  readonly asOf: Day | null;
  /** When the source was looked at for this table. */
  readonly checkedOn: Day;
};

const read = { to: null, from: '2026-01-01', legalStatus: 'in_force', asOf: '2026-04-23', checkedOn: '2026-11-22' } as const;
const statute = { ...read, trust: 'statute' } as const;
/** Concluded by us from the wording; no authority that says so was read. */
const derived = { ...read, trust: 'derived' } as const;
const secondary = { ...read, trust: 'secondary', asOf: null } as const;

const near = ['haushaltsmitglied', 'angehoerige', 'nachbarschaft'] as const;
const daily = ['company', 'shopping', 'errands', 'accompaniment', 'household', 'cooking', 'garden', 'repairs', 'pets', 'technology', 'check_in', 'medication_reminder'] as const;
const treatment = ['medication_giving', 'injection', 'wound_care', 'catheter_care', 'tube_feeding'] as const;
const ofDienst = ['pflegehilfskraft', 'pflegefachperson'] as const;

/** The table. Rows are recorded for use from 2026 on; the statutes are older. */
export const activityRules: readonly ActivityRule[] = [
  {
    ...derived, activities: daily, roles: [...near, 'private-hilfe', ...ofDienst], requirement: 'allowed', citation: '§ 37 Abs. 1 S. 2 SGB XI', source: 'sgb-xi',
    text: { de: 'Hilfe im Alltag verlangt keine Qualifikation; wer Pflegegeld bekommt, stellt sie in geeigneter Weise selbst sicher.', en: 'Help in daily life needs no qualification; who receives Pflegegeld provides for it in a suitable way.' },
  },
  {
    ...statute, activities: ['company', 'night_watch', 'accompaniment', 'check_in'], roles: ['angebot-im-alltag'], requirement: 'after-instruction', citation: '§ 45a Abs. 1 S. 2 Nr. 1, Abs. 2 S. 3 SGB XI', source: 'sgb-xi',
    text: { de: 'Betreuung in einem anerkannten Angebot geschieht unter pflegefachlicher Anleitung, mit Schulung nach dem Konzept des Angebots.', en: 'Minding in a recognised offer is done under instruction by a nurse, with training by the concept of the offer.' },
  },
  {
    ...statute, activities: ['shopping', 'errands', 'household', 'cooking', 'technology', 'medication_reminder'], roles: ['angebot-im-alltag'], requirement: 'after-instruction', citation: '§ 45a Abs. 1 S. 2 Nr. 3, Abs. 2 S. 3 SGB XI', source: 'sgb-xi',
    text: { de: 'Entlastung im Alltag in einem anerkannten Angebot verlangt Schulung und Grund- und Notfallwissen nach dessen Konzept.', en: 'Relief in daily life in a recognised offer needs training and knowledge for emergencies by its concept.' },
  },
  {
    ...derived, activities: daily, roles: ['ehrenamt'], requirement: 'allowed', citation: '§ 45a Abs. 1 S. 3 SGB XI', source: 'sgb-xi',
    text: { de: 'Ehrenamt, das keine Pflegekasse bezahlt, braucht keine Anerkennung.', en: 'Volunteering that no Pflegekasse pays needs no recognition.' },
  },
  {
    ...derived, activities: ['personal_care', 'night_watch'], roles: [...near, 'private-hilfe'], requirement: 'allowed', citation: '§ 37 Abs. 1 S. 2, § 45 SGB XI', source: 'sgb-xi',
    text: { de: 'Selbst sichergestellte Pflege verlangt keine Qualifikation; ein Pflegekurs steht den Pflegenden zu.', en: 'Care that somebody provides for themselves needs no qualification; carers have a right to a course.' },
  },
  {
    ...statute, activities: ['personal_care', 'night_watch'], roles: ofDienst, requirement: 'allowed', citation: '§ 36 Abs. 4 S. 2 SGB XI', source: 'sgb-xi',
    text: { de: 'Häusliche Pflegehilfe leisten geeignete Pflegekräfte eines zugelassenen Dienstes.', en: 'Home care is given by suitable staff of a Dienst with a contract.' },
  },
  {
    ...secondary, activities: ['personal_care'], roles: ['angebot-im-alltag'], requirement: 'qualified-only', citation: '§ 45a Abs. 1 SGB XI', source: 'land-sh',
    text: { de: 'Grundpflege gehört nicht zu den Angeboten zur Unterstützung im Alltag; dafür braucht es einen Pflegedienst.', en: 'Body care is not among the offers of support in daily life; it needs a Pflegedienst.' },
  },
  {
    ...derived, activities: treatment, roles: ['haushaltsmitglied'], requirement: 'after-instruction', citation: '§ 37 Abs. 3 SGB V', source: 'sgb-v',
    text: { de: 'Behandlungspflege darf jemand aus dem Haushalt übernehmen, soweit die Person es kann; wie es geht, zeigen Praxis oder Pflegedienst.', en: 'Somebody of the household may take over treatment as far as they can; the practice or a Pflegedienst shows how.' },
  },
  {
    ...statute, activities: treatment, roles: ['pflegefachperson'], requirement: 'allowed', citation: '§ 37 Abs. 2 SGB V; § 5 Abs. 3 Nr. 2 PflBG', source: 'pflbg',
    text: { de: 'Ärztlich angeordnete Maßnahmen führen Pflegefachpersonen eigenständig durch.', en: 'What a doctor has ordered is carried out by licensed nurses on their own.' },
  },
  {
    ...secondary, activities: treatment, roles: ['ehrenamt', 'angebot-im-alltag', 'private-hilfe'], requirement: 'qualified-only', citation: '§ 37 Abs. 1, 2 SGB V', source: 'care-practice',
    text: { de: 'Behandlungspflege ist Sache geeigneter Pflegekräfte auf ärztliche Verordnung; an Medikamente erinnern ist erlaubt.', en: 'Treatment is for suitable nurses on prescription; reminding of medication is allowed.' },
  },
  {
    ...statute, activities: ['care_planning'], roles: ['pflegefachperson'], requirement: 'allowed', citation: '§ 4 Abs. 1, 2 PflBG', source: 'pflbg',
    text: { de: 'Pflegebedarf feststellen und Pflege planen und steuern ist Pflegefachpersonen vorbehalten.', en: 'Finding the need for care and planning and steering care is reserved to licensed nurses.' },
  },
  {
    ...statute, activities: ['care_planning'], roles: ['pflegehilfskraft', 'private-hilfe'], requirement: 'qualified-only', citation: '§ 4 Abs. 1, 3 PflBG', source: 'pflbg',
    text: { de: 'Beruflich dürfen nur Personen mit einer Erlaubnis nach § 1 PflBG den Pflegebedarf feststellen und die Pflege planen.', en: 'By profession only persons licensed by § 1 PflBG may find the need for care and plan it.' },
  },
  {
    ...statute, activities: ['advice_visit'], roles: ['pflegefachperson'], requirement: 'with-authority', citation: '§ 37 Abs. 3b, 8 SGB XI', source: 'sgb-xi',
    text: { de: 'Beratungsbesuche führen zugelassene Dienste, anerkannte Beratungsstellen oder von der Pflegekasse Beauftragte durch.', en: 'Advice visits are made by a Dienst with a contract, a recognised advice centre or somebody commissioned by the Pflegekasse.' },
  },
  {
    ...derived, activities: ['advice_visit'], roles: [...near, 'ehrenamt', 'angebot-im-alltag', 'private-hilfe', 'pflegehilfskraft'], requirement: 'qualified-only', citation: '§ 37 Abs. 3b, 8, 9 SGB XI', source: 'sgb-xi',
    text: { de: 'Beratungsbesuche verlangen pflegefachliche Kompetenz; Betreuungsdienste dürfen sie nicht durchführen.', en: 'Advice visits need the competence of a nurse; Betreuungsdienste may not make them.' },
  },
  {
    ...statute, activities: ['transport'], roles: [...near, 'ehrenamt', 'angebot-im-alltag', 'private-hilfe', ...ofDienst], requirement: 'allowed', payPerKm: 'up-to-limit', citation: '§ 1 Abs. 2 S. 1 Nr. 1, S. 2 PBefG', source: 'pbefg',
    text: { de: 'Fahrten mit dem Pkw sind ohne Genehmigung erlaubt, wenn sie unentgeltlich sind oder das Gesamtentgelt je Kilometer die Wegstreckenentschädigung des BRKG nicht übersteigt.', en: 'Rides by car need no permit if they are free or cost in all no more per kilometre than the mileage of the BRKG.' },
  },
  {
    ...statute, activities: ['transport'], roles: [...near, 'ehrenamt', 'angebot-im-alltag', 'private-hilfe', ...ofDienst], requirement: 'qualified-only', payPerKm: 'above-limit', citation: '§ 1 Abs. 1, § 2 Abs. 1 PBefG', source: 'pbefg',
    text: { de: 'Über diesem Betrag ist es entgeltliche Beförderung; sie braucht eine Genehmigung nach dem PBefG.', en: 'Above that amount it is transport for pay, which needs a permit by the PBefG.' },
  },
  {
    ...derived, activities: ['paperwork', 'form_filling'], roles: [...near, 'ehrenamt', 'angebot-im-alltag', 'private-hilfe', 'rechtsberatungsstelle'], requirement: 'allowed', citation: '§ 2 Abs. 1 RDG', source: 'rdg',
    text: { de: 'Beim Ausfüllen helfen ist keine Rechtsdienstleistung, solange nicht der Einzelfall rechtlich geprüft wird.', en: 'Helping to fill in a form is no legal service as long as the single case is not examined in law.' },
  },
  {
    ...statute, activities: ['legal_advice'], roles: near, requirement: 'allowed', citation: '§ 6 Abs. 1, 2 RDG', source: 'rdg',
    text: { de: 'Unentgeltlicher Rechtsrat in Familie, Nachbarschaft und ähnlich engen Beziehungen ist erlaubt.', en: 'Free legal advice among family, neighbours and similarly close relations is allowed.' },
  },
  {
    ...statute, activities: ['legal_advice'], roles: ['ehrenamt'], requirement: 'after-instruction', citation: '§ 6 Abs. 2 RDG', source: 'rdg',
    text: { de: 'Unentgeltlicher Rechtsrat außerhalb enger Beziehungen nur durch Juristinnen und Juristen oder unter deren Anleitung, mit Einweisung und Fortbildung.', en: 'Free legal advice outside close relations only by lawyers or under their instruction, with introduction and training.' },
  },
  {
    ...statute, activities: ['legal_advice'], roles: ['rechtsberatungsstelle'], requirement: 'allowed', citation: '§ 7, § 8 Abs. 1 Nr. 2, 4, 5 RDG', source: 'rdg',
    text: { de: 'Behörden, Verbraucherzentralen, Verbände der freien Wohlfahrtspflege und Vereinigungen für ihre Mitglieder dürfen in ihrem Aufgabenbereich beraten.', en: 'Authorities, consumer centres, welfare associations and associations for their members may advise within their tasks.' },
  },
  {
    ...statute, activities: ['legal_advice'], roles: ['private-hilfe', 'angebot-im-alltag', ...ofDienst], requirement: 'qualified-only', citation: '§§ 3, 6 Abs. 1 RDG', source: 'rdg',
    text: { de: 'Rechtsrat im Zusammenhang mit einer entgeltlichen Tätigkeit braucht eine Erlaubnis.', en: 'Legal advice in connection with paid work needs a permission.' },
  },
  {
    ...derived, activities: ['money_affairs'], roles: [...near, 'ehrenamt', 'private-hilfe'], requirement: 'with-authority', citation: '§§ 164, 1814 Abs. 3 BGB', source: 'bgb',
    text: { de: 'Für jemand anderen Verträge schließen oder über ein Konto verfügen geht nur mit Vollmacht oder als vom Gericht bestellte Betreuung.', en: 'To make contracts or dispose of an account for somebody takes an authority or appointment by the court.' },
  },
];
