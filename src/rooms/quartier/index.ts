/** The door of room quartier: addresses, places, walking distances, the map and the figures of a Quartier. */
export { addressesById, allAddresses } from './addresses.ts';
export type { Address, InQuartier, Place } from './quartier.queries.ts';
export { searchAddresses } from './search-addresses.ts';
export type { PlaceKind } from './osm/place-kind.ts';
export type { Walker } from './walking/walker.ts';
export { walkingDistances, type Walk } from './walking-distances.ts';
export { bundledMap } from './bundled-map.ts';
export { importMap, type ImportedMap, type MapFile } from './import-map.ts';
export type { FigureGroup, FigureSource } from './figures.ts';
export { quartierRoutes } from './routes.ts';
export { quartierCommands, type InQuartierBySlug } from './commands.ts';
export { quartierRefusals } from './texts.ts';
