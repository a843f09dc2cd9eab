import { textsOf } from '#web/texts/texts.ts';

const de = {
  title: 'Wirkung', areas: 'Bereiche der Wirkung',
  'area.indicators': 'Kennzahlen', 'area.surveys': 'Befragungen', 'area.potential': 'Potenzial',
  'area.comparison': 'Vergleich', 'area.sroi': 'Wert der Hilfe', 'area.reports': 'Berichte',
} as const;

const en: Readonly<Record<keyof typeof de, string>> = {
  title: 'Impact', areas: 'Areas of impact',
  'area.indicators': 'Indicators', 'area.surveys': 'Surveys', 'area.potential': 'Potential',
  'area.comparison': 'Comparison', 'area.sroi': 'Value of help', 'area.reports': 'Reports',
};

/** Words that all parts of the room share. */
export const evaluationTexts = textsOf<keyof typeof de>({ de, en });
