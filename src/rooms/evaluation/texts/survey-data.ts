import { textsOf } from '#web/texts/texts.ts';

const de = {
  title: 'Antworten auswerten: {survey}', lead: 'Antworten unter Nummern, ohne Namen. Wer die Einwilligung zurücknimmt, fehlt in allem, was danach geholt wird.',
  link: 'Antworten auswerten', 'from-survey': 'Aus einer Befragung', 'from-survey-lead': 'Die eigene Gruppe kommt aus der Befragung dieses Quartiers; die andere aus Antworten von anderswo.', 'from-survey-none': 'Noch keine Befragung.',
  waves: 'Wellen', 'column.site': 'Ort', 'column.wave': 'Welle', 'column.answers': 'Antworten', 'column.again': 'davon in der ersten Welle dabei', 'column.source': 'Quelle', here: 'dieses Quartier', synthetic: 'Beispieldaten',
  files: 'Dateien', 'files.lead': 'Dieselben Antworten ergeben Byte für Byte dieselben Dateien.', 'file.antworten.csv': 'Antworten (CSV)', 'file.codebuch.csv': 'Codebuch (CSV)', 'file.befragung.json': 'Alles zusammen (JSON)',
  compare: 'Daten für einen Vergleich machen', 'compare.lead': 'Eine Zeile je Mensch: was vorher bekannt war, und die Werte vorher und nachher. Wer nachher fehlt, bleibt mit leeren Feldern darin, damit der Ausfall zu sehen ist.',
  'compare.name': 'Name der Daten', 'compare.own-before': 'Dieses Quartier, vorher', 'compare.own-after': 'Dieses Quartier, nachher', 'compare.outside-before': 'Vergleich, vorher', 'compare.outside-after': 'Vergleich, nachher', 'compare.none': 'nicht gefragt', 'compare.save': 'Daten machen',
  'compare.missing': 'Für einen Vergleich fehlen Antworten: Es braucht eine Welle aus diesem Quartier und eine von anderswo.', 'compare.count': '{site}: {wave} ({count, plural, one {eine Antwort} other {# Antworten}})',
  outside: 'Antworten von anderswo einspielen', 'outside.lead': 'Derselbe Fragebogen, anderswo gefragt. Eine Zeile je Mensch, ohne Namen, Adressen und Geburtstage.', 'outside.site': 'Ort oder Gruppe', 'outside.site-hint': 'Ein Name, den es schon gibt, ergänzt dessen Wellen.', 'outside.wave': 'Name der Welle', 'outside.from': 'Vom', 'outside.to': 'Bis',
  'outside.source': 'Wer hat gefragt?', 'outside.licence': 'Lizenz oder Erlaubnis', 'outside.codebook': 'Codebuch für weitere Spalten', 'outside.codebook-hint': 'Je Spalte eine Zeile, zum Beispiel: umzug 1 in den letzten zwei Jahren umgezogen. age, sex, lives_alone, pflegegrad sind bekannt.',
  'outside.content': 'Antworten als CSV', 'outside.content-hint': 'Erste Zeile: number, dann die Fragen: {keys}', 'outside.save': 'Einspielen',
  'notice.eingespielt': 'Eingespielt.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  title: 'Evaluate answers: {survey}', lead: 'Answers under numbers, without names. Whoever takes consent back is missing from everything fetched afterwards.',
  link: 'Evaluate answers', 'from-survey': 'From a survey', 'from-survey-lead': 'One group comes from the survey of this Quartier, the other from answers from elsewhere.', 'from-survey-none': 'No survey yet.',
  waves: 'Waves', 'column.site': 'Site', 'column.wave': 'Wave', 'column.answers': 'Answers', 'column.again': 'of these in the first wave', 'column.source': 'Source', here: 'this Quartier', synthetic: 'example data',
  files: 'Files', 'files.lead': 'The same answers give the same files, byte by byte.', 'file.antworten.csv': 'Answers (CSV)', 'file.codebuch.csv': 'Codebook (CSV)', 'file.befragung.json': 'All in one (JSON)',
  compare: 'Make data for a comparison', 'compare.lead': 'One row per person: what was known before, and the values before and after. Who is missing afterwards stays in with empty fields, so that the loss can be seen.',
  'compare.name': 'Name of the data', 'compare.own-before': 'This Quartier, before', 'compare.own-after': 'This Quartier, after', 'compare.outside-before': 'Comparison, before', 'compare.outside-after': 'Comparison, after', 'compare.none': 'not asked', 'compare.save': 'Make the data',
  'compare.missing': 'Answers are missing for a comparison: it takes a wave of this Quartier and one from elsewhere.', 'compare.count': '{site}: {wave} ({count, plural, one {one answer} other {# answers}})',
  outside: 'Bring in answers from elsewhere', 'outside.lead': 'The same questionnaire, asked elsewhere. One row per person, without names, addresses and birthdays.', 'outside.site': 'Site or group', 'outside.site-hint': 'A name that is known already gets another wave.', 'outside.wave': 'Name of the wave', 'outside.from': 'From', 'outside.to': 'To',
  'outside.source': 'Who asked?', 'outside.licence': 'Licence or permission', 'outside.codebook': 'Codebook for further columns', 'outside.codebook-hint': 'One line per column, such as: moved 1 moved house in the last two years. age, sex, lives_alone, pflegegrad are known.',
  'outside.content': 'Answers as CSV', 'outside.content-hint': 'First line: number, then the questions: {keys}', 'outside.save': 'Bring in',
  'notice.eingespielt': 'Brought in.',
};

/** The words of the page where answers are evaluated. */
export const surveyDataTexts = textsOf<keyof typeof de>({ de, en });
