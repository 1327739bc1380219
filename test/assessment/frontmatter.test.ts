import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { cutFrontmatter, readFrontmatter, writeFrontmatter } from '../../src/assessment/frontmatter.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';

const full: Frontmatter = {
  form: 'juten',
  number: '012',
  title: '見本手当に関する事務: 重点項目評価書 # 1',
  municipality: '012025',
  authority: '見本市長',
  procedure: 'jido-teate',
  published: '2025-03-31',
  complete: false,
  source: {
    file: '12.pdf',
    url: 'https://example.jp/?a=1',
    retrieved: '2025-04-02',
    sha256: null,
    licence: null,
    kind: 'ocr',
    quality: 'accepted',
  },
  status: 'ended',
  ended: '2025-06-30',
  comments: { from: '2025-01-06', until: '2025-02-05' },
  formVersion: '令和6年10月',
  formerSlugs: ['012'],
  reviewed: true,
};

test('codes are quoted, dates are not, and what is null is left out', () => {
  expect(writeFrontmatter(full)).toMatchInlineSnapshot(`
    "---
    form: juten
    number: "012"
    title: "見本手当に関する事務: 重点項目評価書 # 1"
    municipality: "012025"
    authority: 見本市長
    procedure: jido-teate
    published: 2025-03-31
    complete: false
    source:
      file: 12.pdf
      url: https://example.jp/?a=1
      retrieved: 2025-04-02
      kind: ocr
      quality: accepted
    status: ended
    ended: 2025-06-30
    comments:
      from: 2025-01-06
      until: 2025-02-05
    formVersion: 令和6年10月
    formerSlugs:
      - "012"
    reviewed: true
    ---
    "
  `);
});

test('what was written is read back', () => {
  const file = new VFile();
  const cut = cutFrontmatter(`${writeFrontmatter(full)}\n# 表紙\n`, file);
  expect(readFrontmatter(cut?.yaml ?? '', file).frontmatter).toEqual(full);
  expect(file.messages).toEqual([]);
});

test('the source may stand on one line, as in a flow map', () => {
  const yaml = 'form: kiso\nmunicipality: "992011"\nsource: { file: a.pdf, kind: pdf, retrieved: 2025-04-02 }\n';
  const { frontmatter, lines } = readFrontmatter(yaml, new VFile());
  expect(frontmatter?.source).toEqual({
    file: 'a.pdf',
    url: null,
    retrieved: '2025-04-02',
    sha256: null,
    licence: null,
    kind: 'pdf',
    quality: null,
  });
  expect(lines).toEqual(
    new Map([
      ['form', 2],
      ['municipality', 3],
      ['source', 4],
    ]),
  );
});

test('what is left out is null; a file counts as complete and not reviewed until it says otherwise', () => {
  const { frontmatter } = readFrontmatter('form: zen\nmunicipality: "992011"\n', new VFile());
  expect(frontmatter).toMatchObject({ number: null, procedure: null, source: null, complete: true, reviewed: false });
});

test('the share that a person has confirmed is written behind reviewed, and never more than all', () => {
  const review = { confirmed: 380, of: 391 };
  const yaml = writeFrontmatter({ ...full, review });
  expect(yaml).toContain('reviewed: true\nreview:\n  confirmed: 380\n  of: 391\n');
  const read = (text: string): VFile['messages'] => {
    const file = new VFile();
    readFrontmatter(cutFrontmatter(text, file)?.yaml ?? '', file);
    return file.messages;
  };
  expect(read(yaml)).toEqual([]);
  expect(read(writeFrontmatter({ ...full, review: { confirmed: 391, of: 391 } }))).toEqual([]);
  expect(read(writeFrontmatter({ ...full, review: { confirmed: 392, of: 391 } })).map(String)).toHaveLength(1);
});

