import { textsOf } from '#web/texts/texts.ts';
import { de } from './texts.de.ts';
import { en } from './texts.en.ts';

/** The words of room helping; for the desk only, hence without easy language. */
export const helpingTexts = textsOf<keyof typeof de>({ de, en });

/** What a visit is for, with its preposition, as the Terminkarte says it to the resident. */
export const purposeTexts = textsOf({
  de: {
    company: 'zu Besuch', shopping: 'zum Einkaufen', errands: 'für Botengänge', transport: 'für eine Fahrt', accompaniment: 'zur Begleitung',
    household: 'für den Haushalt', cooking: 'zum Kochen', garden: 'für den Garten', repairs: 'für eine kleine Reparatur',
    pets: 'für das Haustier', paperwork: 'für Post und Formulare', technology: 'für Telefon und Computer', check_in: 'um nach Ihnen zu sehen',
    personal_care: 'zur Körperpflege', medication: 'wegen der Medikamente', night_watch: 'für die Nacht',
  },
  'de-x-leicht': {
    errands: 'für Ihre Wege', transport: 'und fährt Sie mit dem Auto', accompaniment: 'und geht mit Ihnen mit', household: 'zum Putzen und Waschen',
    paperwork: 'für Ihre Briefe', personal_care: 'zum Waschen und Anziehen',
  },
  en: {
    company: 'for company', shopping: 'to go shopping', errands: 'for errands', transport: 'for a lift', accompaniment: 'to accompany you',
    household: 'to help at home', cooking: 'to cook', garden: 'for the garden', repairs: 'for a small repair', pets: 'for your pet',
    paperwork: 'for post and forms', technology: 'for phone and computer', check_in: 'to look in on you', personal_care: 'for personal care',
    medication: 'for your medication', night_watch: 'for the night',
  },
});
