import { html as template, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup whose texts are already escaped. */
export type Html = HtmlEscapedString;

/** What may stand in a template: markup as it is, text and numbers escaped, nothing for `false`, `null`, `undefined`. */
export type Child = Html | string | number | false | null | undefined | readonly Child[];

/**
 * Tagged template for markup: every text put in is escaped. Rendering is synchronous; a promise is a fault of the
 * caller, who loads first and renders then.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Child[]): Html {
  const rendered = template(strings, ...values);
  if (rendered instanceof Promise) throw new TypeError('a promise was put into a template; load before rendering');
  return rendered;
}

/** Takes a text as markup, unescaped: for what our own code drew, never for what somebody typed. */
export { raw };

/** No markup at all. */
export const nothing: Html = raw('');

/**
 * Attributes as markup: `true` gives the bare name, `false` and `undefined` leave it out, all else is escaped.
 * Names come from our code, never from users.
 */
export function attributes(values: Readonly<Record<string, string | number | boolean | undefined>>): Html {
  let text = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === false) continue;
    text += value === true ? ` ${name}` : html` ${raw(name)}="${value}"`;
  }
  return raw(text);
}

/** Joins class names, leaving out what is false or missing. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
