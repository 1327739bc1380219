import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { formatMessages } from '../../src/assessment/faults.ts';
import { listAssessmentFiles } from '../../src/workspace/files.ts';

let content = '';
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'hyokasho-files-'));
  const names = [
    '992020/8.md',
    '992011/kyoiku-3.md',
    '992011/12.md',
    '992011/12/2022-04-01.md',
    '992011/12.import.json',
    '992011/.DS_Store',
  ];
  const stray = ['12.md', '99201/1.md', '992011/old/1.md', '992011/12.markdown', '992011/notes.txt'];
  for (const name of [...names, ...stray]) {
    const path = join(content, 'assessments', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
  }
});
afterAll(() => rm(content, { recursive: true }));

test('assessments and their earlier editions are listed in order, with their ids', () => {
  const { files } = listAssessmentFiles(content);
  const port = { municipality: '992011' };
  expect(files).toEqual([
    { path: 'assessments/992011/12/2022-04-01.md', id: '992011-12', edition: '2022-04-01', ...port, slug: '12' },
    { path: 'assessments/992011/12.md', id: '992011-12', edition: null, ...port, slug: '12' },
    { path: 'assessments/992011/kyoiku-3.md', id: '992011-kyoiku-3', edition: null, ...port, slug: 'kyoiku-3' },
    { path: 'assessments/992020/8.md', id: '992020-8', edition: null, municipality: '992020', slug: '8' },
  ]);
});

test('nothing is passed over in silence', () => {
  const { misplaced } = listAssessmentFiles(content);
  const lines = misplaced.flatMap((file) => formatMessages(file, file.path.slice(content.length + 1)));
  expect(lines).toMatchInlineSnapshot(`
    [
      "assessments/12.md:1:1  誤り  この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。  [misplaced-file]",
      "assessments/99201/1.md:1:1  誤り  この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。  [misplaced-file]",
      "assessments/992011/12.markdown:1:1  誤り  この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。  [misplaced-file]",
      "assessments/992011/notes.txt:1:1  誤り  この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。  [misplaced-file]",
      "assessments/992011/old/1.md:1:1  誤り  この場所のこの名前のファイルは読まれません。評価書なら assessments/992011/12.md のように団体コードのフォルダーの直下に、以前の版なら assessments/992011/12/2022-04-01.md のように置いてください。そうでないなら、assessments の外へ移してください。  [misplaced-file]",
    ]
  `);
});

test('a folder without assessments is an error, not an empty portal', () => {
  const { files, misplaced } = listAssessmentFiles(join(content, 'nowhere'));
  expect(files).toEqual([]);
  const lines = misplaced.flatMap((file) => formatMessages(file, '…')).map((line) => line.replaceAll(content, '…'));
  expect(lines).toMatchInlineSnapshot(`
    [
      "…:1:1  誤り  フォルダー「…/nowhere/assessments」がありません。--content に、assessments フォルダーのある場所を指定してください。  [unreadable-file]",
    ]
  `);
});

test('hidden files and folders, at any depth and with all they hold, are nobody’s', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hyokasho-hidden-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const put = async (name: string): Promise<void> => {
    const path = join(folder, 'assessments', name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '');
  };
  for (const name of ['.git/12.md', '992011/.cache/old/12.md', '992011/.12.md', '.12.md.1.tmp']) await put(name);
  expect(listAssessmentFiles(folder)).toEqual({ files: [], misplaced: [] });
  for (const name of ['git/12.md', '992011/12.md.1.tmp']) await put(name);
  const { misplaced } = listAssessmentFiles(folder);
  expect(misplaced.map(({ path, messages }) => [path.slice(folder.length + 1), messages[0]?.ruleId])).toEqual([
    ['assessments/992011/12.md.1.tmp', 'leftover-file'],
    ['assessments/git/12.md', 'misplaced-file'],
  ]);
});
