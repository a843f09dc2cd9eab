/** A text in the languages of the house. */
export type Words = { readonly de: string; readonly en: string };

/**
 * A versioned definition: what is counted over what, from where. A changed definition is a new entry with the next version;
 * the old one stays, so that figures of earlier years keep their meaning.
 */
export type Indicator = {
  readonly id: string;
  readonly version: number;
  readonly label: Words;
  /** Numerator and, for shares and means, denominator, so exactly that two people count the same. */
  readonly definition: Words;
  readonly unit: 'persons' | 'count' | 'hours' | 'cents' | 'days' | 'share' | 'points';
  /** `ledger`: help ledger; `desk`: requests, promises, agreements; `people`: roles and ties; `survey`: a wave of a panel. */
  readonly source: 'ledger' | 'desk' | 'people' | 'survey';
  /** Which way is meant to be better; `none` where neither is. */
  readonly better: 'more' | 'less' | 'none';
  /** The instrument and its value, where one is used. */
  readonly instrument?: { readonly id: string; readonly scale: string };
};

/** All definitions ever in use, the newest version of each last. */
export const indicators = [
  {
    id: 'contacts-with-neighbours', version: 1, unit: 'count', source: 'survey', better: 'more',
    label: { de: 'Kontakte in der Nachbarschaft', en: 'Contacts with neighbours' },
    definition: { de: 'Mittel der Antworten auf „Mit wie vielen Nachbarn haben Sie in den letzten sieben Tagen gesprochen?“', en: 'Mean of the answers to “With how many neighbours did you talk in the last seven days?”' },
  },
  {
    id: 'loneliness', version: 1, unit: 'points', source: 'survey', better: 'less', instrument: { id: 'DJG-6', scale: 'total' },
    label: { de: 'Einsamkeit', en: 'Loneliness' },
    definition: { de: 'Mittel des Gesamtwerts DJG-6 aller, bei denen er nach der Regel des Instruments vorliegt', en: 'Mean of the DJG-6 total of all who have one by the rule of the instrument' },
  },
  {
    id: 'well-being', version: 1, unit: 'points', source: 'survey', better: 'more', instrument: { id: 'WHO-5', scale: 'percent' },
    label: { de: 'Wohlbefinden', en: 'Well-being' },
    definition: { de: 'Mittel des Prozentwerts WHO-5 aller mit vollständigen Antworten', en: 'Mean of the WHO-5 percent value of all with complete answers' },
  },
  {
    id: 'good-health', version: 1, unit: 'share', source: 'survey', better: 'more',
    label: { de: 'Gute Gesundheit nach eigenem Urteil', en: 'Good health by own judgement' },
    definition: { de: 'Personen mit der Antwort „sehr gut“ oder „gut“, geteilt durch alle mit einer Antwort', en: 'Persons answering “very good” or “good”, over all with an answer' },
  },
  {
    id: 'hours-needed', version: 1, unit: 'hours', source: 'survey', better: 'less',
    label: { de: 'Hilfebedarf je Woche', en: 'Help needed per week' },
    definition: { de: 'Mittel der Stunden je Woche, in denen Hilfe gebraucht wird, über alle Befragten; wer keine braucht, zählt mit 0', en: 'Mean hours per week in which help is needed, over all asked; who needs none counts as 0' },
  },
  {
    id: 'hours-uncovered', version: 1, unit: 'share', source: 'survey', better: 'less',
    label: { de: 'Ungedeckter Bedarf', en: 'Unmet need' },
    definition: { de: 'Gebrauchte Stunden, die niemand übernimmt, geteilt durch alle gebrauchten Stunden', en: 'Needed hours that nobody covers, over all needed hours' },
  },
  {
    id: 'neighbours-helping', version: 1, unit: 'persons', source: 'ledger', better: 'more',
    label: { de: 'Nachbarn, die helfen', en: 'Neighbours who help' },
    definition: { de: 'Verschiedene Personen mit mindestens einer Buchung als Nachbar oder Freund im Zeitraum', en: 'Different persons with at least one entry as neighbour or friend in the period' },
  },
  {
    id: 'giving-and-taking', version: 1, unit: 'share', source: 'ledger', better: 'more',
    label: { de: 'Geben und Nehmen', en: 'Giving and taking' },
    definition: { de: 'Personen, die im Zeitraum Hilfe bekamen und selbst gaben, geteilt durch alle, die Hilfe bekamen', en: 'Persons who received and gave help in the period, over all who received help' },
  },
  {
    id: 'neighbourly-hours', version: 1, unit: 'hours', source: 'ledger', better: 'more',
    label: { de: 'Stunden Nachbarschaftshilfe', en: 'Hours of neighbourly help' },
    definition: { de: 'Gebuchte Stunden von Freunden, Nachbarn und Freiwilligen im Zeitraum', en: 'Booked hours of friends, neighbours and volunteers in the period' },
  },
  {
    id: 'neighbourly-receivers', version: 1, unit: 'persons', source: 'ledger', better: 'more',
    label: { de: 'Personen mit Nachbarschaftshilfe', en: 'Persons with neighbourly help' },
    definition: { de: 'Verschiedene Personen mit mindestens einer Stunde Hilfe von Freunden, Nachbarn oder Freiwilligen im Zeitraum', en: 'Different persons with at least one hour of help by friends, neighbours or volunteers in the period' },
  },
  {
    id: 'requests-met', version: 1, unit: 'share', source: 'desk', better: 'more',
    label: { de: 'Erfüllte Anfragen', en: 'Requests met' },
    definition: { de: 'Anfragen des Zeitraums mit einer Zusage, geteilt durch alle Anfragen des Zeitraums, die nicht zurückgezogen wurden', en: 'Requests of the period with a yes, over all requests of the period that were not withdrawn' },
  },
  {
    id: 'days-to-help', version: 1, unit: 'days', source: 'desk', better: 'less',
    label: { de: 'Tage bis zur Hilfe', en: 'Days until help' },
    definition: { de: 'Median der Tage von der Anfrage bis zum ersten geleisteten Besuch; ohne Besuch nicht gezählt', en: 'Median of days from the request to the first visit made; without a visit not counted' },
  },
  {
    id: 'replaced-for-citizens', version: 1, unit: 'cents', source: 'ledger', better: 'more',
    label: { de: 'Ersetzte Ausgaben der Bürger', en: 'Replaced spending of citizens' },
    definition: { de: 'Wert der Hilfe, die bezahlte Dienste ersetzte und die Menschen selbst bezahlt hätten, mit Spanne', en: 'Value of help that replaced paid services which people would have paid for themselves, with its range' },
  },
  {
    id: 'replaced-for-payers', version: 1, unit: 'cents', source: 'ledger', better: 'more',
    label: { de: 'Ersetzte Ausgaben der Kostenträger', en: 'Replaced spending of payers' },
    definition: { de: 'Wert der Hilfe, die bezahlte Dienste ersetzte und die Pflegekasse oder Kommune bezahlt hätte, mit Spanne', en: 'Value of help that replaced paid services which Pflegekasse or municipality would have paid for, with its range' },
  },
  {
    id: 'own-money', version: 1, unit: 'cents', source: 'ledger', better: 'less',
    label: { de: 'Eigenes Geld für Hilfe', en: 'Own money for help' },
    definition: { de: 'Gebuchte Cent mit dem Kostenträger „eigenes Geld“, geteilt durch die Personen mit Hilfe im Zeitraum', en: 'Booked cents with the payer “own money”, over the persons with help in the period' },
  },
  {
    id: 'helpers-below-65', version: 1, unit: 'share', source: 'people', better: 'none',
    label: { de: 'Jüngere Helfende', en: 'Younger helpers' },
    definition: { de: 'Helfende unter 65 Jahren am letzten Tag des Zeitraums, geteilt durch alle Helfenden mit bekanntem Alter', en: 'Helpers below 65 on the last day of the period, over all helpers of known age' },
  },
  {
    id: 'new-helpers', version: 1, unit: 'persons', source: 'ledger', better: 'more',
    label: { de: 'Neue Helfende', en: 'New helpers' },
    definition: { de: 'Personen, deren erste Buchung als Helfende überhaupt im Zeitraum liegt', en: 'Persons whose very first entry as helper lies in the period' },
  },
  {
    id: 'own-share', version: 1, unit: 'share', source: 'ledger', better: 'none',
    label: { de: 'Was Menschen selbst tun', en: 'What people do themselves' },
    definition: { de: 'Stunden der Person selbst, geteilt durch alle Stunden, deren Bereich bekannt ist', en: 'Hours of the person alone, over all hours whose sector is known' },
  },
  {
    id: 'plans-agreed', version: 1, unit: 'share', source: 'desk', better: 'more',
    label: { de: 'Zugestimmte Unterstützungspläne', en: 'Agreed Unterstützungspläne' },
    definition: { de: 'Geltende Unterstützungspläne mit Zustimmung der Person, geteilt durch alle geltenden am letzten Tag', en: 'Unterstützungspläne in force with the consent of the person, over all in force on the last day' },
  },
  {
    id: 'informal-share', version: 1, unit: 'share', source: 'ledger', better: 'none',
    label: { de: 'Anteil unbezahlter Hilfe', en: 'Share of unpaid help' },
    definition: { de: 'Stunden von Familie, Freunden, Nachbarn und Freiwilligen, geteilt durch alle Stunden ohne die der Person selbst', en: 'Hours of family, friends, neighbours and volunteers, over all hours but those of the person alone' },
  },
  {
    id: 'single-helper', version: 1, unit: 'share', source: 'ledger', better: 'less',
    label: { de: 'Nur eine Hilfe', en: 'Only one helper' },
    definition: { de: 'Personen, deren Hilfe im Zeitraum von genau einer Person oder Stelle kam, geteilt durch alle mit Hilfe', en: 'Persons whose help in the period came from exactly one person or place, over all with help' },
  },
  {
    id: 'organisations-active', version: 1, unit: 'count', source: 'desk', better: 'more',
    label: { de: 'Beteiligte Stellen', en: 'Organisations taking part' },
    definition: { de: 'Verschiedene Organisationen mit mindestens einer Vermittlung oder Buchung im Zeitraum', en: 'Different organisations with at least one referral or entry in the period' },
  },
  {
    id: 'mixed-arrangements', version: 1, unit: 'share', source: 'ledger', better: 'more',
    label: { de: 'Gemischte Hilfe bei Pflegegrad', en: 'Mixed help with a Pflegegrad' },
    definition: { de: 'Personen mit Pflegegrad und Hilfe aus mindestens zwei Klassen, geteilt durch alle mit Pflegegrad und Hilfe', en: 'Persons with a Pflegegrad and help from at least two classes, over all with a Pflegegrad and help' },
  },
  {
    id: 'visits-mended', version: 1, unit: 'share', source: 'desk', better: 'more',
    label: { de: 'Ersetzte Ausfälle', en: 'Cancelled visits replaced' },
    definition: { de: 'Abgesagte Besuche, für die am selben Tag jemand anderes kam, geteilt durch alle abgesagten Besuche', en: 'Cancelled visits for which somebody else came on the same day, over all cancelled visits' },
  },
] as const satisfies readonly Indicator[];

export type IndicatorId = (typeof indicators)[number]['id'];

/** A definition by id, in the version asked for or the newest; undefined if there is none. */
export function indicatorOf(id: string, version?: number, all: readonly Indicator[] = indicators): Indicator | undefined {
  return all.findLast((indicator) => indicator.id === id && (version === undefined || indicator.version === version));
}
