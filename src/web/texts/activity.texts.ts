import { textsOf } from './texts.ts';

/** What help consists of, in words that a resident uses. */
export const activityTexts = textsOf({
  de: {
    company: 'Besuch und Gesellschaft', shopping: 'Einkaufen', errands: 'Botengänge', transport: 'Fahrdienst',
    accompaniment: 'Begleitung', household: 'Hilfe im Haushalt', cooking: 'Kochen', garden: 'Garten und Schnee',
    repairs: 'Kleine Reparaturen', pets: 'Hilfe mit dem Haustier', paperwork: 'Post und Formulare',
    technology: 'Telefon und Computer', check_in: 'Nachschauen', personal_care: 'Körperpflege',
    medication: 'Medikamente', night_watch: 'Da sein in der Nacht',
  },
  'de-x-leicht': {
    company: 'Besuch', errands: 'Wege erledigen', transport: 'Mit dem Auto fahren', accompaniment: 'Mitgehen',
    household: 'Putzen und Wäsche', paperwork: 'Briefe und Formulare', check_in: 'Nachsehen, ob alles gut ist',
    personal_care: 'Waschen und Anziehen',
  },
  en: {
    company: 'Visits and company', shopping: 'Shopping', errands: 'Errands', transport: 'Lifts', accompaniment: 'Accompaniment',
    household: 'Help at home', cooking: 'Cooking', garden: 'Garden and snow', repairs: 'Small repairs', pets: 'Help with a pet',
    paperwork: 'Post and forms', technology: 'Phone and computer', check_in: 'Looking in', personal_care: 'Personal care',
    medication: 'Medication', night_watch: 'Night watch',
  },
});
