import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import type { Delivery, Mail, Mailer } from './message.ts';

/** So many keys are remembered against sending twice; the oldest is forgotten first. */
const mostKeys = 10_000;

export type SmtpOptions = {
  /** Such as `smtps://user:password@mail.example.org`. */
  readonly url: string;
  /** The sender, such as `Miteinander <quartier@example.org>`. */
  readonly from: string;
  readonly log: Log;
};

/** Sends e-mail through an SMTP server. A mail that fails may be sent again under the same key. */
export function smtpMailer({ url, from, log }: SmtpOptions): Mailer {
  const transport = createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }, { from });
  const keys = new Set<string>();
  const underway = new Set<Promise<Delivery>>();

  async function deliver(mail: Mail): Promise<Delivery> {
    try {
      await transport.sendMail({ to: mail.to, subject: mail.subject, text: mail.text, disableFileAccess: true, disableUrlAccess: true });
    } catch (error) {
      keys.delete(mail.dedupeKey);
      // Not its message: servers like to repeat the address in it.
      const { code, responseCode } = error as { code?: string; responseCode?: number };
      log.error('mail could not be sent', { code, responseCode });
      return 'failed';
    }
    log.info('mail sent');
    return 'sent';
  }

  return {
    async send(mail) {
      if (keys.has(mail.dedupeKey)) return 'duplicate';
      keys.add(mail.dedupeKey);
      if (keys.size > mostKeys) keys.delete(keys.values().next().value!);
      const delivery = deliver(mail).finally(() => underway.delete(delivery));
      underway.add(delivery);
      return delivery;
    },
    async close() {
      await Promise.all(underway);
      transport.close();
    },
  };
}
