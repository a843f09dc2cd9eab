/** The door of room quartier: addresses, places, walking distances, the map and the figures of a Quartier. */
export { addressesById, allAddresses, type Address, type InQuartier } from './addresses.ts';
export { searchAddresses } from './search-addresses.ts';
export { placesOfQuartier } from './places.ts';
export { placeKinds, type PlaceKind } from './osm/place-kind.ts';
export { walkers, type Walker } from './walking/walker.ts';
export { walkingDistances, walksFrom, type Walk } from './walking-distances.ts';
export { bundledMap } from './bundled-map.ts';
export { importMap, type ImportedMap, type MapFile } from './import-map.ts';
export type { FigureGroup, FigureSource } from './figures.ts';
export { quartierRoutes } from './routes.ts';
export { quartierCommands, type InQuartierBySlug } from './commands.ts';
export { quartierRefusals } from './texts.ts';
