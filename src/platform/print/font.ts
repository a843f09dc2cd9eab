import { inflateSync } from 'node:zlib';

/** An OpenType font as Typst takes it, and the characters it can draw. */
export type Font = { readonly bytes: Buffer; readonly draws: (codePoint: number) => boolean };

/**
 * Unpacks a WOFF 1.0 file (W3C Recommendation of 2012: the tables of an OpenType font, each compressed by zlib) and
 * names its family `family`, so that no font of the machine can be taken in its place. `family` must be as long as
 * the name it replaces. Throws if the file is no WOFF or the name does not occur in it.
 */
export function fontOfWoff(woff: Buffer, original: string, family: string): Font {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file');
  const count = woff.readUInt16BE(12);
  const bytes = Buffer.alloc(woff.readUInt32BE(16));
  const searchable = 2 ** Math.floor(Math.log2(count));
  woff.copy(bytes, 0, 4, 8);
  bytes.writeUInt16BE(count, 4);
  bytes.writeUInt16BE(searchable * 16, 6);
  bytes.writeUInt16BE(Math.log2(searchable), 8);
  bytes.writeUInt16BE((count - searchable) * 16, 10);

  let at = 12 + 16 * count;
  let characters: Buffer | undefined;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const tag = woff.toString('latin1', entry, entry + 4);
    const offset = woff.readUInt32BE(entry + 4);
    const packedLength = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const packed = woff.subarray(offset, offset + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    const written = bytes.subarray(at, at + length);
    table.copy(written);
    if (tag === 'name') rename(written, original, family);
    if (tag === 'cmap') characters = written;

    const record = 12 + 16 * i;
    bytes.write(tag, record, 'latin1');
    bytes.writeUInt32BE(woff.readUInt32BE(entry + 16), record + 4);
    bytes.writeUInt32BE(at, record + 8);
    bytes.writeUInt32BE(length, record + 12);
    at += (length + 3) & ~3;
  }
  if (characters === undefined) throw new Error('a font without characters');
  return { bytes, draws: coverage(characters) };
}

function rename(names: Buffer, original: string, family: string): void {
  if (original.length !== family.length) throw new Error('a family can only get a name of the same length');
  const from = Buffer.from(original, 'utf16le').swap16();
  const to = Buffer.from(family, 'utf16le').swap16();
  let at = names.indexOf(from);
  if (at < 0) throw new Error(`the font is not called ${original}`);
  for (; at >= 0; at = names.indexOf(from, at + to.length)) to.copy(names, at);
}

/** Reads the `cmap` subtable for Unicode's basic plane (platform 3, encoding 1, format 4). */
function coverage(cmap: Buffer): (codePoint: number) => boolean {
  let start: number | undefined;
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const record = 4 + 8 * i;
    if (cmap.readUInt16BE(record) === 3 && cmap.readUInt16BE(record + 2) === 1) start = cmap.readUInt32BE(record + 4);
  }
  if (start === undefined || cmap.readUInt16BE(start) !== 4) throw new Error('a font without a Unicode character map');
  const table = cmap.subarray(start);
  const segments = table.readUInt16BE(6) / 2;
  const column = (number: number, segment: number): number => 14 + (number > 0 ? 2 : 0) + 2 * (number * segments + segment);
  return (codePoint) => {
    if (codePoint > 0xffff) return false;
    for (let segment = 0; segment < segments; segment++) {
      if (table.readUInt16BE(column(0, segment)) < codePoint) continue;
      const first = table.readUInt16BE(column(1, segment));
      if (first > codePoint) return false;
      const delta = table.readUInt16BE(column(2, segment));
      const position = column(3, segment);
      const offset = table.readUInt16BE(position);
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
      return table.readUInt16BE(position + offset + 2 * (codePoint - first)) !== 0;
    }
    return false;
  };
}
