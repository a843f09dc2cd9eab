import { textsOf } from '#web/texts/texts.ts';
import { de } from './texts.de.ts';
import { deLeicht } from './texts.de-x-leicht.ts';
import { en } from './texts.en.ts';

export { peopleRefusals } from './refusals.ts';

/** The words of room people. */
export const peopleTexts = textsOf({ de, 'de-x-leicht': deLeicht, en });
