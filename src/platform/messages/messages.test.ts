import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import type { Log } from '../log.ts';
import type { Mail } from './message.ts';
import { outboxMailer, outboxSmsGateway } from './outbox.ts';
import { smtpMailer } from './smtp-mailer.ts';

const mail: Mail = { to: 'frida@example.org', subject: 'Ihr Code zum Anmelden', text: 'Guten Tag,\n\n    1234 5678', dedupeKey: 'one' };

let folder: string;
let lines: string[];
let log: Log;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miteinander-outbox-'));
  lines = [];
  const line = (event: string, facts = {}) => void lines.push(`${event} ${JSON.stringify(facts)}`);
  log = { info: line, error: line };
});
afterEach(() => rm(folder, { recursive: true }));

describe('the outbox', () => {
  test('keeps a mail in a file for the owner only, and nothing of it in the log', async () => {
    const mailer = outboxMailer({ folder: join(folder, 'outbox'), log });
    assert.equal(await mailer.send(mail), 'sent');
    const [name, ...more] = await readdir(join(folder, 'outbox'));
    assert.deepEqual(more, []);
    const path = join(folder, 'outbox', name!);
    assert.equal(await readFile(path, 'utf8'), 'An: frida@example.org\nBetreff: Ihr Code zum Anmelden\n\nGuten Tag,\n\n    1234 5678\n');
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.deepEqual(lines, [`mail written to outbox {"file":"${name}"}`]);
  });

  test('takes the same key once, also after a restart', async () => {
    assert.deepEqual(await Promise.all([mail, mail].map((one) => outboxMailer({ folder, log }).send(one))).then((done) => done.sort()),
      ['duplicate', 'sent']);
    assert.equal(await outboxMailer({ folder, log }).send({ ...mail, dedupeKey: 'two' }), 'sent');
    assert.equal((await readdir(folder)).length, 2);
  });

  test('does not throw if it cannot write', async () => {
    await writeFile(join(folder, 'taken'), '');
    assert.equal(await outboxMailer({ folder: join(folder, 'taken', 'outbox'), log }).send(mail), 'failed');
    assert.deepEqual(lines, ['mail could not be written to outbox {"code":"ENOTDIR"}']);
  });

  test('takes text messages too', async () => {
    assert.equal(await outboxSmsGateway({ folder, log }).send({ to: '+4935711234', text: 'Guten Tag', dedupeKey: 'one' }), 'sent');
    const [name] = await readdir(folder);
    assert.equal(await readFile(join(folder, name!), 'utf8'), 'An: +4935711234\n\nGuten Tag\n');
  });
});

describe('the SMTP mailer', () => {
  let server: Server;
  let received: string;
  let refuseRecipients: boolean;

  beforeEach(async () => {
    received = '';
    refuseRecipients = false;
    // As much of RFC 5321 as one mail needs.
    server = createServer((socket) => {
      let inData = false;
      socket.setEncoding('utf8').write('220 test\r\n');
      socket.on('data', (chunk: string) => {
        received += chunk;
        if (inData) {
          if (!received.endsWith('\r\n.\r\n')) return;
          inData = false;
          socket.write('250 taken\r\n');
        } else if (chunk.startsWith('DATA')) {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (chunk.startsWith('RCPT') && refuseRecipients) socket.write('550 <frida@example.org> is unknown\r\n');
        else if (chunk.startsWith('QUIT')) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise<void>((resolve) => void server.close(() => resolve())));

  function mailer() {
    return smtpMailer({ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, from: 'Miteinander <buero@example.org>', log });
  }

  test('hands a mail to the server, once per key', async () => {
    const one = mailer();
    assert.deepEqual(await Promise.all([one.send(mail), one.send(mail)]), ['sent', 'duplicate']);
    await one.close();
    assert.match(received, /MAIL FROM:<buero@example\.org>/);
    assert.match(received, /RCPT TO:<frida@example\.org>/);
    assert.match(received, /1234 5678/);
    assert.equal(received.match(/RCPT TO/g)?.length, 1);
    assert.deepEqual(lines, ['mail sent {}']);
  });

  test('reports a failure without throwing, keeps the address out of the log, and may try again', async () => {
    const one = mailer();
    refuseRecipients = true;
    assert.equal(await one.send(mail), 'failed');
    assert.equal(lines.length, 1);
    assert.match(lines[0]!, /^mail could not be sent .*550/);
    assert.ok(!lines[0]!.includes('frida'));
    refuseRecipients = false;
    assert.equal(await one.send(mail), 'sent');
    await one.close();
  });
});
