/** The door of room desk: the contact book and what follows from it. */
export { deskRoutes } from './routes.ts';
export { deskRefusals } from './texts.ts';
export { importDesk, type ImportedEntry } from './import-desk.queries.ts';
export { entriesNaming, forgetInDesk } from './forget.queries.ts';
export { importCalls, type CallRows } from './import-calls.ts';
