/** Tags of an OpenStreetMap object: free text from the map's contributors, never trusted as HTML or SQL. */
export type Tags = Readonly<Record<string, string>>;

/** WGS 84 in degrees times ten million, the precision in which OpenStreetMap keeps it. */
export type Position = { readonly latE7: number; readonly lonE7: number };

export type OsmNode = Position & { readonly id: number; readonly tags: Tags };
export type OsmWay = { readonly id: number; readonly tags: Tags; readonly nodeIds: readonly number[] };
export type OsmMember = { readonly type: 'node' | 'way' | 'relation'; readonly id: number; readonly role: string };
export type OsmRelation = { readonly id: number; readonly tags: Tags; readonly members: readonly OsmMember[] };

export type Box = { readonly south: number; readonly west: number; readonly north: number; readonly east: number };

/** An extract of OpenStreetMap in memory. */
export type OsmData = {
  /** Only nodes that have tags; the others are reached by `positionOf`. */
  readonly nodes: readonly OsmNode[];
  readonly ways: readonly OsmWay[];
  readonly relations: readonly OsmRelation[];
  /** The area that was cut out, in degrees times ten million; undefined if the file does not say. */
  readonly box: Box | undefined;
  /** Where a node lies; undefined if the extract does not hold it, which happens at its border. */
  positionOf(nodeId: number): Position | undefined;
};

/** The positions of a way's nodes, without those that the extract does not hold. */
export function pathOf(data: OsmData, way: OsmWay): Position[] {
  return way.nodeIds.flatMap((id) => data.positionOf(id) ?? []);
}
