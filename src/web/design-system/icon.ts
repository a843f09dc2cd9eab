import { html, raw, type Html } from '../html.ts';

// Strokes on a grid of 24, drawn for this project: round ends, one weight, no fill.
const strokes = {
  home: 'M4 11.5 12 4l8 7.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  desk: 'M4 5.5h16v13H4zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20',
  people: 'M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.5 19c.4-3.2 2.6-5 5.5-5s5.1 1.8 5.5 5M15.5 5.5a3 3 0 0 1 0 5.7M17 14.3c2 .6 3.2 2.3 3.5 4.7',
  person: 'M12 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2M5 19.8c.6-3.6 3.3-5.6 7-5.6s6.4 2 7 5.6',
  heart: 'M12 19.5C6.5 15.5 4 12.7 4 9.4 4 7 5.8 5.2 8 5.2c1.7 0 3.2 1 4 2.5.8-1.5 2.3-2.5 4-2.5 2.2 0 4 1.8 4 4.2 0 3.3-2.5 6.1-8 10.1',
  calendar: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 7.5V12l3 2',
  map: 'M4 6.5 9.3 4.5l5.4 2 5.3-2v13l-5.3 2-5.4-2L4 19.5zM9.3 4.5v13M14.7 6.5v13',
  book: 'M5 5c2.8-.6 5.2-.2 7 1.2 1.8-1.4 4.2-1.8 7-1.2v13.5c-2.8-.6-5.2-.2-7 1.2-1.8-1.4-4.2-1.8-7-1.2zM12 6.2v13.3',
  phone: 'M7.5 4.5 10 9l-2 2c1 2.2 2.8 4 5 5l2-2 4.5 2.5c-.3 2.2-1.7 3.3-3.8 3C9.5 18.6 5.4 14.5 4.5 8.3c-.3-2.1.8-3.5 3-3.8',
  letter: 'M4 6.5h16v11.5H4zM4.5 7l7.5 6 7.5-6',
  print: 'M7.5 9V4.5h9V9M7.5 16h-3V9h15v7h-3M7.5 13.5h9v6h-9z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13M15.5 15.5 20 20',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  arrow: 'M5 12h13M13 7l5 5-5 5',
  call: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17v.2',
  info: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M12 11v5M12 8v.2',
  danger: 'M8.5 4h7L20 8.5v7L15.5 20h-7L4 15.5v-7zM12 8v5M12 16v.2',
  menu: 'M4.5 7h15M4.5 12h15M4.5 17h15',
  chart: 'M5 4.5v15h15M9 16v-4M13 16V8M17 16v-6',
  lock: 'M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  hand: 'M8 12V6.5a1.3 1.3 0 0 1 2.6 0V11V5a1.3 1.3 0 0 1 2.6 0v6V6a1.3 1.3 0 0 1 2.6 0v6V8.5a1.3 1.3 0 0 1 2.6 0V14c0 3.5-2.2 6-5.5 6-2.5 0-4-1-5.2-3L5 13.5c-.6-1.1 1-2.2 1.9-1.2z',
  coin: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16M14.8 9.2c-.7-.8-1.6-1.2-2.6-1.2-2 0-3.4 1.7-3.4 4s1.4 4 3.4 4c1 0 1.9-.4 2.6-1.2M7.5 11h5M7.5 13h5',
  house: 'M4.5 19.5v-10L10 6v13.5M10 9.5h9.5v10h-15M13 13h1M16.5 13h.5M13 16.5h1M16.5 16.5h.5',
} as const;

export type IconName = keyof typeof strokes;

/** Every picture sign there is, for the gallery. */
export const iconNames = Object.keys(strokes) as IconName[];

/** A small line drawing beside a word. It is decoration and silent; the word carries the meaning. */
export function icon(name: IconName): Html {
  return drawn[name];
}

const drawn = Object.fromEntries(iconNames.map((name) => [
  name, html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="${raw(strokes[name])}"/></svg>`,
])) as Record<IconName, Html>;
