import assert from 'node:assert/strict';
import { test } from 'node:test';
import { helperClasses } from '#core/base/helper-class.ts';
import { contrast, dark, darkContrast, light, type Palette } from './theme.ts';

const palettes = { light, dark, contrast, darkContrast };
type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Contrast ratio after WCAG 2.2. */
function ratio(a: string, b: string): number {
  const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const [lighter, darker] = [luminance(linear(a)), luminance(linear(b))].toSorted((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function atLeast(palette: Palette, least: number, fronts: readonly (keyof Palette)[], grounds: readonly (keyof Palette)[]): void {
  for (const front of fronts) for (const ground of grounds) {
    const found = ratio(palette[front], palette[ground]);
    assert.ok(found >= least, `${front} on ${ground}: ${found.toFixed(2)}`);
  }
}

test('Black on white is 21 to 1 and mid grey #777777 on white 4.48 to 1, as in the definition of WCAG', () => {
  assert.equal(ratio('#000000', '#ffffff').toFixed(2), '21.00');
  assert.equal(ratio('#777777', '#ffffff').toFixed(2), '4.48');
});

for (const [name, palette] of Object.entries(palettes)) {
  test(`In the palette ${name} every text has a contrast of 4.5 and every edge of a field one of 3`, () => {
    atLeast(palette, 4.5, ['ink', 'muted', 'action', 'action-strong', 'call', 'danger'], ['ground', 'sand', 'paper']);
    for (const tone of ['call', 'good', 'info', 'danger'] as const) atLeast(palette, 4.5, [tone, 'ink'], [`${tone}-ground`]);
    atLeast(palette, 4.5, ['on-action'], ['action', 'action-strong']);
    atLeast(palette, 3, ['edge', 'focus'], ['ground', 'sand', 'paper']);
    atLeast(palette, 3, helperClasses, ['ground', 'sand', 'paper']);
  });
}

test('With high contrast every text reaches 7', () => {
  for (const palette of [contrast, darkContrast]) atLeast(palette, 7, ['ink', 'muted', 'action', 'call', 'danger'], ['ground', 'paper']);
});

// Colours as seen without the red, green or blue cones: Viénot, Brettel & Mollon (1999), Brettel et al. (1997) simplified.
const eyes: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  ordinary: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  deuteranopia: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
};

/** Lightness and colour after OKLab (Ottosson 2020); a distance of 0.02 is just seen. */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function seen(hex: string, eye: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [red, green, blue] = linear(hex);
  const row = ([a, b, c]: Rgb): number => Math.max(0, a * red + b * green + c * blue);
  return oklab([row(eye[0]), row(eye[1]), row(eye[2])]);
}

test('The six helper classes differ in colour for every kind of eye', () => {
  for (const palette of [light, dark]) for (const [eye, matrix] of Object.entries(eyes)) {
    for (const [i, a] of helperClasses.entries()) for (const b of helperClasses.slice(i + 1)) {
      const [x, y] = [seen(palette[a], matrix), seen(palette[b], matrix)];
      const distance = Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
      assert.ok(distance > 0.04, `${a} and ${b} with ${eye}: ${distance.toFixed(3)}`);
    }
  }
});
