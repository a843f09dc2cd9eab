import { allParameters } from '#core/law/all-parameters.ts';
import type { Locale } from '#core/base/locale.ts';
import { pots } from './money/pots.ts';
import { moneyTexts } from './texts/money.ts';

const names = new Map(allParameters.map(({ id, name }) => [id, name]));

/** The name of a benefit of core/law: as pots are called here, else as the law records it. */
export function sayBenefit(benefit: string, locale: Locale): string {
  const pot = pots.find((one) => one === benefit);
  if (pot !== undefined) return moneyTexts(locale)(`pot.${pot}`);
  return names.get(benefit)?.[locale === 'en' ? 'en' : 'de'] ?? benefit;
}
