/** The door of room quartier: addresses, places, walking distances, the map and the figures of a Quartier. */
export { addressesById, allAddresses, type Address } from './addresses.ts';
export { searchAddresses } from './search-addresses.ts';
export { placesOfQuartier, type Place } from './places.ts';
export { placeKinds, type PlaceKind } from './osm/place-kind.ts';
export { walkers, type Walker } from './walking/walker.ts';
export { walkingDistances, type Walk } from './walking-distances.ts';
export { importMap, type ImportedMap, type MapFile } from './import-map.ts';
export { quartierRoutes } from './routes.ts';
export type { FigureGroup, FigureSource } from './figures.ts';
