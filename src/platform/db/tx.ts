import type { Transaction } from 'kysely';

/**
 * A transaction in which Quartier, person and purpose are set for row-level security. It knows no table: each room
 * names its own (`tx.withTables<PeopleTables>()`), so that reaching into another room's tables does not compile (A5).
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export type Tx = Transaction<{}>;
