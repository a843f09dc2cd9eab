import type { Route } from '#platform/http/route.ts';
import { comparisonRoutes } from './routes/comparison.ts';
import { indicatorRoutes } from './routes/indicators.ts';
import { ownSurveyRoutes } from './routes/own-survey.ts';
import { potentialRoutes } from './routes/potential.ts';
import { reportRoutes } from './routes/reports.ts';
import { sroiRoutes } from './routes/sroi.ts';
import { surveyDataRoutes } from './routes/survey-data.ts';
import { surveyRoutes } from './routes/surveys.ts';

/** Every route of room evaluation. */
export const evaluationRoutes: readonly Route[] = [
  ...indicatorRoutes, ...surveyRoutes, ...surveyDataRoutes, ...ownSurveyRoutes, ...potentialRoutes, ...comparisonRoutes, ...sroiRoutes, ...reportRoutes,
];
