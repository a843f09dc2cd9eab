import type { ZodType, output } from 'zod';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import * as zodLocales from 'zod/locales';
import type { Io } from './command.ts';
import { readText } from './read-text.ts';

/**
 * Reads a JSON document from the standard input. Refuses what is empty, larger than 64 MiB, no UTF-8, no JSON or not of
 * the wanted shape; then every field is named by its path, such as `persons[3].birth`, and `beside` adds what else is wrong
 * with the document and can be told of the parts that are right.
 */
export async function readJson<S extends ZodType>(
  io: Io, schema: S, beside: (document: unknown) => readonly Refusal[] = () => [],
): Promise<Result<output<S>>> {
  const text = await readText(io);
  if (!text.ok) return text;
  if (text.value.trim() === '') return refuse('json-missing');
  const value = parseJson(text.value);
  if (!value.ok) return value;
  const parsed = parseWith(schema, value.value, io.locale);
  if (parsed.ok) return parsed;
  const named = new Set(parsed.refusals.map(({ path }) => path));
  return { ok: false, refusals: [...parsed.refusals, ...beside(value.value).filter(({ path }) => !named.has(path))] };
}

/** The value of a JSON text, or the refusal `json-broken` with the reason. */
export function parseJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (fault) {
    return refuse('json-broken', { reason: (fault as SyntaxError).message });
  }
}

/** Parses with all refusals at once: code `field-invalid`, the path of the field, and the reason in the language. */
export function parseWith<S extends ZodType>(schema: S, value: unknown, locale: Locale): Result<output<S>> {
  const { localeError } = locale === 'en' ? zodLocales.en() : zodLocales.de();
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return ok(parsed.data);
  const refusals = parsed.error.issues.map((issue): Refusal =>
    ({ code: 'field-invalid', path: pathOf(issue.path), facts: { reason: issue.message } }));
  return refuseAll(refusals) ?? refuse('field-invalid');
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}
