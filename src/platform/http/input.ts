import type { ZodType, output } from 'zod';
import { ok, refuseAll, type Refusal, type Result } from '#core/base/result.ts';
import type { Typed } from './route.ts';

/**
 * Parses what was typed by the schema of the route, once, at the edge. Every issue becomes a refusal: a message of the
 * schema in kebab-case is its code (`z.string().min(1, 'text-missing')`), any other issue is `input-invalid`.
 */
export function parseInput<S extends ZodType>(schema: S, typed: Typed): Result<output<S>> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) return ok(parsed.data);
  const refusals = parsed.error.issues.map((issue): Refusal => {
    const facts: Record<string, number> = {};
    if ('minimum' in issue && typeof issue.minimum === 'number') facts['minimum'] = issue.minimum;
    if ('maximum' in issue && typeof issue.maximum === 'number') facts['maximum'] = issue.maximum;
    return {
      code: /^[a-z0-9]+(-[a-z0-9]+)+$/.test(issue.message) ? issue.message : issue.code === 'too_big' ? 'input-too-long' : 'input-invalid',
      path: issue.path.map(String).join('.'),
      facts,
    };
  });
  return refuseAll(refusals)!;
}
