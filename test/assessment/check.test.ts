import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkAssessment, createCorpusCheck, type CheckContext } from '../../src/assessment/check.ts';
import { faultCodes, formatMessages, hasErrors, isError, report, toDiagnostics } from '../../src/assessment/faults.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { isValidCode } from '../../src/registry/municipality.ts';
import { loadForms } from '../../src/forms/load.ts';
import { wholeAssessment } from './whole.ts';

const folder = join(import.meta.dirname, '../fixtures/check');
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md'));
const context: CheckContext = {
  isValidCode,
  hasMunicipality: (code) => code === '992011',
  procedures: new Set(['jido-teate', 'kaigo-hoken']),
};

const check = (name: string, path = `assessments/992011/${name}`): ReturnType<typeof checkAssessment> =>
  checkAssessment(readFileSync(join(folder, name), 'utf8'), { path, context });

test.each(fixtures)('%s: every fault is told with its line, its item, and what to do', async (name) => {
  const { file } = check(name);
  for (const [language, ending] of [
    ['ja', '.txt'],
    ['en', '.en.txt'],
  ] as const) {
    const lines = formatMessages(file, file.path, language);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, name.replace(/\.md$/u, ending)));
  }
});

test('front matter that asks for another language is refused and never run', () => {
  for (const name of ['script-front-matter.md', 'coffee-front-matter.md', 'json-front-matter.md']) {
    const { assessment, file } = check(name);
    expect(assessment).toBeNull();
    expect(hasErrors(file)).toBe(true);
  }
  expect(globalThis).not.toHaveProperty('hyokashoRan');
});

test('a file in the folder of another municipality, or with a name that is no address, is an error', () => {
  const { file } = check('cover.md', 'content/assessments/992020/第12号.md');
  const lines = formatMessages(file).filter((line) => /folder-mismatch|bad-slug/u.test(line));
  expect(lines).toMatchInlineSnapshot(`
    [
      "content/assessments/992020/第12号.md:1:1  誤り  path  ファイル名「第12号.md」はページのURLになるので、英小文字・数字・ハイフンだけで 12.md や kyoiku-3.md のように付けてください。  [bad-slug]",
      "content/assessments/992020/第12号.md:5:1  誤り  municipality  ファイルはフォルダー「992020」にありますが、municipality は「992011」です。フォルダー「992011」へ移すか、コードを直してください。  [folder-mismatch]",
    ]
  `);
});

test('two files with one id, or one number of one authority, are found without keeping the files', () => {
  const corpus = createCorpusCheck();
  const messages = ['12', 'KYOIKU-12', 'kyoiku-12'].flatMap((slug) => {
    const { assessment, file } = check('cover.md', `assessments/992011/${slug}.md`);
    file.messages.length = 0;
    const frontmatter = assessment?.frontmatter ?? null;
    corpus.add({ path: file.path, id: `992011-${slug}`, edition: null, frontmatter, file });
    return formatMessages(file);
  });
  expect(messages).toMatchInlineSnapshot(`
    [
      "assessments/992011/KYOIKU-12.md:1:1  注意  評価書番号「12」は、同じ評価実施機関の assessments/992011/12.md にもあります。番号を確かめてください。  [duplicate-number]",
      "assessments/992011/kyoiku-12.md:1:1  誤り  id「992011-kyoiku-12」は assessments/992011/KYOIKU-12.md と同じです。どちらかのファイル名を変えてください（公開したことのある id は変えないでください）。  [duplicate-id]",
      "assessments/992011/kyoiku-12.md:1:1  注意  評価書番号「12」は、同じ評価実施機関の assessments/992011/12.md にもあります。番号を確かめてください。  [duplicate-number]",
    ]
  `);
});

test('a former id of two assessments is an error of the second; earlier editions repeat that of their newest', () => {
  const corpus = createCorpusCheck();
  const add = (slug: string, former: string[], edition: string | null = null): string[] => {
    const { assessment, file } = check('cover.md');
    const frontmatter = assessment && { ...assessment.frontmatter, number: null, formerSlugs: former };
    file.messages.length = 0;
    corpus.add({ path: `${slug}.md`, id: `992011-${slug}`, edition, frontmatter, file });
    return formatMessages(file);
  };
  expect(add('12-kiso', ['12', '1'])).toEqual([]);
  expect(add('12-kiso', ['12'], '2022-04-01')).toEqual([]);
  expect(add('13-kiso', ['13', '12'])).toEqual([
    'assessments/992011/cover.md:1:1  誤り  formerSlugs  以前のid「992011-12」は 12-kiso.md にもあり、どちらに転送するか決まりません。どちらかの formerSlugs から「12」を消してください。  [duplicate-former-slug]',
  ]);
});

