/** The six scored modules of § 14 (2) SGB XI. */
export const modules = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'] as const;
export type Module = (typeof modules)[number];

/** The points of an answer by its code, Anlage 1 zu § 15 SGB XI. */
export type Scale = Readonly<Record<string, number>>;

const selbstaendigkeit = { selbstaendig: 0, ueberwiegend_selbstaendig: 1, ueberwiegend_unselbstaendig: 2, unselbstaendig: 3 } as const;
const faehigkeit = { vorhanden: 0, groesstenteils: 1, geringes_mass: 2, nicht_vorhanden: 3 } as const;
const haeufigkeit = { nie_oder_sehr_selten: 0, selten: 1, haeufig: 3, taeglich: 5 } as const;
const verhaltensvorschrift = { entfaellt_oder_selbstaendig: 0, ueberwiegend_selbstaendig: 1, ueberwiegend_unselbstaendig: 2, unselbstaendig: 3 } as const;
// More for „teilweise“ than for „vollständig“: so it stands in Anlage 1, because partial feeding by mouth is added to it.
const sonde = { entfaellt: 0, teilweise: 6, vollstaendig: 3 } as const;
const times = (factor: number, scale: Scale): Scale =>
  Object.fromEntries(Object.entries(scale).map(([code, points]) => [code, points * factor]));

// Tenths of a point per visit; 5.12 every day counts 60 points whatever else is given.
const shortVisit = { perWeek: 43, perMonth: 10 } as const;
const longVisit = { perWeek: 86, perMonth: 20 } as const;

/** How much one of a measure counts in group C of module 5, in tenths of a point. */
export type VisitTenths = { readonly daily?: number; readonly perWeek: number; readonly perMonth: number };

// 5.K: early support is for children not yet at school (§ 46 SGB IX), and between 18 months and 11 years we do not judge.
/** Asked of children up to 18 months only, who are asked nothing else than modules 3 and 5; else of everybody else. */
type Only = { readonly only?: 'infant' };

/** A criterion that is answered on a scale. */
export type ScaledCriterion = Only & { readonly id: string; readonly module: Module; readonly name: string; readonly points: Scale };

/** A criterion of module 5 that is answered by how often. */
export type CountedCriterion = Only & { readonly id: string; readonly module: 'M5'; readonly name: string } &
  ({ readonly group: 'A' | 'B' } | { readonly group: 'C'; readonly tenths: VisitTenths });

export type Criterion = ScaledCriterion | CountedCriterion;

