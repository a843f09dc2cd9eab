import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkbox, checkboxes, numberField, radios, selectField, textArea, textField } from './field.ts';
import type { Errors } from './field-frame.ts';
import { errorSummary, form } from './form.ts';

const errors: Errors = { refusals: [{ code: 'short', path: 'phone' }, { code: 'wrong', path: 'phone' }, { code: 'stale' }], text: ({ code }) => `Grund ${code}` };
const locale = 'de';

test('A field names its hint and its error, and both ids exist', () => {
  const markup = String(textField({ locale, name: 'phone', label: 'Telefon', hint: 'Mit Vorwahl', errors }));
  assert.match(markup, /<label class="kern-label" for="f-phone">/);
  assert.match(markup, /<input id="f-phone" name="phone" aria-invalid="true" aria-describedby="f-phone-hint f-phone-error"/);
  assert.match(markup, /id="f-phone-hint"/);
  assert.match(markup, /id="f-phone-error".*Grund short.*Grund wrong/);
});

test('A field without hint and error describes nothing and is not invalid', () => {
  assert.doesNotMatch(String(textField({ locale, name: 'name', label: 'Name', errors })), /aria-describedby|aria-invalid/);
});

test('What was typed wins over what was stored, and comes back escaped', () => {
  const markup = String(textField({ locale, name: 'name', label: 'Name', value: 'Alt', typed: { name: 'Krüger "<Inge>"' } }));
  assert.match(markup, /value="Krüger &quot;&lt;Inge&gt;&quot;"/);
  assert.match(String(numberField({ locale, name: 'n', label: 'Zahl', typed: { n: 'zwölf' } })), /value="zwölf"/);
});

test('A text that begins with an empty line keeps it, and cannot close its field', () => {
  const markup = String(textArea({ locale, name: 'text', label: 'Text', typed: { text: '\n</textarea>' } }));
  assert.match(markup, />\n\n&lt;\/textarea&gt;<\/textarea>/);
});

test('Unticking everything stays unticked although something was stored', () => {
  const options = [{ value: 'car', label: 'Auto' }, { value: 'dog', label: 'Hund' }];
  const box = (typed: Record<string, string | readonly string[]> | undefined) => String(checkboxes({ locale, name: 'can', label: 'Was?', options, values: ['dog'], typed }));
  assert.equal(box(undefined).split(' checked').length - 1, 1);
  assert.equal(box({}).split(' checked').length - 1, 0);
  assert.equal(box({ can: ['car', 'dog'] }).split(' checked').length - 1, 2);
  assert.doesNotMatch(String(checkbox({ locale, name: 'ok', label: 'Ja', checked: true, typed: {} })), / checked/);
});

test('The chosen option is the typed one, in radios and in a select', () => {
  const options = [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }];
  assert.match(String(radios({ locale, name: 'r', label: 'R', options, value: 'a', typed: { r: 'b' } })), /value="b" checked/);
  assert.match(String(selectField({ locale, name: 's', label: 'S', options, value: 'a', typed: { s: 'b' } })), /value="b" selected/);
});

test('The summary lists every reason and links those that have a field to it', () => {
  const markup = String(errorSummary({ errors, locale }));
  assert.match(markup, /3 Angaben/);
  assert.equal(markup.split('<li>').length - 1, 3);
  assert.equal(markup.split('href="#f-phone"').length - 1, 2);
  assert.equal(String(errorSummary({ locale })), '');
});

test('A form carries its hidden fields and says to the browser what it keeps and that it was refused', () => {
  const markup = String(form({ locale, action: '/x', body: '', hidden: { version: 3, gone: undefined }, keep: 'call', keepHidden: ['id'], errors }));
  assert.match(markup, /<input type="hidden" name="version" value="3">/);
  assert.doesNotMatch(markup, /gone/);
  assert.match(markup, /data-keep="call" data-keep-hidden="id" data-keep-refused/);
});
