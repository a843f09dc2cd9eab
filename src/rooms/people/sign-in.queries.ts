import { sql, type Kysely } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#core/base/locale.ts';
import type { Role } from '#platform/access/access.ts';
import { inScope } from '#platform/db/scope.ts';
import type { Quartier } from '#platform/http/ctx.ts';
import type { SignedIn } from '#platform/http/handle.ts';
import type { PeopleTables } from './people.tables.ts';

type PersonRef = { readonly quartierId: string; readonly personId: string };
type QuartierRow = {
  id: string; slug: string; name: string; time_zone: string; land: string; is_synthetic: boolean; office_name: string;
  office_phone: string; office_address: string; insurer: string;
};

/** A signed-in actor and the session she came with. */
export type SignedInBySession = SignedIn & {
  readonly session: { readonly sessionId: string; readonly means: 'code' | 'letter' | 'demo'; readonly usedAt: Temporal.Instant };
};

/** Who comes with a session token, with the roles of today; undefined if the session ended or its account is nobody's. */
export async function actorOfToken(db: Kysely<{}>, token: string, now: Temporal.Instant): Promise<SignedInBySession | undefined> {
  const found = await sql<{
    account_id: string; session_id: string; means: 'code' | 'letter' | 'demo'; used_at: Temporal.Instant;
    person_id: string; organisation_id: string | null; roles: Role[]; name: string; locale: Locale; quartier: QuartierRow;
  }>`select * from published.signed_in(${token}, ${now})`.execute(db);
  const row = found.rows[0];
  return row && {
    actor: { accountId: row.account_id, personId: row.person_id, organisationId: row.organisation_id, roles: row.roles },
    quartier: quartierOf(row.quartier), name: row.name, locale: row.locale,
    session: { sessionId: row.session_id, means: row.means, usedAt: row.used_at },
  };
}

/** A person as actor without an account: the owner of a calendar feed, who sees what is hers and no more. */
export async function actorOfPerson(db: Kysely<{}>, person: PersonRef): Promise<SignedIn | undefined> {
  const found = await sql<{ name: string; locale: Locale; quartier: QuartierRow }>`
    select * from people.actor_by_person(${person.quartierId}, ${person.personId})`.execute(db);
  const row = found.rows[0];
  return row && {
    actor: { accountId: null, personId: person.personId, organisationId: null, roles: ['resident'] },
    quartier: quartierOf(row.quartier), name: row.name, locale: row.locale,
  };
}

/** Whose e-mail address this is: somebody with a role today who shares it with nobody; else undefined. */
export async function personOfEmail(db: Kysely<{}>, email: string, now: Temporal.Instant): Promise<PersonRef | undefined> {
  const found = await sql<{ quartier_id: string; person_id: string }>`
    select * from people.person_of_email(${email}, ${now})`.execute(db);
  const row = found.rows[0];
  return row && { quartierId: row.quartier_id, personId: row.person_id };
}

/** Records that the account is this person's; doing it again changes nothing. */
export async function linkAccount(db: Kysely<{}>, accountId: string, person: PersonRef): Promise<void> {
  await inScope(db, {
    quartierId: person.quartierId, personId: null, organisationId: null, scope: 'system', purpose: 'sign-in',
  }, async (tx) => {
    await tx.withTables<PeopleTables>().insertInto('people.account_link')
      .values({ quartier_id: person.quartierId, account_id: accountId, person_id: person.personId })
      .onConflict((taken) => taken.doNothing()).execute();
  });
}

/** The persons whom the sign-in page of a synthetic Quartier offers, in the order in which it shows them. */
export async function demoPersons(db: Kysely<{}>): Promise<(PersonRef & { name: string; roles: readonly Role[] })[]> {
  const found = await sql<{ quartier_id: string; person_id: string; name: string; roles: Role[] }>`
    select * from people.demo_persons()`.execute(db);
  return found.rows.map((row) => ({ quartierId: row.quartier_id, personId: row.person_id, name: row.name, roles: row.roles }));
}

function quartierOf(row: QuartierRow): Quartier {
  return {
    id: row.id, slug: row.slug, name: row.name, timeZone: row.time_zone, land: row.land, isSynthetic: row.is_synthetic,
    officeName: row.office_name, officePhone: row.office_phone, officeAddress: row.office_address, insurer: row.insurer,
  };
}
