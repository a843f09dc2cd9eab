import { helperClasses } from '#core/base/helper-class.ts';
import { indicators, type IndicatorId } from '#core/impact/indicators/indicators.ts';
import type { Range } from '#core/impact/welfare-mix/substitution.ts';
import { replacedShare, substitutionOf } from '../indicators/ledger-figures.ts';
import { circlesOf, deskParts, monthParts, quotientParts, replacedParts, type Exported } from './indicator-parts.ts';
import { indicatorsInR } from './run-in-r.ts';
import { writeCsv } from './write-export.ts';
import { writeFigures, type NamedFigure } from './write-figures.ts';

/** Every figure that pages and papers show of indicators and mix; null for what is unknown or hidden, or what a part that is hidden could be told from. */
export function indicatorFigures(exported: Exported): readonly NamedFigure[] {
  const { counted } = exported;
  const hidden = new Set(circlesOf(counted).filter(({ minutes }) => minutes === null).map(({ circle }) => circle));
  const replaced = replacedParts(counted);
  const isWithheld = (id: IndicatorId): boolean => (id === 'own-share' && hidden.size > 0)
    || (id === 'informal-share' && (hidden.has('family') || hidden.has('mutual') || hidden.has('services')))
    || (id.startsWith('replaced-for') && replaced === undefined);
  return [
    ...[...new Set(indicators.map(({ id }) => id))].flatMap((id): NamedFigure[] => {
      const figure = counted.figures.get(id);
      if (figure?.kind !== 'value' || isWithheld(id)) return [[id, null]];
      return [[id, figure.value], ...(figure.range === undefined ? [] : rangeFigures(id, { ...figure.range, likely: figure.value }))];
    }),
    ...(replaced === undefined ? [] : replacedFigures(exported, replaced.paid.map(({ activity }) => activity))), ...mixFigures(exported),
  ];
}

function rangeFigures(name: string, { least, likely, most }: Range): NamedFigure[] {
  return [[`${name}.least`, least], [`${name}.likely`, likely], [`${name}.most`, most]];
}

/** `told` are the activities that stand alone in the export. */
function replacedFigures({ counted: { sums } }: Exported, told: readonly string[]): NamedFigure[] {
  const replaced = substitutionOf(sums);
  if (replaced === undefined) return [];
  return [
    ['mutual.hours', replaced.hours], ['unpriced.hours', replaced.unpricedHours], ...rangeFigures('replaced.hours', replaced.replacedHours),
    ...rangeFigures('replaced.cents', replaced.cents), ...[...replaced.byPayer].flatMap(([payer, range]) => rangeFigures(`replaced.payer_${payer}`, range)),
    ...replaced.byActivity.filter(({ activity }) => told.includes(activity)).flatMap(({ activity, cents }) => rangeFigures(`replaced.in_${activity}`, cents)),
  ];
}

function mixFigures({ mixes }: Exported): NamedFigure[] {
  return mixes.flatMap(({ site, mix }) => mix.years.filter(({ hours }) => hours !== null).flatMap(({ span, hours, mix: shared }): NamedFigure[] => {
    const name = `mix_${site}_${span}`;
    const whole = Object.values(hours ?? {}).reduce((sum, value) => sum + value, 0);
    const lies = shared?.byField ?? null;
    return [
      [`${name}.hours`, whole], ...helperClasses.map((helperClass): NamedFigure => [`${name}.share_${helperClass}`, whole > 0 ? (hours?.[helperClass] ?? 0) / whole : null]),
      ...(['family', 'civil', 'professional'] as const).map((corner): NamedFigure => [`${name}.triangle_${corner}`, lies?.triangle[corner] ?? null]),
      [`${name}.x`, lies?.point.x ?? null], [`${name}.y`, lies?.point.y ?? null],
    ];
  }));
}

const columns: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'teile.csv': [['figure', 'Name of the indicator / Name der Kennzahl'], ['part', 'Persons, cases, hours, cents, or the sum of the answers; for days-to-help the median itself, taken in the database'], ['whole', 'What it is divided by; empty: stands for itself']],
  'kreise.csv': [['circle', 'self, family, mutual (friends, neighbours, volunteers), services'], ['minutes', 'Minutes of the period in the help ledger; empty: few stand behind it / leer: zu wenige dahinter']],
  'anfragen.csv': [['figure', 'requests-met or visits-mended'], ['activity', 'pooled: several with few cases together / mehrere mit wenigen Fällen zusammen'], ['met', 'Met or mended / erfüllt oder ersetzt'], ['asked', 'All / alle']],
  'gegenseitig.csv': [['activity', 'pooled: several with few persons together; unpriced: without a price'], ['minutes', 'Minutes of help by friends, neighbours and volunteers']],
  'preise.csv': [['activity', 'pooled: worth of the pooled mutual help at the prices of its activities'], ['payer', 'Who paid the services / wer die Dienste bezahlt hat'], ['minutes', 'Minutes of services, help ledger'], ['cents', 'Euro cents booked for them']],
  'monate.csv': [['site', 'own: this Quartier; beside: the site beside it'], ['year', 'Year'], ['month', 'Month; empty: the whole year, since one of its months is not shown / leer: das ganze Jahr, weil ein Monat nicht gezeigt wird'], ['class', 'Circle of helpers'], ['minutes', 'Minutes of help; empty: the year is not shown']],
  'zahlen.csv': [['figure', 'Name of the figure as in nachrechnen.R'], ['value', 'The figure unrounded, money in cents; empty: unknown, few stand behind it, or behind a part of it']],
};

const namesOf = (file: string): string[] => columns[file]!.map(([name]) => name);

/** The files from which an evaluator calculates indicators and mix again in R: sums as far as they leave the desk, figures, codebook and lines of R. */
export const indicatorFiles: Readonly<Record<string, (exported: Exported) => string>> = {
  'teile.csv': ({ counted }) => writeCsv(namesOf('teile.csv'), quotientParts(counted).map(({ figure, part, whole }) => [figure, part, whole])),
  'kreise.csv': ({ counted }) => writeCsv(namesOf('kreise.csv'), circlesOf(counted).map(({ circle, minutes }) => [circle, minutes])),
  'anfragen.csv': ({ counted }) => writeCsv(namesOf('anfragen.csv'), deskParts(counted).map(({ figure, activity, met, asked }) => [figure, activity, met, asked])),
  'gegenseitig.csv': ({ counted }) => writeCsv(namesOf('gegenseitig.csv'), (replacedParts(counted)?.mutual ?? []).map(({ activity, minutes }) => [activity, minutes])),
  'preise.csv': ({ counted }) => writeCsv(namesOf('preise.csv'), (replacedParts(counted)?.paid ?? []).map(({ activity, payer, minutes, cents }) => [activity, payer, minutes, cents])),
  'monate.csv': (exported) => writeCsv(namesOf('monate.csv'), monthParts(exported).map(({ site, year, month, helperClass, minutes }) => [site, year, month, helperClass, minutes])),
  'zahlen.csv': (exported) => writeFigures(indicatorFigures(exported)),
  'codebuch.csv': () => writeCsv(['file', 'column', 'meaning'], Object.entries(columns).flatMap(([file, own]) => own.map((column) => [file, ...column]))),
  'nachrechnen.R': () => indicatorsInR(replacedShare),
};
