import type { Role } from '#platform/access/access.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { selectPersonsInRoles } from './persons.queries.ts';

/** Everybody who holds one of these roles today, by name. */
export async function personsInRoles(ctx: Ctx, roles: readonly Role[]): Promise<{ id: string; name: string }[]> {
  return selectPersonsInRoles(ctx.tx, ctx.quartier.id, roles, ctx.today);
}
