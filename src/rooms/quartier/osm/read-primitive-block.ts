import { PbfReader } from 'pbf';
import type { OsmMember, OsmNode, OsmRelation, OsmWay, Tags } from './osm-data.ts';

/** Where the elements of all blocks are gathered. Every node's position is added, its tags only if it has some. */
export type OsmCollector = {
  readonly nodes: OsmNode[];
  readonly ways: OsmWay[];
  readonly relations: OsmRelation[];
  addPosition(id: number, latE7: number, lonE7: number): void;
  /** Called before each element is kept; throws when there are too many. */
  count(): void;
};

type Block = { strings: string[]; groups: number[]; granularity: number; latOffset: number; lonOffset: number };

/** Reads one PrimitiveBlock into the collector. Throws a RangeError for anything that does not fit the format. */
export function readPrimitiveBlock(content: Uint8Array, into: OsmCollector): void {
  const pbf = new PbfReader(content);
  const block = pbf.readFields(readBlockField, { strings: [], groups: [], granularity: 100, latOffset: 0, lonOffset: 0 });
  // Groups are read last: granularity and offsets stand behind them in the file.
  for (const start of block.groups) {
    pbf.pos = start;
    pbf.readMessage((tag, collector: OsmCollector, reader) => readElement(tag, collector, reader, block), into);
  }
}

function readBlockField(tag: number, block: Block, pbf: PbfReader): void {
  if (tag === 1) pbf.readMessage((field, strings: string[]) => { if (field === 1) strings.push(readableText(pbf)); }, block.strings);
  else if (tag === 2) block.groups.push(pbf.pos);
  else if (tag === 17) block.granularity = pbf.readVarint();
  else if (tag === 19) block.latOffset = pbf.readVarint(true);
  else if (tag === 20) block.lonOffset = pbf.readVarint(true);
}

/** OpenStreetMap allows 255 characters; NUL and halves of characters no database can keep. */
function readableText(pbf: PbfReader): string {
  return pbf.readString().replaceAll('\0', '').slice(0, 255).toWellFormed();
}

function readElement(tag: number, into: OsmCollector, pbf: PbfReader, block: Block): void {
  if (tag === 2) return readDenseNodes(pbf, into, block);
  if (tag !== 1 && tag !== 3 && tag !== 4) return;
  into.count();
  const raw = pbf.readMessage(tag === 1 ? readNodeField : tag === 3 ? readWayField : readRelationField, {
    id: 0, keys: [], values: [], lat: 0, lon: 0, refs: [], roles: [], types: [],
  } satisfies RawElement as RawElement);
  if (raw.keys.length !== raw.values.length) throw new RangeError('tags without values');
  const tags: Record<string, string> = {};
  raw.keys.forEach((key, i) => { tags[stringAt(block, key)] = stringAt(block, raw.values[i]!); });
  const id = checkedId(raw.id);
  if (tag === 1) addNode(into, block, id, raw.lat, raw.lon, tags);
  else if (tag === 3) into.ways.push({ id, tags, nodeIds: undelta(raw.refs) });
  else into.relations.push({ id, tags, members: membersOf(raw, block) });
}

type RawElement = {
  id: number; keys: number[]; values: number[]; lat: number; lon: number; refs: number[]; roles: number[]; types: number[];
};

function readNodeField(tag: number, raw: RawElement, pbf: PbfReader): void {
  if (tag === 1) raw.id = pbf.readSVarint();
  else if (tag === 8) raw.lat = pbf.readSVarint();
  else if (tag === 9) raw.lon = pbf.readSVarint();
  else readTagField(tag, raw, pbf);
}

function readWayField(tag: number, raw: RawElement, pbf: PbfReader): void {
  if (tag === 1) raw.id = pbf.readVarint(true);
  else if (tag === 8) pbf.readPackedSVarint(raw.refs);
  else readTagField(tag, raw, pbf);
}

function readRelationField(tag: number, raw: RawElement, pbf: PbfReader): void {
  if (tag === 1) raw.id = pbf.readVarint(true);
  else if (tag === 8) pbf.readPackedVarint(raw.roles);
  else if (tag === 9) pbf.readPackedSVarint(raw.refs);
  else if (tag === 10) pbf.readPackedVarint(raw.types);
  else readTagField(tag, raw, pbf);
}

function readTagField(tag: number, raw: RawElement, pbf: PbfReader): void {
  if (tag === 2) pbf.readPackedVarint(raw.keys);
  else if (tag === 3) pbf.readPackedVarint(raw.values);
}

function readDenseNodes(pbf: PbfReader, into: OsmCollector, block: Block): void {
  const dense = pbf.readMessage((tag, lists: { ids: number[]; lats: number[]; lons: number[]; tags: number[] }, reader) => {
    if (tag === 1) reader.readPackedSVarint(lists.ids);
    else if (tag === 8) reader.readPackedSVarint(lists.lats);
    else if (tag === 9) reader.readPackedSVarint(lists.lons);
    else if (tag === 10) reader.readPackedVarint(lists.tags);
  }, { ids: [], lats: [], lons: [], tags: [] });
  if (dense.lats.length !== dense.ids.length || dense.lons.length !== dense.ids.length) throw new RangeError('nodes without positions');
  let id = 0;
  let lat = 0;
  let lon = 0;
  let at = 0;
  for (let i = 0; i < dense.ids.length; i++) {
    into.count();
    id += dense.ids[i]!;
    lat += dense.lats[i]!;
    lon += dense.lons[i]!;
    const tags: Record<string, string> = {};
    // Key and value in turn; a 0 ends the tags of a node. No list at all means that no node here has tags.
    while (at < dense.tags.length && dense.tags[at] !== 0) {
      tags[stringAt(block, dense.tags[at]!)] = stringAt(block, dense.tags[at + 1]!);
      at += 2;
    }
    at++;
    addNode(into, block, checkedId(id), lat, lon, tags);
  }
}

function addNode(into: OsmCollector, block: Block, id: number, lat: number, lon: number, tags: Tags): void {
  const latE7 = Math.round((block.latOffset + block.granularity * lat) / 100);
  const lonE7 = Math.round((block.lonOffset + block.granularity * lon) / 100);
  if (!(Math.abs(latE7) <= 900_000_000 && Math.abs(lonE7) <= 1_800_000_000)) throw new RangeError('a node outside the world');
  into.addPosition(id, latE7, lonE7);
  if (Object.keys(tags).length > 0) into.nodes.push({ id, tags, latE7, lonE7 });
}

const memberTypes = ['node', 'way', 'relation'] as const;

function membersOf(raw: RawElement, block: Block): OsmMember[] {
  return undelta(raw.refs).map((id, i) => {
    const type = memberTypes[raw.types[i] ?? -1];
    if (type === undefined) throw new RangeError('a member of unknown type');
    return { type, id, role: stringAt(block, raw.roles[i] ?? 0) };
  });
}

function undelta(deltas: readonly number[]): number[] {
  let sum = 0;
  return deltas.map((delta) => checkedId(sum += delta));
}

function stringAt(block: Block, index: number): string {
  const text = block.strings[index];
  if (text === undefined) throw new RangeError('a text that is not in the table');
  return text;
}

function checkedId(id: number): number {
  if (!Number.isSafeInteger(id)) throw new RangeError('an id that is no number');
  return id;
}
