import { html } from '../html.ts';
import { actionsBar, button } from './button.ts';
import type { Examples } from './example.ts';
import type { Errors } from './field-frame.ts';
import { checkbox, checkboxes, dateField, numberField, radios, selectField, textArea, textField, timeField } from './field.ts';
import { fieldGroup, fieldRow, form } from './form.ts';
import { searchBox } from './search-box.ts';

const errors: Errors = {
  refusals: [{ code: 'phone-too-short', path: 'refused-phone' }, { code: 'no-way-in', path: 'refused-way' }, { code: 'stale' }],
  text: ({ code }) => ({
    'phone-too-short': 'Die Telefonnummer hat nur drei Ziffern.', 'no-way-in': 'Bitte sagen Sie, wie wir antworten sollen.',
    stale: 'Inzwischen hat Herr Nowak denselben Eintrag ergänzt. Beides steht unten.',
  })[code] ?? code,
};
const ways = [{ value: 'phone', label: 'Anrufen' }, { value: 'door', label: 'Vorbeikommen', hint: 'Dienstag und Donnerstag' }, { value: 'letter', label: 'Brief' }];

/** What one types and chooses. */
export const formsExamples: readonly Examples[] = [
  {
    component: 'field',
    examples: [
      { shows: 'Text mit Hinweis', render: (locale) => textField({ locale, name: 'caller', label: 'Wer ruft an?', hint: 'Der halbe Name genügt.', required: true, autocomplete: 'off' }) },
      { shows: 'Vorschläge beim Schreiben', render: (locale) => textField({ locale, name: 'person', label: 'Um wen geht es?', suggest: { href: '/menschen/vorschlag?q=', idName: 'personId' } }) },
      { shows: 'mehrere Zeilen', render: (locale) => textArea({ locale, name: 'text', label: 'Was wurde gesagt?', value: 'Frau Schulze braucht am Freitag jemanden für den Weg zum Augenarzt.', required: true }) },
      { shows: 'Tag, Zeit und Zahl nebeneinander', render: (locale) => fieldRow(
        dateField({ locale, name: 'day', label: 'Tag', value: '2027-03-12', required: true }), timeField({ locale, name: 'time', label: 'Uhrzeit', value: '09:30' }),
        numberField({ locale, name: 'minutes', label: 'Dauer', unit: 'Minuten', value: '45' }),
      ) },
      { shows: 'Auswahl aus vielen', render: (locale) => selectField({ locale, name: 'activity', label: 'Welche Hilfe?', value: 'shopping', options: [{ value: 'company', label: 'Gesellschaft' }, { value: 'shopping', label: 'Einkaufen' }, { value: 'transport', label: 'Fahren' }] }) },
      { shows: 'eines von wenigen', render: (locale) => radios({ locale, name: 'way', label: 'Wie sollen wir antworten?', options: ways, value: 'phone', required: true }) },
      { shows: 'mehrere von wenigen', render: (locale) => checkboxes({ locale, name: 'skills', label: 'Was können Sie?', options: [{ value: 'car', label: 'Auto fahren' }, { value: 'dog', label: 'Hunde ausführen' }], values: ['dog'] }) },
      { shows: 'ja oder nein', render: (locale) => checkbox({ locale, name: 'told', label: 'Die Angehörige darf es wissen', hint: 'Nur diesen Termin.' }) },
    ],
  },
  {
    component: 'form',
    examples: [{ shows: 'abgelehnt: alle Gründe, alles Getippte noch da', render: (locale) => form({
      locale, action: '#form', label: 'Anruf aufnehmen', errors,
      body: html`${textField({ locale, name: 'refused-name', label: 'Name', typed: { 'refused-name': 'Krüger <Inge>' }, errors, required: true })}
${textField({ locale, name: 'refused-phone', label: 'Telefon', type: 'tel', hint: 'Mit Vorwahl.', typed: { 'refused-phone': '035' }, errors, required: true, width: 'medium' })}
${radios({ locale, name: 'refused-way', label: 'Wie sollen wir antworten?', options: ways, typed: {}, errors, required: true })}
${fieldGroup({ legend: 'Wann passt es?', hint: 'Sie können auch beides leer lassen.', body: fieldRow(dateField({ locale, name: 'refused-day', label: 'Tag', typed: { 'refused-day': '2027-03-12' } }), timeField({ locale, name: 'refused-time', label: 'Uhrzeit' })) })}
${actionsBar(button({ label: 'Noch einmal speichern' }))}`,
    }) }],
  },
  { component: 'searchBox', examples: [{ shows: 'mit Vorschlägen', render: (locale) => searchBox({ locale, action: '#searchBox', label: 'Mensch oder Haus suchen', hint: 'Tippfehler und halbe Namen machen nichts.', suggest: '/menschen/vorschlag?q=' }) }] },
];
