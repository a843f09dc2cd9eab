import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Scope } from '../access/access.ts';
import type { Tx } from './tx.ts';

/**
 * In whose name a transaction reads and writes. Row-level security sees these values and nothing else. `system` is for
 * the software itself, such as sign-in and jobs: no person asks.
 */
export type DatabaseScope = {
  readonly quartierId: string;
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly scope: Scope | 'system';
  /** What for, such as `desk:use`. */
  readonly purpose: string;
  /** The civil date in the zone of the Quartier; without it the database's own. */
  readonly today?: CalendarDate;
  /**
   * False lets the commit return before it is on the disk: for what nobody was told to be safe, such as the note of who
   * looked at a page. The database stays consistent either way.
   */
  readonly isLasting?: boolean;
  /** True refuses every change (SQLSTATE 25006). */
  readonly readOnly?: boolean;
};

/**
 * Does the work in one transaction whose settings `app.quartier`, `app.person`, `app.organisation`, `app.scope`,
 * `app.purpose` and `app.today` are those of the scope; they end with it. Commits what the work returns, rolls back what it throws.
 *
 * After a setting was used once in a session it reads '' and not NULL, so policies compare with
 * `nullif(current_setting('app.quartier', true), '')::uuid`, which matches no row while nothing is set.
 */
export async function inScope<T>(
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  db: Kysely<{}>, scope: DatabaseScope, work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { quartierId, personId, organisationId, purpose, today = '', isLasting = true, readOnly = false } = scope;
  const transaction = db.transaction();
  return (readOnly ? transaction.setAccessMode('read only') : transaction).execute(async (tx) => {
    await sql`select set_config('app.quartier', ${quartierId}, true), set_config('app.person', ${personId ?? ''}, true),
      set_config('app.organisation', ${organisationId ?? ''}, true), set_config('app.scope', ${scope.scope}, true),
      set_config('app.purpose', ${purpose}, true), set_config('app.today', ${today}, true),
      set_config('synchronous_commit', ${isLasting ? 'on' : 'off'}, true)`.execute(tx);
    return work(tx);
  });
}
