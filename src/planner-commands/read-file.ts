import { readFile } from 'node:fs/promises';
import { ok, refuse, type Result } from '#core/base/result.ts';

/** The JSON document in a file, or the reason why there is none. `path` names the option that gave the file. */
export async function readJsonFile(file: string, path: string): Promise<Result<unknown>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (fault) {
    return refuse('file-unreadable', { file, reason: (fault as NodeJS.ErrnoException).code ?? 'unknown' }, path);
  }
  try {
    return ok(JSON.parse(text));
  } catch (fault) {
    return refuse('file-no-json', { file, reason: (fault as SyntaxError).message }, path);
  }
}
