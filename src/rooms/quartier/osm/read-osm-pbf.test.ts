import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { PbfWriter } from 'pbf';
import { readOsmPbf } from './read-osm-pbf.ts';

const hoyerswerda = readFileSync(new URL('../data/hoyerswerda.osm.pbf', import.meta.url));

type Write = (pbf: PbfWriter) => void;

function message(write: Write): Uint8Array {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
}

function blob(type: string, content: Uint8Array, asZlib = false): Buffer {
  const body = message((pbf) => pbf.writeBytesField(asZlib ? 3 : 1, asZlib ? deflateSync(content) : content));
  const header = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, body.length);
  });
  const length = Buffer.alloc(4);
  length.writeUInt32BE(header.length);
  return Buffer.concat([length, header, body]);
}

const head = blob('OSMHeader', message((pbf) => pbf.writeStringField(4, 'OsmSchema-V0.6')));

function block(strings: readonly string[], group: Write, more: Write = () => undefined): Buffer {
  return blob('OSMData', message((pbf) => {
    pbf.writeMessage(1, (_, table) => strings.forEach((text) => table.writeBytesField(1, Buffer.from(text))), null);
    pbf.writeMessage(2, (_, writer) => group(writer), null);
    more(pbf);
  }), true);
}

function codeOf(bytes: Uint8Array): string | undefined {
  const read = readOsmPbf(bytes);
  return read.ok ? undefined : read.refusals[0].code;
}

test('The town centre of Hoyerswerda has the nodes, ways and relations that its notice says', () => {
  const read = readOsmPbf(hoyerswerda);
  assert.ok(read.ok);
  assert.equal(read.value.ways.length, 1158);
  assert.equal(read.value.relations.length, 69);
  assert.deepEqual(read.value.box, { south: 514332973, west: 142430200, north: 514401854, east: 142600642 });
  assert.equal(read.value.nodes.find(({ tags }) => tags['amenity'] === 'library')?.tags['name'], 'Brigitte-Reimann Stadtbibliothek Hoyerswerda');
});

test('A node, a way and a relation written by hand are read as they were written', () => {
  const bytes = Buffer.concat([head, block(['', 'amenity', 'bench', 'outer'], (group) => {
    group.writeMessage(1, (_, node) => {
      node.writeSVarintField(1, 7);
      node.writePackedVarint(2, [1]);
      node.writePackedVarint(3, [2]);
      node.writeSVarintField(8, 5_140_000);
      node.writeSVarintField(9, -1_425_000);
    }, null);
    group.writeMessage(3, (_, way) => {
      way.writeVarintField(1, 8);
      way.writePackedSVarint(8, [7, 2, -2]);
    }, null);
    group.writeMessage(4, (_, relation) => {
      relation.writeVarintField(1, 9);
      relation.writePackedVarint(8, [3]);
      relation.writePackedSVarint(9, [8]);
      relation.writePackedVarint(10, [1]);
    }, null);
    // Granularity 1000 nanodegrees, so that 5,140,000 is 5.14 degrees; an offset of 1 degree north.
  }, (pbf) => {
    pbf.writeVarintField(17, 1000);
    pbf.writeVarintField(19, 1_000_000_000);
  })]);
  const read = readOsmPbf(bytes);
  assert.ok(read.ok, JSON.stringify(read));
  const position = { latE7: 51_400_000 + 10_000_000, lonE7: -14_250_000 };
  assert.deepEqual(read.value.nodes, [{ id: 7, tags: { amenity: 'bench' }, ...position }]);
  assert.deepEqual(read.value.ways, [{ id: 8, tags: {}, nodeIds: [7, 9, 7] }]);
  assert.deepEqual(read.value.relations, [{ id: 9, tags: {}, members: [{ type: 'way', id: 8, role: 'outer' }] }]);
  assert.deepEqual(read.value.positionOf(7), position);
  assert.equal(read.value.positionOf(9), undefined);
});

test('A text with NUL or without end is made fit to be kept', () => {
  const read = readOsmPbf(Buffer.concat([head, block(['', 'name', `a\0${'b'.repeat(300)}`], (group) => group.writeMessage(1, (_, node) => {
    node.writePackedVarint(2, [1]);
    node.writePackedVarint(3, [2]);
  }, null))]));
  assert.equal(read.ok && read.value.nodes[0]?.tags['name'], `a${'b'.repeat(254)}`);
});

test('What is no extract at all is refused as such', () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('<?xml version="1.0"?><osm></osm>'), Buffer.alloc(1000), Buffer.alloc(64, 0xff)]) {
    assert.equal(codeOf(bytes), 'osm-not-pbf');
  }
});

test('A file cut off anywhere but between two blocks is refused as damaged', () => {
  for (const end of [hoyerswerda.length - 1, hoyerswerda.length >> 1, 500]) {
    assert.equal(codeOf(hoyerswerda.subarray(0, end)), 'osm-damaged');
  }
});

test('A file that needs what is not understood here is refused by the name of the feature', () => {
  const history = blob('OSMHeader', message((pbf) => pbf.writeStringField(4, 'HistoricalInformation')));
  assert.equal(codeOf(history), 'osm-feature');
});

test('A block that swells beyond 32 MiB when unpacked is refused before it does', () => {
  assert.equal(codeOf(Buffer.concat([head, blob('OSMData', Buffer.alloc(33 * 2 ** 20), true)])), 'osm-damaged');
});

test('Tags outside the table, positions outside the world and unknown members are refused as damaged', () => {
  const wrong: Write[] = [
    (group) => group.writeMessage(1, (_, node) => { node.writePackedVarint(2, [5]); node.writePackedVarint(3, [6]); }, null),
    (group) => group.writeMessage(1, (_, node) => { node.writePackedVarint(2, [0]); }, null),
    (group) => group.writeMessage(1, (_, node) => { node.writeSVarintField(8, 1_000_000_000); }, null),
    (group) => group.writeMessage(2, (_, dense) => { dense.writePackedSVarint(1, [1, 1]); dense.writePackedSVarint(8, [1]); }, null),
    (group) => group.writeMessage(4, (_, relation) => { relation.writePackedSVarint(9, [1]); relation.writePackedVarint(10, [9]); }, null),
  ];
  for (const group of wrong) assert.equal(codeOf(Buffer.concat([head, block([''], group)])), 'osm-damaged');
});

test('Whatever bytes are changed, the reader answers and never throws', () => {
  const small = hoyerswerda.subarray(0, 200);
  const written = Buffer.concat([head, block(['', 'a'], (group) => group.writeMessage(2, (_, dense) => {
    dense.writePackedSVarint(1, [1, 1]);
    dense.writePackedSVarint(8, [1, 1]);
    dense.writePackedSVarint(9, [1, 1]);
    dense.writePackedVarint(10, [1, 1, 0, 0]);
  }, null))]);
  fc.assert(fc.property(fc.constantFrom(small, written), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), (bytes, changes) => {
    const changed = Buffer.from(bytes);
    for (const [at, value] of changes) changed[at % changed.length] = value;
    assert.equal(typeof readOsmPbf(changed).ok, 'boolean');
  }), { seed: 20_090_618, numRuns: 500 });
});
