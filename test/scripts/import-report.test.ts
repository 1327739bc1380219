import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, test, vi } from 'vitest';
import { openReport } from '../../scripts/import/report-file.ts';
import { linesOfReport } from '../../scripts/import/report-lines.ts';
import { toJsonReport, toReading, toReport, type FileReport, type WrittenReport } from '../../scripts/import/report.ts';
import { printResults, Results } from '../../scripts/import/results.ts';
import { chooseRows, LONGEST_TABLE, MOST_DOUBTFUL, toRow, toTable, type TableRow } from '../../scripts/import/table.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { ImportDoubt } from '../../src/import/types.ts';
import { wholeAssessment } from '../assessment/whole.ts';
import { useTemporaryFolder } from '../support/temporary-folder.ts';
import { POOR, SOURCE, useImport } from './support/import-command.ts';

const DOUBT: ImportDoubt = { line: 5, key: null, code: 'a', message: { ja: '確認してください。', en: 'Check it.' } };
const FAULT: FileReport = {
  file: 'bad.pdf',
  status: 'failed',
  code: 'kind',
  message: { ja: '読み取れません。', en: 'It cannot be read.' },
};
const assessment = wholeAssessment(loadForm('kiso'));

function reportWith(doubts: ImportDoubt[], status: WrittenReport['status'] = 'written', file = 'a.pdf'): WrittenReport {
  const document = {
    assessment,
    coverage: { total: 0, placed: 0, unplaced: 0, repeated: 0, print: 0 },
    diagnostics: doubts,
    poor: status === 'poor' ? { cause: 'cells-lost', placed: 0.5, message: { ja: '半分です。', en: 'Half.' } } : null,
  } as unknown as ImportedDocument;
  return toReport(file, toReading(document), { id: '992011-1', edition: null, path: 'a.md', status });
}

test('the place of a doubt is in each language: a line of a text, a page of an original', () => {
  const { doubts } = toJsonReport(reportWith([DOUBT, { ...DOUBT, at: { pages: [12, 12] } }])) as {
    doubts: { at: unknown }[];
  };
  expect(doubts.map(({ at }) => at)).toEqual([
    { ja: 'a.pdf:5', en: 'a.pdf:5' },
    { ja: 'a.pdf 12ページ', en: 'a.pdf page 12' },
  ]);
});

test('what is wrong with several sources is said once, below all of them', () => {
  const results = new Results();
  results.add(FAULT);
  results.add({ ...FAULT, file: 'other.pdf', message: { ja: '暗号化されています。', en: 'It is encrypted.' } });
  results.add({ ...FAULT, file: 'worse.pdf', code: 'text' });
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const table = vi.spyOn(console, 'log').mockReturnValue(undefined);
  try {
    printResults(results);
    expect(said.mock.calls.map(([text]) => text as string)).toEqual([
      '\nbad.pdf  kind\nworse.pdf  text\n  It cannot be read.',
      '\nother.pdf  kind\n  It is encrypted.',
    ]);
    expect(table).toHaveBeenCalledTimes(1);
  } finally {
    for (const spy of [said, table]) spy.mockRestore();
  }
});

describe('lines of a report', () => {
  test('name the place in words, and as the first page or line', () => {
    const places = linesOfReport(
      reportWith([
        DOUBT,
        { ...DOUBT, at: { pages: [12, 13] }, key: 'I-1-2' },
        { ...DOUBT, at: { sheet: '基本情報', range: 'A3:F8' } },
      ]),
    ).map(({ place, page, line, key }) => ({ place: place?.ja, page, line, key }));
    expect(places).toEqual([
      { place: '5行目', page: null, line: 5, key: null },
      { place: '12～13ページ', page: 12, line: null, key: 'I-1-2' },
      { place: 'シート「基本情報」A3:F8', page: null, line: null, key: null },
    ]);
  });

  test.each<[WrittenReport['status'], string[]]>([
    ['written', ['a']],
    ['same', ['a']],
    ['kept', ['kept', 'a']],
    ['poor', ['poor', 'a']],
  ])('of a source that is %s', (status, codes) => {
    expect(linesOfReport(reportWith([DOUBT], status)).map(({ code }) => code)).toEqual(codes);
  });

  test('have the same keys, whatever they are about', () => {
    const lines = [...linesOfReport(FAULT), ...linesOfReport(reportWith([DOUBT], 'kept'))];
    expect(lines.map(({ kind }) => kind)).toEqual(['file', 'file', 'doubt']);
    expect(new Set(lines.map((line) => Object.keys(line).sort().join())).size).toBe(1);
  });
});

