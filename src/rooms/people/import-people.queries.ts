import { sql } from 'kysely';
import { germanPhoneDigits } from '#core/search-text/phone-digits.ts';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Locale } from '#core/base/locale.ts';
import type { Role } from '#platform/access/access.ts';
import type { Tx } from '#platform/db/tx.ts';
import type {
  ChannelKind, ConsentCategory, ConsentPurpose, Frequency, GivenHow, ProxyKind, RecipientGroup, RevokedHow, TieKind,
} from './people.tables.ts';

/** Everything that room people knows of a Quartier, as rows to be inserted in this order. Ids are uuids made by the caller. */
export type PeopleRows = {
  readonly households: readonly {
    readonly id: string; readonly addressId: string | null; readonly floor: string; readonly hasLift: boolean | null;
    readonly bellName: string;
  }[];
  readonly persons: readonly {
    readonly id: string; readonly givenName: string; readonly familyName: string;
    readonly salutation: 'frau' | 'herr' | 'none'; readonly birthDate: CalendarDate | null;
    readonly householdId: string | null; readonly livesElsewhere: string; readonly languages: readonly string[];
    /** Codes of `aids` in people.schema.ts. */
    readonly aids: readonly string[]; readonly locale: Locale; readonly matters: string;
    readonly status: 'active' | 'moved' | 'died'; readonly statusSince: CalendarDate | null;
  }[];
  readonly channels: readonly {
    readonly personId: string; readonly kind: ChannelKind; readonly value: string; readonly isPreferred: boolean;
    readonly note: string;
  }[];
  /** `otherPersonId` is the `what` of `personId`: her „Tochter“. */
  readonly ties: readonly {
    readonly id: string; readonly personId: string; readonly otherPersonId: string; readonly kind: TieKind;
    readonly what: string; readonly closeness: 1 | 2 | 3; readonly frequency: Frequency;
    readonly since: CalendarDate | null; readonly until: CalendarDate | null;
  }[];
  readonly proxies: readonly {
    readonly id: string; readonly personId: string; readonly proxyPersonId: string; readonly kind: ProxyKind;
    /** Codes of `proxyScopes` in people.schema.ts. */
    readonly scope: readonly string[]; readonly since: CalendarDate | null; readonly until: CalendarDate | null;
    readonly documentSeenOn: CalendarDate | null;
  }[];
  readonly roles: readonly {
    readonly personId: string; readonly role: Role; readonly organisationId: string | null;
    readonly since: CalendarDate; readonly until: CalendarDate | null;
  }[];
  /** Exactly one of the three recipients is set. */
  readonly consents: readonly {
    readonly id: string; readonly personId: string; readonly recipientPersonId: string | null;
    readonly recipientOrganisationId: string | null; readonly recipientGroup: RecipientGroup | null;
    readonly category: ConsentCategory; readonly purpose: ConsentPurpose; readonly givenHow: GivenHow;
    readonly givenByProxyId: string | null; readonly givenOn: CalendarDate; readonly validUntil: CalendarDate | null;
    readonly ownWords: string;
  }[];
  readonly revocations: readonly { readonly consentId: string; readonly revokedHow: RevokedHow; readonly revokedOn: CalendarDate }[];
  /** Whom the sign-in page offers, by rank. */
  readonly demoPersons: readonly { readonly personId: string; readonly rank: number }[];
};

