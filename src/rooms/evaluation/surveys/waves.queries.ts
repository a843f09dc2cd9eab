import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';

/** A wave with the survey and site it belongs to; without a site it is of the Quartier itself. */
export type Wave = {
  readonly id: string; readonly surveyId: string; readonly surveyName: string; readonly instruments: readonly string[]; readonly name: string;
  readonly from: CalendarDate; readonly to: CalendarDate; readonly siteId: string | null; readonly siteName: string | null;
  readonly siteKind: 'own' | 'other' | 'comparison' | null; readonly isSynthetic: boolean;
};

/** Answers under a number, and what groups are made alike by. */
export type Response = { readonly number: number; readonly answers: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, string | number>> };

/** All waves, the oldest first. */
export async function listWaves(tx: Tx, quartierId: string): Promise<Wave[]> {
  const { rows } = await sql<Wave>`
    select w.id, w.survey_id as "surveyId", s.name as "surveyName", s.instruments, w.name, w.from_day as "from", w.to_day as "to",
      w.site_id as "siteId", p.name as "siteName", p.kind as "siteKind", w.is_synthetic as "isSynthetic"
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
