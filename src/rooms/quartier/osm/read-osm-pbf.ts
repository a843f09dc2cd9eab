import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { ok, refuse, type Result } from '#core/base/result.ts';
import { readPrimitiveBlock, type OsmCollector } from './read-primitive-block.ts';
import type { Box, OsmData } from './osm-data.ts';

/*
 * Why not a package: osm-read and osm-pbf-parser have not moved for years, osm-pbf-parser-node reads streams only and
 * bounds neither memory nor inflation. On `pbf` (Mapbox), which is kept up, the format is two small files.
 * Format: https://wiki.openstreetmap.org/wiki/PBF_Format
 */

/** Limits of the format, and ours for a Quartier: a town of 200,000 inhabitants stays well below them. */
export const osmLimits = {
  fileBytes: 64 * 2 ** 20,
  blobHeaderBytes: 64 * 2 ** 10,
  blobBytes: 32 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  elements: 3_000_000,
} as const;

const tooMany = new RangeError('more elements than a Quartier has');
const understood = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/**
 * Reads an `.osm.pbf` file. Refuses, with the cause, what is no such file (`osm-not-pbf`), cut off or damaged
 * (`osm-damaged`), larger than a Quartier can be (`osm-too-large`), or needs features not known here
 * (`osm-feature`, `osm-compression`).
 */
export function readOsmPbf(bytes: Uint8Array): Result<OsmData> {
  if (bytes.byteLength > osmLimits.fileBytes) {
    return refuse('osm-too-large', { megabytes: Math.ceil(bytes.byteLength / 2 ** 20), most: osmLimits.fileBytes / 2 ** 20 });
  }
  const positions = nodePositions();
  let elements = 0;
  const collector: OsmCollector = {
    nodes: [], ways: [], relations: [], addPosition: positions.add,
    count: () => { if (++elements > osmLimits.elements) throw tooMany; },
  };
  let box: Box | undefined;
  let inflated = 0;
  let seenHeader = false;
  for (let at = 0; at < bytes.byteLength; ) {
    const blob = readBlob(bytes, at);
    if (!blob.ok) return seenHeader ? blob : refuse('osm-not-pbf');
    at = blob.value.end;
    inflated += blob.value.content.byteLength;
    if (inflated > osmLimits.totalBytes) return refuse('osm-too-large', { megabytes: Math.ceil(inflated / 2 ** 20), most: osmLimits.totalBytes / 2 ** 20 });
    try {
      if (blob.value.type === 'OSMHeader') {
        const header = readHeader(blob.value.content);
        const foreign = header.features.find((feature) => !understood.has(feature));
        if (foreign !== undefined) return refuse('osm-feature', { feature: foreign });
        box = header.box;
        seenHeader = true;
      } else if (blob.value.type === 'OSMData') {
        if (!seenHeader) return refuse('osm-not-pbf');
        readPrimitiveBlock(blob.value.content, collector);
      }
    } catch (cause) {
      if (cause === tooMany) return refuse('osm-too-large', { elements: osmLimits.elements });
      // Whatever the decoder stumbles over in foreign bytes means the same to the person who brought the file.
      return refuse('osm-damaged', { at, cause: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  if (!seenHeader) return refuse('osm-not-pbf');
  const { nodes, ways, relations } = collector;
  return ok({ nodes, ways, relations, box, positionOf: positions.of });
}

type Blob = { readonly type: string; readonly content: Uint8Array; readonly end: number };

function readBlob(bytes: Uint8Array, start: number): Result<Blob> {
  const damaged = (cause: string): Result<Blob> => refuse('osm-damaged', { at: start, cause });
  if (start + 4 > bytes.byteLength) return damaged('the file ends within a length');
  const headerLength = new DataView(bytes.buffer, bytes.byteOffset + start, 4).getUint32(0);
  const headerEnd = start + 4 + headerLength;
  if (headerLength > osmLimits.blobHeaderBytes || headerEnd > bytes.byteLength) return damaged('the file ends within a header');
  try {
    const header = new PbfReader(bytes.subarray(start + 4, headerEnd)).readFields(
      (tag, result: { type: string; size: number }, pbf) => {
        if (tag === 1) result.type = pbf.readString();
        else if (tag === 3) result.size = pbf.readVarint();
      }, { type: '', size: -1 });
    const end = headerEnd + header.size;
    if (header.size < 0 || end > bytes.byteLength) return damaged('the file ends within a block');
    const blob = new PbfReader(bytes.subarray(headerEnd, end)).readFields(
      (tag, result: { raw?: Uint8Array; zlib?: Uint8Array }, pbf) => {
        if (tag === 1) result.raw = pbf.readBytes();
        else if (tag === 3) result.zlib = pbf.readBytes();
      }, {});
    if (blob.raw !== undefined && blob.raw.byteLength <= osmLimits.blobBytes) return ok({ type: header.type, content: blob.raw, end });
    if (blob.zlib === undefined) return refuse('osm-compression');
    const content = inflateSync(blob.zlib, { maxOutputLength: osmLimits.blobBytes });
    return ok({ type: header.type, content, end });
  } catch (cause) {
    return damaged(cause instanceof Error ? cause.message : String(cause));
  }
}

function readHeader(content: Uint8Array): { features: string[]; box: Box | undefined } {
  return new PbfReader(content).readFields((tag, header: { features: string[]; box: Box | undefined }, pbf) => {
    if (tag === 1) header.box = pbf.readMessage(readBoxField, { south: 0, west: 0, north: 0, east: 0 });
    else if (tag === 4) header.features.push(pbf.readString());
  }, { features: [], box: undefined });
}

function readBoxField(tag: number, box: { -readonly [Side in keyof Box]: number }, pbf: PbfReader): void {
  const side = ([undefined, 'west', 'east', 'north', 'south'] as const)[tag];
  // Nanodegrees in the file.
  if (side !== undefined) box[side] = Math.round(pbf.readSVarint() / 100);
}

/** Positions of all nodes in plain number arrays: a town has a hundred nodes without tags for each one that has some. */
function nodePositions() {
  const index = new Map<number, number>();
  const latE7: number[] = [];
  const lonE7: number[] = [];
  return {
    add(id: number, lat: number, lon: number): void {
      index.set(id, latE7.length);
      latE7.push(lat);
      lonE7.push(lon);
    },
    of(id: number) {
      const at = index.get(id);
      return at === undefined ? undefined : { latE7: latE7[at]!, lonE7: lonE7[at]! };
    },
  };
}