describe('a report file', () => {
  const folder = useTemporaryFolder('report');
  const halves = (): string[] => readdirSync(folder.path).filter((name) => name.endsWith('.tmp'));
  const linesOf = (name: string): { code: string; message: string }[] =>
    folder
      .read(name)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  test('of lines has each source at once, and its name at the end', () => {
    const report = openReport(folder.at('r.jsonl'), 'en');
    report.add(FAULT);
    const [half = ''] = halves();
    expect(linesOf(half)).toMatchObject([{ file: 'bad.pdf', message: 'It cannot be read.' }]);
    report.add(reportWith([DOUBT, DOUBT]));
    expect(linesOf(half)).toHaveLength(3);
    expect(existsSync(folder.at('r.jsonl'))).toBe(false);
    report.end({ interrupted: true, leftOut: [{ path: 'x.zip', why: { ja: '圧縮ファイル', en: 'an archive' } }] });
    report.discard();
    expect(halves()).toEqual([]);
    expect(linesOf('r.jsonl').map(({ code }) => code)).toEqual(['kind', 'a', 'a', 'left-out']);
  });

  test('of lines is a table for the query that the README has', async () => {
    const report = openReport(folder.at('report.jsonl'), 'en');
    for (const each of [FAULT, reportWith([DOUBT, { ...DOUBT, at: { pages: [1, 1] } }]), FAULT, FAULT])
      report.add(each);
    report.end({ interrupted: false, leftOut: [] });
    const query = /duckdb -c "(.+)"/u.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
    const connection = await (await DuckDBInstance.create()).connect();
    const rows = await connection.runAndReadAll(query.replace('report.jsonl', folder.at('report.jsonl')));
    connection.closeSync();
    expect(rows.getRowsJson()).toEqual([
      ['kind', '3'],
      ['a', '2'],
    ]);
  });

  test('of lines leaves the former one where the import fails, and what runs', () => {
    folder.put('r.jsonl', '{}\n');
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    folder.put(`r.jsonl.${gone}.tmp`, 'half');
    folder.put(`other.jsonl.${gone}.tmp`, 'half');
    const report = openReport(folder.at('r.jsonl'), 'ja');
    expect(halves()).toEqual([`other.jsonl.${gone}.tmp`, `r.jsonl.${process.pid}.tmp`].sort());
    report.add(FAULT);
    report.discard();
    expect(halves()).toEqual([`other.jsonl.${gone}.tmp`]);
    expect(folder.read('r.jsonl')).toBe('{}\n');
  });

  test.each([
    ['r.json', false],
    ['r.JSONL', true],
    ['r', false],
  ])('%s is one of lines by its ending alone', (name, isLines) => {
    const report = openReport(folder.at(name), 'en');
    report.add(FAULT);
    report.end({ interrupted: false, leftOut: [] });
    expect(folder.read(name).startsWith('{"kind"')).toBe(isLines);
  });
});

describe('what is kept of each source until the end', () => {
  const sizeOf = (count: number, doubts: number): number => {
    const results = new Results();
    for (let at = 0; at < count; at += 1) results.add(reportWith(Array.from({ length: doubts }, () => DOUBT)));
    return JSON.stringify(results).length;
  };

  test('is a small row, however many doubts there are', () => {
    const [few, many] = [sizeOf(50, 10), sizeOf(50, 99)];
    expect(many).toBe(few);
    expect(sizeOf(200, 10) / few).toBeLessThan(4.1);
    expect(few / 50).toBeLessThan(400);
  });
});

