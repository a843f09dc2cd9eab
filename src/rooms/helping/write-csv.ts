/** What stands in one field: text as people wrote it, or a number of ours. */
export type CsvValue = string | number | null;

/**
 * A table as CSV for a spreadsheet (RFC 4180 with semicolons, as German ones expect, and a byte order mark so that
 * umlauts are read as UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(heads: readonly string[], rows: Iterable<readonly CsvValue[]>): Uint8Array {
  const lines = [heads.map(fieldOf).join(';')];
  for (const row of rows) lines.push(row.map(fieldOf).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function fieldOf(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = /^[\s]*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
