import { textsOf, type Catalogue } from '#web/texts/texts.ts';

/** The words of refusals that any route may give. Every text names the cause and the remedy. */
export const httpRefusals = {
  de: {
    'not-found': 'Diese Seite gibt es nicht, oder sie ist nicht für Sie bestimmt. Bitte prüfen Sie die Adresse oder gehen Sie zur Startseite.',
    'signed-out': 'Sie sind nicht mehr angemeldet. Was Sie geschrieben haben, steht noch hier: Melden Sie sich in einem neuen Fenster an und senden Sie dann noch einmal.',
    'not-allowed': 'Das gehört nicht zu Ihrer Aufgabe in diesem Quartier. Wenn Sie es brauchen, sprechen Sie bitte mit dem Büro.',
    'foreign-origin': 'Dieses Formular kam von einer fremden Seite und wurde nicht angenommen. Bitte öffnen Sie es hier neu.',
    'method-not-allowed': 'Diese Seite kann so nicht aufgerufen werden. Bitte öffnen Sie sie über das Menü.',
    'too-many-requests': 'Das waren sehr viele Anfragen in kurzer Zeit. Bitte warten Sie {seconds, plural, one {eine Sekunde} other {# Sekunden}} und versuchen Sie es dann noch einmal.',
    'body-too-large': 'Das ist zu viel auf einmal: höchstens {megabytes} MB. Bitte teilen Sie es auf.',
    'body-not-a-form': 'Die Anfrage war kein Formular. Richtig wäre application/x-www-form-urlencoded oder application/json.',
    'body-not-json': 'Die Anfrage war kein gültiges JSON. Bitte prüfen Sie Klammern und Anführungszeichen.',
    'body-not-an-object': 'Erwartet wird ein JSON-Objekt mit einem Wert je Feld.',
    'too-many-fields': 'Das Formular hat zu viele Felder: höchstens {most}.',
    'text-with-nul': 'Der Text enthält ein unsichtbares Zeichen (NUL), das nicht gespeichert werden kann. Bitte schreiben Sie ihn neu.',
    'input-invalid': 'Diese Angabe passt hier nicht. Bitte prüfen Sie sie.',
    'input-too-long': 'Das ist zu lang: höchstens {maximum, number} Zeichen. Bitte kürzen Sie es.',
    'refers-to-nothing': 'Worauf sich das bezieht, gibt es nicht mehr. Bitte laden Sie die Seite neu.',
    'changed-meanwhile': 'Jemand anderes hat das inzwischen geändert. Unten sehen Sie den neuen Stand und was Sie geschrieben haben.',
    'fault': 'Da ist uns ein Fehler unterlaufen. Was schon gespeichert war, ist sicher. Bitte versuchen Sie es noch einmal; bleibt es dabei, nennen Sie dem Büro die Nummer unten.',
  },
  en: {
    'not-found': 'This page does not exist, or it is not meant for you. Please check the address or go to the start page.',
    'signed-out': 'You are no longer signed in. What you wrote is still here: sign in in a new window, then send it again.',
    'not-allowed': 'This is not part of your task in this Quartier. If you need it, please talk to the office.',
    'foreign-origin': 'This form came from a foreign site and was not accepted. Please open it here again.',
    'method-not-allowed': 'This page cannot be called like that. Please open it from the menu.',
    'too-many-requests': 'That was a lot of requests in a short time. Please wait {seconds, plural, one {one second} other {# seconds}} and try again.',
    'body-too-large': 'That is too much at once: at most {megabytes} MB. Please split it.',
    'body-not-a-form': 'The request was not a form. Right would be application/x-www-form-urlencoded or application/json.',
    'body-not-json': 'The request was not valid JSON. Please check brackets and quotation marks.',
    'body-not-an-object': 'A JSON object with one value per field is expected.',
    'too-many-fields': 'The form has too many fields: at most {most}.',
    'text-with-nul': 'The text contains an invisible character (NUL) that cannot be stored. Please type it again.',
    'input-invalid': 'This entry does not fit here. Please check it.',
    'input-too-long': 'That is too long: at most {maximum, number} characters. Please shorten it.',
    'refers-to-nothing': 'What this refers to no longer exists. Please reload the page.',
    'changed-meanwhile': 'Somebody else has changed this meanwhile. Below you see the new state and what you wrote.',
    'fault': 'We made a mistake. What was saved already is safe. Please try again; if it stays, tell the office the number below.',
  },
} as const satisfies Catalogue<string>;

/** Words of the frame around every page. */
export const httpTexts = textsOf({
  de: {
    'role.networker': 'Quartiersarbeit', 'role.resident': 'Bewohnerin oder Bewohner', 'role.relative': 'Angehörige',
    'role.helper': 'Helferin oder Helfer', 'role.provider': 'Dienst', 'role.traeger': 'Träger',
    'role.municipality': 'Stadt', 'role.funder': 'Förderung', 'role.evaluator': 'Evaluation', 'role.operator': 'Betrieb',
    'foot.sessions': 'Meine Anmeldungen', 'foot.examples': 'Bausteine',
    'refused.typed': 'Das haben Sie geschrieben', 'refused.again': 'Noch einmal senden', 'refused.sign-in': 'In neuem Fenster anmelden',
    'refused.home': 'Zur Startseite',
  },
  en: {
    'role.networker': 'Networker', 'role.resident': 'Resident', 'role.relative': 'Relative', 'role.helper': 'Helper',
    'role.provider': 'Provider', 'role.traeger': 'Träger', 'role.municipality': 'Municipality', 'role.funder': 'Funder',
    'role.evaluator': 'Evaluator', 'role.operator': 'Operator',
    'foot.sessions': 'My sign-ins', 'foot.examples': 'Components',
    'refused.typed': 'This is what you wrote', 'refused.again': 'Send again', 'refused.sign-in': 'Sign in in a new window',
    'refused.home': 'To the start page',
  },
});
