import type { RuleId } from './explanations.ts';
import type { Provenance } from './provenance.ts';

/** A named rounding; each rule has one. */
export type Rounding = 'half-up-to-cent' | 'half-up-to-hundredth-of-percent' | 'down-to-cent' | 'up-to-euro' | 'none';

/** One line of the reasoning: a value that was read, or a rule that was applied to named facts. */
export type Step =
  | (Provenance & { readonly kind: 'parameter'; readonly id: string; readonly name: string; readonly from: string; readonly to: string | null; readonly citation: string; readonly journal?: string })
  | {
    readonly kind: 'rule'; readonly rule: RuleId; readonly citation: string;
    readonly facts: Readonly<Record<string, number | string>>; readonly rounding?: Rounding;
  };

/**
 * The reasoning behind a result, in the order in which it was done. Rules take a trace to write to; without one they
 * do the same arithmetic and write nothing. `explanations` turns each step of a rule into a sentence.
 */
export type Trace = Step[];

/** Appends the application of a rule; call it as `trace?.push(rule(…))` so that nothing is made without a trace. */
export function rule(id: RuleId, citation: string, facts: Readonly<Record<string, number | string>>, rounding?: Rounding): Step {
  return { kind: 'rule', rule: id, citation, facts, ...(rounding === undefined ? {} : { rounding }) };
}
