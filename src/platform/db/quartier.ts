import { sql, type Kysely } from 'kysely';

/** The id of the Quartier with this short name, or undefined. */
export async function quartierBySlug(db: Kysely<{}>, slug: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from platform.quartier where slug = ${slug}`.execute(db);
  return found.rows[0]?.id;
}
