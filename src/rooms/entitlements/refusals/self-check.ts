import type { Catalogue } from '#web/texts/texts.ts';

/** Why a self-check or an Einstufung is refused, and what to do then. */
export const selfCheckRefusals = {
  de: {
    'stand-unreadable': 'Diese Merk-Zeile konnten wir nicht lesen. Bitte vergleichen Sie sie Zeichen für Zeichen mit dem Blatt.',
    'answer-unreadable': 'Diese Antwort kennen wir nicht. Bitte wählen Sie eine von der Liste.',
    'often-unreadable': 'Bitte schreiben Sie eine ganze Zahl von 0 bis 99, und wählen Sie: am Tag, in der Woche oder im Monat.',
    'often-without-unit': 'Ist das am Tag, in der Woche oder im Monat? Bitte wählen.',
    'line-too-long': 'Modul {module}: {given, number} Antworten, es gibt aber nur {expected, number}. Bitte mit dem Bogen vergleichen.',
    'line-unknown-sign': 'Modul {module}: „{sign}“ an der Stelle {question} kennen wir nicht. Erlaubt ist hier: {allowed}.',
    'keep-without-consent': 'Ohne Einwilligung wird nichts gespeichert. Bitte kreuzen Sie die Einwilligung an, oder drucken Sie die Merk-Zeile.',
    'grading-missing': 'Bitte wählen Sie den Pflegegrad aus dem Bescheid.',
    'grading-ends-before-start': 'Der letzte Tag liegt vor dem ersten. Bitte prüfen Sie beide.',
    'grading-replaced-already': 'Dieser Eintrag wurde schon berichtigt. Bitte laden Sie die Seite neu und berichtigen Sie den neuesten.',
    'insurance-missing': 'Bitte wählen Sie, wie die Person pflegeversichert ist.',
    'living-form-missing': 'Bitte wählen Sie, wie die Person wohnt.',
    'land-missing': 'Bitte wählen Sie das Bundesland.',
  },
  en: {
    'stand-unreadable': 'We could not read this memory line. Please compare it with the sheet, sign by sign.',
    'answer-unreadable': 'We do not know this answer. Please choose one of the list.',
    'often-unreadable': 'Please write a whole number from 0 to 99 and choose: a day, a week or a month.',
    'often-without-unit': 'Is that a day, a week or a month? Please choose.',
    'line-too-long': 'Module {module}: {given, number} answers, but there are only {expected, number}. Please compare with the form.',
    'line-unknown-sign': 'Module {module}: we do not know “{sign}” at {question}. Allowed here: {allowed}.',
    'keep-without-consent': 'Nothing is stored without consent. Please tick the consent, or print the memory line.',
    'grading-missing': 'Please choose the Pflegegrad of the notice.',
    'grading-ends-before-start': 'The last day lies before the first. Please check both.',
    'grading-replaced-already': 'This entry was corrected already. Please load the page again and correct the newest one.',
    'insurance-missing': 'Please choose how the person is insured for care.',
    'living-form-missing': 'Please choose how the person lives.',
    'land-missing': 'Please choose the Land.',
  },
} as const satisfies Catalogue<string>;