/** All 64 criteria and 4.K, 5.K in the order of the form, with the words of Anlage 1. */
export const criteria: readonly Criterion[] = [
  // Module 1
  { id: '1.1', module: 'M1', points: selbstaendigkeit, name: 'Positionswechsel im Bett' },
  { id: '1.2', module: 'M1', points: selbstaendigkeit, name: 'Halten einer stabilen Sitzposition' },
  { id: '1.3', module: 'M1', points: selbstaendigkeit, name: 'Umsetzen' },
  { id: '1.4', module: 'M1', points: selbstaendigkeit, name: 'Fortbewegen innerhalb des Wohnbereichs' },
  { id: '1.5', module: 'M1', points: selbstaendigkeit, name: 'Treppensteigen' },
  // Module 2
  { id: '2.1', module: 'M2', points: faehigkeit, name: 'Erkennen von Personen aus dem näheren Umfeld' },
  { id: '2.2', module: 'M2', points: faehigkeit, name: 'Örtliche Orientierung' },
  { id: '2.3', module: 'M2', points: faehigkeit, name: 'Zeitliche Orientierung' },
  { id: '2.4', module: 'M2', points: faehigkeit, name: 'Erinnern an wesentliche Ereignisse oder Beobachtungen' },
  { id: '2.5', module: 'M2', points: faehigkeit, name: 'Steuern von mehrschrittigen Alltagshandlungen' },
  { id: '2.6', module: 'M2', points: faehigkeit, name: 'Treffen von Entscheidungen im Alltag' },
  { id: '2.7', module: 'M2', points: faehigkeit, name: 'Verstehen von Sachverhalten und Informationen' },
  { id: '2.8', module: 'M2', points: faehigkeit, name: 'Erkennen von Risiken und Gefahren' },
  { id: '2.9', module: 'M2', points: faehigkeit, name: 'Mitteilen von elementaren Bedürfnissen' },
  { id: '2.10', module: 'M2', points: faehigkeit, name: 'Verstehen von Aufforderungen' },
  { id: '2.11', module: 'M2', points: faehigkeit, name: 'Beteiligen an einem Gespräch' },
  // Module 3
  { id: '3.1', module: 'M3', points: haeufigkeit, name: 'Motorisch geprägte Verhaltensauffälligkeiten' },
  { id: '3.2', module: 'M3', points: haeufigkeit, name: 'Nächtliche Unruhe' },
  { id: '3.3', module: 'M3', points: haeufigkeit, name: 'Selbstschädigendes und autoaggressives Verhalten' },
  { id: '3.4', module: 'M3', points: haeufigkeit, name: 'Beschädigen von Gegenständen' },
  { id: '3.5', module: 'M3', points: haeufigkeit, name: 'Physisch aggressives Verhalten gegenüber anderen Personen' },
  { id: '3.6', module: 'M3', points: haeufigkeit, name: 'Verbale Aggression' },
  { id: '3.7', module: 'M3', points: haeufigkeit, name: 'Andere pflegerelevante vokale Auffälligkeiten' },
  { id: '3.8', module: 'M3', points: haeufigkeit, name: 'Abwehr pflegerischer und anderer unterstützender Maßnahmen' },
  { id: '3.9', module: 'M3', points: haeufigkeit, name: 'Wahnvorstellungen' },
  { id: '3.10', module: 'M3', points: haeufigkeit, name: 'Ängste' },
  { id: '3.11', module: 'M3', points: haeufigkeit, name: 'Antriebslosigkeit bei depressiver Stimmungslage' },
  { id: '3.12', module: 'M3', points: haeufigkeit, name: 'Sozial inadäquate Verhaltensweisen' },
  { id: '3.13', module: 'M3', points: haeufigkeit, name: 'Sonstige pflegerelevante inadäquate Handlungen' },
  // Module 4
  { id: '4.1', module: 'M4', points: selbstaendigkeit, name: 'Waschen des vorderen Oberkörpers' },
  { id: '4.2', module: 'M4', points: selbstaendigkeit, name: 'Körperpflege im Bereich des Kopfes (Kämmen, Zahnpflege/Prothesenreinigung, Rasieren)' },
  { id: '4.3', module: 'M4', points: selbstaendigkeit, name: 'Waschen des Intimbereichs' },
  { id: '4.4', module: 'M4', points: selbstaendigkeit, name: 'Duschen und Baden einschließlich Waschen der Haare' },
  { id: '4.5', module: 'M4', points: selbstaendigkeit, name: 'An- und Auskleiden des Oberkörpers' },
  { id: '4.6', module: 'M4', points: selbstaendigkeit, name: 'An- und Auskleiden des Unterkörpers' },
  { id: '4.7', module: 'M4', points: selbstaendigkeit, name: 'Mundgerechtes Zubereiten der Nahrung und Eingießen von Getränken' },
  { id: '4.8', module: 'M4', points: times(3, selbstaendigkeit), name: 'Essen' },
  { id: '4.9', module: 'M4', points: times(2, selbstaendigkeit), name: 'Trinken' },
  { id: '4.10', module: 'M4', points: times(2, selbstaendigkeit), name: 'Benutzen einer Toilette oder eines Toilettenstuhls' },
  { id: '4.11', module: 'M4', points: selbstaendigkeit, name: 'Bewältigen der Folgen einer Harninkontinenz und Umgang mit Dauerkatheter und Urostoma' },
  { id: '4.12', module: 'M4', points: selbstaendigkeit, name: 'Bewältigen der Folgen einer Stuhlinkontinenz und Umgang mit Stoma' },
  { id: '4.13', module: 'M4', points: sonde, name: 'Ernährung parenteral oder über Sonde' },
  { id: '4.K', module: 'M4', points: { nein: 0, ja: 20 }, name: 'Bestehen gravierender Probleme bei der Nahrungsaufnahme bei Kindern bis zu 18 Monaten, die einen außergewöhnlich pflegeintensiven Hilfebedarf auslösen', only: 'infant' },
  // Module 5
  { id: '5.1', module: 'M5', group: 'A', name: 'Medikation' },
  { id: '5.2', module: 'M5', group: 'A', name: 'Injektionen (subcutan oder intramuskulär)' },
  { id: '5.3', module: 'M5', group: 'A', name: 'Versorgung intravenöser Zugänge (Port)' },
  { id: '5.4', module: 'M5', group: 'A', name: 'Absaugen und Sauerstoffgabe' },
  { id: '5.5', module: 'M5', group: 'A', name: 'Einreibungen oder Kälte- und Wärmeanwendungen' },
  { id: '5.6', module: 'M5', group: 'A', name: 'Messung und Deutung von Körperzuständen' },
  { id: '5.7', module: 'M5', group: 'A', name: 'Körpernahe Hilfsmittel' },
  { id: '5.8', module: 'M5', group: 'B', name: 'Verbandswechsel und Wundversorgung' },
  { id: '5.9', module: 'M5', group: 'B', name: 'Versorgung mit Stoma' },
  { id: '5.10', module: 'M5', group: 'B', name: 'Regelmäßige Einmalkatheterisierung und Nutzung von Abführmethoden' },
  { id: '5.11', module: 'M5', group: 'B', name: 'Therapiemaßnahmen in häuslicher Umgebung' },
  { id: '5.12', module: 'M5', group: 'C', tenths: { daily: 600, perWeek: 86, perMonth: 20 }, name: 'Zeit- und technikintensive Maßnahmen in häuslicher Umgebung' },
  { id: '5.13', module: 'M5', group: 'C', tenths: shortVisit, name: 'Arztbesuche' },
  { id: '5.14', module: 'M5', group: 'C', tenths: shortVisit, name: 'Besuch anderer medizinischer oder therapeutischer Einrichtungen (bis zu drei Stunden)' },
  { id: '5.15', module: 'M5', group: 'C', tenths: longVisit, name: 'Zeitlich ausgedehnte Besuche anderer medizinischer oder therapeutischer Einrichtungen (länger als drei Stunden)' },
  { id: '5.K', module: 'M5', group: 'C', tenths: shortVisit, name: 'Besuche von Einrichtungen zur Frühförderung bei Kindern', only: 'infant' },
  { id: '5.16', module: 'M5', points: verhaltensvorschrift, name: 'Einhaltung einer Diät und anderer krankheits- oder therapiebedingter Verhaltensvorschriften' },
  // Module 6
  { id: '6.1', module: 'M6', points: selbstaendigkeit, name: 'Gestaltung des Tagesablaufs und Anpassung an Veränderungen' },
  { id: '6.2', module: 'M6', points: selbstaendigkeit, name: 'Ruhen und Schlafen' },
  { id: '6.3', module: 'M6', points: selbstaendigkeit, name: 'Sichbeschäftigen' },
  { id: '6.4', module: 'M6', points: selbstaendigkeit, name: 'Vornehmen von in die Zukunft gerichteten Planungen' },
  { id: '6.5', module: 'M6', points: selbstaendigkeit, name: 'Interaktion mit Personen im direkten Kontakt' },
  { id: '6.6', module: 'M6', points: selbstaendigkeit, name: 'Kontaktpflege zu Personen außerhalb des direkten Umfelds' },];

