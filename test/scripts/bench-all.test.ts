import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCurve, THEMES, type Series } from '../../scripts/bench/all/curve.ts';
import type { Measured } from '../../scripts/bench/all/measure-all.ts';
import { growthTable, sizesTable, timesTable, writeReport } from '../../scripts/bench/all/report.ts';
import { readTimes, runCommand } from '../../scripts/bench/all/run-command.ts';
import { touch, TOUCHED, wordsMissing } from '../../scripts/bench/all/same-words.ts';
import { KINDS, kindOf, largestOf, sizesByKind } from '../../scripts/bench/all/site-sizes.ts';
import { tellsMemory } from '../../scripts/bench/memory.ts';
import { contrast } from '../../src/text/colour.ts';

const scratch = mkdtempSync(join(tmpdir(), 'hyokasho-bench-all-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const node = (code: string) => ({ line: [process.execPath, '-e', code], cwd: scratch });
/** Works until the processor has worked for so many seconds, with so many megabytes. */
const WORK = 'const held = Buffer.alloc(60e6, 1); while (process.cpuUsage().user < 100_000); held.fill(2)';

describe.skipIf(process.platform === 'win32')('what a command used', () => {
  test('is what its children worked and held as well', async () => {
    const child = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(WORK)}])`;
    const { cpu, wall, peak } = await runCommand(node(child), scratch);
    expect(cpu).toBeGreaterThanOrEqual(0.1);
    expect(wall).toBeGreaterThanOrEqual(0.1);
    if (tellsMemory()) expect(peak).toBeGreaterThan(60e6);
    else expect(peak).toBeNull();
  });

  test('is not told where it fails, but the end of what it said', async () => {
    const failing = runCommand(node("console.error('no such place'); process.exit(3)"), scratch);
    await expect(failing).rejects.toThrow(/ended with 3\.\nno such place$/u);
  });

  test.each([
    ['0m0.000000s 0m0.010000s\n1m2.500000s 0m1.000000s\n', 63.51],
    ['0m0.000s 0m0.000s\n0m0.204s 0m0.031s\n', 0.235],
  ])('is read from %j', (printed, seconds) => {
    expect(readTimes(printed)).toBeCloseTo(seconds, 6);
  });

  test('is not guessed from what cannot be read', () => {
    expect(() => readTimes('real 0.20')).toThrow(/other times/u);
  });
});

const MARKDOWN = `---
title: 見本
---

### ②事務の内容 {#I-1-2}

申請を受け付け、記録する。

- [x] 10人未満
- 紙（判読不明）

1. A&B
`;
const PAGE = `<h3 id="I-1-2">②事務の内容</h3><p>申請を受け付け、記録する。</p>
<ul><li><input type="checkbox" checked> 10人未満</li><li>紙（判読不明）</li></ul><ol><li>A&amp;B</li></ol>`;

describe('the words of a page', () => {
  test('are those of its Markdown, however it is marked up', () => {
    expect(wordsMissing(MARKDOWN, PAGE)).toEqual([]);
    expect(wordsMissing(MARKDOWN, PAGE.replace(' 10人未満', ' [x] 10人未満'))).toEqual([]);
  });

  test.each(['②事務の内容', '申請を受け付け', '10人未満', '紙', 'B</li>'])('lack %j where it is left out', (word) => {
    expect(wordsMissing(MARKDOWN, PAGE.replace(word, ''))).toHaveLength(1);
  });

  test('have one sentence more where the file is touched', () => {
    const touched = touch(MARKDOWN);
    expect(touched).toBe(MARKDOWN.replace('申請', `${TOUCHED}\n\n申請`));
    expect(wordsMissing(touched, PAGE)).toEqual([TOUCHED]);
    expect(() => touch('---\ntitle: 見本\n---\n\n# Ⅰ\n')).toThrow(/what it is about/u);
  });
});

test('each file of a site is of one kind', () => {
  const paths = ['assessments/1/index.html', 'index.html', 'api/v1/a.json', 'data/a.csv', 'search/data/0/a.pack'];
  const others = ['feeds/a.xml', 'originals/1/2020-01-01.pdf', '_astro/a.js'];
  expect([...paths, ...others].map(kindOf)).toEqual(KINDS);
  expect(['data/index.html', 'search/index.html', 'pagefind/pagefind.js'].map(kindOf)).toEqual([
    'other pages',
    'other pages',
    'search index',
  ]);
  const files = [...paths, ...others, 'feeds/b.xml'].map((path, n) => ({ path, bytes: n + 1 }));
  expect(sizesByKind(files).get('feeds')).toEqual({ files: 2, bytes: 6 + 9 });
  expect(largestOf(files)).toEqual({ path: 'feeds/b.xml', bytes: 9 });
});

const used = (cpu: number) => ({ cpu, wall: cpu * 2, peak: 5e8 });
const measured = (tool: string, count: number, cpu: number): Measured => ({
  tool,
  count,
  runs: { cold: used(cpu), unchanged: used(cpu / 10), touched: used(cpu / 5) },
  kinds: new Map([['feeds', { files: count, bytes: count * 2000 }]]),
  all: { files: count, bytes: count * 2000 },
  largest: { path: 'feeds/a.xml', bytes: 2_000_000 },
});

describe('the tables', () => {
  const results = [measured('Hyokasho', 100, 10), measured('Hyokasho', 300, 50)];
  const rowsOf = (table: string): string[][] =>
    table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  test('have a row for each build, and one for each kind', () => {
    expect(rowsOf(timesTable(results))[2]).toEqual(['100', 'Hyokasho', 'cold', '10.0', '100.0', '20.0', '500']);
    expect(rowsOf(timesTable(results))).toHaveLength(2 + 6);
    expect(rowsOf(sizesTable(results))[2]).toEqual(['100', 'Hyokasho', 'feeds', '1.00', '2.0', '100', '0.2']);
  });

  test('tell what one more assessment costs', () => {
    const [, , row] = rowsOf(growthTable(results));
    expect(row).toEqual(['Hyokasho', '100 to 300', '200', '40.0', '1.00', '2.0', '`feeds/a.xml`, 2.0 MB']);
    expect(growthTable(results.slice(0, 1))).toBe('');
  });

  test('stand in the document, which says that Hugo is missing where it is', () => {
    const about = {
      command: 'x',
      day: '2026-01-02',
      machine: 'M.',
      tools: ['Hyokasho 1'],
      characters: 1,
      picture: null,
    };
    expect(writeReport(results, about)).toContain('Hugo was not on the PATH');
    expect(writeReport([...results, measured('Hugo', 100, 1)], about)).not.toContain('Hugo was not on the PATH');
  });
});

describe('the picture', () => {
  const lineOf = (name: string, ys: number[]): Series => ({
    ...{ name, colour: 0, dash: null },
    points: ys.map((y, n) => ({ x: 100 * 2 ** n, y })),
  });
  const series = [lineOf('A & B', [1, 2, 4]), lineOf('b', [1.1, 2.1, 3.9]), lineOf('c', [0.02, 0.02, 0.02])];
  const svg = drawCurve('title', { x: 'count', y: 's' }, series);
  const pathsOf = (text: string): number[][][] =>
    Array.from(text.matchAll(/stroke-width="2"[^>]* d="M(?<points>[^"]+)"/gu), ({ groups }) =>
      (groups?.['points'] ?? '').split('L').map((point) => point.split(' ').map(Number)),
    );

  test('is XML, with a line for each series', () => {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(pathsOf(svg)).toHaveLength(series.length);
    expect(svg).toContain('A &amp; B');
  });

  test('draws what doubles with the count at one angle, and what is equal on a level', () => {
    const [doubling = [], , level = []] = pathsOf(svg);
    const [first = [], second = [], third = []] = doubling;
    const step = (from: number[], to: number[]): number => (to[1] ?? 0) - (from[1] ?? 0);
    expect(step(first, second)).toBeLessThan(0);
    expect(step(second, third)).toBeCloseTo(step(first, second), 0);
    expect(new Set(level.map(([, y]) => y)).size).toBe(1);
  });

  test('keeps names apart', () => {
    const heights = Array.from(svg.matchAll(/<text x="590" y="([\d.]+)"/gu), ([, y]) => Number(y)).sort(
      (a, b) => a - b,
    );
    expect(heights).toHaveLength(series.length);
    for (const [n, height] of heights.slice(1).entries()) expect(height - (heights[n] ?? 0)).toBeGreaterThan(17.9);
  });

  test.each(Object.entries(THEMES))('can be read on a %s page', (_, { ground, text, colours }) => {
    expect(contrast(text, ground)).toBeGreaterThan(7);
    for (const colour of colours) expect(contrast(colour, ground)).toBeGreaterThan(4.5);
  });
});
