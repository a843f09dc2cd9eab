import { refuse, type Refused } from '#core/base/result.ts';

/**
 * What a constraint of the database refuses although no use case foresaw it, mostly because two people did the same
 * thing in the same moment (SQLSTATE classes 22 and 23). Anything else is a fault and stays one.
 */
export function refusalOfDatabaseError(error: unknown): Refused | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  if (code === '23505' || code === '23P01') return refuse('changed-meanwhile');
  if (code === '23503') return refuse('refers-to-nothing');
  if (code.startsWith('22') || code.startsWith('23')) return refuse('input-invalid');
  return undefined;
}
