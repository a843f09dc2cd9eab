import type { InstrumentPack } from '#core/impact/instruments/pack.ts';
import type { Column } from '../reports/write-export.ts';
import { scaleValue, type Answers } from './survey-figures.ts';

/** The answers of one number in a wave, with what is known beside them. */
export type AnswerRow = { readonly number: number; readonly answers: Answers; readonly facts: Readonly<Record<string, string | number>> };

/** What a fact is called in exports, and what it means. Facts of others come with their own codebook. */
const ownFacts: readonly Column[] = [
  ['age', 'Full years when the wave began; 90 stands for 90 and above / volle Jahre zu Beginn der Welle; 90: ab 90'],
  ['lives_alone', '1: lives alone, 0: does not / 1: lebt allein, 0: nicht'], ['pflegegrad', 'Pflegegrad when the wave began; empty: none on record / leer: keiner eingetragen'],
  ['informal_hours', 'Hours of help a week by family, friends, neighbours and volunteers, twelve weeks up to the end of the wave, help ledger'],
  ['paid_hours', 'Hours of help a week by services, twelve weeks up to the end of the wave, help ledger'],
  ['sex', 'f, m, d or empty'],
];

/** The names of facts that need no codebook of their own. */
export const knownFacts: ReadonlySet<string> = new Set(ownFacts.map(([name]) => name));

/** The columns of all facts that occur, in alphabetical order; `codebook` explains those that are not ours, one line each. */
export function factColumns(rows: readonly AnswerRow[], codebook: ReadonlyMap<string, string>): Column[] {
  const names = [...new Set(rows.flatMap(({ facts }) => Object.keys(facts)))].sort();
  return names.map((name) => [name, codebook.get(name) ?? ownFacts.find(([own]) => own === name)?.[1] ?? '']);
}

/** One column per question, by its key. */
export function itemColumns(packs: readonly InstrumentPack[]): Column[] {
  return packs.flatMap((pack) => pack.items.map(({ key, points }): Column => {
    const codes = Object.keys(points);
    return [key, `${pack.id} ${pack.version}: codes ${codes[0]} to ${codes.at(-1)}; empty: not answered / leer: nicht beantwortet`];
  }));
}

/** The values of an instrument in one column each, named `who_5_percent`. */
export type ScaleColumn = { readonly name: string; readonly meaning: string; readonly pack: InstrumentPack; readonly scale: string };

/** One column per scale; single questions of our own stand for themselves already. */
export function scaleColumns(packs: readonly InstrumentPack[]): ScaleColumn[] {
  return packs.flatMap((pack) => pack.scales.map(({ key, items }) => ({
    name: `${pack.id}_${key}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_'), pack, scale: key,
    meaning: `${pack.title} (${pack.version}), ${key}, from ${items.join(', ')}${pack.permittedUse === 'aggregate' ? '; for groups only / nur für Gruppen' : ''}`,
  })));
}

/** What stands in these columns for one row; null where nothing is known or the missing rule of the instrument forbids a value. */
export function scaleCells(columns: readonly ScaleColumn[], answers: Answers): (number | null)[] {
  return columns.map(({ pack, scale }) => scaleValue(pack, scale, answers));
}
