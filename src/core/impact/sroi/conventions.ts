import { ok, refuse, type Result } from '../../base/result.ts';

/**
 * A way of computing a ratio. Reports differ silently in these four points, so the id and version of the convention
 * stand beside every ratio. A changed rule is a new version, never a new meaning of an old one.
 */
export type Convention = {
  readonly id: string;
  readonly version: number;
  /** `product`: what is left after each deduction is multiplied; `sum`: the deductions are added up, at most to the whole. */
  readonly filters: 'product' | 'sum';
  /** How often the first year is discounted. */
  readonly firstYear: 0 | 1;
  /** Whether inputs of later years are discounted like outcomes. */
  readonly inputs: 'present-value' | 'nominal';
  /** `gross`: value over inputs; `net`: value less inputs, over inputs. */
  readonly ratio: 'gross' | 'net';
  readonly label: { readonly de: string; readonly en: string };
};

/**
 * The conventions known. That of the guide is proven by its worked example “Wheels-to-Meals” (Cabinet Office and SROI
 * Network, A Guide to Social Return on Investment, 2009, updated 2012), which recomputes to the penny; the others were
 * met in reports and programs. Solorzano-Garcia et al., Sustainability 2019, 11(2) 386, on how ambiguous filters are.
 */
export const conventions = [
  {
    id: 'guide-2012', version: 1, filters: 'product', firstYear: 1, inputs: 'present-value', ratio: 'gross',
    label: {
      de: 'Leitfaden von 2012: Abzüge nacheinander, Abnahme ab dem zweiten Jahr, das erste Jahr einmal abgezinst',
      en: 'Guide of 2012: deductions one after the other, drop-off from the second year, the first year discounted once',
    },
  },
  {
    id: 'first-year-undiscounted', version: 1, filters: 'product', firstYear: 0, inputs: 'present-value', ratio: 'gross',
    label: { de: 'Wie der Leitfaden, aber das erste Jahr nicht abgezinst', en: 'Like the guide, but the first year undiscounted' },
  },
  {
    id: 'additive-filters', version: 1, filters: 'sum', firstYear: 1, inputs: 'present-value', ratio: 'gross',
    label: { de: 'Wie der Leitfaden, aber die Abzüge zusammengezählt', en: 'Like the guide, but the deductions added up' },
  },
  {
    id: 'nominal-inputs', version: 1, filters: 'product', firstYear: 1, inputs: 'nominal', ratio: 'gross',
    label: { de: 'Wie der Leitfaden, aber spätere Einsätze nicht abgezinst', en: 'Like the guide, but later inputs undiscounted' },
  },
  {
    id: 'net-ratio', version: 1, filters: 'product', firstYear: 1, inputs: 'present-value', ratio: 'net',
    label: {
      de: 'Netto-Verhältnis: Wert abzüglich der Einsätze, geteilt durch die Einsätze (oft auch SROI genannt)',
      en: 'Net ratio: value less inputs, over inputs (often called SROI as well)',
    },
  },
] as const satisfies readonly Convention[];

/** The convention used where none is asked for: that of the guide. */
export const guideConvention: Convention = conventions[0];

/** The convention of an id, in its newest version or as `id@version`; refuses `sroi-convention-unknown` with those known. */
export function conventionOf(id: string): Result<Convention> {
  const found = conventions.find((convention) => id === convention.id || id === nameOfConvention(convention));
  return found === undefined
    ? refuse('sroi-convention-unknown', { convention: id, known: conventions.map((convention) => convention.id).join(', ') })
    : ok(found);
}

/** Id and version as they stand beside a ratio: `guide-2012@1`. */
export function nameOfConvention({ id, version }: Convention): string {
  return `${id}@${version}`;
}
