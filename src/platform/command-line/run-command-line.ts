import { parseArgs } from 'node:util';
import type { Refusal } from '#core/base/result.ts';
import type { Command, Io } from './command.ts';
import { helpOnAll, helpOnOne } from './help.ts';
import { nearest } from './nearest.ts';
import { parseWith } from './read-json.ts';
import { commandLineTexts } from './texts.ts';

/** 0 done, 1 refused with all reasons, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs one call. `argv` are the words after the name of the program. Results go to `io.out`, everything else to
 * `io.error`; with `--json` a result is printed as JSON and a refusal as `{"refusals": [...]}`, both to `io.out`.
 * Faults are not caught.
 */
export async function runCommandLine(
  commands: readonly Command[], argv: readonly string[], io: Io, program = 'miteinander',
): Promise<ExitCode> {
  const t = commandLineTexts(io.locale);
  const words = argv.filter((word) => word !== '--help' && word !== '-h');
  const asksHelp = words.length < argv.length;
  const chosen = commandNamed(commands, words);

  if (chosen === undefined) {
    const group = commands.filter(({ name }) => words.length > 0 && name.startsWith(`${words.join(' ')} `));
    if (asksHelp && (words.length === 0 || group.length > 0)) {
      io.out(helpOnAll(program, group.length > 0 ? group : commands, io.locale));
      return 0;
    }
    const typed = words.filter((word) => !word.startsWith('-')).slice(0, 2);
    const names = commands.map(({ name }) => name);
    const near = nearest(typed.join(' '), names) ?? nearest(typed[0] ?? '', names);
    if (typed.length === 0) io.error(t('missing_command'));
    else io.error([t('unknown_command', { name: typed.join(' ') }), near && t('nearest', { name: near })].filter(Boolean).join(' '));
    io.error(helpOnAll(program, group.length > 0 ? group : commands, io.locale));
    return 2;
  }
  if (asksHelp) {
    io.out(helpOnOne(program, chosen, io.locale));
    return 0;
  }

  const typed = readOptions(chosen, words.slice(chosen.name.split(' ').length), io);
  if (typed === undefined) {
    io.error(`\n${helpOnOne(program, chosen, io.locale)}`);
    return 2;
  }
  const input = parseWith(chosen.input, typed.values, io.locale);
  if (!input.ok) {
    for (const { path, facts } of input.refusals) io.error(`${labelOf(chosen, path)}: ${facts?.['reason']}`);
    io.error(`\n${helpOnOne(program, chosen, io.locale)}`);
    return 2;
  }
  return answer(chosen, await chosen.run(input.value as never, io), typed.asJson, io);
}

/** The longest name that the words begin with. */
function commandNamed(commands: readonly Command[], words: readonly string[]): Command | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, index) => words[index] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

/** The options and operands by name; undefined if they do not fit, which is then said. */
function readOptions(chosen: Command, args: readonly string[], io: Io): { values: Record<string, unknown>; asJson: boolean } | undefined {
  const t = commandLineTexts(io.locale);
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> = { json: { type: 'boolean' } };
  for (const [name, { type, short, multiple }] of Object.entries(chosen.options)) {
    options[name] = { type, ...(short === undefined ? {} : { short }), ...(multiple === undefined ? {} : { multiple }) };
  }
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const values: Record<string, unknown> = {};
  const complaints: string[] = [];
  let operand = 0;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const name = chosen.operands[operand++];
      if (name === undefined) complaints.push(t('too_many', { name: token.value }));
      else values[name] = token.value;
    } else if (token.kind === 'option') {
      const declared = options[token.name];
      if (declared === undefined) {
        const near = nearest(token.name, Object.keys(options));
        complaints.push([t('unknown_option', { name: token.rawName }), near && t('nearest', { name: `--${near}` })].filter(Boolean).join(' '));
      } else if (declared.type === 'string' && token.value === undefined) {
        complaints.push(t('missing_value', { name: token.rawName }));
      } else if (declared.type === 'boolean' && token.value !== undefined) {
        complaints.push(t('needless_value', { name: token.rawName }));
      } else if (declared.multiple === true) {
        values[token.name] = [...((values[token.name] as unknown[] | undefined) ?? []), token.value ?? true];
      } else {
        values[token.name] = token.value ?? true;
      }
    }
  }
  complaints.forEach((complaint) => io.error(complaint));
  const { json, ...rest } = values;
  return complaints.length > 0 ? undefined : { values: rest, asJson: json === true };
}

function labelOf({ operands }: Command, path = ''): string {
  return operands.includes(path) ? `<${path}>` : `--${path}`;
}

function answer(chosen: Command, result: Awaited<ReturnType<Command['run']>>, asJson: boolean, io: Io): ExitCode {
  if (result.ok) {
    if (asJson) io.out(JSON.stringify(result.value ?? null, null, 2));
    else if (chosen.show !== undefined) io.out(chosen.show(result.value as never, io.locale));
    return 0;
  }
  if (asJson) {
    io.out(JSON.stringify({ refusals: result.refusals }, null, 2));
  } else {
    io.error(commandLineTexts(io.locale)('refused'));
    for (const refusal of result.refusals) io.error(`- ${wordsFor(chosen, refusal, io)}`);
  }
  return 1;
}

function wordsFor(chosen: Command, refusal: Refusal, io: Io): string {
  const { code, path, facts } = refusal;
  const place = path === undefined ? '' : `${path}: `;
  switch (code) {
    case 'field-invalid': return `${place}${facts?.['reason'] ?? code}`;
    case 'json-too-large': case 'json-not-utf8': case 'json-missing': case 'json-broken':
    case 'table-missing': case 'table-not-rows': case 'table-columns-unequal': case 'table-row-invalid': case 'table-cell-invalid':
    case 'csv-quote-open': case 'csv-quote-stray': case 'csv-row-length': case 'csv-column-twice': case 'csv-column-unnamed': case 'csv-rows-missing':
      return commandLineTexts(io.locale)(code, facts);
    default: {
      if (chosen.explain !== undefined) return `${place}${chosen.explain(refusal, io.locale)}`;
      const known = Object.entries(facts ?? {}).map(([name, value]) => `${name} ${value}`).join(', ');
      return `${place}${code}${known === '' ? '' : ` (${known})`}`;
    }
  }
}
