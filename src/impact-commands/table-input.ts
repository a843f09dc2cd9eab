import { z } from 'zod';
import type { Option } from '#platform/command-line/index.ts';

/** The option that prints the schema of the input. */
export const schemaOption: Readonly<Record<'schema', Option>> = {
  schema: { type: 'boolean', help: { de: 'das JSON-Schema der Eingabe ausgeben', en: 'print the JSON Schema of the input' } },
};

/** The schema of a table given as JSON rows. `columns` are described by what they hold. */
export function tableSchema(columns: Readonly<Record<string, string>>): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: 'A list with one object per row; or CSV with a line of names (comma, semicolon or tab; decimal point). Empty and NA mean missing.',
    type: 'array', minItems: 1,
    items: {
      type: 'object',
      properties: Object.fromEntries(Object.entries(columns).map(([name, description]) => [name, { description, type: ['number', 'string', 'boolean', 'null'] }])),
      additionalProperties: { type: ['number', 'string', 'boolean', 'null'] },
    },
  };
}

/**
 * Checks of a command whose options are needed unless only the schema is asked for: wrong use names every missing one.
 */
export function needed(...names: readonly string[]): (options: Readonly<Record<string, unknown>>, context: z.core.$RefinementCtx) => void {
  return (options, context) => {
    if (options['schema'] === true) return;
    for (const name of names) if (options[name] === undefined) context.addIssue({ code: 'invalid_type', expected: 'string', path: [name], input: undefined });
  };
}

/** A seed, and a number of draws, as options. */
export const seedInput = z.coerce.number().int().min(0).max(2_147_483_647).default(1);
export const drawsInput = z.coerce.number().int().min(99).max(1_000_000);

/** Words separated by commas, trimmed, without empty ones. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');
}
