import { expect, test } from 'vitest';
import { factWords, sourceWords } from '../../src/components/contractors/words.ts';
import type { CompanyFact } from '../../src/registry/contractors/companies-file.ts';

test.each<[CompanyFact, string]>([
  [{ kind: 'renamed', name: '旧見本', until: '2020-04-01', source: 'recall' }, '2020年4月1日まで「旧見本」'],
  [
    { kind: 'renamed', name: '旧見本', from: '2010-10', until: '2020-04-01', source: 'recall' },
    '2010年10月から2020年4月1日まで「旧見本」',
  ],
  [{ kind: 'merged', name: '例示', on: '2020-04-01', source: 'recall' }, '例示は見本に合併（2020年4月1日）'],
  [{ kind: 'merged-into', name: '例示', on: '2020-04', source: 'recall' }, '見本は例示に合併（2020年4月）'],
  [{ kind: 'took-over', name: '例示', on: '2020-04-01', source: 'recall' }, '見本は例示の事業を承継（2020年4月1日）'],
])('%j is in words: %s', (fact, expected) => {
  expect(factWords('見本', fact)).toBe(expected);
});

test.each([
  ['recall', '出典未確認'],
  ['https://example.jp/x', null],
  [null, 'このサイトの運営者の登録'],
])('the source %j is %j', (source, expected) => {
  expect(sourceWords(source)).toBe(expected);
});
