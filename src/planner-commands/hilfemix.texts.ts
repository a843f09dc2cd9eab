import type { Locale } from '#core/base/locale.ts';
import type { Refusal } from '#core/base/result.ts';
import { planRefusals, rules, type PlanRefusal } from '#core/planner/index.ts';
import { textsOf } from '#web/texts/texts.ts';

const refusalTexts = textsOf(planRefusals);

/** A refusal of the planner in words: a broken rule by its sentence and facts, anything else from the catalogue. */
export function explainHilfemix({ code, facts = {} }: Refusal, locale: Locale): string {
  const words = (id: string): string | undefined => {
    const text = rules.find((rule) => rule.id === id)?.text;
    return text?.[locale === 'en' ? 'en' : 'de'];
  };
  const rule = words(code);
  if (rule !== undefined) return `${rule} (${Object.entries(facts).map(([name, value]) => `${name}: ${value}`).join(', ')})`;
  if (!Object.hasOwn(planRefusals.de, code)) return code;
  const named = typeof facts['rule'] === 'string' ? { ...facts, rule: words(facts['rule']) ?? facts['rule'] } : facts;
  return refusalTexts(locale)(code as PlanRefusal, named);
}
