import type { HelperClass } from '#core/base/helper-class.ts';
import { cutList, shortened } from '#platform/print/sheet.ts';
import type { SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';
import { helperClassWords } from './words.ts';

/** The arrangement on one page, in the resident's words. Dates and times are finished words. */
export type Unterstuetzungsplan = {
  readonly name: string;
  /** Her wishes, as she says them, without quotation marks. */
  readonly wishes: readonly string[];
  readonly arrangements: readonly UnterstuetzungsplanRow[];
  /** What nobody does yet, and what happens about it. */
  readonly gaps: readonly { readonly what: string; readonly next: string | null }[];
  /** The day on which both look at the plan again. */
  readonly reviewOn: string;
};

export type UnterstuetzungsplanRow = {
  readonly what: string;
  readonly when: string;
  readonly who: string;
  readonly helperClass: HelperClass;
};

const words = wordsOf({
  de: {
    title: 'Unterstützungsplan',
    forWhom: 'für {name}',
    wishes: 'Das ist mir wichtig',
    noWishes: 'Noch nicht aufgeschrieben.',
    what: 'Was',
    when: 'Wann',
    who: 'Wer',
    arrangements: 'So ist es abgesprochen',
    noArrangements: 'Noch nichts.',
    gaps: 'Das fehlt noch',
    noGaps: 'Es ist nichts bekannt.',
    review: 'Wir schauen wieder darauf: {reviewOn}',
    call: 'Etwas klappt nicht? Büro\u00a0{officePhone}',
    person: 'Unterschrift',
    office: 'Unterschrift Büro',
    legal: 'Absprache im Quartier. Kein Versorgungsplan nach § 7a SGB XI.',
  },
  'de-x-leicht': {
    title: 'Unterstützungs-Plan',
    arrangements: 'Diese Hilfe gibt es',
    review: 'Wir sprechen wieder darüber: {reviewOn}',
    call: 'Etwas geht nicht gut? Rufen Sie an: {officePhone}',
  },
  en: {
    title: 'Support plan',
    forWhom: 'for {name}',
    wishes: 'What matters to me',
    noWishes: 'Not yet written down.',
    what: 'What',
    when: 'When',
    who: 'Who',
    arrangements: 'What we agreed',
    noArrangements: 'Nothing yet.',
    gaps: 'Still missing',
    noGaps: 'Nothing is known.',
    review: 'We look at it again: {reviewOn}',
    call: 'Something does not work? Office {officePhone}',
    person: 'Signature',
    office: 'Signature of office',
    legal: 'Neighbourhood agreement. Not a Versorgungsplan under § 7a SGB XI.',
  },
});

/** A4, always one page. */
export const unterstuetzungsplan: SheetTemplate<Unterstuetzungsplan> = {
  name: 'unterstuetzungsplan',
  file: new URL('./unterstuetzungsplan.typ', import.meta.url),
  pages: 1,
  fill(data, filling) {
    const { locale, imprint, fit } = filling;
    const classWords = helperClassWords(locale);
    const filled = words(locale, {
      name: shortened(data.name, fit),
      reviewOn: data.reviewOn,
      officePhone: imprint.officePhone,
    });
    return {
      title: filled.title,
      words: filled,
      legal: filled.legal,
      // Half as many wishes as rows: the table needs the room.
      wishes: cutList(
        data.wishes.map((wish) => shortened(wish, fit)),
        { ...filling, fit: { ...fit, rows: Math.ceil(fit.rows / 2) } },
      ),
      arrangements: cutList(
        data.arrangements.map(({ what, when, who, helperClass }) => ({
          what: shortened(what, fit),
          when: shortened(when, fit),
          who: shortened(who, fit),
          helperClass,
          classWord: classWords[helperClass],
        })),
        filling,
      ),
      gaps: cutList(
        data.gaps.map(({ what, next }) => ({
          what: shortened(what, fit),
          next: next === null ? null : shortened(next, fit),
        })),
        filling,
      ),
    };
  },
};
