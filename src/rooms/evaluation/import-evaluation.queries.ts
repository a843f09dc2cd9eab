import { sql } from 'kysely';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { HelperClass } from '#core/base/helper-class.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Entry } from './surveys/surveys.queries.ts';
import type { Site } from './potential/potential.queries.ts';
import type { SelfAssessment } from '#core/impact/potential/assess-potential.ts';

/** What a synthetic Quartier or another house brings along; only the panel says whose number it is. */
export type EvaluationRows = {
  readonly sites: readonly Site[];
  readonly surveys: readonly { readonly id: string; readonly name: string; readonly instruments: readonly string[]; readonly createdOn: CalendarDate }[];
  readonly waves: readonly {
    readonly id: string; readonly surveyId: string; readonly siteId: string | null; readonly name: string; readonly from: CalendarDate; readonly to: CalendarDate;
  }[];
  /** Who takes part in the survey of this Quartier, and what was typed in of its waves. */
  readonly panel: readonly { readonly surveyId: string; readonly number: number; readonly personId: string; readonly joinedOn: CalendarDate }[];
  readonly entries: readonly (Entry & { readonly waveId: string; readonly surveyId: string; readonly enteredOn: CalendarDate })[];
  readonly responses: readonly {
    readonly waveId: string; readonly number: number; readonly answers: Readonly<Record<string, string>>; readonly facts: Readonly<Record<string, string | number>>;
  }[];
  readonly monthSums: readonly {
    readonly siteId: string; readonly month: CalendarDate; readonly helperClass: HelperClass; readonly minutes: number; readonly persons: number; readonly cents: number;
  }[];
  readonly rounds: readonly {
    readonly id: string; readonly siteId: string; readonly heldOn: CalendarDate; readonly moderatedBy: string; readonly participants: number; readonly setVersion: number; readonly levels: SelfAssessment;
  }[];
};

/** Writes them as they are, each kind in one statement; waves are marked as example data. */
export async function importEvaluation(tx: Tx, quartierId: string, rows: EvaluationRows): Promise<void> {
  const { sites, surveys, waves, panel, entries, responses, monthSums, rounds } = rows;
  await sql`insert into evaluation.site (quartier_id, id, name, kind, is_synthetic)
    select ${quartierId}, id, name, kind, "isSynthetic"
    from jsonb_to_recordset(${JSON.stringify(sites)}::jsonb) as r (id uuid, name text, kind text, "isSynthetic" boolean)`.execute(tx);
  await sql`insert into evaluation.survey (quartier_id, id, name, instruments, created_at)
    select ${quartierId}, id, name, array(select jsonb_array_elements_text(instruments)), "createdOn"
    from jsonb_to_recordset(${JSON.stringify(surveys)}::jsonb) as r (id uuid, name text, instruments jsonb, "createdOn" date)`.execute(tx);
  await sql`insert into evaluation.wave (quartier_id, id, survey_id, site_id, name, from_day, to_day, is_synthetic)
    select ${quartierId}, id, "surveyId", "siteId", name, "from", "to", true
    from jsonb_to_recordset(${JSON.stringify(waves)}::jsonb) as r (id uuid, "surveyId" uuid, "siteId" uuid, name text, "from" date, "to" date)`.execute(tx);
  await sql`insert into evaluation.panelist (quartier_id, survey_id, number, person_id, joined_on)
    select ${quartierId}, "surveyId", number, "personId", "joinedOn"
    from jsonb_to_recordset(${JSON.stringify(panel)}::jsonb) as r ("surveyId" uuid, number integer, "personId" uuid, "joinedOn" date)`.execute(tx);
  await sql`insert into evaluation.entry (quartier_id, id, wave_id, survey_id, number, pass, channel, answers, entered_at)
    select ${quartierId}, id, "waveId", "surveyId", number, pass, channel, answers, "enteredOn"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
      as r (id uuid, "waveId" uuid, "surveyId" uuid, number integer, pass smallint, channel text, answers jsonb, "enteredOn" date)`.execute(tx);
  await sql`insert into evaluation.response (quartier_id, wave_id, number, answers, facts)
    select ${quartierId}, "waveId", number, answers, facts
    from jsonb_to_recordset(${JSON.stringify(responses)}::jsonb) as r ("waveId" uuid, number integer, answers jsonb, facts jsonb)`.execute(tx);
  await sql`insert into evaluation.month_sum (quartier_id, site_id, month, helper_class, minutes, persons, cents)
    select ${quartierId}, "siteId", month, "helperClass", minutes, persons, cents
    from jsonb_to_recordset(${JSON.stringify(monthSums)}::jsonb)
      as r ("siteId" uuid, month date, "helperClass" text, minutes bigint, persons integer, cents bigint)`.execute(tx);
  await sql`insert into evaluation.potential_round (quartier_id, id, site_id, held_on, moderated_by, participants, set_version, levels, recorded_at)
    select ${quartierId}, id, "siteId", "heldOn", "moderatedBy", participants, "setVersion", levels, "heldOn"
    from jsonb_to_recordset(${JSON.stringify(rounds)}::jsonb)
      as r (id uuid, "siteId" uuid, "heldOn" date, "moderatedBy" text, participants integer, "setVersion" smallint, levels jsonb)`.execute(tx);
}
