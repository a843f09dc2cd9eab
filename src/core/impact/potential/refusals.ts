const de = {
  'potential-criterion-unknown': 'Die Frage „{criterion}“ gibt es in diesem Satz nicht. Bitte eine der Fragen des Satzes wählen.',
  'potential-level-unknown': 'Bei „{criterion}“ gibt es diese Stufe nicht. Bitte eine Stufe von 0 bis {most, number} wählen oder offen lassen.',
} as const;

type Texts = Readonly<Record<keyof typeof de, string>>;

const en: Texts = {
  'potential-criterion-unknown': 'There is no question “{criterion}” in this set. Please choose one of the set.',
  'potential-level-unknown': 'There is no such level for “{criterion}”. Please choose a level from 0 to {most, number} or leave it open.',
};

/** The words of the refusals of the potential analysis, in ICU MessageFormat. */
export const potentialRefusals = { de, en } as const;
