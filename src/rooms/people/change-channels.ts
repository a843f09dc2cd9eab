import type { z } from 'zod';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { newChannel, removedChannel } from './people.schema.ts';
import { deleteChannel, insertChannel, preferOnly } from './persons.queries.ts';

/** Adds a way to reach a person. Refuses a number or an address that cannot be one. */
export async function addChannel(ctx: Ctx, input: z.output<typeof newChannel>): Promise<Result<undefined>> {
  const digits = digitsOf(input);
  if (!digits.ok) return digits;
  await insertChannel(ctx.tx, ctx.quartier.id, { ...input, digits: digits.value });
  if (input.isPreferred) await preferOnly(ctx.tx, ctx.quartier.id, input.personId, input.id);
  ctx.audit({ what: 'channel:added', personId: input.personId, detail: { kind: input.kind } });
  return ok(undefined);
}

/** Removes a way to reach a person. Refuses one that she does not have. */
export async function removeChannel(ctx: Ctx, input: z.output<typeof removedChannel>): Promise<Result<undefined>> {
  if (!await deleteChannel(ctx.tx, ctx.quartier.id, input.personId, input.channelId)) return refuse('not-found');
  ctx.audit({ what: 'channel:removed', personId: input.personId });
  return ok(undefined);
}

/** Makes one way the one she likes best, and no other. Refuses one that she does not have. */
export async function preferChannel(ctx: Ctx, input: z.output<typeof removedChannel>): Promise<Result<undefined>> {
  if (!await preferOnly(ctx.tx, ctx.quartier.id, input.personId, input.channelId)) return refuse('not-found');
  ctx.audit({ what: 'channel:preferred', personId: input.personId });
  return ok(undefined);
}

function digitsOf({ kind, value }: z.output<typeof newChannel>): Result<string> {
  if (kind === 'letter' || kind === 'door') return ok('');
  if (value === '') return refuse('channel-value-missing', undefined, 'value');
  if (kind === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? ok('') : refuse('email-not-an-address', undefined, 'value');
  if (kind === 'via_person') return ok('');
  const digits = germanPhoneDigits(value);
  if (digits.ok) return digits;
  const [first, ...rest] = digits.refusals;
  return { ok: false, refusals: [{ ...first, path: 'value' }, ...rest] };
}
