import type { ClientBase, Pool } from 'pg';

/** One statement as the code asked it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** Listens to all connections of a pool; attach it before the first connection is made. */
export function recorderOf(pool: Pool): { record<T>(work: () => Promise<T>): Promise<{ value: T; statements: readonly Statement[] }> } {
  let heard: Statement[] | undefined;
  pool.on('connect', (client: ClientBase) => {
    const query = client.query.bind(client) as (...all: unknown[]) => unknown;
    client.query = ((first: unknown, second: unknown, ...rest: unknown[]) => {
      const { text, values } = typeof first === 'string' ? { text: first, values: second } : first as { text?: string; values?: unknown };
      if (heard !== undefined && text !== undefined) heard.push({ text, values: Array.isArray(values) ? values : [] });
      return query(first, second, ...rest);
    }) as typeof client.query;
  });
  return {
    record: async (work) => {
      heard = [];
      const value = await work();
      const statements = heard;
      heard = undefined;
      return { value, statements };
    },
  };
}

/** Runs the statements one after the other on one connection of the pool, as a page does; a broken one throws. */
export async function replay(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    for (const { text, values } of statements) await client.query(text, [...values]);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
