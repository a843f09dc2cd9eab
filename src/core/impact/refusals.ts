import { comparisonRefusals } from './comparison/refusals.ts';
import { networkRefusals } from './network/refusals.ts';
import { instrumentRefusals } from './instruments/refusals.ts';
import { potentialRefusals } from './potential/refusals.ts';
import { sroiRefusals } from './sroi/refusals.ts';
import { welfareMixRefusals } from './welfare-mix/refusals.ts';

const de = {
  ...comparisonRefusals.de,
  ...sroiRefusals.de,
  ...welfareMixRefusals.de,
  ...networkRefusals.de,
  ...instrumentRefusals.de,
  ...potentialRefusals.de,
  'distribution-impossible': 'Diese Verteilung ({kind}) ist nicht möglich. Bitte Grenzen, Reihenfolge und Streuung prüfen.',
} as const;

type Texts = Readonly<Record<keyof typeof de, string>>;

const en: Texts = {
  ...comparisonRefusals.en,
  ...sroiRefusals.en,
  ...welfareMixRefusals.en,
  ...networkRefusals.en,
  ...instrumentRefusals.en,
  ...potentialRefusals.en,
  'distribution-impossible': 'This distribution ({kind}) is not possible. Please check limits, order and spread.',
};

/** The words of every refusal and finding of the impact analyses, in ICU MessageFormat, for rooms and the command line. */
export const impactRefusals = { de, en } as const;
