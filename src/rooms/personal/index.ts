/** The door of room personal: what residents, relatives, helpers and providers see of their own; the calendar feed. */
export { ownerOfFeed } from './feed.queries.ts';
export { personalRoutes } from './routes.ts';
export { tellRelatives } from './tell-relatives.ts';
export { personalRefusals } from './texts.ts';
export { forgetInPersonal } from './forget.queries.ts';
