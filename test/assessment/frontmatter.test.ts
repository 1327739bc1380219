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
