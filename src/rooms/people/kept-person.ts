import type { Ctx } from '#platform/http/ctx.ts';
import { selectIdsOf, selectKeptId } from './persons.queries.ts';

/** The id under which a person is kept: her own, or another one if she was entered twice and merged. */
export async function keptId(ctx: Ctx, personId: string): Promise<string> {
  return selectKeptId(ctx.tx, personId);
}

/** Her id and those of all who were merged into her: journals keep the id with which they were written. */
export async function idsOf(ctx: Ctx, personId: string): Promise<string[]> {
  return selectIdsOf(ctx.tx, personId);
}
