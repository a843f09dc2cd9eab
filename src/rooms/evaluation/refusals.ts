import type { Catalogue } from '#web/texts/texts.ts';
import { comparisonRefusals } from './refusals/comparison.ts';
import { roundRefusals } from './refusals/potential.ts';
import { reportRefusals } from './refusals/reports.ts';
import { sroiRefusals } from './refusals/sroi.ts';
import { surveyRefusals } from './refusals/surveys.ts';

const de = { ...surveyRefusals.de, ...roundRefusals.de, ...comparisonRefusals.de, ...sroiRefusals.de, ...reportRefusals.de } as const;

/** The words of room evaluation for what it refuses; those of the methods stand in core/impact. */
export const evaluationRefusals: Catalogue<keyof typeof de> = {
  de, en: { ...surveyRefusals.en, ...roundRefusals.en, ...comparisonRefusals.en, ...sroiRefusals.en, ...reportRefusals.en },
};
