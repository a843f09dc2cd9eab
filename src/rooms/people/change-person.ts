import { addDays } from '#core/base/calendar-date.ts';
import { ok, refuse, refuseAll, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { chooseHousehold } from './choose-household.ts';
import { loadCards } from './people-card.queries.ts';
import type { ChangedPerson } from './people.schema.ts';
import { birthDateReasons, fieldsOf } from './person-fields.ts';
import { endRolesOn, updateFloor, updatePerson } from './persons.queries.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * Changes what is written of a person. Refuses a form made from an older state (`changed-meanwhile`), an address that is
 * not on the map and a birth date ahead. Who moves away or dies loses all roles, and with them the access, at once.
 */
export async function changePerson(ctx: Ctx, input: ChangedPerson): Promise<Result<undefined>> {
  const { tx, quartier, today } = ctx;
  const before = (await loadCards(tx, quartier.id, [input.personId])).get(input.personId);
  if (before === undefined || before.status === 'merged' || before.status === 'erased') return refuse('not-found');
  if (before.version !== input.version) return refuse('changed-meanwhile');
  const address = await resolveAddress(ctx, input);
  const reasons = [...(address.ok ? [] : address.refusals), ...birthDateReasons(ctx, input.birthDate)];
  if (!address.ok || reasons.length > 0) return refuseAll(reasons)!;

  const stays = (address.value?.id ?? null) === before.addressId
    && (input.householdId === '' || input.householdId === before.householdId);
  const household = stays ? ok(before.householdId) : await chooseHousehold(ctx, address.value, input);
  if (!household.ok) return household;
  if (stays && before.householdId !== null) await updateFloor(tx, quartier.id, before.householdId, input.floor);
  const isUpdated = await updatePerson(tx, quartier.id, input.personId, input.version, {
    ...fieldsOf(input, household.value), status: input.status, today,
  });
  if (!isUpdated) return refuse('changed-meanwhile');
  if (input.status !== 'active') await endRolesOn(tx, quartier.id, input.personId, null, addDays(today, -1));
  ctx.audit({ what: 'person:changed', personId: input.personId, detail: { status: input.status } });
  return ok(undefined);
}
