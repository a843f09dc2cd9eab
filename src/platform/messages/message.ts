/** One e-mail in plain text. The same `dedupeKey` is delivered once, however often it is sent. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly dedupeKey: string;
};

/** One text message; `to` in international form, such as +4935711234. */
export type Sms = { readonly to: string; readonly text: string; readonly dedupeKey: string };

/** What became of a message. A failure is logged by the carrier and never thrown: no sign-in fails for it. */
export type Delivery = 'sent' | 'duplicate' | 'failed';

/** Carries e-mail. `close` waits for what is under way. */
export type Mailer = { send(mail: Mail): Promise<Delivery>; close(): Promise<void> };

/** Carries text messages, through whichever gateway the house has a contract with. */
export type SmsGateway = { send(sms: Sms): Promise<Delivery>; close(): Promise<void> };
