/** The door of room hilfemix: what people wish and need, who could help, what is agreed. */
export { uncoveredFigures } from './figures.ts';
export type { PartOfDay, Rhythm, Urgency } from './hilfemix.tables.ts';
export { importHilfemix, type HilfemixRows } from './import-hilfemix.queries.ts';
export type { Need, NeedLine } from './needs.queries.ts';
export { reviewsUntil, uncoveredNeeds } from './read-needs.ts';
export { hilfemixRoutes } from './routes.ts';
export { hilfemixRefusals } from './texts.ts';
export { forgetInHilfemix } from './forget.queries.ts';
