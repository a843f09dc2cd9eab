import type { ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Land } from '#core/law/landesrecht/laender.ts';
import type { PflegegradOrNone } from '#core/law/base/pflegegrad.ts';
import type { LivingForm } from '#core/law/sgb-xi/monthly-benefits.ts';

type Once<T> = ColumnType<T, T, never>;

/** How somebody is insured for care; Beihilfe is not calculated. */
export const insurances = ['statutory', 'private', 'beihilfe'] as const;
export type Insurance = (typeof insurances)[number];

/** How the consent to keep a self-check was given. */
export const consentHows = ['spoken', 'phone', 'signed_card', 'screen'] as const;
export type ConsentHow = (typeof consentHows)[number];

/** The tables of the Einstufung and the self-check, see migrations/000013-entitlements.sql. */
export type EntitlementTables = {
  'entitlements.grading': {
    quartier_id: Once<string>; id: Once<string>; person_id: Once<string>; pflegegrad: Once<PflegegradOrNone>; from_day: Once<string>;
    to_day: Once<string | null>; insurance: Once<Insurance>; living_form: Once<LivingForm>; land: Once<Land>; decided_by: Once<string>;
    notice_on: Once<string | null>; replaces_id: Once<string | null>; recorded_by: Once<string | null>; recorded_at: Once<Temporal.Instant>;
  };
  'entitlements.self_check': {
    quartier_id: Once<string>; id: Once<string>; person_id: string; answers: Once<string>; consent_how: Once<ConsentHow>;
    consent_on: Once<string>; keep_until: Once<string>; recorded_by: Once<string | null>; recorded_at: Once<Temporal.Instant>;
  };
};
