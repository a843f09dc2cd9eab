import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** What an island is written in. */
export function islandSource(name: 'suggest' | 'keep-typed'): string {
  return readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
}

/**
 * The code of an island as the browser gets it: our TypeScript with its types blanked out. Node marks this function
 * as experimental and says so on every start; the same stripping already runs our server, so the notice is held back.
 */
export function islandCode(source: string): string {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(source).replaceAll(/^[ \t]+|[ \t]+$|^\s*\/\/.*$/gm, '').replaceAll(/\n{2,}/g, '\n');
  } finally {
    process.emitWarning = emitWarning;
  }
}
