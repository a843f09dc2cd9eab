import { textsOf } from './texts.ts';
import { de } from './web.de.ts';
import { easy } from './web.de-x-leicht.ts';
import { en } from './web.en.ts';

/** The words of layout, components and pictures; rooms bring their own. */
export const webTexts = textsOf<keyof typeof de>({ de, 'de-x-leicht': easy, en });
export type WebTextKey = keyof typeof de;
