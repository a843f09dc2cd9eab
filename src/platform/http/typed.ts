import type { Context } from 'hono';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Typed } from './route.ts';

/** Fields beyond this number are not a person typing. */
const mostFields = 2_000;

/**
 * Gathers path parameters, query and form fields (or a flat JSON object) under their names, as typed. A name that comes
 * more than once becomes a list. Path parameters win over fields of the same name. Refuses the NUL character, which no
 * text database can keep, and bodies that are neither a form nor JSON.
 */
export async function collectTyped(c: Context): Promise<Result<Typed>> {
  const typed: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  let count = 0;
  const add = (name: string, value: string): void => {
    const before = typed[name];
    count++;
    if (before === undefined) typed[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else typed[name] = [before, value];
  };

  for (const [name, values] of Object.entries(c.req.queries())) for (const value of values) add(name, value);
  if (c.req.method === 'POST') {
    const body = await readBody(c);
    if (!body.ok) return body;
    for (const [name, value] of body.value) add(name, value);
  }
  for (const [name, value] of Object.entries(c.req.param() as Record<string, string>)) typed[name] = value;

  if (count > mostFields) return refuse('too-many-fields', { most: mostFields });
  for (const [name, value] of Object.entries(typed)) {
    if (name.includes('\0') || (Array.isArray(value) ? value : [value]).some((text) => text.includes('\0'))) {
      return refuse('text-with-nul', undefined, name.replaceAll('\0', ''));
    }
  }
  return ok(typed);
}

async function readBody(c: Context): Promise<Result<[string, string][]>> {
  const mediaType = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (mediaType === 'application/json') {
    try {
      const value: unknown = await c.req.json();
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return refuse('body-not-an-object');
      return ok(Object.entries(value).flatMap(([name, field]): [string, string][] =>
        (Array.isArray(field) ? field : [field]).map((one) => [name, one === null ? '' : String(one)])));
    } catch {
      return refuse('body-not-json');
    }
  }
  if (mediaType === 'application/x-www-form-urlencoded' || mediaType === 'multipart/form-data') {
    try {
      const form = await c.req.formData();
      return ok([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    } catch {
      return refuse('body-not-a-form');
    }
  }
  return mediaType === '' ? ok([]) : refuse('body-not-a-form');
}
