import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';

/** A wave with the survey and site it belongs to; without a site it is of the Quartier itself. */
export type Wave = {
  readonly id: string; readonly surveyId: string; readonly surveyName: string; readonly instruments: readonly string[]; readonly name: string;
  readonly from: CalendarDate; readonly to: CalendarDate; readonly siteId: string | null; readonly siteName: string | null;
  readonly siteKind: 'own' | 'other' | 'comparison' | null; readonly isSynthetic: boolean;
  /** Of answers from elsewhere: who asked, what allows their use, and what their own columns mean; empty for our own. */
  readonly source: string; readonly licence: string; readonly codebook: string;
};

/** Whether a wave is of this Quartier, asked here or in the years before this house. */
export function isOwn({ siteKind }: Pick<Wave, 'siteKind'>): boolean {
  return siteKind === null || siteKind === 'own';
}

/** Answers under a number, and what groups are made alike by. */
export type Response = { readonly number: number; readonly answers: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, string | number>> };

/** All waves, the oldest first. */
export async function listWaves(tx: Tx, quartierId: string): Promise<Wave[]> {
  const { rows } = await sql<Wave>`
    select w.id, w.survey_id as "surveyId", s.name as "surveyName", s.instruments, w.name, w.from_day as "from", w.to_day as "to",
      w.site_id as "siteId", p.name as "siteName", p.kind as "siteKind", w.is_synthetic as "isSynthetic", w.source, w.licence, w.codebook
    from evaluation.wave w
    join evaluation.survey s on s.quartier_id = w.quartier_id and s.id = w.survey_id
    left join evaluation.site p on p.quartier_id = w.quartier_id and p.id = w.site_id
    where w.quartier_id = ${quartierId}
    order by w.from_day, w.id`.execute(tx);
  return rows;
}

/** The answers of a wave that count, by number; whoever took consent back is not among them from that moment on. */
export async function readAnswers(tx: Tx, waveId: string): Promise<Response[]> {
  const { rows } = await sql<Response>`select number, answers, facts from evaluation.answers(${waveId}) order by number`.execute(tx);
  return rows;
}

/** What is known beside the answers of a wave of this Quartier, by number; only for whoever evaluates. */
export async function readOwnFacts(tx: Tx, waveId: string): Promise<ReadonlyMap<number, Response['facts']>> {
  const { rows } = await sql<Pick<Response, 'number' | 'facts'>>`select number, facts from evaluation.own_facts(${waveId})`.execute(tx);
  return new Map(rows.map(({ number, facts }) => [number, facts]));
}

/** A wave of another site with its answers, as it came. */
export type OutsideWave = {
  readonly id: string; readonly surveyId: string; readonly siteId: string; readonly name: string; readonly from: CalendarDate; readonly to: CalendarDate;
  readonly source: string; readonly licence: string; readonly codebook: string; readonly rows: readonly Response[];
};

/** Keeps answers from elsewhere with their site and wave; sent twice they are kept once. A site is known by its name. */
export async function insertOutsideWave(tx: Tx, quartierId: string, siteName: string, wave: OutsideWave): Promise<void> {
  await sql`insert into evaluation.site (quartier_id, id, name, kind)
    select ${quartierId}, ${wave.siteId}, ${siteName}, 'comparison'
    where not exists (select from evaluation.site where quartier_id = ${quartierId} and name = ${siteName})`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into evaluation.wave (quartier_id, id, survey_id, site_id, name, from_day, to_day, source, licence, codebook)
    select ${quartierId}, ${wave.id}, ${wave.surveyId}, id, ${wave.name}, ${wave.from}, ${wave.to}, ${wave.source}, ${wave.licence}, ${wave.codebook}
    from evaluation.site where quartier_id = ${quartierId} and name = ${siteName} and kind <> 'own' order by id limit 1
    on conflict (quartier_id, id) do nothing`.execute(tx);
  if (numAffectedRows !== 1n) return;
  await sql`insert into evaluation.response (quartier_id, wave_id, number, answers, facts)
    select ${quartierId}, ${wave.id}, number, answers, facts
    from jsonb_to_recordset(${JSON.stringify(wave.rows)}::jsonb) as r (number integer, answers jsonb, facts jsonb)`.execute(tx);
}
