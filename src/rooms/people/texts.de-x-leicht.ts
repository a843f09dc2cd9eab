import type { de } from './texts.de.ts';

/** Easy language for what residents read themselves: consents, sheets, and who looked. */
export const deLeicht: Partial<Record<keyof typeof de, string>> = {
  'consents.title': 'Wer darf was wissen?',
  'consents.lead': 'Sie entscheiden. Sie sagen Nein? Dann bekommen Sie trotzdem Hilfe.',
  'consents.live': 'Das haben Sie erlaubt', 'consents.over': 'Das gilt nicht mehr', 'consents.revoke': 'Ich will das nicht mehr',
  'consents.ask-text': 'Wir sagen anderen nur, was Sie erlauben. Sie dürfen Nein sagen. Sie bekommen trotzdem Hilfe. Sie wollen das später nicht mehr? Dann rufen Sie an.',
  'recipient.helpers': 'Menschen, die mir helfen', 'recipient.desk_substitute': 'die Vertretung im Büro', 'recipient.emergency_services': 'der Rettungs-Dienst', 'recipient.evaluation': 'die Auswertung, ohne meinen Namen',
  'category.contact': 'wie ich heiße, wo ich wohne, meine Telefon-Nummer', 'category.appointments': 'wann jemand zu mir kommt', 'category.arrangement': 'wer mir hilft und wobei', 'category.history': 'was früher war', 'category.money': 'mein Pflege-Grad und das Geld von der Pflege-Kasse',
  'purpose.arrange_help': 'damit ich Hilfe bekomme', 'purpose.keep_informed': 'damit sie es wissen', 'purpose.emergency': 'wenn etwas Schlimmes passiert', 'purpose.evaluation': 'damit die Hilfe besser wird',
  'seen.title': 'Wer hat etwas über {name} gelesen?', 'seen.lead': 'Hier steht: Wer hat etwas gelesen? Wer hat etwas geändert? Wann war das?',
  'did.person:read': 'hat die Seite gelesen', 'did.person:changed': 'hat etwas geändert', 'did.sheet:printed': 'hat ein Blatt gedruckt',
};
