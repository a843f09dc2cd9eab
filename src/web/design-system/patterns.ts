import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';
import { html, raw, type Html } from '../html.ts';

// Each pattern is a tile of 12 units: a ground in the class's colour and light marks on it. They are told apart by
// shape alone, so that they hold in black and white and for colour-blind eyes.
const marks: Record<HelperClass, string> = {
  self: '',
  family: '<circle cx="3" cy="3" r="1.9"/><circle cx="9" cy="9" r="1.9"/>',
  friend: '<path d="M-2 14 14-2M-2 2 2-2M10 14l4-4"/>',
  neighbour: '<path d="M4 0v12M10 0v12"/>',
  volunteer: '<path d="M0 4h12M0 10h12"/>',
  professional: '<path d="M6 1.5v9M1.5 6h9"/>',
};

/** The value of a `fill` attribute that paints with the pattern of a helper class. */
export function patternFill(helperClass: HelperClass): string {
  return `url(#pattern-${helperClass})`;
}

/** The patterns themselves; the page carries them once, near its start. */
export function patternDefinitions(): Html {
  return definitions;
}

const definitions = html`<svg class="definitions" width="0" height="0" aria-hidden="true" focusable="false"><defs>${helperClasses.map((helperClass) =>
    raw(`<pattern id="pattern-${helperClass}" class="pattern-${helperClass}" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12"/><g>${marks[helperClass]}</g></pattern>`))}</defs></svg>`;
