import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locales } from '#core/base/locale.ts';
import { allExamples, galleryPage } from './gallery.ts';

test('Every example of every component renders in every language, without holes', () => {
  for (const locale of locales) for (const { component, examples } of allExamples) for (const { shows, render } of examples) {
    const markup = String(render(locale));
    assert.ok(markup.length > 20, `${component}: ${shows}`);
    assert.doesNotMatch(markup, /undefined|NaN|\[object|\$\{/, `${component}: ${shows}`);
  }
});

test('No example needs what the content security policy forbids', () => {
  const markup = String(galleryPage('de'));
  assert.doesNotMatch(markup, /\sstyle="|<style|\son[a-z]+="|javascript:|<script>/);
});

test('On the whole gallery no id is given twice, and every reference finds its id', () => {
  const markup = String(galleryPage('de'));
  const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!);
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  const references = [...markup.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
  assert.ok(references.length > 20);
  assert.deepEqual(references.filter((id) => !ids.includes(id)), []);
});

test('The page says its language, and the chosen colours where they are not the device’s', () => {
  assert.match(String(galleryPage('en', 'contrast')), /<html lang="en" dir="ltr" data-theme="contrast">/);
  assert.match(String(galleryPage('de-x-leicht')), /<html lang="de-x-leicht" dir="ltr">/);
});
