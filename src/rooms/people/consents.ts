import type { CalendarDate } from '#core/base/calendar-date.ts';
import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import {
  appendRevocation, isCovered, selectConsents, selectConsentState, selectEndingConsents, type ConsentRow, type Disclosure,
} from './consents.queries.ts';
import type { RevokedHow } from './people.tables.ts';
import { peopleTexts } from './texts.ts';

/** Who may know it: a person, an organisation or a group; the name is in the reader's language. */
export type Recipient = { readonly kind: 'person' | 'organisation' | 'group'; readonly id: string; readonly name: string };

/** One entry of „who may know what for which purpose“. Over if `revokedOn` is set or `validUntil` is past. */
export type Consent = Pick<ConsentRow,
  'id' | 'category' | 'purpose' | 'givenHow' | 'givenOn' | 'givenByProxyName' | 'validUntil' | 'revokedOn' | 'revokedHow' | 'ownWords'
> & { readonly recipient: Recipient };

/** All consents of a person, newest first, also those that are over; see isLive. */
export async function consentsOf(ctx: Ctx, personId: string): Promise<Consent[]> {
  const rows = await selectConsents(ctx.tx, ctx.quartier.id, personId);
  return rows.map(({ personId: _giver, recipientPersonId, recipientOrganisationId, recipientGroup, recipientName, ...consent }) => ({
    ...consent,
    recipient: {
      kind: recipientGroup !== null ? 'group' : recipientPersonId !== null ? 'person' : 'organisation',
      id: recipientGroup ?? recipientPersonId ?? recipientOrganisationId ?? '',
      name: recipientGroup === null ? recipientName ?? '' : peopleTexts(ctx.locale)(`recipient.${recipientGroup}`),
    },
  }));
}

/** Whether a consent holds on the day. */
export function isLive(consent: Pick<Consent, 'revokedOn' | 'validUntil'>, today: CalendarDate): boolean {
  return consent.revokedOn === null && (consent.validUntil === null || consent.validUntil >= today);
}

/**
 * Whether a live consent of the person covers that any of these recipients knows this for this purpose. Asked by the desk
 * or by the person herself; nobody else sees consents, so for others it is false.
 */
export async function mayDo(ctx: Ctx, personId: string, wanted: Disclosure): Promise<boolean> {
  return isCovered(ctx.tx, ctx.quartier.id, personId, wanted);
}

/** Ends a consent at once; ending it again changes nothing. Refuses one that the actor cannot see. */
export async function revokeConsent(
  ctx: Ctx, revocation: { readonly consentId: string; readonly how: RevokedHow },
): Promise<Result<{ readonly personId: string }>> {
  const consent = await selectConsentState(ctx.tx, ctx.quartier.id, revocation.consentId);
  if (consent === undefined) return refuse('not-found');
  if (consent.revokedOn === null) {
    await appendRevocation(ctx.tx, ctx.quartier.id, { ...revocation, on: ctx.today, recordedBy: ctx.actor.personId });
    ctx.audit({ what: 'consent:revoked', personId: consent.personId, detail: { consent: revocation.consentId, how: revocation.how } });
  }
  return ok({ personId: consent.personId });
}

/** Consents that end by themselves up to the day, soonest first, in the reader's words. */
export async function consentsEndingUntil(
  ctx: Ctx, day: CalendarDate,
): Promise<{ readonly on: CalendarDate; readonly what: string; readonly whose: string }[]> {
  const t = peopleTexts(ctx.locale);
  const rows = await selectEndingConsents(ctx.tx, ctx.quartier.id, day);
  return rows.map(({ on, whose, category, recipientGroup, recipientName }) => ({
    on, whose,
    what: t('consent.ending', {
      who: recipientGroup === null ? recipientName ?? '' : t(`recipient.${recipientGroup}`), what: t(`category.${category}`),
    }),
  }));
}
