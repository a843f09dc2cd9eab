import { ok, refuse, type Result } from '#core/base/result.ts';

/** The names of the first line and the fields below it. */
export type Csv = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] };

/**
 * Reads CSV by RFC 4180: fields in quotes may hold separators, line ends and doubled quotes; lines end with LF or CRLF. The
 * separator is the one of comma, semicolon and tab that the first line has most of. Empty lines are skipped. Refuses
 * `csv-quote-open`, `csv-quote-stray`, `csv-row-length`, `csv-column-twice`, `csv-column-unnamed` and `csv-rows-missing` with the line.
 */
export function parseCsv(text: string): Result<Csv> {
  const separator = separatorOf(text);
  const records: { readonly line: number; readonly fields: string[] }[] = [];
  let line = 1;
  for (let at = 0; at < text.length;) {
    const record = readRecord(text, at, separator, line);
    if (!record.ok) return record;
    const { fields, next, lines } = record.value;
    if (fields.length > 1 || fields[0] !== '') records.push({ line, fields });
    at = next;
    line += lines;
  }
  const [head, ...rows] = records;
  if (head === undefined || rows.length === 0) return refuse('csv-rows-missing');
  const names = head.fields.map((name) => name.trim());
  const unnamed = names.slice(1).indexOf('');
  if (unnamed !== -1) return refuse('csv-column-unnamed', { column: unnamed + 2 });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return refuse('csv-column-twice', { column: twice }, twice);
  const wrong = rows.find(({ fields }) => fields.length !== names.length);
  if (wrong !== undefined) return refuse('csv-row-length', { line: wrong.line, found: wrong.fields.length, expected: names.length });
  return ok({ names, rows: rows.map(({ fields }) => fields) });
}

/** The one of comma, semicolon and tab that the first line has most of. */
export function separatorOf(text: string): string {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t'].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0]!;
}

/** One record from `start`: its fields, where the next one begins, and how many lines it took. */
function readRecord(text: string, start: number, separator: string, line: number): Result<{ fields: string[]; next: number; lines: number }> {
  const fields: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    if (text[at] === '"') {
      let field = '';
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote === -1) return refuse('csv-quote-open', { line });
        field += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
      lines += field.split('\n').length - 1;
      fields.push(field);
    } else {
      const begin = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
      const field = text.slice(begin, at);
      if (field.includes('"')) return refuse('csv-quote-stray', { line });
      fields.push(field);
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    if (at < text.length && text[at] !== '\n' && text[at] !== '\r') return refuse('csv-quote-stray', { line });
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    return ok({ fields, next: at + 1, lines });
  }
}
