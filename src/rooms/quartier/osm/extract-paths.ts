import { haversineMetres } from '../walking/haversine.ts';
import type { Path } from '../walking/walking-network.ts';
import type { OsmData, OsmWay, Position, Tags } from './osm-data.ts';

const walkable = new Set([
  'footway', 'path', 'pedestrian', 'steps', 'living_street', 'residential', 'service', 'unclassified', 'track', 'road',
  'crossing', 'platform', 'corridor', 'primary', 'primary_link', 'secondary', 'secondary_link', 'tertiary', 'tertiary_link',
]);
const closed = new Set(['no', 'private']);
const open = new Set(['yes', 'designated', 'permissive', 'destination']);
const rough = new Set([
  'unpaved', 'ground', 'dirt', 'earth', 'mud', 'sand', 'grass', 'gravel', 'pebblestone', 'woodchips', 'cobblestone',
  'unhewn_cobblestone',
]);

/** Assumption where a stair has no `step_count`: one step for every 30 cm of its length on the map. */
const metresPerMappedStep = 0.3;

/**
 * The paths that may be walked, in pieces without a closed gate. Streets count where nobody forbade walking, also
 * beside a pavement drawn on its own, because many crossings are mapped on the street only.
 */
export function extractPaths(data: OsmData): Path[] {
  const shut = new Set<number>();
  const kerbs = new Set<number>();
  for (const node of data.nodes) {
    if (node.tags['barrier'] !== undefined && isClosed(node.tags)) shut.add(node.id);
    if (node.tags['kerb'] === 'raised') kerbs.add(node.id);
  }
  const squares = new Set(data.relations
    .filter((relation) => relation.tags['type'] === 'multipolygon' && relation.tags['highway'] === 'pedestrian' && !isClosed(relation.tags))
    .flatMap((relation) => relation.members.filter((member) => member.type === 'way').map((member) => member.id)));
  const paths: Path[] = [];
  for (const way of data.ways) {
    if (!mayWalk(way.tags) && !squares.has(way.id)) continue;
    for (const piece of piecesBetween(data, way, shut)) paths.push(pathFrom(way.tags, piece, kerbs));
  }
  return paths;
}

function isClosed(tags: Tags): boolean {
  const foot = tags['foot'];
  if (foot !== undefined) return foot === 'use_sidepath' || closed.has(foot);
  return closed.has(tags['access'] ?? 'yes');
}

function mayWalk(tags: Tags): boolean {
  const highway = tags['highway'];
  if (highway === undefined || isClosed(tags) || tags['motorroad'] === 'yes') return false;
  return walkable.has(highway) || (highway === 'cycleway' && open.has(tags['foot'] ?? 'no'));
}

type Piece = { readonly id: number; readonly position: Position }[];

function piecesBetween(data: OsmData, way: OsmWay, shut: ReadonlySet<number>): Piece[] {
  const pieces: Piece[] = [[]];
  for (const id of way.nodeIds) {
    const position = data.positionOf(id);
    if (position === undefined || shut.has(id)) pieces.push([]);
    else pieces.at(-1)!.push({ id, position });
  }
  return pieces.filter((piece) => piece.length > 1);
}

function pathFrom(tags: Tags, piece: Piece, kerbs: ReadonlySet<number>): Path {
  const lengths = piece.slice(1).map((node, i) => haversineMetres(piece[i]!.position, node.position));
  const perMetre = stepsPerMetre(tags, lengths.reduce((sum, metres) => sum + metres, 0));
  return {
    nodes: piece,
    rough: rough.has(tags['surface'] ?? ''),
    // Fractions of steps belong to the pieces of one flight; a raised kerb is one step on the way up to it.
    steps: lengths.map((metres, i) => metres * perMetre + (kerbs.has(piece[i + 1]!.id) ? 1 : 0)),
  };
}

function stepsPerMetre(tags: Tags, metres: number): number {
  if (tags['highway'] !== 'steps' || tags['ramp:wheelchair'] === 'yes' || tags['wheelchair'] === 'yes' || metres === 0) return 0;
  const counted = Number(tags['step_count']);
  return counted > 0 && counted < 2000 ? counted / metres : 1 / metresPerMappedStep;
}
