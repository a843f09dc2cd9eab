import { textsOf } from '#web/texts/texts.ts';
import { leicht as leichtQuestions } from './questions.de-x-leicht.ts';
import { de as deQuestions } from './questions.de.ts';
import { en as enQuestions } from './questions.en.ts';
import { leicht } from './self-check.de-x-leicht.ts';
import { de } from './self-check.de.ts';
import { en } from './self-check.en.ts';

type Key = keyof typeof de | keyof typeof deQuestions;

/** The words of the self-check with its questions, and of the Einstufung. */
export const selfCheckTexts = textsOf<Key>({
  de: { ...deQuestions, ...de }, 'de-x-leicht': { ...leichtQuestions, ...leicht }, en: { ...enQuestions, ...en },
});
