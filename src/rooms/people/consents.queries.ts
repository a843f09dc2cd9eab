import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { ConsentCategory, ConsentPurpose, GivenHow, PeopleTables, RecipientGroup, RevokedHow } from './people.tables.ts';

const people = (tx: Tx) => tx.withTables<PeopleTables>();

/** A consent as it was written, with its end if it was revoked. */
export type ConsentRow = {
  readonly id: string;
  readonly personId: string;
  readonly recipientPersonId: string | null;
  readonly recipientOrganisationId: string | null;
  readonly recipientGroup: RecipientGroup | null;
  /** Of a person or an organisation; null for a group. */
  readonly recipientName: string | null;
  readonly category: ConsentCategory;
  readonly purpose: ConsentPurpose;
  readonly givenHow: GivenHow;
  readonly givenOn: CalendarDate;
  readonly givenByProxyName: string | null;
  readonly validUntil: CalendarDate | null;
  readonly ownWords: string;
  readonly revokedOn: CalendarDate | null;
  readonly revokedHow: RevokedHow | null;
};

/** All consents of a person, newest first; those that another one carries on are left out. */
export async function selectConsents(tx: Tx, quartierId: string, personId: string): Promise<ConsentRow[]> {
  const found = await sql<ConsentRow>`
    select c.id, c.person_id as "personId", c.recipient_person_id as "recipientPersonId",
      c.recipient_organisation_id as "recipientOrganisationId", c.recipient_group as "recipientGroup",
      coalesce(p.name, n.name, o.name) as "recipientName", c.category, c.purpose, c.given_how as "givenHow",
      c.given_on as "givenOn", coalesce(y.name, g.name) as "givenByProxyName", c.valid_until as "validUntil", c.own_words as "ownWords",
      r.revoked_on as "revokedOn", r.revoked_how as "revokedHow"
    from people.consent c
    left join people.consent_revocation r on r.quartier_id = c.quartier_id and r.consent_id = c.id
    left join published.person_name p on p.quartier_id = c.quartier_id and p.id = c.recipient_person_id
    left join people.named_by(${personId}) as n on n.id = c.recipient_person_id
    left join published.organisation_card o on o.quartier_id = c.quartier_id and o.id = c.recipient_organisation_id
    left join people.proxy x on x.quartier_id = c.quartier_id and x.id = c.given_by_proxy_id
    left join published.person_name y on y.quartier_id = x.quartier_id and y.id = x.proxy_person_id
    left join people.named_by(${personId}) as g on g.id = x.proxy_person_id
    where c.quartier_id = ${quartierId} and c.person_id = any (array(select people.ids_of(${personId})))
      and r.revoked_how is distinct from 'merged'
    order by c.given_on desc, c.id desc`.execute(tx);
  return found.rows;
}

/** Who wants to know what for which purpose; any of the recipients given will do. */
export type Disclosure = {
  readonly purpose: ConsentPurpose;
  readonly category: ConsentCategory;
  readonly recipientPersonId?: string | null | undefined;
  readonly recipientOrganisationId?: string | null | undefined;
  readonly group?: RecipientGroup | null | undefined;
};

/** Whether a live consent of the person covers it. */
export async function isCovered(tx: Tx, quartierId: string, personId: string, wanted: Disclosure): Promise<boolean> {
  const found = await sql<{ covered: boolean }>`
    select exists (
      select from people.live_consent c
      where c.quartier_id = ${quartierId} and c.person_id = any (array(select people.ids_of(people.kept_id(${personId}))))
        and c.purpose = ${wanted.purpose} and c.category = ${wanted.category}
        and (c.recipient_person_id = ${wanted.recipientPersonId ?? null}::uuid
          or c.recipient_organisation_id = ${wanted.recipientOrganisationId ?? null}::uuid
          or c.recipient_group = ${wanted.group ?? null}::text)) as covered`.execute(tx);
  return found.rows[0]!.covered;
}

/** What is written down when a consent is given. */
export type NewConsentRow = Omit<ConsentRow, 'recipientName' | 'givenByProxyName' | 'revokedOn' | 'revokedHow'> & {
  readonly givenByProxyId: string | null;
  readonly recordedBy: string | null;
};

