import { textsOf } from '#web/texts/texts.ts';

const de = {
  title: 'Befragungen', lead: 'Menschen selbst fragen, auf Papier, am Telefon oder am Bildschirm. Wer teilnimmt, bekommt eine Nummer; der Name steht auf keinem Bogen.',
  none: 'Noch keine Befragung', 'none-body': 'Eine Befragung hat einen Fragebogen, Menschen, die zugestimmt haben, und Wellen, in denen gefragt wird.', new: 'Befragung beginnen',
  'new.lead': 'Was gefragt wird, bleibt in allen Wellen gleich, damit die Antworten sich vergleichen lassen.', 'new.name': 'Name', 'new.name-hint': 'Zum Beispiel „Leben im Quartier“', 'new.instruments': 'Fragebögen', 'new.save': 'Beginnen',
  'licence.free': 'frei', 'licence.conditions': 'frei mit Bedingungen', 'licence.permission': 'nur mit Erlaubnis', 'licence.unclear': 'Erlaubnis bitte klären', 'use.aggregate': 'nur für Gruppen', 'use.individual': 'auch für einzelne',
  waves: 'Wellen', 'waves.none': 'Noch keine Welle.', 'wave.name': 'Name der Welle', 'wave.from': 'Vom', 'wave.to': 'Bis', 'wave.save': 'Welle beginnen', 'wave.add': 'Neue Welle', 'wave.synthetic': 'Beispieldaten', 'wave.count': 'Antworten', 'wave.answers': '{count, plural, =0 {keine Antworten} one {eine Antwort} other {# Antworten}}',
  panel: 'Wer teilnimmt', 'panel.none': 'Noch nimmt niemand teil.', 'panel.lead': 'Nur hier am Tisch ist zu sehen, wem eine Nummer gehört.', 'panel.number': 'Nummer', 'panel.name': 'Name', 'panel.since': 'dabei seit', 'panel.consent': 'Einwilligung',
  'panel.live': 'gilt', 'panel.over': 'zurückgenommen oder abgelaufen: zählt nicht mehr', 'panel.add': 'Jemanden teilnehmen lassen', 'panel.person': 'Wer?', 'panel.how': 'Wie wurde zur Auswertung eingewilligt?', 'panel.how-hint': 'Leer lassen, wenn die Einwilligung schon eingetragen ist.',
  'panel.none-needed': 'ist schon eingetragen', 'how.spoken': 'im Gespräch', 'how.phone': 'am Telefon', 'how.signed_card': 'mit Unterschrift', 'how.screen': 'am Bildschirm', 'panel.save': 'Teilnehmen lassen',
  'panel.say': 'Bitte vorlesen: „Wir möchten wissen, was die Hilfe bewirkt. Ihre Antworten werden ohne Ihren Namen ausgewertet. Sie können Nein sagen und bekommen trotzdem Hilfe. Sie können es jederzeit zurücknehmen: Ein Anruf genügt, ab dann zählen Ihre Antworten nicht mehr.“',
  wordings: 'Wortlaut', 'wordings.lead': 'Die Fragen fremder Fragebögen gehören anderen. Wer sie verwenden darf, trägt den Wortlaut hier ein; er steht dann auf Bogen, Bildschirm und Gesprächsleitfaden.', 'wordings.legend': 'Antworten von {pack}', 'wordings.legend-hint': 'Zum Beispiel „1 = nein, 2 = mehr oder weniger, 3 = ja“',
  'wordings.question': 'Frage {key}', 'wordings.save': 'Festhalten', 'wordings.missing': 'Wortlaut fehlt: Frage {key} von {pack}', 'wordings.none': 'Die Quartiersfragen sind von uns und frei. Hier ist nichts einzutragen.',
  'sheet.print': 'Bogen drucken', 'sheet.phone': 'Am Telefon fragen', 'sheet.screen': 'Am Bildschirm ausfüllen', 'type.link': 'Bogen eintippen', 'wave.state': 'Stand', 'wave.lead': '{survey}, {from} bis {to}',
  'state.open': 'kein Bogen', 'state.once': 'einmal eingetippt', 'state.differs': 'Unterschied zu entscheiden', 'state.done': 'fertig', 'state.decide': 'Unterschiede entscheiden',
  'wave.progress': '{done} von {all} fertig', 'wave.sheet-of': 'Bogen {number} drucken',
  'type.title': 'Eintippen: {wave}', 'type.lead': 'Nummer und Antworten der Reihe nach, mit Tabulator weiter. Leer heißt: nicht angekreuzt. Jeder Papierbogen wird zweimal eingetippt, am besten von zwei Menschen.', 'type.lead-phone': 'Bitte die Fragen so vorlesen, wie sie da stehen, und nichts erklären. Wer nicht antworten will, muss nicht.',
  'type.lead-screen': 'Die teilnehmende Person wählt selbst; wer nicht antworten will, muss nicht.', 'type.number': 'Bogennummer', 'type.save': 'Aufnehmen', 'type.hint': '{least} bis {most}', 'type.no-answer': 'keine Antwort', 'type.ways': 'Wie gefragt wird', 'way.paper': 'Papier', 'way.phone': 'Telefon', 'way.screen': 'Bildschirm',
  'decide.title': 'Bogen {number}: Unterschiede', 'decide.lead': 'Zweimal eingetippt, nicht gleich. Bitte auf dem Papier nachsehen und eintragen, was dort steht.', 'decide.first': 'erstes Mal', 'decide.second': 'zweites Mal', 'decide.paper': 'Auf dem Papier steht', 'decide.empty': 'auf dem Papier ist nichts angekreuzt', 'decide.nothing': 'leer', 'decide.save': 'Entscheiden', 'decide.both': '{question} (erstes Mal: {first}, zweites Mal: {second})',
  'notice.begonnen': 'Begonnen.', 'notice.dabei': 'Nimmt teil.', 'notice.wortlaut': 'Festgehalten.', 'notice.einmal': 'Aufgenommen. Bitte später ein zweites Mal eintippen.', 'notice.fertig': 'Aufgenommen, der Bogen ist fertig.',
  'pack.Quartier': 'Quartiersfragen (Kontakte, Gesundheit, Hilfebedarf)',
  'q.contacts': 'Mit wie vielen Nachbarinnen und Nachbarn haben Sie in den letzten sieben Tagen gesprochen?', 'q.health': 'Wie geht es Ihnen gesundheitlich im Allgemeinen?', 'q.hours_needed': 'Wie viele Stunden in der Woche brauchen Sie Hilfe? Wenn Sie keine brauchen: 0', 'q.hours_uncovered': 'Wie viele dieser Stunden übernimmt im Moment niemand?',
  'a.health.1': 'sehr gut', 'a.health.2': 'gut', 'a.health.3': 'mittelmäßig', 'a.health.4': 'schlecht', 'a.health.5': 'sehr schlecht',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  title: 'Surveys', lead: 'Asking people themselves, on paper, on the phone or on screen. Whoever takes part gets a number; no form carries a name.',
  none: 'No survey yet', 'none-body': 'A survey has a questionnaire, people who agreed, and waves in which they are asked.', new: 'Begin a survey',
  'new.lead': 'What is asked stays the same in all waves, so that answers can be compared.', 'new.name': 'Name', 'new.name-hint': 'For example “Living in the Quartier”', 'new.instruments': 'Questionnaires', 'new.save': 'Begin',
  'licence.free': 'free', 'licence.conditions': 'free on conditions', 'licence.permission': 'with permission only', 'licence.unclear': 'please ask for permission', 'use.aggregate': 'for groups only', 'use.individual': 'for single persons as well',
  waves: 'Waves', 'waves.none': 'No wave yet.', 'wave.name': 'Name of the wave', 'wave.from': 'From', 'wave.to': 'To', 'wave.save': 'Begin the wave', 'wave.add': 'New wave', 'wave.synthetic': 'example data', 'wave.count': 'Answers', 'wave.answers': '{count, plural, =0 {no answers} one {one answer} other {# answers}}',
  panel: 'Who takes part', 'panel.none': 'Nobody takes part yet.', 'panel.lead': 'Only here at the desk one can see whose number it is.', 'panel.number': 'Number', 'panel.name': 'Name', 'panel.since': 'taking part since', 'panel.consent': 'Consent',
  'panel.live': 'holds', 'panel.over': 'taken back or ended: counts no more', 'panel.add': 'Let somebody take part', 'panel.person': 'Who?', 'panel.how': 'How did they agree to the evaluation?', 'panel.how-hint': 'Leave empty if the consent is on record.',
  'panel.none-needed': 'is on record', 'how.spoken': 'in a talk', 'how.phone': 'on the phone', 'how.signed_card': 'by signature', 'how.screen': 'on screen', 'panel.save': 'Let them take part',
  'panel.say': 'Please read aloud: “We would like to know what the help achieves. Your answers are evaluated without your name. You can say no and will still get help. You can take it back at any time: one call is enough, from then on your answers do not count.”',
  wordings: 'Wordings', 'wordings.lead': 'The questions of other questionnaires belong to others. Whoever may use them enters the wording here; it then stands on form, screen and phone script.', 'wordings.legend': 'Answers of {pack}', 'wordings.legend-hint': 'For example “1 = no, 2 = more or less, 3 = yes”',
  'wordings.question': 'Question {key}', 'wordings.save': 'Keep', 'wordings.missing': 'Wording missing: question {key} of {pack}', 'wordings.none': 'The questions about the Quartier are ours and free. Nothing is to be entered here.',
  'sheet.print': 'Print a form', 'sheet.phone': 'Ask on the phone', 'sheet.screen': 'Fill in on screen', 'type.link': 'Type a form in', 'wave.state': 'State', 'wave.lead': '{survey}, {from} to {to}',
  'state.open': 'no form', 'state.once': 'typed in once', 'state.differs': 'difference to be decided', 'state.done': 'done', 'state.decide': 'Decide the differences',
  'wave.progress': '{done} of {all} done', 'wave.sheet-of': 'Print form {number}',
  'type.title': 'Type in: {wave}', 'type.lead': 'Number and answers in their order, on with the tabulator. Empty means: not ticked. Each paper form is typed in twice, best by two people.', 'type.lead-phone': 'Please read the questions as they stand and explain nothing. Nobody has to answer.',
  'type.lead-screen': 'The person taking part chooses alone; nobody has to answer.', 'type.number': 'Number of the form', 'type.save': 'Take in', 'type.hint': '{least} to {most}', 'type.no-answer': 'no answer', 'type.ways': 'How they are asked', 'way.paper': 'Paper', 'way.phone': 'Phone', 'way.screen': 'Screen',
  'decide.title': 'Form {number}: differences', 'decide.lead': 'Typed in twice, not alike. Please look at the paper and enter what stands there.', 'decide.first': 'first time', 'decide.second': 'second time', 'decide.paper': 'On the paper stands', 'decide.empty': 'nothing is ticked on the paper', 'decide.nothing': 'empty', 'decide.save': 'Decide', 'decide.both': '{question} (first time: {first}, second time: {second})',
  'notice.begonnen': 'Begun.', 'notice.dabei': 'Takes part.', 'notice.wortlaut': 'Kept.', 'notice.einmal': 'Taken in. Please type it in a second time later.', 'notice.fertig': 'Taken in, the form is done.',
  'pack.Quartier': 'Questions about the Quartier (contacts, health, need for help)',
  'q.contacts': 'With how many neighbours did you talk in the last seven days?', 'q.health': 'How is your health in general?', 'q.hours_needed': 'How many hours a week do you need help? If you need none: 0', 'q.hours_uncovered': 'How many of these hours does nobody cover at the moment?',
  'a.health.1': 'very good', 'a.health.2': 'good', 'a.health.3': 'fair', 'a.health.4': 'bad', 'a.health.5': 'very bad',
};

const leicht: Readonly<Partial<Record<keyof typeof de, string>>> = {
  'q.contacts': 'Mit wie vielen Nachbarn haben Sie in den letzten 7 Tagen gesprochen?', 'q.health': 'Wie geht es Ihnen gesundheitlich?',
  'q.hours_needed': 'Wie viele Stunden Hilfe brauchen Sie in einer Woche? Sie brauchen keine Hilfe? Dann schreiben Sie 0.',
  'q.hours_uncovered': 'Bei wie vielen von diesen Stunden hilft Ihnen gerade niemand?', 'a.health.3': 'mittel',
};

/** The words of surveys; residents read the questions. */
export const surveyTexts = textsOf<keyof typeof de>({ de, 'de-x-leicht': leicht, en });