/** For each list: the table, and its columns with the type and the field of the row they are filled from. */
const targets = [
  ['households', 'household', [
    ['id', 'uuid', 'id'], ['address_id', 'uuid', 'addressId'], ['floor', 'text', 'floor'], ['has_lift', 'boolean', 'hasLift'],
    ['bell_name', 'text', 'bellName']]],
  ['persons', 'person', [
    ['id', 'uuid', 'id'], ['given_name', 'text', 'givenName'], ['family_name', 'text', 'familyName'],
    ['salutation', 'text', 'salutation'], ['birth_date', 'date', 'birthDate'], ['household_id', 'uuid', 'householdId'],
    ['lives_elsewhere', 'text', 'livesElsewhere'], ['languages', 'text[]', 'languages'], ['aids', 'text[]', 'aids'],
    ['locale', 'text', 'locale'], ['matters', 'text', 'matters'], ['status', 'text', 'status'],
    ['status_since', 'date', 'statusSince']]],
  ['channels', 'channel', [
    ['person_id', 'uuid', 'personId'], ['kind', 'text', 'kind'], ['value', 'text', 'value'], ['digits', 'text', 'digits'],
    ['is_preferred', 'boolean', 'isPreferred'], ['note', 'text', 'note']]],
  ['ties', 'tie', [
    ['id', 'uuid', 'id'], ['person_id', 'uuid', 'personId'], ['other_person_id', 'uuid', 'otherPersonId'],
    ['kind', 'text', 'kind'], ['what', 'text', 'what'], ['closeness', 'smallint', 'closeness'],
    ['frequency', 'text', 'frequency'], ['since', 'date', 'since'], ['until', 'date', 'until']]],
  ['proxies', 'proxy', [
    ['id', 'uuid', 'id'], ['person_id', 'uuid', 'personId'], ['proxy_person_id', 'uuid', 'proxyPersonId'],
    ['kind', 'text', 'kind'], ['scope', 'text[]', 'scope'], ['since', 'date', 'since'], ['until', 'date', 'until'],
    ['document_seen_on', 'date', 'documentSeenOn']]],
  ['roles', 'role', [
    ['person_id', 'uuid', 'personId'], ['role', 'text', 'role'], ['organisation_id', 'uuid', 'organisationId'],
    ['since', 'date', 'since'], ['until', 'date', 'until']]],
  ['consents', 'consent', [
    ['id', 'uuid', 'id'], ['person_id', 'uuid', 'personId'], ['recipient_person_id', 'uuid', 'recipientPersonId'],
    ['recipient_organisation_id', 'uuid', 'recipientOrganisationId'], ['recipient_group', 'text', 'recipientGroup'],
    ['category', 'text', 'category'], ['purpose', 'text', 'purpose'], ['given_how', 'text', 'givenHow'],
    ['given_by_proxy_id', 'uuid', 'givenByProxyId'], ['given_on', 'date', 'givenOn'], ['valid_until', 'date', 'validUntil'],
    ['own_words', 'text', 'ownWords']]],
  ['revocations', 'consent_revocation', [
    ['consent_id', 'uuid', 'consentId'], ['revoked_how', 'text', 'revokedHow'], ['revoked_on', 'date', 'revokedOn']]],
  ['demoPersons', 'demo_person', [['person_id', 'uuid', 'personId'], ['rank', 'smallint', 'rank']]],
] as const satisfies readonly (readonly [keyof PeopleRows, string, readonly (readonly [string, string, string])[]])[];

/** So many rows go to the database in one statement. */
const batch = 5_000;

/**
 * Inserts whole lists at once, for the synthetic Quartier and for moves from other software; run in scope `system` or
 * `quartier`. Numbers that are none are kept as typed but not found by their digits. Throws if a row breaks a rule of the
 * database; then nothing of the transaction stays.
 */
export async function importPeople(tx: Tx, quartierId: string, rows: PeopleRows): Promise<void> {
  const lists = { ...rows, channels: rows.channels.map((channel) => ({ ...channel, digits: digitsOf(channel) })) };
  for (const [list, table, columns] of targets) {
    const names = sql.join(columns.map(([column]) => sql.id(column)));
    const fields = sql.join(columns.map(([, , field]) => sql`r.${sql.id(field)}`));
    const types = sql.join(columns.map(([, type, field]) => sql`${sql.id(field)} ${sql.raw(type)}`));
    const all: readonly unknown[] = lists[list];
    for (let from = 0; from < all.length; from += batch) {
      await sql`insert into ${sql.table(`people.${table}`)} (quartier_id, ${names})
        select ${quartierId}::uuid, ${fields}
        from jsonb_to_recordset(${JSON.stringify(all.slice(from, from + batch))}::jsonb) as r (${types})`.execute(tx);
    }
  }
}

function digitsOf(channel: PeopleRows['channels'][number]): string {
  if (channel.kind !== 'phone' && channel.kind !== 'mobile') return '';
  const digits = germanPhoneDigits(channel.value);
  return digits.ok ? digits.value : '';
}