test('a former id that another assessment has today is named, in whatever order they come', () => {
  const named = (...slugs: [slug: string, former: string[]][]): string[] => {
    const corpus = createCorpusCheck();
    const front = check('cover.md').assessment?.frontmatter ?? null;
    for (const [slug, formerSlugs] of slugs) {
      const frontmatter = front && { ...front, number: null, formerSlugs };
      const path = `${slug}.md`;
      corpus.add({ path, id: `992011-${slug}`, edition: null, frontmatter, file: new VFile({ path }) });
    }
    return corpus.end().flatMap((file) => formatMessages(file));
  };
  const warning =
    '12-kiso.md:1:1  注意  formerSlugs  以前のid「992011-12」は、今は 12.md のidです。以前のURLからこの評価書に転送されず、そちらの評価書が表示されます。公開したことのあるidなら、そちらのファイル名を変えてください。  [former-slug-taken]';
  expect(named(['12-kiso', ['12']], ['13', []])).toEqual([]);
  expect(named(['12-kiso', ['12']], ['12', []])).toEqual([warning]);
  expect(named(['12', []], ['12-kiso', ['12']])).toEqual([warning]);
});

test('an earlier edition is held against the newest one, file by file', () => {
  const corpus = createCorpusCheck();
  const newest = check('cover.md').assessment?.frontmatter ?? null;
  const add = (edition: string | null, more: Partial<Frontmatter> = {}, id = '12'): void => {
    const path = `assessments/992011/${id}${edition === null ? '' : `/${edition}`}.md`;
    const frontmatter = newest && { ...newest, published: edition ?? '2025-03-31', ...more };
    corpus.add({ path, id: `992011-${id}`, edition, frontmatter, file: new VFile({ path }) });
  };
  add('2022-04-01');
  add('2023-04-01', { published: '2023-04-02' });
  add('2024-04-01', { form: 'zen', municipality: '992020' });
  add('2024-05-01', { status: 'draft' });
  add('2025-03-30');
  add('2025-03-31');
  add(null);
  add('2021-04-01', {}, '13');
  add('2021-04-01', {}, '14');
  add(null, { published: null }, '14');
  add('2021-04-01', { status: 'ended' }, '15');
  add(null, { status: 'draft' }, '15');
  expect(corpus.end().flatMap((file) => formatMessages(file))).toMatchInlineSnapshot(`
    [
      "assessments/992011/12/2023-04-01.md:1:1  誤り  published  以前の版のファイルの名前は公表日です。名前は「2023-04-01」ですが、published は「2023-04-02」です。正しい方に合わせてください。  [edition-mismatch]",
      "assessments/992011/12/2024-04-01.md:1:1  誤り  form  様式が最新の版 assessments/992011/12.md と違います（全項目評価書と重点項目評価書）。様式の違う評価書は別の評価書として置いてください。  [edition-mismatch]",
      "assessments/992011/12/2024-04-01.md:1:1  誤り  municipality  団体のコードが最新の版 assessments/992011/12.md と違います（「992020」と「992011」）。正しい方に合わせてください。  [edition-mismatch]",
      "assessments/992011/12/2024-05-01.md:1:1  誤り  status  案は、公表された評価書 assessments/992011/12.md の版ではありません。別の評価書として、名前の末尾を -an にして置くか、案でなければ status: の行を消してください。  [edition-mismatch]",
      "assessments/992011/12/2025-03-31.md:1:1  誤り  published  最新の版 assessments/992011/12.md の公表日（2025-03-31）より前の日付ではありません。新しい方を 12.md の名前で置いてください。  [edition-order]",
      "assessments/992011/13/2021-04-01.md:1:1  誤り  以前の版だけがあり、最新の版 assessments/992011/13.md がありません。最新の版をそこに置いてください。これが最新の版なら、このファイルをその名前に変えてください。  [edition-alone]",
      "assessments/992011/14/2021-04-01.md:1:1  誤り  published  最新の版 assessments/992011/14.md に公表日がないので、どちらが新しいか決められません。最新の版の前書きに published: を書いてください。  [edition-order]",
      "assessments/992011/15/2021-04-01.md:1:1  誤り  status  最新の版 assessments/992011/15.md は案です。案は、公表された評価書の版にはなりません。案を別の評価書として、名前の末尾を -an にして置いてください。  [edition-mismatch]",
    ]
  `);
});

