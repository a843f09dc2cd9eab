import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// KERN (EUPL-1.2) comes as one sheet of 400 kB with utilities and 100 icons. We keep the components we use and its
// measures; its colours are replaced by our theme, its icons by our own.
const families = [
  'kern-sr-only', 'kern-btn', 'kern-label', 'kern-hint', 'kern-error', 'kern-title', 'kern-form-input', 'kern-form-check',
  'kern-fieldset', 'kern-table',
];
const unwanted = /kern-icon|kern-light|kern-dark|data-kern-theme|kern-color-[a-z0-9-]*-\d{3}:|data:image|sr-only-mobile|type=file|btn--x-small|table--small|table-responsive/;

/** The rules of KERN that we use, unchanged. */
export function kernCss(): string {
  const css = readFileSync(fileURLToPath(import.meta.resolve('@kern-ux/native/dist/kern.css')), 'utf8');
  return rulesOf(css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replace('@charset "UTF-8";', '')).filter(isUsed).join('');
}

function isUsed(rule: string): boolean {
  if (unwanted.test(rule)) return false;
  if (rule.startsWith(':root') || /^@media[^{]*\{\s*:root\s*\{/.test(rule)) return !rule.includes('--kern-color-');
  return families.some((family) => new RegExp(`\\.${family}(?![a-z])`).test(rule));
}

/** The top-level rules of a style sheet, each with its block. */
function rulesOf(css: string): readonly string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === '{') depth++;
    else if (css[i] === '}' && --depth === 0) {
      rules.push(css.slice(start, i + 1).trim());
      start = i + 1;
    }
  }
  return rules;
}
