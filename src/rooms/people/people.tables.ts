import type { Generated, ColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';

type Instant = Temporal.Instant;
/** Columns that a row keeps from its birth: written once, never updated. */
type Once<T> = ColumnType<T, T, never>;
type OnceDefaulted<T> = ColumnType<T, T | undefined, never>;

/** The tables of room people (PostgreSQL schema `people`), see migrations/000002-people.sql. */
export type PeopleTables = {
  'people.household': {
    quartier_id: string; id: Generated<string>; address_id: string | null; floor: Generated<string>;
    has_lift: boolean | null; bell_name: Generated<string>; version: Generated<number>;
  };
  'people.person': {
    quartier_id: string; id: Generated<string>; given_name: Generated<string>; family_name: Generated<string>;
    salutation: Generated<'frau' | 'herr' | 'none'>; birth_date: string | null; household_id: string | null;
    lives_elsewhere: Generated<string>; languages: Generated<string[]>; aids: Generated<string[]>;
    locale: Generated<'de' | 'de-x-leicht' | 'en'>; matters: Generated<string>;
    status: Generated<'active' | 'moved' | 'died' | 'merged' | 'erased'>; status_since: string | null; merged_into: string | null;
    version: Generated<number>; created_at: Generated<Instant>; search_name: ColumnType<string, never, never>;
  };
  'people.channel': {
    quartier_id: string; id: Generated<string>; person_id: string; kind: ChannelKind; value: Generated<string>;
    digits: Generated<string>; is_preferred: Generated<boolean>; note: Generated<string>; verified_on: string | null;
  };
  'people.tie': {
    quartier_id: string; id: Generated<string>; person_id: string; other_person_id: string; kind: TieKind;
    what: Generated<string>; closeness: Generated<number>; frequency: Generated<Frequency>; since: string | null;
    until: string | null; version: Generated<number>;
  };
  'people.proxy': {
    quartier_id: string; id: Generated<string>; person_id: string; proxy_person_id: string; kind: ProxyKind;
    scope: string[]; since: string | null; until: string | null; document_seen_on: string | null;
  };
  'people.role': {
    quartier_id: string; id: Generated<string>; person_id: string; role: string; organisation_id: string | null;
    since: string; until: string | null;
  };
  'people.account_link': { quartier_id: string; account_id: string; person_id: string; linked_at: Generated<Instant> };
  'people.consent': {
    quartier_id: Once<string>; id: OnceDefaulted<string>; person_id: Once<string>;
    recipient_person_id: Once<string | null>; recipient_organisation_id: Once<string | null>;
    recipient_group: Once<RecipientGroup | null>; category: Once<ConsentCategory>; purpose: Once<ConsentPurpose>;
    given_how: Once<GivenHow>; given_by_proxy_id: Once<string | null>; given_on: Once<string>;
    valid_until: Once<string | null>; own_words: OnceDefaulted<string>; recorded_by: Once<string | null>;
    recorded_at: OnceDefaulted<Instant>; carried_from: Once<string | null>;
  };
  'people.consent_revocation': {
    quartier_id: Once<string>; consent_id: Once<string>; revoked_how: Once<RevokedHow>; revoked_on: Once<string>;
    recorded_by: Once<string | null>; recorded_at: OnceDefaulted<Instant>;
  };
  'people.merge': {
    quartier_id: Once<string>; id: OnceDefaulted<string>; kept_person_id: Once<string>; merged_person_id: Once<string>;
    merged_by: Once<string | null>; merged_at: OnceDefaulted<Instant>; before: Once<string>;
  };
  'published.person_card': {
    quartier_id: string; id: string; given_name: string; family_name: string; name: string;
    salutation: 'frau' | 'herr' | 'none'; birth_date: string | null; status: 'active' | 'moved' | 'died' | 'merged' | 'erased';
    languages: string[]; aids: string[]; locale: 'de' | 'de-x-leicht' | 'en'; matters: string; lives_elsewhere: string;
    version: number; household_id: string | null; floor: string | null; has_lift: boolean | null;
    address_id: string | null; address: string | null; phone: string | null;
  };
  'published.organisation_card': { quartier_id: string; id: string; name: string; kind: string };
};

export const channelKinds = ['phone', 'mobile', 'email', 'letter', 'door', 'via_person'] as const;
export type ChannelKind = (typeof channelKinds)[number];
export const tieKinds = ['family', 'friend', 'neighbour', 'volunteer', 'professional'] as const;
export type TieKind = (typeof tieKinds)[number];
export const frequencies = ['daily', 'weekly', 'monthly', 'seldom'] as const;
export type Frequency = (typeof frequencies)[number];
export const proxyKinds = ['vorsorgevollmacht', 'rechtliche_betreuung', 'elternteil'] as const;
export type ProxyKind = (typeof proxyKinds)[number];
export const consentCategories = ['contact', 'appointments', 'arrangement', 'history', 'money'] as const;
export type ConsentCategory = (typeof consentCategories)[number];
export const consentPurposes = ['arrange_help', 'keep_informed', 'emergency', 'evaluation'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export const recipientGroups = ['helpers', 'desk_substitute', 'emergency_services', 'evaluation'] as const;
export type RecipientGroup = (typeof recipientGroups)[number];
export const givenHows = ['spoken', 'phone', 'signed_card', 'screen'] as const;
export type GivenHow = (typeof givenHows)[number];
export const revokedHows = ['spoken', 'phone', 'letter', 'screen'] as const;
/** `merged`: carried on by another consent after two persons were found to be one; `erased`: ended with a person's erasure. */
export type RevokedHow = (typeof revokedHows)[number] | 'merged' | 'erased';
