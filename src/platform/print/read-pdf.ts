import { inflateSync } from 'node:zlib';

/** What a printed sheet says about itself. Lengths in whole millimetres. */
export type PdfFacts = {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  /** True if the file declares itself PDF/UA-1 and has a structure tree. */
  readonly isAccessible: boolean;
  readonly language: string | undefined;
  /** How often each structure element occurs: `H1`, `Table`, `TH` … */
  readonly elements: Readonly<Record<string, number>>;
  /** All that is printed, in the order of the file, without line breaks and places to break. */
  readonly text: string;
  /** The sizes of type in use, in points. */
  readonly typeSizes: ReadonlySet<number>;
};

/**
 * Reads back what `printSheet` wrote, so that tests can judge a sheet without a PDF program. It understands the plain
 * object syntax that Typst writes, not PDF in general (ISO 32000-1).
 */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const file = Buffer.from(bytes).toString('latin1');
  if (!file.startsWith('%PDF-')) throw new Error('not a PDF');
  const objects = new Map<string, string>();
  for (const [, number, body] of file.matchAll(/^(\d+) 0 obj\r?\n([^]*?)\r?\nendobj$/gm)) objects.set(number!, body!);

  const elements: Record<string, number> = {};
  for (const [, role] of file.matchAll(/\/Type \/StructElem\s+\/S \/(\w+)/g)) elements[role!] = (elements[role!] ?? 0) + 1;

  const characters = charactersByFont(objects);
  const typeSizes = new Set<number>();
  let text = '';
  for (const body of objects.values()) {
    const content = streamOf(body);
    if (content === undefined || !content.includes('\nBT\n')) continue;
    let decode: ReadonlyMap<number, string> | undefined;
    for (const [, font, size, shown] of content.matchAll(/^\/(f\d+) ([\d.]+) Tf$|^(.*) T[jJ]$/gm)) {
      if (font !== undefined) {
        decode = characters.get(font);
        typeSizes.add(Number(size));
      } else {
        for (const code of glyphCodes(shown!)) text += decode?.get(code) ?? '';
      }
    }
  }
  return {
    pages: [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
      .map(([, width, height]) => ({ width: millimetres(width!), height: millimetres(height!) })),
    isAccessible: file.includes('<pdfuaid:part>1</pdfuaid:part>') && file.includes('/StructTreeRoot'),
    language: /\/Type \/Catalog[^]*?\/Lang \(([^)]*)\)/.exec(file)?.[1],
    elements,
    text: text.replaceAll('\u200b', ''),
    typeSizes,
  };
}

function millimetres(points: string): number {
  return Math.round((Number(points) / 72) * 25.4);
}

function streamOf(body: string): string | undefined {
  const match = /stream\r?\n([^]*)\r?\nendstream/.exec(body);
  if (match === null) return undefined;
  const raw = Buffer.from(match[1]!, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

/** For each font name of the pages the characters that its glyph codes stand for (the `ToUnicode` map). */
function charactersByFont(objects: ReadonlyMap<string, string>): Map<string, ReadonlyMap<number, string>> {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const body of objects.values()) {
    for (const [, name, number] of body.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!) ?? '')?.[1];
      const content = map === undefined ? undefined : streamOf(objects.get(map) ?? '');
      if (content !== undefined) fonts.set(name!, unicodeMap(content));
    }
  }
  return fonts;
}

function unicodeMap(content: string): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  for (const [, code, utf16] of content.matchAll(/^<([0-9a-f]+)> <([0-9a-f]+)>$/gim)) {
    map.set(Number.parseInt(code!, 16), Buffer.from(utf16!, 'hex').swap16().toString('utf16le'));
  }
  return map;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The two-byte codes in the literal strings of a text operator; parentheses that match need no escape (7.3.4.2). */
function glyphCodes(shown: string): number[] {
  const codes: number[] = [];
  let raw = '';
  let depth = 0;
  for (const [token, octal, escaped] of shown.matchAll(/\\(?:([0-7]{1,3})|([^]))|[^]/g)) {
    if (token === '(' && depth++ === 0) continue;
    if (token === ')' && --depth === 0) {
      for (let i = 0; i + 1 < raw.length; i += 2) codes.push(raw.charCodeAt(i) * 256 + raw.charCodeAt(i + 1));
      raw = '';
    } else if (depth > 0) {
      raw += octal !== undefined ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[escaped ?? ''] ?? escaped ?? token);
    }
  }
  return codes;
}