describe('the table', () => {
  const rowOf = (file: string, doubts: number): TableRow =>
    toRow(
      reportWith(
        Array.from({ length: doubts }, () => DOUBT),
        'written',
        file,
      ),
    );
  const bare = (count: number): TableRow[] => Array.from({ length: count }, (_, at) => rowOf(`${at}.pdf`, 0));

  test('is not broken, and tells a terminal nothing, by the name of a source', () => {
    const lines = toTable([rowOf('a\nb\u001b[31m.pdf', 0), toRow({ ...FAULT, file: 'c\r\u0007.pdf' })], 'en').split(
      '\n',
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('a ⏎ b␛[31m.pdf');
    expect(lines[2]).toContain('c ⏎ ␇.pdf');
  });

  test('has every source up to its longest, and of more those that ask for work', () => {
    const rows = [...bare(LONGEST_TABLE - 2), rowOf('doubtful.pdf', 1), toRow(FAULT)];
    expect(rows).toHaveLength(LONGEST_TABLE);
    expect(chooseRows(rows)).toBe(rows);
    expect(toTable(rows, 'en').split('\n')).toHaveLength(LONGEST_TABLE + 1);
    const more = [...rows, toRow(reportWith([], 'poor', 'poor.pdf')), rowOf('last.pdf', 0)];
    expect(chooseRows(more).map(({ file }) => file)).toEqual(['doubtful.pdf', 'bad.pdf', 'poor.pdf']);
    const lines = toTable(more, 'en').split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toContain(`… and ${LONGEST_TABLE - 1} more`);
    expect(toTable(more, 'ja')).toContain(`ほか${LONGEST_TABLE - 1}件`);
  });

  test('that is cut has those with the most doubts, in their order, and no more than it may', () => {
    const doubtful = Array.from({ length: MOST_DOUBTFUL + 1 }, (_, at) => rowOf(`d${at}.pdf`, at + 1));
    const chosen = chooseRows([...doubtful, ...bare(LONGEST_TABLE)]).map(({ file }) => file);
    expect(chosen).toEqual(doubtful.slice(1).map(({ file }) => file));
  });

  test('that is cut and asks for no work is one line', () => {
    expect(toTable(bare(LONGEST_TABLE + 1), 'en')).toMatch(/^… and 101 more/u);
  });
});

describe('npm run import', () => {
  const { folder, call } = useImport();

  test('writes a line a fault, also of what it knows already', async () => {
    folder.put('in/a.txt', SOURCE.replace('1. 特定', '別紙1 読めない表\n読めない字\n1. 特定'));
    folder.put('in/bad.txt', '評価書ではない文章です。');
    folder.put('in/poor.txt', POOR.replace('\n7\t', '\n8\t'));
    folder.put('in/x.zip', '');
    const report = folder.at('out/report.jsonl');
    const run = async (): Promise<{ status: number | null; stdout: string; lines: Record<string, unknown>[] }> => {
      const { code: status, stdout } = await call(folder.at('in'), '--report', report);
      const lines = readFileSync(report, 'utf8').trimEnd().split('\n');
      return { status, stdout, lines: lines.map((line) => JSON.parse(line)) };
    };
    const first = await run();
    expect(first.status).toBe(1);
    expect(first.stdout).not.toContain('not read again');
    const file = folder.at('in/a.txt');
    expect(first.lines).toContainEqual(
      expect.objectContaining({
        kind: 'doubt',
        file,
        status: 'written',
        id: '312011-7',
        line: 16,
        code: 'unplaced-text',
      }),
    );
    const wholes = first.lines.filter(({ kind }) => kind !== 'doubt').map(({ status, code }) => [status, code]);
    expect(wholes).toEqual([
      ['failed', 'kind'],
      ['poor', 'poor'],
      [null, 'left-out'],
    ]);
    const again = await run();
    expect(again.status).toBe(1);
    expect(again.stdout).toContain('2 sources have not changed since the last import and were not read again.');
    expect(again.lines).toEqual(
      first.lines.map((line) => (line['status'] === 'written' ? { ...line, status: 'same' } : line)),
    );
    expect(readdirSync(folder.at('out'))).toEqual(['report.jsonl']);
  });
});
