import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Answers } from './survey-figures.ts';

export type Survey = {
  readonly id: string; readonly name: string; readonly instruments: readonly string[]; readonly wordings: Readonly<Record<string, string>>; readonly version: number;
};

/** Who takes part: the number on the forms, and whether the consent to evaluation lives. */
export type Panelist = { readonly number: number; readonly personId: string; readonly joinedOn: CalendarDate; readonly isConsented: boolean };

export const channels = ['paper', 'phone', 'screen'] as const;
export type Channel = (typeof channels)[number];

/** One typing-in of a form. */
export type Entry = { readonly id: string; readonly number: number; readonly pass: number; readonly channel: Channel; readonly answers: Answers };

/** All surveys, the newest first. */
export async function listSurveys(tx: Tx, quartierId: string): Promise<Survey[]> {
  const { rows } = await sql<Survey>`
    select id, name, instruments, wordings, version from evaluation.survey where quartier_id = ${quartierId} order by created_at desc, id desc`.execute(tx);
  return rows;
}

export async function selectSurvey(tx: Tx, quartierId: string, id: string): Promise<Survey | undefined> {
  const { rows } = await sql<Survey>`
    select id, name, instruments, wordings, version from evaluation.survey where quartier_id = ${quartierId} and id = ${id}`.execute(tx);
  return rows[0];
}

/** Appends a survey; the same id a second time changes nothing. */
export async function insertSurvey(
  tx: Tx, quartierId: string, survey: Pick<Survey, 'id' | 'name' | 'instruments'> & { readonly by: string | null; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`insert into evaluation.survey (quartier_id, id, name, instruments, created_by, created_at)
    values (${quartierId}, ${survey.id}, ${survey.name}, ${[...survey.instruments]}, ${survey.by}, ${survey.at.toString()})
    on conflict (quartier_id, id) do nothing`.execute(tx);
}

/** Keeps wordings if nobody changed them meanwhile; false if somebody did. */
export async function updateWordings(tx: Tx, quartierId: string, id: string, wordings: Readonly<Record<string, string>>, version: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update evaluation.survey set wordings = ${JSON.stringify(wordings)}::jsonb, version = version + 1
    where quartier_id = ${quartierId} and id = ${id} and version = ${version}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertWave(
  tx: Tx, quartierId: string, wave: { readonly id: string; readonly surveyId: string; readonly name: string; readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<void> {
  await sql`insert into evaluation.wave (quartier_id, id, survey_id, name, from_day, to_day)
    values (${quartierId}, ${wave.id}, ${wave.surveyId}, ${wave.name}, ${wave.from}, ${wave.to}) on conflict (quartier_id, id) do nothing`.execute(tx);
}

/** Who takes part, by number. */
export async function listPanel(tx: Tx, surveyId: string): Promise<Panelist[]> {
  const { rows } = await sql<Panelist>`
    select number, person_id as "personId", joined_on as "joinedOn", is_consented as "isConsented" from evaluation.panel(${surveyId}) order by number`.execute(tx);
  return rows;
}

/** Gives the person the next number; whoever has one keeps it. The survey is locked so that no number is given twice. */
export async function insertPanelist(tx: Tx, quartierId: string, surveyId: string, personId: string, joinedOn: CalendarDate): Promise<void> {
  await sql`select from evaluation.survey where quartier_id = ${quartierId} and id = ${surveyId} for update`.execute(tx);
  await sql`insert into evaluation.panelist (quartier_id, survey_id, number, person_id, joined_on)
    select ${quartierId}, ${surveyId}, coalesce(max(number), 100) + 1, ${personId}, ${joinedOn} from evaluation.panelist
    where quartier_id = ${quartierId} and survey_id = ${surveyId}
    on conflict (quartier_id, survey_id, person_id) do nothing`.execute(tx);
}

/** What was typed in of a wave, by number and pass. */
export async function listEntries(tx: Tx, quartierId: string, waveId: string): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id, number, pass, channel, answers from evaluation.entry where quartier_id = ${quartierId} and wave_id = ${waveId} order by number, pass`.execute(tx);
  return rows;
}

export async function insertEntry(
  tx: Tx, quartierId: string, entry: Entry & { readonly waveId: string; readonly surveyId: string; readonly by: string | null; readonly at: Temporal.Instant },
): Promise<void> {
  await sql`insert into evaluation.entry (quartier_id, id, wave_id, survey_id, number, pass, channel, answers, entered_by, entered_at)
    values (${quartierId}, ${entry.id}, ${entry.waveId}, ${entry.surveyId}, ${entry.number}, ${entry.pass}, ${entry.channel},
      ${JSON.stringify(entry.answers)}::jsonb, ${entry.by}, ${entry.at.toString()})`.execute(tx);
}

/** A running wave in which the reader takes part. */
export type OpenToMe = {
  readonly waveId: string; readonly surveyId: string; readonly surveyName: string; readonly instruments: readonly string[]; readonly wordings: Survey['wordings'];
  readonly waveName: string; readonly to: CalendarDate; readonly number: number; readonly isAnswered: boolean;
};

/** What the reader may fill in today; `isAnswered` if a form was given in already, on whatever way. */
export async function listOpenToMe(tx: Tx): Promise<OpenToMe[]> {
  const { rows } = await sql<OpenToMe>`
    select wave_id as "waveId", survey_id as "surveyId", survey_name as "surveyName", instruments, wordings, wave_name as "waveName", to_day as "to",
      number, is_answered as "isAnswered" from evaluation.open_to_me()`.execute(tx);
  return rows;
}
