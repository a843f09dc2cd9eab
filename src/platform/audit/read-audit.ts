import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/tx.ts';
import type { AuditEntry } from './audit.ts';

/** A line of the audit as it is read: when, who, what. `actorPersonId` is null for the software itself. */
export type AuditLine = {
  readonly at: Temporal.Instant;
  readonly actorPersonId: string | null;
  readonly what: string;
  readonly detail: NonNullable<AuditEntry['detail']>;
};

/** What was read and changed of these persons, newest first, at most `most` lines. The person herself may read hers. */
export async function readAudit(tx: Tx, quartierId: string, personIds: readonly string[], most: number): Promise<AuditLine[]> {
  const found = await sql<AuditLine>`
    select at, actor_person_id as "actorPersonId", what, detail from platform.audit
    where quartier_id = ${quartierId} and person_id = any(${[...personIds]}::uuid[])
    order by at desc, id desc limit ${most}`.execute(tx);
  return found.rows;
}
