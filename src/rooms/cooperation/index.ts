/** The door of room cooperation: the organisations of the Quartier and what they offer. */
export { isConfirmed } from './confirmed.ts';
export type { OrganisationKind } from './cooperation.tables.ts';
export { importOrganisations, type ImportedOrganisation, type Organisation } from './organisations.queries.ts';
export { organisationsOffering } from './read-organisations.ts';
export { cooperationRoutes } from './routes.ts';
export { cooperationRefusals } from './texts.ts';
