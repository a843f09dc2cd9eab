import type { de } from './money.de.ts';

/** Easy language, for what residents see. */
export const leicht: Partial<Record<keyof typeof de, string>> = {
  'budget.title-mine': 'Mein Geld für Hilfe',
  'budget.lead': 'Das Geld im {month}: So viel ist da. So viel ist weg. So viel bleibt.',
  'budget.pots': 'Geld-Töpfe im {month}',
  'for.pflegegeld': 'Dieses Geld kommt auf Ihr Konto.', 'for.sachleistung': 'Dieses Geld ist für den Pflege-Dienst.',
  'for.umwandlungsanspruch': 'Ein Teil vom Geld für den Pflege-Dienst. Damit können Sie Hilfe im Alltag bezahlen.',
  'for.entlastungsbetrag': 'Damit bezahlen Sie Hilfe im Alltag. Zum Beispiel beim Putzen.',
  'for.gemeinsamer-jahresbetrag': 'Wenn Ihre Familie einmal nicht helfen kann.', 'for.tages-und-nachtpflege': 'Wenn Sie am Tag oder in der Nacht woanders gepflegt werden.',
  'for.pflegehilfsmittel-zum-verbrauch': 'Zum Beispiel Hand-Schuhe und Unterlagen.', 'for.wohnumfeld-zuschuss': 'Zum Beispiel für Griffe im Bad.',
  'budget.own': 'Das bezahlen Sie selbst', 'budget.own-used': 'schon bezahlt', 'budget.own-planned': 'kommt noch', 'budget.others': 'Das bezahlen andere',
  'budget.planned': 'Diese Hilfe kommt noch', 'budget.planned-lead': 'Diese Hilfe kostet Geld.', 'budget.planned-none': 'Es kommt keine Hilfe mehr, die Geld kostet.',
  'budget.more': 'Das können Sie noch bekommen', 'budget.more-lead': 'Fragen Sie Ihre Pflege-Kasse.',
  'budget.truth': 'Woher wissen wir das?',
  'budget.truth-body': 'Wir schreiben auf: Wer hat geholfen? Was hat es gekostet? Ihre Pflege-Kasse weiß vielleicht mehr. Fragen Sie dort nach. Nur die Pflege-Kasse entscheidet.',
  'budget.no-grading': 'Sie haben noch keinen Pflege-Grad.', 'budget.no-grading-body': 'Ohne Pflege-Grad gibt es kein Geld von der Pflege-Kasse.',
  'warning.beyond-pot': '{pot}: {money} sind zu viel', 'warning.beyond-pot-body': 'Das müssen Sie selbst bezahlen. Fragen Sie im Büro.',
  'warning.nearly-used': '{pot}: Es sind nur noch {money} da', 'warning.nearly-used-body': 'Fragen Sie im Büro, bevor Sie mehr Hilfe bestellen.',
  'warning.expires-soon': '{pot}: {money} gehen am {day} verloren', 'warning.expires-soon-body': 'Bezahlen Sie vorher Hilfe damit. Das Büro hilft Ihnen.',
  'list.lead': 'Hier steht jeder Euro.', 'list.entries': 'Wofür war das Geld?', 'list.trace': 'So haben wir gerechnet',
  'documents.title': 'Quittungen', 'documents.lead': 'Eine Quittung ist ein Zettel. Darauf steht: Wer hat geholfen? Was hat es gekostet?',
  'column.given': 'So viel gibt es', 'column.used': 'weg', 'column.left': 'noch da',
};
