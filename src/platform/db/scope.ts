import { CompiledQuery } from 'kysely';
import type { Kysely } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Scope } from '../access/access.ts';
import { pinnedTransaction } from './pinned-transaction.ts';
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
 * `app.purpose` and `app.today` are those of the scope; they end with it. Commits what the work returns, rolls back what it
 * throws. Beginning and settings go to the server together with the first statement of the work, and `closing`, whose
 * failure rolls back as well, together with the commit, so that neither costs a way of its own.
 *
 * After a setting was used once in a session it reads '' and not NULL, so policies compare with
 * `nullif(current_setting('app.quartier', true), '')::uuid`, which matches no row while nothing is set.
 */
export async function inScope<T>(
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  db: Kysely<{}>, scope: DatabaseScope, work: (tx: Tx) => Promise<T>, closing?: (tx: Tx) => Promise<void>,
): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const { tx, end } = pinnedTransaction(connection);
    const begun = Promise.all([
      connection.executeQuery(CompiledQuery.raw(scope.readOnly === true ? 'begin read only' : 'begin')),
      connection.executeQuery(settings(scope)),
    ]);
    // Heard below at the latest; until then a failure must not count as one that nobody heard.
    begun.catch(() => undefined);
    try {
      const done = await work(tx);
      const closed = closing?.(tx);
      end();
      const [, , committed] = await Promise.all([begun, closed, connection.executeQuery<{ command: string }>(CompiledQuery.raw('commit'))]);
      // What failed in the transaction and was not heard makes a rollback of its commit.
      if (committed.rows[0]?.command !== 'COMMIT') throw new Error('the transaction was rolled back: one of its statements had failed');
      return done;
    } catch (error) {
      end();
      // Of what failed the first is the cause: after it the server refuses all that follows.
      const failure = await begun.then(() => error, (first: unknown) => first);
      // It fails only on a connection that broke, and the pool throws that one away.
      await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => undefined);
      throw failure;
    }
  });
}

const setAll = `select set_config('app.quartier', $1, true), set_config('app.person', $2, true),
  set_config('app.organisation', $3, true), set_config('app.scope', $4, true), set_config('app.purpose', $5, true),
  set_config('app.today', $6, true), set_config('synchronous_commit', $7, true)`;

function settings({ quartierId, personId, organisationId, scope, purpose, today, isLasting = true }: DatabaseScope): CompiledQuery {
  return CompiledQuery.raw(setAll, [
    quartierId, personId ?? '', organisationId ?? '', scope, purpose, today ?? '', isLasting ? 'on' : 'off',
  ]);
}
