import { sql } from 'kysely';
import type { Actor } from '../access/access.ts';
import type { Tx } from '../db/tx.ts';
import type { AuditEntry } from './audit.ts';

/** Appends what was noted during a request, in its own transaction, in one statement. */
export async function writeAudit(
  tx: Tx,
  who: { quartierId: string; requestId: string; actor: Actor },
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({ what: entry.what, person_id: entry.personId, detail: entry.detail ?? {} }));
  await sql`
    insert into platform.audit (quartier_id, request_id, actor_person_id, account_id, what, person_id, detail)
    select ${who.quartierId}::uuid, ${who.requestId}, ${who.actor.personId}::uuid, ${who.actor.accountId},
      noted.what, noted.person_id, noted.detail
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as noted (what text, person_id uuid, detail jsonb)`.execute(tx);
}
