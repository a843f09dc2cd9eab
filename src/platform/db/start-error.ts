import type { Values } from '#web/texts/texts.ts';
import { causeText, remedyText } from './start-texts.ts';
import type { DatabaseStartCode } from './start-texts.ts';

/**
 * The database cannot be used as it is, and a person has to do something about it. `message` is the cause and `remedy`
 * the way out, both in German; `code` and `facts` are for programs.
 */
export class DatabaseStartError extends Error {
  readonly code: DatabaseStartCode;
  readonly facts: Values;
  readonly remedy: string;

  constructor(code: DatabaseStartCode, facts: Values = {}, options?: ErrorOptions) {
    super(causeText(code, facts), options);
    this.name = 'DatabaseStartError';
    this.code = code;
    this.facts = facts;
    this.remedy = remedyText(code, facts);
  }
}
