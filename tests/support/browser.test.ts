import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { expectAccessible, openPage, whyNoBrowser } from './browser.ts';

const skip = (await whyNoBrowser()) ?? false;

/** Serves one page under a policy that forbids every script, as strict as ours or stricter. */
async function withPage(body: string, look: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" });
    answer.end(`<!doctype html><html lang="de"><head><title>Probe</title></head><body><main><h1>Probe</h1>${body}</main></body></html>`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}/probe`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

test('a sound page passes with JavaScript off and under a policy that forbids scripts', { skip }, async () => {
  await withPage('<label>Name <input></label>', async (url) => {
    const page = await openPage({ javaScriptEnabled: false });
    await page.goto(url);
    await expectAccessible(page);
    await page.context().close();
  });
});

test('a field without a label fails, and the message names the rule and the place', { skip }, async () => {
  await withPage('<input id="nameless">', async (url) => {
    const page = await openPage();
    await page.goto(url);
    await assert.rejects(() => expectAccessible(page), (fault: Error) => {
      assert.match(fault.message, /1 accessibility rules broken on http:\/\/127\.0\.0\.1:\d+\/probe/);
      assert.match(fault.message, /label \(critical\)/);
      assert.match(fault.message, /#nameless/);
      return true;
    });
    await page.context().close();
  });
});
