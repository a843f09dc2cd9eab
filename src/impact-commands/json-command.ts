import { z, type ZodObject, type ZodType } from 'zod';
import { ok, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import { command, readJson, type Command, type Io, type Option, type Words } from '#platform/command-line/index.ts';
import { explainImpactRefusal } from './texts.ts';

const asksSchema = { type: 'boolean', help: { de: 'das JSON-Schema der Eingabe ausgeben', en: 'print the JSON Schema of the input' } } as const satisfies Option;

/** A finding as it is printed: its code for programs, its words for people. */
export type Warning = Refusal & { readonly message: string };

type JsonSchema = { readonly $schema: string };

/** Findings with their words. */
export function warningsOf(findings: readonly Refusal[], locale: Locale): readonly Warning[] {
  return findings.map(({ code, path, facts }) =>
    ({ code, ...(path === undefined ? {} : { path }), ...(facts === undefined ? {} : { facts }), message: explainImpactRefusal({ code, ...(facts === undefined ? {} : { facts }) }, locale) }));
}

/** Warnings as lines for people: of each kind the first, and how many more there are. */
export function inWords(warnings: readonly Warning[], locale: Locale): readonly string[] {
  return [...Map.groupBy(warnings, ({ code }) => code).values()].map(([first, ...more]) =>
    `! ${first!.message}${more.length === 0 ? '' : locale === 'en' ? ` (and ${more.length} more of this kind)` : ` (und ${more.length} weitere dieser Art)`}`);
}

/** A command that reads one JSON document from the standard input and answers with an object; `--schema` describes the document. */
export function jsonCommand<D extends ZodType, O extends ZodObject, A extends object>(declared: {
  name: string;
  summary: Words;
  options?: Readonly<Record<string, Option>>;
  examples: readonly string[];
  document: D;
  input: O;
  decide(document: z.output<D>, options: z.output<O>, io: Io): Result<A>;
  show(answer: A, locale: Locale): string;
}): Command {
  const { name, summary, options, examples, document, input, decide, show } = declared;
  return command({
    name: `impact ${name}`,
    summary,
    options: { ...options, schema: asksSchema },
    examples: [...examples, `impact ${name} --schema`],
    input: input.extend({ schema: z.boolean().default(false) }),
    run: async (given, io): Promise<Result<A | JsonSchema>> => {
      const asked = given as z.output<O> & { readonly schema: boolean };
      if (asked.schema) return ok(z.toJSONSchema(document, { io: 'input' }) as JsonSchema);
      const read = await readJson(io, document);
      return read.ok ? decide(read.value, asked, io) : read;
    },
    show: (value, locale) => ('$schema' in value ? JSON.stringify(value, null, 2) : show(value as A, locale)),
    explain: explainImpactRefusal,
  });
}
