import { serve } from '@hono/node-server';
import { start } from './start.ts';

const running = await start(process.env, (line) => void process.stdout.write(`${line}\n`));
const server = serve({ fetch: running.app.fetch, port: running.port }, () => running.announce());
const stop = async (): Promise<void> => {
  server.close();
  await running.stop();
  process.exit(0);
};
process.once('SIGINT', () => void stop()).once('SIGTERM', () => void stop());
