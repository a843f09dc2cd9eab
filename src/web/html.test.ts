import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributes, classes, html, raw } from './html.ts';

test('A text put into a template is escaped, markup made by a template is not escaped again', () => {
  const name = html`<b>${'<script>alert("1")</script>'}</b>`;
  assert.equal(String(html`<p title="${'"><img>'}">${name}</p>`), '<p title="&quot;&gt;&lt;img&gt;"><b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</b></p>');
});

test('Zero is shown; false, null, undefined and empty lists show nothing', () => {
  assert.equal(String(html`${0}|${false}|${null}|${undefined}|${[]}`), '0||||');
});

test('A list of lists is written in its order, texts in it escaped; markup taken as it is stays as it is', () => {
  assert.equal(String(html`<ul>${[['a', html`<b>&</b>`], [['<', 1]]]}${raw('<i>')}</ul>`), '<ul>a<b>&</b>&lt;1<i></ul>');
});

test('A promise in a template is a fault, because pages render at once', () => {
  assert.throws(() => html`${Promise.resolve('late') as unknown as string}`, TypeError);
});

test('Attributes escape their values, and leave out what is false or missing', () => {
  assert.equal(String(attributes({ value: 'a"b', required: true, checked: false, id: undefined, rows: 0 })), ' value="a&quot;b" required rows="0"');
  assert.equal(classes('a', false, undefined, 'b'), 'a b');
});
