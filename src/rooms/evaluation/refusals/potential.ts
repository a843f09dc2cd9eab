const de = {
  'round-ahead': 'Die Runde liegt in der Zukunft. Bitte den Tag angeben, an dem sie war.',
  'round-empty': 'Auf nichts geeinigt? Bitte mindestens eine Stufe angeben.',
  'site-name-missing': 'Bitte dem neuen Ort einen Namen geben.',
  'site-choice': 'Bitte den Ort wählen, um den es ging.',
  'moderator-missing': 'Bitte angeben, wer die Runde moderiert hat.',
  'participants-invalid': 'Bitte die Zahl der Teilnehmenden angeben, 1 bis 999.',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  'round-ahead': 'The round lies in the future. Please give the day on which it was.',
  'round-empty': 'Agreed on nothing? Please give at least one level.',
  'site-name-missing': 'Please give the new site a name.',
  'site-choice': 'Please choose the site that it was about.',
  'moderator-missing': 'Please say who moderated the round.',
  'participants-invalid': 'Please give the number of participants, 1 to 999.',
};

/** What rounds about the potential refuse, in ICU MessageFormat. */
export const roundRefusals = { de, en } as const;
