import { textsOf } from '#web/texts/texts.ts';
import { sroiDe } from './sroi.de.ts';
import { sroiEn } from './sroi.en.ts';

/** The words of the SROI workbench. */
export const sroiTexts = textsOf<keyof typeof sroiDe>({ de: sroiDe, en: sroiEn });
