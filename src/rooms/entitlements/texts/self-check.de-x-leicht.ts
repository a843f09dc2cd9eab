import type { de } from './self-check.de.ts';

/** The self-check in easy language. */
export const leicht: Readonly<Partial<Record<keyof typeof de, string>>> = {
  'start.title': 'Test: Welcher Pflege-Grad?', 'start.lead': 'Sie beantworten Fragen. Dann sehen Sie: Welcher Pflege-Grad passt ungefähr? Wie viel Geld gibt es?',
  'start.what-1': 'Denken Sie an einen normalen Tag.', 'start.what-2': 'Wichtig ist: Was können Sie ohne einen anderen Menschen? Ein Stock oder ein Rollator ist erlaubt.', 'start.what-3': 'Sie müssen nicht alle Fragen beantworten. Sie können jederzeit Pause machen.',
  'start.not': 'Das ist nur ein Test', 'start.not-body': 'Der Test entscheidet nichts. Nur die Pflege-Kasse entscheidet. Dafür kommt jemand zu Ihnen nach Hause. Der Test ist auch keine Beratung nach § 7a SGB XI.',
  'start.stored': 'Wir speichern nichts', 'start.stored-body': 'Wir speichern Ihre Antworten nur, wenn Sie Ja sagen.',
  'start.begin-one': 'Anfangen: eine Frage nach der anderen', 'start.begin-many': 'Viele Fragen auf einer Seite', 'start.resume': 'Später weitermachen', 'start.stand': 'Ihre Merk-Zeile', 'start.stand-hint': 'Die Zeile steht auf Ihrem Blatt.',
  'start.form': 'Blatt zum Ankreuzen', 'start.letter': 'Brief an die Pflege-Kasse',
  'module.lead-7': 'Diese Fragen zählen nicht für den Pflege-Grad. Aber Nachbarn können hier helfen.', 'module.lead-8': 'Diese Fragen zählen nicht für den Pflege-Grad. Aber Nachbarn können hier helfen.',
  'question.open': 'Das weiß ich nicht', 'question.finish': 'Ergebnis ansehen', 'often.none': 'Gar nicht. Oder: Ich mache es selbst.', 'often.seldom': 'Es zählt nur, was Sie lange brauchen: ein halbes Jahr oder länger.',
  'haeufigkeit.0': 'Nie', 'haeufigkeit.1': 'Selten', 'haeufigkeit.2': 'Oft, aber nicht jeden Tag', 'kontinenz.4': 'Ich habe einen Katheter oder einen Beutel',
  'result.title': 'Ihr Ergebnis', 'result.lead': 'Das sagen Ihre Antworten.', 'result.none': 'Wahrscheinlich kein Pflege-Grad', 'result.grade': 'Wahrscheinlich Pflege-Grad {grade, number}',
  'result.range': 'Zwischen {lowest, plural, =0 {keinem Pflege-Grad} other {Pflege-Grad #}} und Pflege-Grad {highest, number}',
  'result.points': '{points} von 100 Punkten.', 'result.points-range': '{from} bis {to} von 100 Punkten.', 'result.deciding': 'Diese Fragen sind noch wichtig', 'result.deciding-lead': 'Die wichtigste Frage steht oben.',
  'result.brings': 'So viel Geld kann es geben', 'result.brings-lead': 'So ist es am {day}. Für Menschen, die so wohnen: {living}. Und so versichert sind: {insurance}. Sie bekommen nicht alles auf einmal.', 'result.brings-none': 'Ohne Pflege-Grad gibt es kein Geld von der Pflege-Kasse. Nachbarn können trotzdem helfen.',
  'result.neighbours': 'Hier können Nachbarn helfen', 'result.neighbours-lead': 'Das haben Sie bei „Draußen“ und „Haushalt“ gesagt.', 'result.why': 'So haben wir gerechnet', 'result.next': 'Was Sie jetzt tun können',
  'result.next-apply': 'Schreiben Sie einen Antrag. Das kostet nichts. Machen Sie es bald.', 'result.next-advice': 'Die Pflege-Kasse muss Sie beraten. Das kostet nichts.',
  'result.pause': 'Pause machen', 'result.pause-body': 'Schreiben Sie diese Zeile ab. Oder drucken Sie das Blatt. Wir behalten nichts.', 'result.pause-print': 'Blatt drucken', 'result.keep': 'Antworten speichern',
  'grading.lead': 'Das hat die Pflege-Kasse entschieden.', 'grading.none': 'Hier steht noch nichts', 'grading.none-body': 'Haben Sie einen Brief von der Pflege-Kasse? Zeigen Sie ihn uns.', 'grading.zero': 'kein Pflege-Grad', 'grading.grade': 'Pflege-Grad {grade, number}',
};