/** Appends a consent; the same id a second time changes nothing. */
export async function appendConsent(tx: Tx, quartierId: string, consent: NewConsentRow): Promise<void> {
  await people(tx).insertInto('people.consent').values({
    quartier_id: quartierId, id: consent.id, person_id: consent.personId, recipient_person_id: consent.recipientPersonId,
    recipient_organisation_id: consent.recipientOrganisationId, recipient_group: consent.recipientGroup,
    category: consent.category, purpose: consent.purpose, given_how: consent.givenHow,
    given_by_proxy_id: consent.givenByProxyId, given_on: consent.givenOn, valid_until: consent.validUntil,
    own_words: consent.ownWords, recorded_by: consent.recordedBy, carried_from: null,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Of whom the consent is and whether it was revoked; undefined if the reader knows of none. */
export async function selectConsentState(
  tx: Tx, quartierId: string, consentId: string,
): Promise<{ personId: string; revokedOn: CalendarDate | null } | undefined> {
  const found = await sql<{ personId: string; revokedOn: CalendarDate | null }>`
    select c.person_id as "personId", r.revoked_on as "revokedOn" from people.consent c
    left join people.consent_revocation r on r.quartier_id = c.quartier_id and r.consent_id = c.id
    where c.quartier_id = ${quartierId} and c.id = ${consentId}`.execute(tx);
  return found.rows[0];
}

/** Appends the end of a consent; a second end changes nothing. */
export async function appendRevocation(
  tx: Tx, quartierId: string,
  revocation: { consentId: string; how: RevokedHow; on: CalendarDate; recordedBy: string | null },
): Promise<void> {
  await people(tx).insertInto('people.consent_revocation').values({
    quartier_id: quartierId, consent_id: revocation.consentId, revoked_how: revocation.how, revoked_on: revocation.on,
    recorded_by: revocation.recordedBy,
  }).onConflict((taken) => taken.columns(['quartier_id', 'consent_id']).doNothing()).execute();
}

/** Live consents that end by themselves up to the day, soonest first. */
export async function selectEndingConsents(
  tx: Tx, quartierId: string, until: CalendarDate,
): Promise<(Pick<ConsentRow, 'recipientGroup' | 'recipientName' | 'category'> & { on: CalendarDate; whose: string })[]> {
  const found = await sql<Pick<ConsentRow, 'recipientGroup' | 'recipientName' | 'category'> & { on: CalendarDate; whose: string }>`
    select c.valid_until as "on", c.category, c.recipient_group as "recipientGroup",
      coalesce(p.name, o.name) as "recipientName", w.name as whose
    from people.live_consent c
    join published.person_name w on w.quartier_id = c.quartier_id and w.id = c.person_id
    left join published.person_name p on p.quartier_id = c.quartier_id and p.id = c.recipient_person_id
    left join published.organisation_card o on o.quartier_id = c.quartier_id and o.id = c.recipient_organisation_id
    where c.quartier_id = ${quartierId} and c.valid_until <= ${until}::date and w.status = 'active'
    order by c.valid_until, whose limit 200`.execute(tx);
  return found.rows;
}

/** The organisations that a consent may name, by name. */
export async function selectOrganisations(tx: Tx, quartierId: string): Promise<{ id: string; name: string }[]> {
  return people(tx).selectFrom('published.organisation_card').select(['id', 'name'])
    .where('quartier_id', '=', quartierId).orderBy('name').limit(500).execute();
}

/**
 * Carries the live consents that a merged person gave, or that name her, on to the one that was kept: each is appended
 * anew with the day on which it was given and closes the old one, so that the journal stays as it was written.
 */
export async function carryConsentsOver(
  tx: Tx, quartierId: string, merge: { keptId: string; mergedId: string; on: CalendarDate; recordedBy: string | null },
): Promise<void> {
  const { keptId, mergedId, on, recordedBy } = merge;
  await sql`
    with carried as (
      insert into people.consent (quartier_id, person_id, recipient_person_id, recipient_organisation_id, recipient_group,
        category, purpose, given_how, given_by_proxy_id, given_on, valid_until, own_words, recorded_by, carried_from)
      select quartier_id, case person_id when ${mergedId} then ${keptId}::uuid else person_id end,
        case recipient_person_id when ${mergedId} then ${keptId}::uuid else recipient_person_id end,
        recipient_organisation_id, recipient_group, category, purpose, given_how, given_by_proxy_id, given_on, valid_until,
        own_words, ${recordedBy}::uuid, id
      from people.live_consent
      where quartier_id = ${quartierId} and ${mergedId} in (person_id, recipient_person_id)
        and coalesce(recipient_person_id <> ${keptId}, true) and person_id <> ${keptId}
      returning quartier_id, carried_from)
    insert into people.consent_revocation (quartier_id, consent_id, revoked_how, revoked_on, recorded_by)
    select quartier_id, carried_from, 'merged', ${on}::date, ${recordedBy}::uuid from carried`.execute(tx);
}
