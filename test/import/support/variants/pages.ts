import type { Variant } from './variant.ts';

/** A line between two rows every so many lines, with a page's worth of blank lines or none. */
const between =
  (every: number, print: (page: number) => string[]) =>
  (text: string): string => {
    const out: string[] = [];
    let rows = 0;
    for (const line of text.split('\n')) {
      if (line.includes('\t') && !/^(?:[\t\s]|\(?別添)/u.test(line)) {
        if (rows > 0 && rows % every === 0) out.push(...print(rows / every));
        rows += 1;
      }
      out.push(line);
    }
    return out.join('\n');
  };

/** What a page prints beside the form. */
export const PAGES: readonly Variant[] = [
  { name: '- 3 - between rows', apply: between(9, (page) => ['', `- ${page} -`, '']) },
  { name: '3/20 between rows', apply: between(9, (page) => ['', `${page} / 120`, '']) },
  { name: 'page comments', apply: between(9, (page) => ['', `<!-- page ${page} -->`, '']) },
  { name: 'form feeds', apply: between(9, () => ['\f']) },
  { name: '=== Page 3 ===', apply: between(9, (page) => ['', `=== Page ${page} ===`, '']) },
  { name: '--- 3 ---', apply: between(9, (page) => ['', `--- ${page} ---`, '']) },
  { name: '[Page 3]', apply: between(9, (page) => ['', `[Page ${page}]`, '']) },
  { name: '## Page 3', apply: between(9, (page) => ['', `## Page ${page}`, '']) },
  { name: '## 3ページ', apply: between(9, (page) => ['', `## ${page}ページ`, '']) },
  { name: 'P.3', apply: between(9, (page) => ['', `P.${page}`, '']) },
  { name: 'a number alone', apply: between(9, (page) => ['', `${page}`, '']) },
  {
    name: 'the title of the form on each page',
    apply: (text, form) => between(9, () => ['', `特定個人情報保護評価書（${form.name}）`, ''])(text),
  },
  { name: 'a rule between pages', apply: between(9, () => ['', '---', '']) },
  {
    name: 'a running head of the document',
    apply: between(7, (page) => ['', '', '', '', `例示の事務　評価書の控え　${page}`, '']),
  },
  { name: 'blank lines as of a page break', apply: between(5, () => ['', '', '', '', '']) },
];
