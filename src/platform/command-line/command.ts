import type { ZodType, output } from 'zod';
import type { Locale } from '#core/base/locale.ts';
import type { Refusal, Result } from '#core/base/result.ts';

/** A text of a command in both languages of the command line; easy language reads the German one. */
export type Words = { readonly de: string; readonly en: string };

/** An option as node:util `parseArgs` takes it, with the words that help shows. `value` names what a string option takes. */
export type Option = {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly value?: string;
  readonly help: Words;
};

/** The channels of a call. `out` and `error` write one text with a line end; `stdin` is read by `readJson`. */
export type Io = {
  readonly locale: Locale;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  out(text: string): void;
  error(text: string): void;
};

/** A command as the registry sees it; made by `command` only. */
export type Command = {
  /** One or two words as typed, such as `migrate` or `osm import`. */
  readonly name: string;
  readonly summary: Words;
  /** What follows the name without dashes, in order; each becomes a field of the input. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  /** Whole calls without the name of the program, shown by help. */
  readonly examples: readonly string[];
  readonly input: ZodType;
  run(input: never, io: Io): Promise<Result<unknown>>;
  show?(value: never, locale: Locale): string;
  explain?(refusal: Refusal, locale: Locale): string;
};

/**
 * Declares a command. `input` parses options and operands, which arrive as one object of strings and booleans, as zod
 * schema; `run` returns a value or a refusal, and throws for faults. `show` puts the value into words (without it
 * nothing is printed unless `--json` is given), `explain` a refusal (without it its code and facts are printed).
 */
export function command<S extends ZodType, T>(declared: {
  name: string;
  summary: Words;
  operands?: readonly string[];
  options?: Readonly<Record<string, Option>>;
  examples?: readonly string[];
  input: S;
  run(input: output<S>, io: Io): Promise<Result<T>>;
  show?(value: T, locale: Locale): string;
  explain?(refusal: Refusal, locale: Locale): string;
}): Command {
  return { operands: [], options: {}, examples: [], ...declared };
}
