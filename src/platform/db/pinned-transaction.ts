import { DefaultQueryExecutor, DummyDriver, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, Transaction } from 'kysely';
import type { DatabaseConnection, Dialect } from 'kysely';
import type { Tx } from './tx.ts';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
// A transaction never opens a connection of its own: the driver is there for its type only.
const dialect: Dialect = {
  createAdapter: () => adapter,
  createQueryCompiler: () => compiler,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
};
const driver = new DummyDriver();

/**
 * A transaction on one connection whose statements do not wait for each other: what is asked at once (`Promise.all`) goes
 * to the server at once and is done there in that order. Kysely's own lets only one statement under way at a time.
 * After `end` it refuses every statement, so that none that was forgotten runs in the next one's name.
 */
export function pinnedTransaction(connection: DatabaseConnection): { tx: Tx; end(): void } {
  let isOver = false;
  const executor = new DefaultQueryExecutor(compiler, adapter, {
    provideConnection: async (consumer) => {
      if (isOver) throw new Error('a statement was asked after its transaction had ended');
      return consumer(connection);
    },
  });
  return { tx: new Transaction({ config: { dialect }, dialect, driver, executor }), end: () => void (isOver = true) };
}
