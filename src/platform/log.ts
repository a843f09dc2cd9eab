/** One line of JSON per event. Never names, texts, addresses or anything a person said: ids and codes only. */
export type Log = {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
};

/** A log that writes JSON lines to a stream. */
export function jsonLog(stream: { write(line: string): unknown }, clock: { now(): { toString(): string } }): Log {
  const line = (level: string) => (event: string, facts: Readonly<Record<string, unknown>> = {}) =>
    void stream.write(`${JSON.stringify({ at: clock.now().toString(), level, event, ...facts })}\n`);
  return { info: line('info'), error: line('error') };
}
