import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { escapeLine, type LineStart } from '../../src/assessment/escape.ts';
import { parseMarkdown, plainText } from '../../src/assessment/markdown.ts';
import { line } from './support/arbitrary-text.ts';

describe('only what would be markup is escaped', () => {
  test.each<[string, string]>([
    ['個人番号（※）を扱う事務', '個人番号（※）を扱う事務'],
    ['<中間サーバー>における措置', '<中間サーバー>における措置'],
    ['1.連携機能', '1.連携機能'],
    ['1. 連携機能', '1\\. 連携機能'],
    ['(1) 第1号', '(1) 第1号'],
    ['2) 第2号', '2\\) 第2号'],
    ['# 見出し', '\\# 見出し'],
    ['#見出しでない', '#見出しでない'],
    ['- 項目', '\\- 項目'],
    ['-', '\\-'],
    ['－', '－'],
    ['---', '\\---'],
    ['* * *', '\\* * *'],
    ['※ 注 * 印は一つ', '※ 注 * 印は一つ'],
    ['*強調*のつもり', '\\*強調\\*のつもり'],
    ['1~2、3~4', '1\\~2、3\\~4'],
    ['file_name_1', 'file_name_1'],
    ['_下線_', '\\_下線\\_'],
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['[a](javascript:x)', '[a\\](javascript:x)'],
    ['[注]', '[注]'],
    ['[注]: 用語', '\\[注]: 用語'],
    ['&lt;p&gt; と R&D', '\\&lt;p\\&gt; と R&D'],
    ['\\と\\*', '\\と\\\\*'],
    ['> 引用', '\\> 引用'],
    ['|a|b|', '|a|b|'],
    ['https://example.jp/a_b?c=d&e', 'https://example.jp/a_b?c=d&e'],
    ['https://example.jp/*a*', 'https\\://example.jp/\\*a\\*'],
    ['===', '\\==='],
  ])('%s', (text, markdown) => {
    expect(escapeLine(text, 'paragraph')).toBe(markdown);
  });

  test.each<[string, LineStart, string]>([
    ['[ ] 本人', 'item', '\\[ ] 本人'],
    ['[ ] 本人', 'paragraph', '[ ] 本人'],
    ['- -', 'item', '\\- -'],
    ['見出し #', 'heading', '見出し \\#'],
    ['見出し {#I-1}', 'heading', '見出し \\{#I-1}'],
    ['# 見出し', 'inline', '# 見出し'],
  ])('%s at the start of %s', (text, start, markdown) => {
    expect(escapeLine(text, start)).toBe(markdown);
  });
});

describe('any line reads back as itself', () => {
  const words = line.filter((text) => text !== '');
  const only = (nodes: readonly Nodes[], type: string): Nodes | null => {
    const [node, ...others] = nodes;
    return others.length === 0 && node?.type === type ? node : null;
  };
  const secondItem = (tree: Root, checked: boolean | null): Nodes | null => {
    const list = only(tree.children, 'list');
    const item = list?.type === 'list' && list.children.length === 3 ? list.children[1] : undefined;
    return item?.checked === checked ? only(item.children, 'paragraph') : null;
  };
  const second = (tree: Root, type: string): Nodes | null =>
    tree.children.length === 3 ? only(tree.children.slice(1, 2), type) : null;

  test.each<[string, LineStart, (text: string) => string, (tree: Root) => Nodes | null]>([
    ['a paragraph', 'paragraph', (text) => `a\n\n${text}\n\nb\n`, (tree) => second(tree, 'paragraph')],
    ['a list item', 'item', (text) => `- a\n- ${text}\n- b\n`, (tree) => secondItem(tree, null)],
    ['a task', 'inline', (text) => `- [ ] a\n- [x] ${text}\n- [ ] b\n`, (tree) => secondItem(tree, true)],
    ['a heading', 'heading', (text) => `a\n\n## ${text}\n\nb\n`, (tree) => second(tree, 'heading')],
  ])('%s', (_, start, wrap, find) => {
    fc.assert(
      fc.property(words, (text) => {
        const markdown = wrap(escapeLine(text, start));
        const node = find(parseMarkdown(markdown));
        expect(node === null ? markdown : plainText(node, markdown)).toBe(text);
      }),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 1000) },
    );
  });
});
