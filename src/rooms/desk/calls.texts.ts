import { textsOf } from '#web/texts/texts.ts';

/** The words of agreed calls and of standing in. */
export const callTexts = textsOf({
  de: {
    'title': 'Anrufe und Vertretung: {name}', 'lead': 'Wer ruft wie oft an, und was geschieht, wenn niemand abnimmt. Und wer einspringt, wenn {name} abwesend ist.',
    'calls': 'Verabredete Anrufe', 'calls-none': 'Es ist kein Anruf verabredet.', 'by': 'Wer ruft an?', 'by-desk': 'das Büro', 'days': 'An welchen Tagen?', 'since': 'Seit', 'since-ask': 'Ab wann?',
    'if-unanswered': 'Wenn niemand abnimmt', 'if-unanswered-hint': 'zum Beispiel: nach einer Stunde noch einmal, dann Frau Krüger anrufen', 'last': 'Zuletzt', 'add': 'Anruf verabreden', 'end': 'Beenden',
    'stand-ins': 'Vertretung', 'stand-ins-none': 'Es ist keine Vertretung eingetragen.', 'stand-in': 'Wer vertritt?', 'from': 'Vom', 'until': 'Bis', 'what': 'Wofür', 'what-hint': 'zum Beispiel: Sprechstunde, Schlüssel, Einkauf am Dienstag',
    'stand-in-add': 'Vertretung eintragen', 'remove': 'Zurücknehmen', 'choose': 'Bitte wählen',
    'home': 'Heute anrufen', 'home-lead': 'Verabredete Anrufe. Ein Klick schreibt es ins Kontaktbuch.', 'reached': 'Erreicht', 'unreached': 'Nicht erreicht', 'away': 'Vertretung heute', 'away-line': '{standIn} für {name}, bis {date}',
    'entry.reached': 'Verabredeter Anruf: erreicht.', 'entry.unreached': 'Verabredeter Anruf: nicht erreicht.', 'entry.again': 'noch einmal anrufen',
    'by-line': 'Es ruft an: {name}.', 'notice.verabredet': 'Eingetragen.', 'notice.beendet': 'Beendet.', 'notice.angerufen': 'Im Kontaktbuch vermerkt.',
  },
  en: {
    'title': 'Calls and stand-ins: {name}', 'lead': 'Who calls how often, and what happens if nobody answers. And who steps in while {name} is away.',
    'calls': 'Agreed calls', 'calls-none': 'No call is agreed.', 'by': 'Who calls?', 'by-desk': 'the office', 'days': 'On which days?', 'since': 'Since', 'since-ask': 'From when?',
    'if-unanswered': 'If nobody answers', 'if-unanswered-hint': 'for example: once more after an hour, then call Ms Krüger', 'last': 'Last', 'add': 'Agree on a call', 'end': 'End',
    'stand-ins': 'Stand-ins', 'stand-ins-none': 'Nobody stands in.', 'stand-in': 'Who stands in?', 'from': 'From', 'until': 'Until', 'what': 'For what', 'what-hint': 'for example: office hour, key, shopping on Tuesday',
    'stand-in-add': 'Record a stand-in', 'remove': 'Take back', 'choose': 'Please choose',
    'home': 'To call today', 'home-lead': 'Agreed calls. One click writes it into the contact book.', 'reached': 'Reached', 'unreached': 'Not reached', 'away': 'Standing in today', 'away-line': '{standIn} for {name}, until {date}',
    'entry.reached': 'Agreed call: reached.', 'entry.unreached': 'Agreed call: not reached.', 'entry.again': 'call once more',
    'by-line': 'Called by {name}.', 'notice.verabredet': 'Recorded.', 'notice.beendet': 'Ended.', 'notice.angerufen': 'Noted in the contact book.',
  },
});
