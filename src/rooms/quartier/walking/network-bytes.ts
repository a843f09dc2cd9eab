import { networkOf, type NetworkData, type WalkingNetwork } from './walking-network.ts';

/** In the byte order of the machine: a machine of the other order reads another number and refuses the block. */
const magic = 0x4d57_4e31;
const headerBytes = 12;
const bytesPerNode = 8;
const bytesPerEdge = 17;

/** The network as one block for storage: magic number, counts, then its arrays one after another. */
export function networkToBytes(network: NetworkData): Buffer {
  const { latE7, lonE7, from, to, flight, steps, rough } = network;
  const header = Uint32Array.of(magic, latE7.length, from.length);
  return Buffer.concat([header, latE7, lonE7, from, to, flight, steps, rough]
    .map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)));
}

/** Reads what `networkToBytes` wrote. Throws if the block is none, of another version or incomplete: a fault of storage. */
export function networkFromBytes(bytes: Uint8Array): WalkingNetwork {
  // Copied, because typed arrays need an aligned start.
  const block = new Uint8Array(bytes).buffer;
  const [mark, nodes = 0, edges = 0] = block.byteLength < headerBytes ? [] : new Uint32Array(block, 0, 3);
  if (mark !== magic || block.byteLength !== headerBytes + nodes * bytesPerNode + edges * bytesPerEdge) {
    throw new Error('stored walking network is damaged: import the map again');
  }
  let at = headerBytes;
  const take = <T>(Kind: new (buffer: ArrayBuffer, start: number, length: number) => T, length: number, size: number): T => {
    const array = new Kind(block, at, length);
    at += length * size;
    return array;
  };
  return networkOf({
    latE7: take(Int32Array, nodes, 4), lonE7: take(Int32Array, nodes, 4),
    from: take(Int32Array, edges, 4), to: take(Int32Array, edges, 4),
    flight: take(Float32Array, edges, 4), steps: take(Float32Array, edges, 4), rough: take(Uint8Array, edges, 1),
  });
}
