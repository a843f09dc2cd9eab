import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { HilfemixTables } from './hilfemix.tables.ts';

const hilfemix = (tx: Tx) => tx.withTables<HilfemixTables>();

/** What was agreed with a person about all her help. Version 0: nothing yet. */
export type Arrangement = {
  /** What she wishes, in her own words. */
  readonly wishes: string;
  readonly keyIsWhere: string;
  /** When both look at it again. */
  readonly reviewOn: CalendarDate | null;
  readonly agreedOn: CalendarDate | null;
  readonly version: number;
};

const nothingYet: Arrangement = { wishes: '', keyIsWhere: '', reviewOn: null, agreedOn: null, version: 0 };

/** The arrangement with a person; empty with version 0 if there is none yet. */
export async function selectArrangement(tx: Tx, quartierId: string, personId: string): Promise<Arrangement> {
  const found = await hilfemix(tx).selectFrom('hilfemix.arrangement')
    .select([
      'wishes', 'key_is_where as keyIsWhere', sql<CalendarDate | null>`review_on`.as('reviewOn'),
      sql<CalendarDate | null>`agreed_on`.as('agreedOn'), 'version',
    ])
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).executeTakeFirst();
  return found ?? nothingYet;
}

/** Keeps an arrangement if it still is as the form found it (version 0: not there); false if somebody else was faster. */
export async function saveArrangement(tx: Tx, quartierId: string, personId: string, arrangement: Arrangement): Promise<boolean> {
  const columns = {
    wishes: arrangement.wishes, key_is_where: arrangement.keyIsWhere, review_on: arrangement.reviewOn,
    agreed_on: arrangement.agreedOn, version: arrangement.version + 1,
  };
  const saved = arrangement.version === 0
    ? await hilfemix(tx).insertInto('hilfemix.arrangement').values({ quartier_id: quartierId, person_id: personId, ...columns })
      .onConflict((taken) => taken.columns(['quartier_id', 'person_id']).doNothing()).returning('version').executeTakeFirst()
    : await hilfemix(tx).updateTable('hilfemix.arrangement').set(columns).where('quartier_id', '=', quartierId)
      .where('person_id', '=', personId).where('version', '=', arrangement.version).returning('version').executeTakeFirst();
  return saved !== undefined;
}

/** Whose arrangement is to be looked at again up to a day, the soonest first. */
export async function selectReviews(
  tx: Tx, quartierId: string, day: CalendarDate, most: number,
): Promise<{ personId: string; personName: string; on: CalendarDate }[]> {
  return hilfemix(tx).selectFrom('hilfemix.arrangement as a')
    .innerJoin('published.person_name as p', (join) =>
      join.onRef('p.quartier_id', '=', 'a.quartier_id').onRef('p.id', '=', 'a.person_id'))
    .select(['a.person_id as personId', 'p.name as personName', sql<CalendarDate>`a.review_on`.as('on')])
    .where('a.quartier_id', '=', quartierId).where('a.review_on', '<=', day).where(sql<boolean>`p.status = 'active'`)
    .orderBy('a.review_on').orderBy('p.name').limit(most).execute();
}
