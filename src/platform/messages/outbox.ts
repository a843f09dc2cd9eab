import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import type { Delivery, Mailer, SmsGateway } from './message.ts';

export type OutboxOptions = {
  /** A folder for message files; made with mode 0700 if it is missing. */
  readonly folder: string;
  readonly log: Log;
};

/** Writes each e-mail to a file of the folder instead of sending it. The log tells the file, never what is in it. */
export function outboxMailer(options: OutboxOptions): Mailer {
  const { write, close } = outbox('mail', options);
  return {
    send: (mail) => write(mail.dedupeKey, `An: ${mail.to}\nBetreff: ${mail.subject}\n\n${mail.text}\n`),
    close,
  };
}

/** Writes each text message to a file of the folder instead of sending it. */
export function outboxSmsGateway(options: OutboxOptions): SmsGateway {
  const { write, close } = outbox('sms', options);
  return { send: (sms) => write(sms.dedupeKey, `An: ${sms.to}\n\n${sms.text}\n`), close };
}

function outbox(kind: 'mail' | 'sms', { folder, log }: OutboxOptions) {
  const underway = new Set<Promise<Delivery>>();

  // The name comes from the dedupe key and the file is opened exclusively, so the folder itself remembers what was sent.
  async function writeFile(dedupeKey: string, text: string): Promise<Delivery> {
    const name = `${kind}-${createHash('sha256').update(dedupeKey).digest('hex').slice(0, 16)}.txt`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(join(folder, name), 'wx', 0o600);
      try {
        await file.writeFile(text);
      } finally {
        await file.close();
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return 'duplicate';
      log.error(`${kind} could not be written to outbox`, { code });
      return 'failed';
    }
    log.info(`${kind} written to outbox`, { file: name });
    return 'sent';
  }

  return {
    write(dedupeKey: string, text: string): Promise<Delivery> {
      const written = writeFile(dedupeKey, text).finally(() => underway.delete(written));
      underway.add(written);
      return written;
    },
    async close(): Promise<void> {
      await Promise.all(underway);
    },
  };
}