/** A criterion by its number. */
export const criterionById: ReadonlyMap<string, Criterion> = new Map(criteria.map((criterion) => [criterion.id, criterion]));

/** How far somebody holds urine or stool; 4.11 and 4.12 count only for the last two or with an artificial outlet. */
export const kontinenz = ['kontinent', 'ueberwiegend_kontinent', 'ueberwiegend', 'vollstaendig'] as const;
export type Kontinenz = (typeof kontinenz)[number];

/**
 * Modules 7 and 8 are recorded for advice and care planning but carry no points (§ 18a Abs. 3 S. 4 SGB XI). For help
 * among neighbours they matter most. The law gives them no scale; they take that of Selbständigkeit.
 */
export const unscoredCriteria = [
  { id: '7.1', name: 'Verlassen des Bereiches der Wohnung oder der Einrichtung' },
  { id: '7.2', name: 'Fortbewegen außerhalb der Wohnung oder der Einrichtung' },
  { id: '7.3', name: 'Nutzung öffentlicher Verkehrsmittel im Nahverkehr' },
  { id: '7.4', name: 'Mitfahren in einem Kraftfahrzeug' },
  { id: '7.5', name: 'Teilnahme an kulturellen, religiösen oder sportlichen Veranstaltungen' },
  { id: '7.6', name: 'Besuch von Schule, Kindergarten, Arbeitsplatz, einer Werkstatt für behinderte Menschen oder Besuch einer Einrichtung der Tages- oder Nachtpflege oder eines Tagesbetreuungsangebots' },
  { id: '7.7', name: 'Teilnahme an sonstigen Aktivitäten mit anderen Menschen' },
  { id: '8.1', name: 'Einkaufen für den täglichen Bedarf' },
  { id: '8.2', name: 'Zubereitung einfacher Mahlzeiten' },
  { id: '8.3', name: 'einfache Aufräum- und Reinigungsarbeiten' },
  { id: '8.4', name: 'aufwändige Aufräum- und Reinigungsarbeiten einschließlich Wäschepflege' },
  { id: '8.5', name: 'Nutzung von Dienstleistungen' },
  { id: '8.6', name: 'Umgang mit finanziellen Angelegenheiten' },
  { id: '8.7', name: 'Umgang mit Behördenangelegenheiten' },
] as const;

/** The scale of modules 7 and 8. */
export const unscoredScale: Scale = selbstaendigkeit;
