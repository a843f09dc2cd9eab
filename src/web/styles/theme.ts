import { helperClasses, type HelperClass } from '#core/base/helper-class.ts';

/** The colours of one theme by what they are for. Contrast of the pairs is tested in theme.test.ts. */
export type Palette = {
  /** The page; bands and quiet areas on it; cards and fields on both. */
  readonly ground: string;
  readonly sand: string;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** Lines that only divide; lines that say "here is a field". */
  readonly line: string;
  readonly edge: string;
  readonly action: string;
  readonly 'action-strong': string;
  readonly 'on-action': string;
  readonly focus: string;
  readonly call: string;
  readonly 'call-ground': string;
  readonly good: string;
  readonly 'good-ground': string;
  readonly info: string;
  readonly 'info-ground': string;
  readonly danger: string;
  readonly 'danger-ground': string;
  readonly water: string;
  readonly green: string;
  readonly building: string;
} & Readonly<Record<HelperClass, string>>;

/** Paper-white and sand, one deep green for action, one warm accent for what needs a human. */
export const light: Palette = {
  ground: '#fbf8f2', sand: '#f2ebde', paper: '#fffefb', ink: '#26221b', muted: '#5c5548', line: '#e2d8c6', edge: '#7d7565',
  action: '#1f5c46', 'action-strong': '#164534', 'on-action': '#ffffff', focus: '#3b2f8f',
  call: '#9c3f0b', 'call-ground': '#fdead8', good: '#1f5c46', 'good-ground': '#e4f0e8',
  info: '#2a5876', 'info-ground': '#e4eef4', danger: '#9c271c', 'danger-ground': '#fbe6e1',
  water: '#c9dfe8', green: '#dbe6cb', building: '#d9cbb2',
  self: '#3d3b63', family: '#b4432f', friend: '#a66f00', neighbour: '#1e7f6b', volunteer: '#2f74b5', professional: '#4f4b45',
};

/** Warm dark, no pure black: the lamp is on, the room is quiet. */
export const dark: Palette = {
  ground: '#1b1a17', sand: '#24221d', paper: '#2b2923', ink: '#f4eee2', muted: '#c6bdac', line: '#45413a', edge: '#a39b8b',
  action: '#8fd0b0', 'action-strong': '#b2e3ca', 'on-action': '#10291f', focus: '#c9bcff',
  call: '#ffb877', 'call-ground': '#43301e', good: '#8fd0b0', 'good-ground': '#22382e',
  info: '#a0cae6', 'info-ground': '#22343f', danger: '#ffa99d', 'danger-ground': '#47241f',
  water: '#28424d', green: '#2f3d27', building: '#4d463a',
  self: '#9184dd', family: '#f08a75', friend: '#e6b54a', neighbour: '#5fc3ab', volunteer: '#8fc6f7', professional: '#dcd6ca',
};

/** As light, with everything that softens taken away. */
export const contrast: Palette = {
  ...light,
  ground: '#ffffff', sand: '#ffffff', paper: '#ffffff', ink: '#000000', muted: '#1f1c16', line: '#000000', edge: '#000000',
  action: '#003d27', 'action-strong': '#002014', focus: '#1b00b3', call: '#6b2500', 'call-ground': '#fff4e8',
  good: '#003d27', 'good-ground': '#ffffff', info: '#063650', 'info-ground': '#ffffff', danger: '#7a0c02', 'danger-ground': '#fff2ef',
};

/** As dark, on black. */
export const darkContrast: Palette = {
  ...dark,
  ground: '#000000', sand: '#000000', paper: '#000000', ink: '#ffffff', muted: '#f0eadf', line: '#ffffff', edge: '#ffffff',
  action: '#aaf0cc', 'action-strong': '#d5ffe8', 'on-action': '#000000', 'good-ground': '#000000', 'info-ground': '#000000',
  call: '#ffc894', 'call-ground': '#1f1206', 'danger-ground': '#240906',
};

/** Our colours as custom properties, in the reader's choice (`data-theme`) or else the device's. */
export function themeCss(): string {
  const auto = ':root:not([data-theme])';
  return [
    `:root{color-scheme:light;${properties(light)}${kernProperties}}`,
    `@media (prefers-color-scheme:dark){${auto}{color-scheme:dark;${properties(dark)}}}`,
    `@media (prefers-contrast:more){${auto}{${properties(contrast)}}}`,
    `@media (prefers-contrast:more) and (prefers-color-scheme:dark){${auto}{${properties(darkContrast)}}}`,
    `:root[data-theme=dark]{color-scheme:dark;${properties(dark)}}`,
    `:root[data-theme=contrast]{${properties(contrast)}}`,
    `@media print{:root:root:root{color-scheme:light;${properties(contrast)}}}`,
    ...helperClasses.map((name) => `.pattern-${name}{--class:var(--${name})}`),
  ].join('');
}

function properties(palette: Palette): string {
  return Object.entries(palette).map(([name, colour]) => `--${name}:${colour};`).join('');
}

// KERN's components ask for these names; ours stand behind them.
const kernProperties = Object.entries({
  'layout-text-default-contextual': 'ink', 'layout-text-muted-contextual': 'muted', 'layout-text-inverse-contextual': 'on-action',
  'layout-layer-surface-contextual': 'paper', 'layout-background-default-contextual': 'ground',
  'layout-background-default': 'ground', 'layout-background-inverted': 'ink', white: 'on-action', 'layout-border-contextual': 'line',
  'action-default-contextual': 'action', 'action-on-default-contextual': 'on-action', 'action-focus-default-contextual': 'focus',
  'action-state-indicator-shade-hover': 'action-strong', 'action-state-indicator-shade-active': 'action-strong',
  'action-state-indicator-tint-hover-opacity': 'good-ground', 'action-state-indicator-tint-active-opacity': 'good-ground',
  'form-input-border-contextual': 'edge', 'decorative-border-contextual': 'line',
  'feedback-danger-contextual': 'danger', 'feedback-danger-background-contextual': 'danger-ground',
}).map(([kern, own]) => `--kern-color-${kern}:var(--${own});`).join('');
