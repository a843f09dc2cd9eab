import type { CalendarDate } from '#core/base/calendar-date.ts';
import type { Tx } from '#platform/db/tx.ts';
import {
  importAbsences, importAnswers, importCommissions, importEnds, importHelpers, importLaidOut, importLedger, importReports,
  importRequests, importVisits, type ImportedAbsence, type ImportedAnswer, type ImportedCommission, type ImportedEnd,
  type ImportedHelper, type ImportedLedgerRow, type ImportedReport, type ImportedRequest, type ImportedVisit,
} from './import.queries.ts';

/**
 * A bunch of rows, such as one week of a history. A row refers only to rows of the same or an earlier bunch. What is
 * left out is none.
 */
export type HelpingRows = {
  /** IANA zone in which the wall times of the visits are meant. */
  readonly timeZone: string;
  /** Up to this day all visits of the commissions in this bunch are given; later ones are laid out by `keepVisitsAhead`. */
  readonly visitsUpTo: CalendarDate;
  readonly helpers?: readonly ImportedHelper[];
  readonly absences?: readonly ImportedAbsence[];
  readonly requests?: readonly ImportedRequest[];
  readonly answers?: readonly ImportedAnswer[];
  readonly commissions?: readonly ImportedCommission[];
  readonly ends?: readonly ImportedEnd[];
  readonly visits?: readonly ImportedVisit[];
  readonly reports?: readonly ImportedReport[];
  readonly ledger?: readonly ImportedLedgerRow[];
};

/** Writes many rows at once, past the use cases: for a synthetic Quartier or a move from another system. */
export async function importHelping(tx: Tx, quartierId: string, rows: HelpingRows): Promise<void> {
  const { helpers = [], absences = [], requests = [], answers = [], commissions = [], ends = [], visits = [], reports = [], ledger = [] } = rows;
  if (helpers.length > 0) await importHelpers(tx, quartierId, helpers);
  if (absences.length > 0) await importAbsences(tx, quartierId, absences);
  if (requests.length > 0) await importRequests(tx, quartierId, requests);
  if (answers.length > 0) await importAnswers(tx, quartierId, answers);
  if (commissions.length > 0) await importCommissions(tx, quartierId, commissions);
  if (commissions.length > 0) await importLaidOut(tx, quartierId, commissions, rows.visitsUpTo);
  if (ends.length > 0) await importEnds(tx, quartierId, ends);
  if (visits.length > 0) await importVisits(tx, quartierId, rows.timeZone, visits, reports);
  if (reports.length > 0) await importReports(tx, quartierId, reports);
  if (ledger.length > 0) await importLedger(tx, quartierId, ledger);
}
