import type { Activity } from '../base/activity.ts';
import type { Cents } from '../base/cents.ts';
import type { Id } from './id.ts';

export type OrganisationKind =
  | 'care_service' | 'day_care' | 'advice_centre' | 'pharmacy' | 'library' | 'parish' | 'housing_company' | 'association'
  | 'municipality' | 'doctor' | 'meeting_place' | 'meals' | 'transport' | 'care_fund' | 'research';

/** `activity` is null for what is not a kind of help in the ledger (advice, a room). Price for an hour or a piece. */
export type Offer = { readonly activity: Activity | null; readonly text: string; readonly cents: Cents | null; readonly per: 'hour' | 'piece' | null };

export type Organisation = {
  readonly id: Id;
  readonly kind: OrganisationKind;
  /** Invented, and recognisably so. */
  readonly name: string;
  readonly offers: readonly Offer[];
  readonly phone: string;
  readonly email: string;
  readonly addressId: string;
};
