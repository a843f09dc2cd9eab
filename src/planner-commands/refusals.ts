import type { Catalogue } from '#web/texts/texts.ts';

/** What the planner's commands themselves refuse, whatever is planned. */
export const planCommandRefusals = {
  de: {
    'file-unreadable': 'Die Datei „{file}“ lässt sich nicht lesen ({reason}). Bitte den Pfad prüfen.',
    'file-no-json': 'Die Datei „{file}“ ist kein JSON: {reason}. Bitte dort berichtigen.',
    'budget-twice': 'Bitte entweder --seconds oder --iterations angeben.',
    'plan-unknown': 'Ein Plan dieser Form ist hier nicht bekannt. Er hat entweder „routes“ oder die Form von „plan hilfemix“.',
  },
  en: {
    'file-unreadable': 'The file "{file}" cannot be read ({reason}). Please check the path.',
    'file-no-json': 'The file "{file}" is no JSON: {reason}. Please correct it there.',
    'budget-twice': 'Please give either --seconds or --iterations.',
    'plan-unknown': 'A plan of this form is not known here. It has either "routes" or the form of "plan hilfemix".',
  },
} as const satisfies Catalogue<string>;
