import type { z } from 'zod';
import { addDays } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { loadCards } from './people-card.queries.ts';
import type { endedRole, newRole } from './people.schema.ts';
import { endRolesOn, insertRole, selectRoles } from './persons.queries.ts';

/** Gives a person a role in the Quartier, from today unless another day is named. */
export async function addRole(ctx: Ctx, input: z.output<typeof newRole>): Promise<Result<undefined>> {
  const { tx, quartier, today } = ctx;
  if (!(await loadCards(tx, quartier.id, [input.personId])).has(input.personId)) return refuse('not-found');
  const since = input.since ?? today;
  if (input.until !== null && input.until < since) return refuse('days-reversed', undefined, 'until');
  if (input.role === 'provider' && input.organisationId === null) return refuse('role-needs-organisation', undefined, 'organisationId');
  const held = await selectRoles(tx, quartier.id, input.personId, today);
  if (held.some(({ id, role }) => role === input.role && id !== input.id)) return refuse('role-held-already', undefined, 'role');
  await insertRole(tx, quartier.id, { ...input, since });
  ctx.audit({ what: 'role:added', personId: input.personId, detail: { role: input.role } });
  return ok(undefined);
}

/** Ends a role at once: her rights from it are gone with her next click. Refuses one that is not open. */
export async function endRole(ctx: Ctx, input: z.output<typeof endedRole>): Promise<Result<undefined>> {
  const ended = await endRolesOn(ctx.tx, ctx.quartier.id, input.personId, input.roleId, addDays(ctx.today, -1));
  if (ended === 0) return refuse('not-found');
  ctx.audit({ what: 'role:ended', personId: input.personId });
  return ok(undefined);
}
