import { explanations } from '#core/law/base/explanations.ts';
import { lawRefusals } from '#core/law/refusals.ts';
import type { Trace } from '#core/law/base/trace.ts';
import type { Refusal } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { textsOf } from '#web/texts/texts.ts';

const explanationTexts = textsOf(explanations);
const refusalTexts = textsOf(lawRefusals);

/** A trace as sentences, each with the § it rests on; values that were read begin with a dash. */
export function explainTrace(trace: Trace, locale: Locale): string {
  const say = explanationTexts(locale);
  return trace.map((step) => {
    if (step.kind === 'rule') return `${say(step.rule, step.facts)} [${step.citation}]`;
    const { name, from, verifiedOn } = step;
    return `– ${say('value-read', { name, from, verifiedOn })} [${step.citation}]`;
  }).join('\n');
}

/** A refusal of the law in words. */
export function explainRefusal({ code, facts }: Refusal, locale: Locale): string {
  return Object.hasOwn(lawRefusals.de, code) ? refusalTexts(locale)(code as keyof typeof lawRefusals.de, facts) : code;
}
