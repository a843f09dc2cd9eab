import { textsOf, type Catalogue } from '#web/texts/texts.ts';
import { de } from './texts.de.ts';
import { easy } from './texts.de-x-leicht.ts';
import { en } from './texts.en.ts';

/** The words of room hilfemix. */
export const hilfemixTexts = textsOf<keyof typeof de>({ de, 'de-x-leicht': easy, en });

/** Why room hilfemix refuses, and what to do then. */
export const hilfemixRefusals = {
  de: {
    'activity-missing': 'Bitte wählen Sie, wobei Hilfe gewünscht ist.',
    'every-out-of-range': 'Bitte schreiben Sie eine Zahl von 1 bis 12.',
    'duration-missing': 'Bitte schreiben Sie, wie lange, zum Beispiel „1 Stunde“.',
    'weekdays-missing': 'Bitte wählen Sie mindestens einen Wochentag.',
    'need-ends-before-it-starts': 'Das Ende liegt vor dem Anfang. Bitte prüfen Sie die beiden Tage.',
    'woman-and-man': 'Eine Frau und ein Mann zugleich geht nicht. Bitte wählen Sie höchstens eins.',
    'excluded-unknown': '„{name}“ haben wir nicht gefunden. Bitte prüfen Sie den Namen oder lassen Sie das Feld leer.',
    'excluded-ambiguous': '„{name}“ passt auf mehrere Menschen. Bitte schreiben Sie Vor- und Nachnamen oder wählen Sie aus den Vorschlägen.',
    'need-closed': 'Dieser Bedarf ist abgeschlossen. Bitte nehmen Sie ihn neu auf, wenn wieder Hilfe gebraucht wird.',
    'agreed-ahead': 'Dieser Tag liegt in der Zukunft. Bitte tragen Sie ein, wann Sie wirklich gesprochen haben.',
    'review-before-agreement': 'Dieser Tag liegt vor der Absprache. Bitte prüfen Sie die beiden Tage.',
    'helper-not-proposed': 'Diese Person oder dieser Dienst steht für diesen Bedarf nicht zur Wahl. Bitte wählen Sie aus der Liste.',
    'arranged-among-themselves': '{name} gehört zur Familie oder zu den Freunden. Bitte rufen Sie an und vermerken Sie dann, was abgesprochen ist.',
    'not-now': '{name}: {reason}. Bitte wählen Sie jemand anderes oder klären Sie das zuerst.',
    'commissioned-already': '{name} hilft bei diesem Bedarf schon. Bitte beenden Sie zuerst, was bisher gilt.',
    'price-unreadable': 'Das ist kein Betrag. Richtig wäre zum Beispiel 12,50.',
  },
  en: {
    'activity-missing': 'Please choose what help is wished for.',
    'every-out-of-range': 'Please write a number from 1 to 12.',
    'duration-missing': 'Please write how long, for example “1 hour”.',
    'weekdays-missing': 'Please choose at least one weekday.',
    'need-ends-before-it-starts': 'The end is before the beginning. Please check the two days.',
    'woman-and-man': 'A woman and a man at once is not possible. Please choose at most one.',
    'excluded-unknown': 'We did not find “{name}”. Please check the name or leave the field empty.',
    'excluded-ambiguous': '“{name}” fits several persons. Please write given and family name or choose a suggestion.',
    'need-closed': 'This need is closed. Please take it up anew if help is needed again.',
    'agreed-ahead': 'This day is in the future. Please enter when you really talked.',
    'review-before-agreement': 'This day is before the agreement. Please check the two days.',
    'helper-not-proposed': 'This person or service is not up for choice for this need. Please choose from the list.',
    'arranged-among-themselves': '{name} is family or a friend. Please call, and then note what was agreed.',
    'not-now': '{name}: {reason}. Please choose somebody else or settle this first.',
    'commissioned-already': '{name} helps with this need already. Please end first what holds so far.',
    'price-unreadable': 'This is not an amount. Right would be 12.50, for example.',
  },
} as const satisfies Catalogue<string>;
