import { textsOf } from '#web/texts/texts.ts';
import { de } from './texts.de.ts';
import { deLeicht } from './texts.de-x-leicht.ts';
import { en } from './texts.en.ts';

export { peopleRefusals } from './refusals.ts';

type Key = keyof typeof de;

/** The words of room people. */
export const peopleTexts = textsOf({ de, 'de-x-leicht': deLeicht, en });

/** Whether there are words under this key; for codes that come from the database or from other rooms. */
export function isKey(key: string): key is Key {
  return Object.hasOwn(de, key);
}
