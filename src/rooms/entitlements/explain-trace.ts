import type { Locale } from '#core/base/locale.ts';
import { explanations } from '#core/law/base/explanations.ts';
import type { Trace } from '#core/law/base/trace.ts';
import { textsOf } from '#web/texts/texts.ts';
import { sayDay } from '#core/german-dates/say-short.ts';

const texts = textsOf(explanations);

/** A step of the reasoning in words, with the § it rests on. */
export type ExplainedStep = { readonly text: string; readonly citation: string };

/** A trace of the law as sentences in order, for pages and for the text that is kept with a document. */
export function explainSteps(trace: Trace, locale: Locale): ExplainedStep[] {
  const say = texts(locale);
  return trace.map((step) => (step.kind === 'rule'
    ? { text: say(step.rule, withDays(step.facts, locale)), citation: step.citation }
    : { text: say('value-read', withDays({ name: step.name, from: step.from, verifiedOn: step.verifiedOn }, locale)), citation: step.citation }));
}

/** The facts with days as people write them: 30.06.2027. */
function withDays(facts: Readonly<Record<string, number | string>>, locale: Locale): Record<string, number | string> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact) ? sayDay(fact, locale) : fact]));
}
