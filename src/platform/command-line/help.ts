import type { Locale } from '#core/base/locale.ts';
import type { Command, Option, Words } from './command.ts';
import { commandLineTexts } from './texts.ts';

/** The words in the language of the call. */
export function inLanguage(words: Words, locale: Locale): string {
  return locale === 'en' ? words.en : words.de;
}

/** The list of commands. */
export function helpOnAll(program: string, commands: readonly Command[], locale: Locale): string {
  const t = commandLineTexts(locale);
  return [
    `${t('usage')} ${program} <${t('command')}> [${t('options')}]`,
    '',
    t('commands'),
    ...inColumns([...commands].sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, summary }) => [name, inLanguage(summary, locale)])),
    '',
    t('more', { program }),
  ].join('\n');
}

/** How one command is called, with its options and examples. */
export function helpOnOne(program: string, { name, summary, operands, options, examples }: Command, locale: Locale): string {
  const t = commandLineTexts(locale);
  return [
    [t('usage'), program, name, ...operands.map((operand) => `<${operand}>`), `[${t('options')}]`].join(' '),
    '',
    inLanguage(summary, locale),
    '',
    ...inColumns([
      ...Object.entries(options).map(([option, declared]) => [formOf(option, declared), inLanguage(declared.help, locale)] as const),
      ['--json', t('json')],
      ['--help, -h', t('help')],
    ]),
    ...(examples.length === 0 ? [] : ['', t('examples'), ...examples.map((example) => `  ${program} ${example}`)]),
  ].join('\n');
}

function formOf(name: string, { short, type, value }: Option): string {
  const taken = type === 'string' ? ` <${value ?? 'text'}>` : '';
  return `--${name}${short === undefined ? '' : `, -${short}`}${taken}`;
}

function inColumns(rows: readonly (readonly [string, string] | readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
}
