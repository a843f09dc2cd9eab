import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Frequency, PeopleTables, ProxyKind, TieKind } from './people.tables.ts';

const people = (tx: Tx) => tx.withTables<PeopleTables>();

/** A live tie as the person in the middle sees it, whichever of the two it was written down for. */
export type TieRow = {
  readonly id: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly otherSalutation: 'frau' | 'herr' | 'none' | null;
  readonly otherPhone: string | null;
  readonly otherAddressId: string | null;
  readonly otherAddress: string | null;
  readonly otherLivesElsewhere: string;
  readonly kind: TieKind;
  readonly what: string;
  /** `what` was said of the person in the middle, not of the other one. */
  readonly isReverse: boolean;
  readonly closeness: 1 | 2 | 3;
  readonly frequency: Frequency;
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
};

/** Ties of a person in both directions that hold today, closest first. */
export async function selectTies(tx: Tx, quartierId: string, personId: string, today: CalendarDate): Promise<TieRow[]> {
  return (await sql<TieRow>`${tiesOf(quartierId, personId, today)} order by t.closeness, "otherName", t.id`.execute(tx)).rows;
}

/** The same with the languages of each, and to whom the person's contact may be passed on to arrange help: ids, or codes of groups. */
export async function selectCircle(
  tx: Tx, quartierId: string, personId: string, today: CalendarDate,
): Promise<{ ties: (TieRow & { readonly otherLanguages: readonly string[] })[]; mayKnow: string[] }> {
  const { rows } = await sql<TieRow & { readonly otherLanguages: readonly string[]; readonly mayKnow: string[] }>`
    select known."mayKnow", t.* from (
      select array(
        select coalesce(c.recipient_group, c.recipient_person_id::text, c.recipient_organisation_id::text) from people.live_consent c
        where c.quartier_id = ${quartierId} and c.person_id = any(array(select people.ids_of(${personId})))
          and c.category = 'contact' and c.purpose = 'arrange_help') as "mayKnow") as known
    left join (${tiesOf(quartierId, personId, today)}) as t on true
    order by t.closeness, t."otherName", t.id`.execute(tx);
  return {
    mayKnow: rows[0]?.mayKnow ?? [],
    ties: rows.flatMap(({ mayKnow: _mayKnow, ...tie }) => (tie.id === null ? [] : [tie])),
  };
}

function tiesOf(quartierId: string, personId: string, today: CalendarDate) {
  return sql`
    select t.id, t.other as "otherId", coalesce(p.name, n.name, '') as "otherName", p.salutation as "otherSalutation",
      p.phone as "otherPhone", p.address_id as "otherAddressId", p.address as "otherAddress",
      coalesce(p.lives_elsewhere, '') as "otherLivesElsewhere", coalesce(p.languages, '{}') as "otherLanguages", t.kind, t.what, t.is_reverse as "isReverse",
      t.closeness, t.frequency, t.since, t.until
    from (
      select *, other_person_id as other, false as is_reverse from people.tie
      where quartier_id = ${quartierId} and person_id = ${personId}
      union all
      select *, person_id as other, true as is_reverse from people.tie
      where quartier_id = ${quartierId} and other_person_id = ${personId}) as t
    left join published.person_card p on p.quartier_id = t.quartier_id and p.id = t.other
    left join people.named_by(${personId}) as n on n.id = t.other
    where (t.until is null or t.until >= ${today}::date) and coalesce(p.status, 'active') in ('active', 'moved')`;
}

/** What is written down when a tie is made. */
export type NewTieRow = Pick<TieRow, 'id' | 'otherId' | 'kind' | 'what' | 'closeness' | 'frequency' | 'since'> & { readonly personId: string };

/** Adds a tie; the same id a second time changes nothing. */
export async function insertTie(tx: Tx, quartierId: string, tie: NewTieRow): Promise<void> {
  await people(tx).insertInto('people.tie').values({
    quartier_id: quartierId, id: tie.id, person_id: tie.personId, other_person_id: tie.otherId, kind: tie.kind,
    what: tie.what, closeness: tie.closeness, frequency: tie.frequency, since: tie.since, until: null,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Ends a tie of this person with the day given; false if she has no such tie. */
export async function endTieOn(tx: Tx, quartierId: string, personId: string, tieId: string, day: CalendarDate): Promise<boolean> {
  const ended = await people(tx).updateTable('people.tie')
    .set({ until: day, version: sql`version + 1` })
    .where('quartier_id', '=', quartierId).where('id', '=', tieId)
    .where((where) => where.or([where('person_id', '=', personId), where('other_person_id', '=', personId)]))
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Who may act in law for a person, and in what. */
export type Proxy = {
  readonly id: string;
  readonly proxyId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly kind: ProxyKind;
  readonly scope: readonly string[];
  readonly since: CalendarDate | null;
  readonly until: CalendarDate | null;
  readonly documentSeenOn: CalendarDate | null;
};

/** The proxies of a person that hold today. */
export async function selectProxies(tx: Tx, quartierId: string, personId: string, today: CalendarDate): Promise<Proxy[]> {
  const found = await sql<Proxy>`
    select x.id, x.proxy_person_id as "proxyId", coalesce(p.name, n.name, '') as name, p.phone, x.kind, x.scope, x.since,
      x.until, x.document_seen_on as "documentSeenOn"
    from people.proxy x
    left join published.person_name p on p.quartier_id = x.quartier_id and p.id = x.proxy_person_id
    left join people.named_by(${personId}) as n on n.id = x.proxy_person_id
    where x.quartier_id = ${quartierId} and x.person_id = ${personId} and (x.until is null or x.until >= ${today}::date)
      and (x.since is null or x.since <= ${today}::date)
    order by name, x.id`.execute(tx);
  return found.rows;
}

/** Adds a proxy; the same id a second time changes nothing. */
export async function insertProxy(
  tx: Tx, quartierId: string, proxy: Omit<Proxy, 'name' | 'phone'> & { readonly personId: string },
): Promise<void> {
  await people(tx).insertInto('people.proxy').values({
    quartier_id: quartierId, id: proxy.id, person_id: proxy.personId, proxy_person_id: proxy.proxyId, kind: proxy.kind,
    scope: [...proxy.scope], since: proxy.since, until: proxy.until, document_seen_on: proxy.documentSeenOn,
  }).onConflict((taken) => taken.columns(['quartier_id', 'id']).doNothing()).execute();
}

/** Ends a proxy of this person with the day given; false if she has no such proxy. */
export async function endProxyOn(tx: Tx, quartierId: string, personId: string, proxyId: string, day: CalendarDate): Promise<boolean> {
  const ended = await people(tx).updateTable('people.proxy').set({ until: day })
    .where('quartier_id', '=', quartierId).where('person_id', '=', personId).where('id', '=', proxyId).executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
