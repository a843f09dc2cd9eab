import { ok, refuse, type Result } from '#core/base/result.ts';
import type { Io } from './command.ts';

const mostBytes = 64 * 1024 * 1024;

/** Reads the standard input to its end. Refuses what is larger than 64 MiB or no UTF-8; a byte order mark is taken off. */
export async function readText(io: Io): Promise<Result<string>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of io.stdin) {
    const part = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    bytes += part.length;
    if (bytes > mostBytes) return refuse('json-too-large', { most: mostBytes });
    chunks.push(part);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return refuse('json-not-utf8');
  }
}
