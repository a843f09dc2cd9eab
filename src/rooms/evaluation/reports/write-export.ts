import { filterNames, type Figure } from '#core/impact/sroi/value-map.ts';
import type { Computed } from '../sroi/compute-map.ts';
import type { DraftInput, DraftOutcome } from '../sroi/draft.ts';

/** CSV by RFC 4180 with LF, so that the same rows give the same bytes; fields that a spreadsheet would run as a formula are made text. */
export function writeCsv(names: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  const field = (value: string | number | null | undefined): string => {
    if (value === null || value === undefined) return '';
    const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [names, ...rows].map((row) => `${row.map(field).join(',')}\n`).join('');
}

/** A column of an export: its name and what it means. */
export type Column = readonly [name: string, meaning: string];

/** A codebook as CSV. */
export function writeCodebook(columns: readonly Column[]): string {
  return writeCsv(['column', 'meaning'], columns);
}

/** What a codebook says of each column: the rest of the line that begins with its name. */
export function codebookRows(columns: readonly string[], codebook: string): Column[] {
  const lines = codebook.split('\n').map((line) => line.trim());
  // A column whose name begins another one's is told apart by what follows it.
  const meaning = (column: string): string => {
    const own = lines.filter((line) => line.startsWith(column));
    const exact = own.find((line) => /^(\s|[:;,=–-]|$)/.test(line.slice(column.length))) ?? own[0] ?? '';
    return exact.slice(column.length).replace(/^[\s:;,=–-]+/, '');
  };
  return columns.map((column) => [column, meaning(column)]);
}

/** The columns of `zeilen.csv` with their meaning: the codebook of the export of a run. */
export const runColumns = [
  ['line', 'Name of the change / Name der Veränderung'], ['stakeholder', 'For whom / für wen'], ['payer', 'Who saves or receives the money / wer spart oder bekommt'],
  ['origin', 'ledger: counted in the help ledger; comparison: measured; assumption: assumed'], ['indicator', 'How it is seen / woran man es sieht'],
  ['quantity', 'Units; for a measured effect estimate × persons'], ['quantity_low', 'Least value of the triangle, if given'], ['quantity_high', 'Greatest value of the triangle, if given'], ['quantity_reason', 'Where the quantity comes from'],
  ['proxy', 'Euros per unit, negative for harm'], ['proxy_low', 'Least value of the triangle'], ['proxy_high', 'Greatest value of the triangle'], ['proxy_unit', 'Unit'], ['proxy_year', 'Year of the price'], ['proxy_source', 'Source'], ['proxy_licence', 'Licence of the source'],
  ['duration', 'Whole years'], ['start', '1: begins within the period'], ['deadweight_pct', 'Percent; empty: unknown'], ['deadweight_reason', 'Reason'], ['displacement_pct', 'Percent; empty: unknown'], ['displacement_reason', 'Reason'],
  ['attribution_pct', 'Percent caused by others; empty: unknown'], ['attribution_reason', 'Reason'], ['dropoff_pct', 'Percent lost per year from the second year; empty: unknown'], ['dropoff_reason', 'Reason'],
  ['sample', 'Persons behind the quantity'], ['change', 'Name shared by lines that claim the same change'], ['bracketed', '1: shown, counts elsewhere'],
  ['effect_estimate', 'Measured difference per person'], ['effect_se', 'Its standard error'], ['effect_persons', 'For how many persons it holds'],
  ['impact', 'Euros in the first year after deductions'], ['present_value', 'Euros today, all years'],
] as const;

/** The lines of a run as CSV. */
export function runLines({ map, result }: Pick<Computed, 'map' | 'result'>): string {
  const rows = (map.outcomes as readonly DraftOutcome[]).map((outcome, index) => {
    const { quantity, effect, proxy, filters } = outcome;
    const [quantityLow, quantityHigh] = endsOf(quantity?.spread);
    const [proxyLow, proxyHigh] = endsOf(proxy.spread);
    return [
      outcome.id, outcome.stakeholder, outcome.payer, outcome.origin, outcome.indicator,
      effect === undefined ? quantity?.value : effect.estimate * effect.persons, quantityLow, quantityHigh, quantity?.reason,
      proxy.value, proxyLow, proxyHigh, proxy.unit, proxy.year, proxy.source, proxy.licence, outcome.duration, outcome.start ?? 1,
      ...filterNames.flatMap((name) => [filters[name]?.value, filters[name]?.reason]),
      outcome.sample, outcome.change, outcome.isBracketed === true ? 1 : 0, effect?.estimate, effect?.standardError, effect?.persons,
      result.lines[index]!.impact, result.lines[index]!.presentValue,
    ];
  });
  return writeCsv(runColumns.map(([name]) => name), rows);
}

/** The columns of `einsaetze.csv` with their meaning. */
const inputColumns = [
  ['stakeholder', 'Who puts it in / wer es einsetzt'], ['kind', 'money, goods or volunteer_hours; empty: unknown'], ['origin', 'ledger: counted in the help ledger; assumption: assumed'],
  ['reason', 'Where the value comes from'], ['value', 'Euros'], ['low', 'Least value of the triangle, if given'], ['high', 'Greatest value of the triangle, if given'], ['year', 'Whole years after the begin'],
] as const;

/** The inputs of a run as CSV. */
export function runInputs({ map }: Pick<Computed, 'map'>): string {
  return writeCsv(inputColumns.map(([name]) => name), (map.inputs as readonly DraftInput[]).map(({ stakeholder, kind, origin, value, year }) =>
    [stakeholder, kind, origin, value.reason, value.value, ...endsOf(value.spread), year ?? 0]));
}

/** The codebook of `zeilen.csv`, `einsaetze.csv` and `zahlen.csv`. */
export function runCodebook(): string {
  const of = (file: string, columns: readonly (readonly [string, string])[]): string[][] => columns.map((column) => [file, ...column]);
  return writeCsv(['file', 'column', 'meaning'], [
    ...of('zeilen.csv', runColumns), ...of('einsaetze.csv', inputColumns),
    ...of('zahlen.csv', [['figure', 'Name of the figure as in nachrechnen.R; lines, inputs and parties by their number'], ['value', 'The figure unrounded; empty: cannot be said']]),
  ]);
}

/** Least and greatest value of a triangle, the one range the workbench knows. */
function endsOf(spread: Figure['spread']): readonly [number | undefined, number | undefined] {
  return spread?.kind === 'triangular' ? [spread.min, spread.max] : [undefined, undefined];
}
