import { describe, expect, test } from 'vitest';
import { companySpans } from '../../../src/insights/contractors/company-spans.ts';
import type { TaskTrail } from '../../../src/insights/contractors/task-trail.ts';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';

const directory = openDirectory([], [], []);
/** Texts with the day from which each holds and the row that says so, newest first. */
const trail = (end: TaskTrail['end'], ...spans: [text: string, from: string | null][]): TaskTrail => ({
  spans: spans.map(([text, from], at) => ({ text, from, rows: from === null ? [] : [at + 1] })),
  end,
});
const shown = (given: TaskTrail, notes: [number, string][] = []): string[] =>
  companySpans(given, directory, new Map(notes)).map(({ name, from, until, before, next, doubt, isCurrent }) =>
    [
      `${name.name}${isCurrent ? '' : '（前）'} ${from ?? ''}～${until ?? ''}`,
      ...before.map((other) => `←${other.name.name}`),
      ...next.map((other) => `→${other.name.name}`),
      ...(doubt === null ? [] : [`？${doubt.printed} ${doubt.day ?? ''}`]),
    ].join(' '),
  );

const [A, B, C] = ['株式会社甲見本', '株式会社乙例示', '株式会社丙丘'] as const;

test.each<[why: string, given: TaskTrail, expected: string[]]>([
  ['no row', trail('open', [A, null]), [`${A} ～`]],
  [
    'a company in place of another',
    trail('open', [A, '2020-04-01'], [B, null]),
    [`${A} 2020-04-01～ ←${B}`, `${B}（前） ～2020-04-01 →${A}`],
  ],
  ['a task written down on a day', trail('begins', [A, '2020-04-01']), [`${A} 2020-04-01～`]],
  ['a task that cannot be followed', trail('lost', [A, null]), [`${A} ～`]],
  [
    'another spelling',
    trail('open', ['㈱甲見本', '2022-04-01'], [A, '2020-04-01'], [B, null]),
    [`㈱甲見本 2020-04-01～ ←${B}`, `${B}（前） ～2020-04-01 →${A}`],
  ],
  ['a company that is added', trail('open', [`${A}\n${B}`, '2020-04-01'], [A, null]), [`${A} ～`, `${B} 2020-04-01～`]],
  [
    'a company that is left out',
    trail('open', [A, '2020-04-01'], [`${A}\n${B}`, null]),
    [`${A} ～`, `${B}（前） ～2020-04-01`],
  ],
  [
    'a company that comes back',
    trail('open', [A, '2022-04-01'], [B, '2020-04-01'], [A, null]),
    [`${A} 2022-04-01～ ←${B}`, `${B}（前） 2020-04-01～2022-04-01 ←${A} →${A}`, `${A}（前） ～2020-04-01 →${B}`],
  ],
  ['nobody before', trail('open', [A, '2020-04-01'], ['', null]), [`${A} 2020-04-01～`]],
  ['a competition before', trail('open', [A, '2020-04-01'], ['競争入札により決定する。', null]), [`${A} 2020-04-01～`]],
  [
    'words before',
    trail('open', [A, '2020-04-01'], ['市が契約する各社', null]),
    [`${A} ～ ？市が契約する各社 2020-04-01`],
  ],
  [
    'a name that may be its own',
    trail('open', ['株式会社スーブル', '2021-04-01'], ['株式会社スープル', '2018-04-01'], [B, null]),
    [
      '株式会社スーブル ～ ？株式会社スープル 2021-04-01',
      `株式会社スープル（前） 2018-04-01～ ←${B} ？株式会社スーブル 2021-04-01`,
      `${B}（前） ～2018-04-01 →株式会社スープル`,
    ],
  ],
  [
    'two of one company',
    trail('open', [`${A} 例示支店\n${A} 見本支店`, '2020-04-01'], [C, null]),
    [`${A} 2020-04-01～ ←${C}`, `${C}（前） ～2020-04-01 →${A} →${A}`],
  ],
])('%s', (_, given, expected) => {
  expect(shown(given)).toEqual(expected);
});

describe('a row that says of itself', () => {
  const given = trail('open', [A, '2020-04-01'], [B, null]);

  test.each(['社名変更のため', '商号の変更に伴う修正', '委託先の名称変更', '委託先の合併による', '委託先名の変更'])(
    '%s proves no other company',
    (note) => {
      expect(shown(given, [[1, note]])).toEqual([`${A} ～ ？${B} 2020-04-01`, `${B}（前） ～ ？${A} 2020-04-01`]);
    },
  );

  test.each(['委託先の変更に伴う修正', '機器の更改に伴う保守業者の変更', ''])('%s leaves two companies', (note) => {
    expect(shown(given, [[1, note]])[0]).toBe(`${A} 2020-04-01～ ←${B}`);
  });
});
