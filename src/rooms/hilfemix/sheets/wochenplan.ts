import type { HelperClass } from '#core/base/helper-class.ts';
import type { Weekday } from '#core/base/calendar-date.ts';
import { shortened } from '#platform/print/sheet.ts';
import type { Fit, SheetTemplate } from '#platform/print/sheet.ts';
import { wordsOf } from '#platform/print/words.ts';
import { helperClassWords } from './words.ts';

/** The parts of a day as rows of the plan. */
export const dayParts = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof dayParts)[number];

/** A week of visits for the wall. Times are finished words; visits of one cell come in the order of printing. */
export type Wochenplan = {
  readonly name: string;
  /** „23. bis 29. November 2026“ */
  readonly week: string;
  /** What stands under the seven names of the days, Monday first: „23.11.“ */
  readonly dates: readonly [string, string, string, string, string, string, string];
  readonly visits: readonly WochenplanVisit[];
};

export type WochenplanVisit = {
  readonly weekday: Weekday;
  readonly part: DayPart;
  /** „9 Uhr“ */
  readonly time: string;
  readonly who: string;
  readonly what: string;
  readonly helperClass: HelperClass;
};

const words = wordsOf({
  de: {
    title: 'Wochenplan',
    forWhom: 'für {name}, {week}',
    part: 'Zeit',
    monday: 'Montag',
    tuesday: 'Dienstag',
    wednesday: 'Mittwoch',
    thursday: 'Donnerstag',
    friday: 'Freitag',
    saturday: 'Samstag',
    sunday: 'Sonntag',
    morning: 'Morgen',
    noon: 'Mittag',
    afternoon: 'Nachmittag',
    evening: 'Abend',
    night: 'Nacht',
    call: 'Es kommt niemand? Büro {officePhone}',
  },
  'de-x-leicht': {
    title: 'Wochen-Plan',
    call: 'Es kommt niemand? Rufen Sie an: {officePhone}',
  },
  en: {
    title: 'Week plan',
    forWhom: 'for {name}, {week}',
    part: 'Time',
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
    morning: 'Morning',
    noon: 'Noon',
    afternoon: 'Afternoon',
    evening: 'Evening',
    night: 'Night',
    call: 'Nobody comes? Office {officePhone}',
  },
});

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** A4 landscape, always one page. */
export const wochenplan: SheetTemplate<Wochenplan> = wochenplanOn('a4');

/** A3 landscape, always one page: for the wall, or where many come. */
export const wochenplanA3: SheetTemplate<Wochenplan> = wochenplanOn('a3');

function wochenplanOn(paper: 'a4' | 'a3'): SheetTemplate<Wochenplan> {
  return {
    name: paper === 'a4' ? 'wochenplan' : 'wochenplan-a3',
    file: new URL('./wochenplan.typ', import.meta.url),
    pages: 1,
    fill(data, { locale, imprint, fit }) {
      const filled = words(locale, {
        name: shortened(data.name, fit),
        week: data.week,
        officePhone: imprint.officePhone,
      });
      const classWords = helperClassWords(locale);
      const cellOf = (part: DayPart, weekday: number) => {
        const visits = data.visits.filter((visit) => visit.part === part && visit.weekday === weekday);
        return {
          visits: visits.slice(0, fit.rows).map(({ time, who, what, helperClass }) => ({
            time,
            who: shortened(who, fit),
            what: wordsFit(fit) ? shortened(what, fit) : null,
            helperClass,
            classWord: classWords[helperClass],
          })),
          more: visits.length > fit.rows ? `+ ${visits.length - fit.rows}` : null,
        };
      };
      return {
        title: filled.title,
        words: filled,
        paper,
        days: weekdays.map((weekday, i) => ({ name: filled[weekday], date: data.dates[i]! })),
        parts: dayParts.map((part) => ({ name: filled[part], cells: weekdays.map((_, i) => cellOf(part, i + 1)) })),
      };
    },
  };
}

// In a full week the name of the visitor matters more than what is done.
function wordsFit(fit: Fit): boolean {
  return fit.characters >= 50;
}