test('lines of the body count as in the file', () => {
  const markdown = '---\nform: zen\n---\n\n# 表紙\n';
  const body = cutFrontmatter(markdown, new VFile())?.body ?? '';
  expect(body.split('\n').indexOf('# 表紙')).toBe(markdown.split('\n').indexOf('# 表紙'));
});

test.each([
  '---js\nx\n---\n',
  '---javascript\nx\n---\n',
  '--- coffee\nx\n---\n',
  '---json\n{}\n---\n',
  '---toml\n---\n',
  '---yaml\n---\n',
])('%j is no front matter that anybody parses', (markdown) => {
  const file = new VFile();
  expect(cutFrontmatter(markdown, file)).toBeNull();
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([['bad-front-matter', true]]);
});

const HEAD = 'form: juten\nmunicipality: "992011"\n';

test.each([
  ['title: [見本\nnumber: 1\n', '閉じる引用符か括弧、またはコロンがありません'],
  ['source: {file: 1.pdf\nnumber: 1\n', '閉じる引用符か括弧、またはコロンがありません'],
  ['title: "見本\nnumber: 1\n', '閉じる引用符か括弧、またはコロンがありません'],
  ['source:\n   file: 1.pdf\n  kind: pdf\n', '字下げが合いません'],
])('%j cannot be read as YAML, and it is told why', (yaml, cause) => {
  const file = new VFile();
  expect(readFrontmatter(yaml, file).frontmatter).toBeNull();
  expect(file.messages.map(({ reason }) => reason.includes(`（${cause}）`))).toEqual([true]);
});

test.each<[yaml: string, faults: string[]]>([
  [HEAD, []],
  // A number where words belong has lost its zeros; a number where true or false belongs has not.
  [`${HEAD}number: 012\n`, ['4:1 unquoted-code number number: "012" と書いてください']],
  [`${HEAD}complete: 1\n`, ['4:1 bad-field complete 「1」は使えません']],
  [`${HEAD}title: true\n`, ['4:1 bad-field title 「true」は使えません']],
  ['form: juten\nmunicipality:\n', ['3:1 bad-field municipality がありません']],
  ['form: juten\n', ['2:1 bad-field municipality がありません']],
  [`${HEAD}published: 2025-13-01\n`, ['4:1 bad-field published 「2025-13-01」は使えません']],
  [`${HEAD}source:\n  file: 1.pdf\n  kind: 1\n`, ['6:3 unquoted-code source.kind kind: "1" と書いてください']],
  // Fields of each level, with the nearest of that level alone.
  [`${HEAD}titel: x\n`, ['4:1 unknown-field titel 「title」の誤りではありませんか']],
  [`${HEAD}kind: x\n`, ['4:1 unknown-field kind 書けるのは form、number、title']],
  [
    `${HEAD}source: { file: 1.pdf, kind: pdf, fille: x, title: x }\n`,
    [
      '4:35 unknown-field fille 「file」の誤りではありませんか',
      '4:45 unknown-field title 書けるのは file、url、retrieved、sha256、licence、kind、quality です',
    ],
  ],
  [
    `${HEAD}review: { confirmed: 1, of: 2, off: 3 }\n`,
    ['4:32 unknown-field off 「of」の誤りではありませんか。書けるのは confirmed、of です'],
  ],
  [`${HEAD}review: { confirmed: 3, of: 2 }\n`, ['4:1 bad-field review npm run review が書く欄です']],
])('%j has these faults: %j', (yaml, faults) => {
  const file = new VFile();
  readFrontmatter(yaml, file);
  const found = file.messages.map(({ line, column, ruleId, note, reason }) => ({
    at: `${line}:${column} ${ruleId} ${note}`,
    reason,
  }));
  expect(found.map(({ at }) => at)).toEqual(faults.map((fault) => fault.split(' ').slice(0, 3).join(' ')));
  for (const [at, { reason }] of found.entries()) expect(reason).toContain(faults[at]?.split(' ').slice(3).join(' '));
});
