import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { SelfAssessment } from '#core/impact/potential/assess-potential.ts';
import type { Tx } from '#platform/db/tx.ts';

export type Site = { readonly id: string; readonly name: string; readonly kind: 'own' | 'other' | 'comparison'; readonly isSynthetic: boolean };

/** What a moderated round agreed on. */
export type Round = {
  readonly id: string; readonly siteId: string; readonly heldOn: CalendarDate; readonly moderatedBy: string; readonly participants: number;
  readonly setVersion: number; readonly levels: SelfAssessment;
};

/** All sites, the own one first. */
export async function listSites(tx: Tx, quartierId: string): Promise<Site[]> {
  const { rows } = await sql<Site>`
    select id, name, kind, is_synthetic as "isSynthetic" from evaluation.site where quartier_id = ${quartierId}
    order by kind <> 'own', name, id`.execute(tx);
  return rows;
}

/** Appends a site; the same id a second time changes nothing. */
export async function insertSite(tx: Tx, quartierId: string, { id, name, kind }: Omit<Site, 'isSynthetic'>): Promise<void> {
  await sql`insert into evaluation.site (quartier_id, id, name, kind) values (${quartierId}, ${id}, ${name}, ${kind})
    on conflict (quartier_id, id) do nothing`.execute(tx);
}

/** All rounds, the latest first. */
export async function listRounds(tx: Tx, quartierId: string): Promise<Round[]> {
  const { rows } = await sql<Round>`
    select id, site_id as "siteId", held_on as "heldOn", moderated_by as "moderatedBy", participants, set_version as "setVersion", levels
    from evaluation.potential_round where quartier_id = ${quartierId} order by held_on desc, recorded_at desc, id desc`.execute(tx);
  return rows;
}

/** Appends a round; the same id a second time changes nothing. */
export async function insertRound(tx: Tx, quartierId: string, round: Round & { readonly by: string | null; readonly at: Temporal.Instant }): Promise<void> {
  await sql`insert into evaluation.potential_round (quartier_id, id, site_id, held_on, moderated_by, participants, set_version, levels, recorded_by, recorded_at)
    values (${quartierId}, ${round.id}, ${round.siteId}, ${round.heldOn}, ${round.moderatedBy}, ${round.participants}, ${round.setVersion},
      ${JSON.stringify(round.levels)}::jsonb, ${round.by}, ${round.at.toString()})
    on conflict (quartier_id, id) do nothing`.execute(tx);
}
