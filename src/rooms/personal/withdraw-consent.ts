import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { consentsOf, revokeConsent, type Consent } from '#rooms/people/index.ts';

/** A consent that the signed-in person gave; refuses those of others. */
export async function readOwnConsent(ctx: Ctx, consentId: string): Promise<Result<Consent>> {
  const { personId } = ctx.actor;
  const given = personId === null ? [] : await consentsOf(ctx, personId);
  const found = given.find(({ id }) => id === consentId);
  return found === undefined ? refuse('not-found') : ok(found);
}

/** Ends an own consent at once; ending it again changes nothing. */
export async function withdrawConsent(ctx: Ctx, consentId: string): Promise<Result<unknown>> {
  const consent = await readOwnConsent(ctx, consentId);
  return consent.ok ? revokeConsent(ctx, { consentId, how: 'screen' }) : consent;
}
