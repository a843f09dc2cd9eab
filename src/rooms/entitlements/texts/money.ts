import { textsOf } from '#web/texts/texts.ts';
import { leicht } from './money.de-x-leicht.ts';
import { de } from './money.de.ts';
import { en } from './money.en.ts';

/** The words of budgets, receipts, statements and allowances. */
export const moneyTexts = textsOf<keyof typeof de>({ de, 'de-x-leicht': leicht, en });
