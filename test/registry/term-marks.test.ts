import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outline, walkBranches } from '../../src/assessment/outline.ts';
import type { GlossaryTerm } from '../../src/registry/glossary.ts';
import { markTerms, termFinder } from '../../src/registry/term-marks.ts';
import { loadForm } from '../../src/forms/load.ts';
import { assessment } from '../assessment/arbitrary.ts';

const term = (id: string, words: string, ...aliases: string[]): GlossaryTerm => ({
  id,
  term: words,
  reading: 'よみ',
  aliases,
  same: [],
  wide: ['手続'],
  short: '説明。',
  more: null,
  related: [],
});
const terms = [
  term('teikyo', '提供', '提供先'),
  term('network', '情報提供ネットワークシステム'),
  term('lgwan', 'LGWAN'),
  term('server', 'サーバ'),
  term('cplus', 'C++ (言語)'),
];
const find = termFinder(terms);
const found = (text: string): string[] =>
  find(text, new Set()).map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);

test.each([
  ['他の機関への提供', ['teikyo:提供']],
  ['情報提供ネットワークシステムで提供する', ['network:情報提供ネットワークシステム', 'teikyo:提供']],
  ['提供先に提供する', ['teikyo:提供先']],
  ['ＬＧＷＡＮと lgwan', ['lgwan:ＬＧＷＡＮ']],
  ['LGWANS、XLGWAN', []],
  ['サーバー室のサーバ', ['server:サーバ']],
  ['𠮷野家の提供', ['teikyo:提供']],
  ['㍿の提供', ['teikyo:提供']],
  ['C++ (言語)', ['cplus:C++ (言語)']],
  ['手続', []],
  ['', []],
])('in %j the terms are %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('a term is found once as long as it was seen', () => {
  const seen = new Set<string>();
  expect(find('提供', seen)).toHaveLength(1);
  expect(find('提供', seen)).toEqual([]);
  expect(find('提供', new Set())).toHaveLength(1);
});

test('without terms nothing is found', () => {
  expect(termFinder([])('提供', new Set())).toEqual([]);
});

test('in each section of any assessment a term is marked once, inside its text', () => {
  const finder = termFinder([term('a', 'あ'), term('i', 'い', '務'), term('x', 'x')]);
  fc.assert(
    fc.property(assessment, ({ entries, frontmatter }) => {
      const sections = outline(entries, loadForm(frontmatter.form));
      const marks = markTerms(sections, finder);
      for (const section of sections) {
        const ids = [...walkBranches([section])].flatMap(({ entry }) => {
          const own = marks.get(entry.key);
          if (own === undefined) return [];
          const texts = entry.value?.type === 'text' ? entry.value.text.split('\n') : [];
          const labels = entry.value?.type === 'marks' ? entry.value.marks.map(({ label }) => label) : [];
          const placed = [
            ...own.label.map((span) => ({ span, text: entry.label })),
            ...[...own.lines].flatMap(([at, spans]) => spans.map((span) => ({ span, text: texts[at] ?? '' }))),
            ...[...own.marks].flatMap(([at, spans]) => spans.map((span) => ({ span, text: labels[at] ?? '' }))),
          ];
          for (const { span, text } of placed)
            expect(finder(text.slice(span.start, span.end), new Set())).toHaveLength(1);
          return placed.map(({ span }) => span.id);
        });
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
    { numRuns: 40 },
  );
});
