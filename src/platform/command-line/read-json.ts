import type { ZodType, output } from 'zod';
import { ok, refuse, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Locale } from '#core/base/locale.ts';
import * as zodLocales from 'zod/locales';
import type { Io } from './command.ts';

const mostBytes = 64 * 1024 * 1024;

/**
 * Reads a JSON document from the standard input. Refuses what is empty, larger than 64 MiB, no UTF-8, no JSON or not of
 * the wanted shape; then every field is named by its path, such as `persons[3].birth`.
 */
export async function readJson<S extends ZodType>(io: Io, schema: S): Promise<Result<output<S>>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of io.stdin) {
    const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    bytes += part.length;
    if (bytes > mostBytes) return refuse('json-too-large', { most: mostBytes });
    chunks.push(part);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return refuse('json-not-utf8');
  }
  if (text.trim() === '') return refuse('json-missing');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (fault) {
    return refuse('json-broken', { reason: (fault as SyntaxError).message });
  }
  return parseWith(schema, value, io.locale);
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
