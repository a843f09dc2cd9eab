/** The door of room evaluation: indicators, surveys, potential, comparison, SROI and the papers about them. */
export { importAnalyses, type AnalysisRows } from './import-analyses.ts';
export { evaluationRefusals } from './refusals.ts';
export { openSurveys } from './surveys/answer-own.ts';
export { ownFormHref } from './pages/own-form-page.ts';
export type { OpenToMe } from './surveys/surveys.queries.ts';
export { evaluationRoutes } from './routes.ts';
export { importEvaluation, type EvaluationRows } from './import-evaluation.queries.ts';
export { forgetInEvaluation } from './forget.queries.ts';
