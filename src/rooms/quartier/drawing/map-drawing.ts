import { pathOf, type Box, type OsmData, type Tags } from '../osm/osm-data.ts';
import { clipArea, clipLine, pathString, simplify, turned, type Frame } from './path-string.ts';
import { project, projectionOf, type Point, type Projection } from './projection.ts';
import { streetLabels, type NamedLine, type StreetLabel } from './street-labels.ts';

/** What is drawn, from the ground up. */
export const mapLayers = [
  'grass', 'wood', 'play', 'water', 'stream', 'square', 'path', 'steps', 'lane', 'street', 'main_street', 'building',
] as const;
export type MapLayer = (typeof mapLayers)[number];

/** A map ready to be put into a page: one SVG path per layer, in the units of the projection. */
export type MapDrawing = {
  readonly projection: Projection;
  readonly layers: Readonly<Record<MapLayer, string>>;
  readonly labels: readonly StreetLabel[];
};

/** In decimetres: what is left out is smaller than the line that would draw it. */
const tolerance = 6;
const margin = 200;

/** Draws the part of the extract that lies in the box. */
export function drawMap(data: OsmData, box: Box): MapDrawing {
  const projection = projectionOf(box);
  const frame: Frame = { left: -margin, top: -margin, right: projection.width + margin, bottom: projection.height + margin };
  const layers = Object.fromEntries(mapLayers.map((layer) => [layer, ''])) as Record<MapLayer, string>;
  const named: NamedLine[] = [];
  const ways = new Map(data.ways.map((way) => [way.id, way]));
  const pointsOf = (way: OsmData['ways'][number]): Point[] => pathOf(data, way).map((position) => project(projection, position));
  const addArea = (layer: MapLayer, points: readonly Point[], hole: boolean): void => {
    const area = simplify(clipArea(turned(points.slice(0, -1), hole ? 'counterclockwise' : 'clockwise'), frame), tolerance);
    if (area.length > 2) layers[layer] += pathString(area, true);
  };

  for (const way of data.ways) {
    const isClosed = way.nodeIds.length > 3 && way.nodeIds[0] === way.nodeIds.at(-1);
    const area = isClosed ? areaLayer(way.tags) : undefined;
    if (area !== undefined) {
      addArea(area, pointsOf(way), false);
      continue;
    }
    const line = lineLayer(way.tags);
    if (line === undefined) continue;
    for (const part of clipLine(pointsOf(way), frame)) {
      const points = simplify(part, tolerance);
      layers[line] += pathString(points, false);
      const name = way.tags['name'];
      if (name !== undefined && namedLayers.has(line)) named.push({ name, points, isMain: line === 'main_street' });
    }
  }
  for (const relation of data.relations) {
    const layer = relation.tags['type'] === 'multipolygon' ? areaLayer({ ...relation.tags, area: 'yes' }) : undefined;
    if (layer === undefined) continue;
    for (const member of relation.members) {
      const way = member.type === 'way' ? ways.get(member.id) : undefined;
      // Only rings that are one closed way; outlines in pieces are rare inside a Quartier.
      if (way !== undefined && way.nodeIds[0] === way.nodeIds.at(-1)) addArea(layer, pointsOf(way), member.role === 'inner');
    }
  }
  return { projection, layers, labels: streetLabels(named, projection) };
}

const namedLayers: ReadonlySet<MapLayer> = new Set(['street', 'main_street', 'lane']);

const areaTags: Readonly<Record<string, Readonly<Record<string, MapLayer>>>> = {
  leisure: { park: 'grass', garden: 'grass', playground: 'play', pitch: 'play', track: 'play' },
  landuse: {
    grass: 'grass', meadow: 'grass', flowerbed: 'grass', allotments: 'grass', village_green: 'grass', cemetery: 'grass',
    recreation_ground: 'grass', orchard: 'grass', farmland: 'grass', forest: 'wood',
  },
  natural: { grassland: 'grass', heath: 'grass', scrub: 'wood', wood: 'wood', water: 'water' },
  waterway: { riverbank: 'water' },
  place: { square: 'square' },
};

const lineTags: Readonly<Record<string, MapLayer>> = {
  primary: 'main_street', primary_link: 'main_street', secondary: 'main_street', secondary_link: 'main_street',
  tertiary: 'main_street', tertiary_link: 'main_street', residential: 'street', living_street: 'street',
  unclassified: 'street', pedestrian: 'street', service: 'lane', footway: 'path', path: 'path', cycleway: 'path',
  track: 'path', bridleway: 'path', steps: 'steps',
};

function areaLayer(tags: Tags): MapLayer | undefined {
  if (tags['building'] !== undefined && tags['building'] !== 'no') return 'building';
  if (tags['highway'] === 'pedestrian' && tags['area'] === 'yes') return 'square';
  for (const [key, layers] of Object.entries(areaTags)) {
    const value = tags[key];
    if (value !== undefined && Object.hasOwn(layers, value)) return layers[value];
  }
  return undefined;
}

function lineLayer(tags: Tags): MapLayer | undefined {
  const highway = tags['highway'];
  if (highway !== undefined && tags['tunnel'] !== 'yes') return Object.hasOwn(lineTags, highway) ? lineTags[highway] : undefined;
  return tags['waterway'] === 'river' || tags['waterway'] === 'stream' || tags['waterway'] === 'canal' ? 'stream' : undefined;
}
