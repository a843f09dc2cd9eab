import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import { impactRefusals } from '#core/impact/refusals.ts';
import { textsOf } from '#web/texts/texts.ts';

const refusalTexts = textsOf(impactRefusals);

/** A refusal or a finding of the impact analyses in words; a code without words stays a code. */
export function explainImpactRefusal({ code, facts }: Refusal, locale: Locale): string {
  return Object.hasOwn(impactRefusals.de, code) ? refusalTexts(locale)(code as keyof typeof impactRefusals.de, facts) : code;
}