test('a procedure that is not decided is told to those who edit, not to readers of the page', () => {
  const { assessment, file } = check('unknown-body.md');
  const before = toDiagnostics(file).length;
  createCorpusCheck().add({
    path: file.path,
    id: '999997-4',
    edition: null,
    frontmatter: assessment?.frontmatter ?? null,
    file,
  });
  expect(formatMessages(file).filter((line) => line.includes('no-procedure'))).toMatchInlineSnapshot(`
    [
      "assessments/992011/unknown-body.md:1:1  注意  どの事務の評価書かが決まっていません。content/procedures.yaml から選び、前書きに procedure: を書いてください。  [no-procedure]",
    ]
  `);
  expect(toDiagnostics(file)).toHaveLength(before + 1);
});

test('every code of a fault is shown by a fixture or a test above', () => {
  const told = new Set(fixtures.flatMap((name) => check(name).file.messages.map(({ ruleId }) => ruleId)));
  const above = [
    'folder-mismatch',
    'bad-slug',
    'duplicate-id',
    'duplicate-former-slug',
    'former-slug-taken',
    'duplicate-number',
    'no-procedure',
    'edition-alone',
    'edition-mismatch',
    'edition-order',
  ];
  // Told of files and folders before anything is read: test/corpus.
  const walker = [
    'misplaced-file',
    'unreadable-file',
    'original-missing',
    'original-mismatch',
    'leftover-file',
    'other-file',
    'not-utf8',
    'control-character',
    'no-cache',
    'check-failed',
    'empty-items',
    'date-in-future',
  ];
  const unshown = faultCodes.filter((code) => !told.has(code) && ![...above, ...walker].includes(code));
  expect(unshown).toEqual([]);
});

test('warnings say 注意 and do not count as errors', () => {
  const { file } = check('counts.md');
  expect(hasErrors(file)).toBe(false);
  expect(formatMessages(file).every((line) => line.includes('注意'))).toBe(true);
  expect(toDiagnostics(file).map(({ code }) => isError(code as never))).not.toContain(true);
});

test('a warning tells readers what is wrong, and editors also what to do', () => {
  const { file } = check('counts.md');
  expect(toDiagnostics(file)[0]).toMatchInlineSnapshot(`
    {
      "code": "count-mismatch",
      "key": "II-f1-4-status",
      "line": 17,
      "message": "「委託する（6）件」とありますが、委託事項は2件です（委託事項1、2）。",
    }
  `);
  expect(formatMessages(file, 'x.md')[0]).toMatchInlineSnapshot(
    `"x.md:17:1  注意  II-f1-4-status 委託の有無  「委託する（6）件」とありますが、委託事項は2件です（委託事項1、2）。原文のとおりならこのままでかまいません。違うなら件数を直すか、欠けている委託事項を書き足してください。  [count-mismatch]"`,
  );
});

test.each(loadForms())('a whole $name has no fault', (form) => {
  const path = 'assessments/992011/1.md';
  const { assessment, file } = checkAssessment(writeAssessment(wholeAssessment(form)), { path, context });
  expect(formatMessages(file)).toEqual([]);
  expect(assessment).toEqual(wholeAssessment(form));
});

test('a message is one line of the terminal, whatever words of the file it repeats', () => {
  const file = new VFile({ path: 'a\u001b[2J.md' });
  report(file, 'unknown-option', {
    place: { line: 3, column: 1 },
    item: 'I-1',
    reason: {
      ja: '「一\n二\u0007」は様式の選択肢にありません。',
      en: '「一\n二\u0007」 is not an option of the form.',
    },
  });
  expect(formatMessages(file)).toEqual([
    'a␛[2J.md:3:1  誤り  I-1  「一 ⏎ 二␇」は様式の選択肢にありません。  [unknown-option]',
  ]);
});
