import { html, raw, type Html } from '../html.ts';

// Two roofs leaning on each other under one line, with a door of light: living together, each in one's own home.
const drawing = '<path class="mark-ground" d="M8 0h24a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8H8a8 8 0 0 1-8-8V8a8 8 0 0 1 8-8z"/><path class="mark-line" d="M7 31V19l8-7 8 7v12M23 31V21l5-4.5 5 4.5v10M5 31h30"/><path class="mark-light" d="M13 31v-6.5a2 2 0 0 1 4 0V31z"/>';

/** The sign of the house beside its name; silent for screen readers. */
export function mark(): Html {
  return sign;
}

const sign = html`<svg class="mark" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">${raw(drawing)}</svg>`;

/** The same sign as a file, for the browser's tab. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><style>.mark-ground{fill:#1f5c46}.mark-line{fill:none;stroke:#fdfaf4;stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}.mark-light{fill:#f0a35e}</style>${drawing}</svg>`;
