/** The door of room helping: who can help, who was asked, who is commissioned, what was done. */
export { answerRequest } from './answer-request.ts';
export { askHelper, type Ask } from './ask-helper.ts';
export { bookToldHelp } from './book-told-help.ts';
export { commissionHelper, keepVisitsAhead, liveCommissions, type NewCommission } from './commission-helper.ts';
export type { Commission } from './commissions.queries.ts';
export {
  listChangedVisits, listFeedCommissions, minutesGivenBy, type ChangedVisit, type FeedCommission,
} from './feed.queries.ts';
export { helpingFigures } from './figures.ts';
export { payers, type AnswerChannel, type AnswerWord, type Outcome, type Payer, type ReportChannel } from './helping.tables.ts';
export { importHelping, type HelpingRows } from './import-helping.ts';
export { noteAbsence, takeBackAbsence } from './keep-roster.ts';
export { mixByMonth, type MonthOfHelp } from './mix-by-month.ts';
export { beforeNeed, requestsForNeed, requestsTo, unansweredRequests } from './read-requests.ts';
export { absencesBetween, helperFact, helperFacts, type HelperFact } from './read-roster.ts';
export { visitsBy, visitsOf, visitsOn, visitsWithoutReport } from './read-visits.ts';
export { reportVisit, type Report } from './report-visit.ts';
export type { RequestLine } from './requests.queries.ts';
export { helpingRoutes } from './routes.ts';
export { occurrencesOf, saySchedule, seriesOf, type AskedSchedule, type Schedule } from './schedule.ts';
export { helpingRefusals } from './refusals.ts';
export { listAbsences } from './roster.queries.ts';
export { usualPrices } from './usual-prices.ts';
export { listVisits, visitById, type VisitLine } from './visits.queries.ts';
export { forgetInHelping } from './forget.queries.ts';
