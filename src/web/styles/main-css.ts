import { readFileSync } from 'node:fs';
import { kernCss } from './kern-css.ts';
import { themeCss } from './theme.ts';

const parts = ['base', 'layout', 'forms', 'components', 'pictures', 'week', 'print'] as const;

/** The one style sheet: the parts of KERN we use in a layer below, our theme and components above it. */
export function mainCss(fonts: { readonly regular: string; readonly semiBold: string }): string {
  const own = parts.map((part) => readFileSync(new URL(`${part}.css`, import.meta.url), 'utf8')).join('\n');
  return shorten(`@layer kern;${fontFace(fonts.regular, 400)}${fontFace(fonts.semiBold, 600)}@layer kern{${kernCss()}}${themeCss()}${own}`);
}

function fontFace(href: string, weight: number): string {
  return `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url("${href}") format("woff2")}`;
}

/** Without comments and indentation; strings are left alone because none of ours holds two spaces or a comment. */
function shorten(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '').replaceAll(/ {2,}/g, ' ');
}
