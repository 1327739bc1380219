import { expect, test } from 'vitest';
import { headingsIn } from '../../src/components/content/headings-in.ts';

test.each([
  ['<h2 id="what">評価書とは</h2><p>…</p><h2 id="how">読み方</h2>', ['what 評価書とは', 'how 読み方']],
  ['<section id="notes" class="x">\n  <h2>注意書き</h2></section>', ['notes 注意書き']],
  ['<section id="a"><h2 id="b">その <b>2</b></h2></section>', ['b その 2']],
  ['<h2>名前だけ</h2><h3 id="c">下の段</h3><h2 id="d"> </h2>', []],
  ['<section id="e"><p>前の文</p><h2>離れた見出し</h2></section>', []],
  ['<h2 id="f">A &amp; B</h2>', ['f A &amp; B']],
])('%s', (html, parts) => {
  expect(headingsIn(html).map(({ id, label }) => `${id} ${label}`)).toEqual(parts);
});
