import type { Catalogue } from '#web/texts/texts.ts';
import { moneyRefusals } from './refusals/money.ts';
import { selfCheckRefusals } from './refusals/self-check.ts';

/** The words of room entitlements for what it refuses; the reasons of the law have theirs in core/law. */
export const entitlementsRefusals: Catalogue<keyof typeof moneyRefusals.de | keyof typeof selfCheckRefusals.de> = {
  de: { ...selfCheckRefusals.de, ...moneyRefusals.de }, en: { ...selfCheckRefusals.en, ...moneyRefusals.en },
};
