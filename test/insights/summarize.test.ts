import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outline } from '../../src/assessment/outline.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Assessment } from '../../src/assessment/types.ts';
import { textOf } from '../../src/assessment/value-text.ts';
import { ICONS } from '../../src/components/summary/icons.ts';
import { summarize } from '../../src/insights/summary/summarize.ts';
import { QUESTIONS } from '../../src/insights/summary/questions.ts';
import type { SummaryAnswer } from '../../src/insights/summary/types.ts';
import { parseKey, walk } from '../../src/forms/keys.ts';
import { loadForm, loadForms } from '../../src/forms/load.ts';
import { assessment } from '../assessment/arbitrary.ts';

const form = loadForm('juten');
const answersOf = ({ entries, frontmatter }: Assessment): SummaryAnswer[] =>
  summarize(outline(entries, loadForm(frontmatter.form)), loadForm(frontmatter.form));

function sample(path: string): SummaryAnswer[] {
  const read = readAssessment(readFileSync(`content/assessments/${path}`, 'utf8'), { path }).assessment;
  if (read === null) throw new Error(`${path} cannot be read.`);
  return answersOf(read);
}

/** What a reader sees of an answer. */
const told = (answers: readonly SummaryAnswer[], id: string): string[] =>
  (answers.find((answer) => answer.id === id)?.lines ?? []).map(
    ({ label, files, words, more }) =>
      `${[...files, label].join('／')}: ${words.map(({ text, note, state }) => (state === 'said' ? text : `<${state}>`) + (note ? ` [${note}]` : '')).join(' + ')}${more ? ` +${more.count}` : ''}`,
  );

test('nothing is told that the document does not print at the place that is named', () => {
  fc.assert(
    fc.property(assessment, (any) => {
      const values = new Map(any.entries.map(({ key, value }) => [key, value]));
      for (const { lines, missingBecause: lack } of answersOf(any)) {
        expect(lines.length === 0).toBe(lack !== null);
        for (const { words, more } of lines) {
          expect(words.length).toBeGreaterThan(0);
          for (const { key, text, state } of words) {
            const printed = textOf(values.get(key) ?? null).replaceAll('\n', ' ');
            expect(values.has(key)).toBe(true);
            expect(printed).toContain(text);
            if (state === 'empty') expect(printed).toBe('');
          }
          if (more !== null) expect(values.has(more.key)).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a long document is told in short', () => {
  const answers = sample('992011/12.md');
  expect(answers.map(({ id }) => id)).toEqual(QUESTIONS.map(({ id }) => id));
  expect(told(answers, 'systems')).toEqual([
    'システムの名称: 児童手当システム + 団体内統合宛名システム + 庁内連携システム + 中間サーバー + サービス検索・電子申請機能（マイナポータル「ぴったりサービス」） + 申請管理システム',
  ]);
  expect(told(answers, 'outsourced')).toEqual([
    '委託の有無: 委託する（5）件',
    '委託先名: 株式会社みほん情報システムズ 見本支店 [児童手当システムの保守及び運用の支援、再委託する] + 株式会社みほん情報システムズ 見本支店 [団体内統合宛名システム及び庁内連携システムの保守、再委託しない] + さんぷる印刷株式会社 [再委託しない] + ためし通信株式会社 [再委託する] + みなとスタッフサービス株式会社 [再委託しない]',
  ]);
  expect(told(answers, 'measures')).toEqual(['リスクへの対策は十分か: 十分である [8項目]']);
});

test('who is given the data is told apart by the kind of giving', () => {
  expect(told(sample('992011/12.md'), 'passed').map((line) => line.split(':')[0])).toEqual([
    '提供・移転の有無',
    '提供先',
    '移転先',
  ]);
});

test('what differs between the files of a document names the file, what is the same does not', () => {
  expect(told(sample('992011/1.md'), 'who').map((line) => line.split(':')[0])).toEqual([
    '対象人数',
    '（1）住民基本台帳ファイル／対象となる本人の範囲',
    '（2）本人確認情報ファイル／対象となる本人の範囲',
    '（3）送付先情報ファイル／対象となる本人の範囲',
    '対象となる本人の数',
  ]);
});

test('an accident and measures that do not suffice are told as plainly as their absence', () => {
  const answers = sample('992526/5.md');
  expect(told(answers, 'accident').join()).toContain('発生あり');
  expect(told(answers, 'measures').join()).toContain('課題が残されている');
});

test('marks that cannot be read are told as such', () => {
  const states = sample('992011/18.md').flatMap(({ lines }) => lines.flatMap(({ words }) => words));
  expect(states.filter(({ state }) => state === 'unclear').length).toBeGreaterThan(0);
});

test('what a form does not ask, and what a document lacks, are two things', () => {
  const lacks = (path: string): Record<string, string | null> =>
    Object.fromEntries(sample(path).map(({ id, missingBecause: lack }) => [id, lack]));
  expect(lacks('995517/4-kiso.md')).toMatchObject({
    what: 'notApplicable',
    outsourced: 'notApplicable',
    who: null,
    ask: null,
  });
  expect(lacks('992526/kojin-juminzei.md')).toMatchObject({ what: 'missing', who: 'missing', ask: 'missing' });
});

test('receivers of one name are as many as the blocks, each with its law; a name that occurs once has none beside it', () => {
  const entries = [
    ['II-f1', null],
    ['II-f1-5', null],
    ['II-f1-5-provision1', '都道府県知事等'],
    ['II-f1-5-provision1-1', '番号法第19条第8号 9の項'],
    ['II-f1-5-provision2', '都道府県知事等'],
    ['II-f1-5-provision2-1', '番号法第19条第8号 26の項'],
    ['II-f1-5-provision3', '厚生労働大臣'],
    ['II-f1-5-provision3-1', '番号法第19条第8号 1の項'],
    ['II-f1-5-provision4', '厚生労働大臣'],
    ['II-f1-5-provision4-1', '番号法第19条第8号 1の項'],
    ['II-f1-5-provision5', '日本見本機構'],
  ].map(([key = '', text = null]) => ({
    ...{ key: key ?? '', field: parseKey(form, key ?? '')?.node.field ?? '', label: '' },
    value: text === null ? null : { type: 'text' as const, text },
  }));
  expect(told(summarize(outline(entries, form), form), 'passed')).toEqual([
    '提供先: 都道府県知事等 [番号法第19条第8号 9の項] + 都道府県知事等 [番号法第19条第8号 26の項] + 厚生労働大臣 [番号法第19条第8号 1の項] + 厚生労働大臣 [番号法第19条第8号 1の項] + 日本見本機構',
  ]);
});

test('a long text ends at the end of a clause', () => {
  const places = sample('992011/12.md').find(({ id }) => id === 'place')?.lines ?? [];
  const [word] = places[0]?.words ?? [];
  expect(word).toMatchObject({ cut: true, text: expect.stringMatching(/[。、]$/u) as string });
  expect(word?.text.length).toBeLessThanOrEqual(90);
});

test('every question is asked by a form, and every picture is drawn', () => {
  const roles = new Set(loadForms().flatMap((form) => Array.from(walk(form), ({ role }) => role)));
  const pictures = loadForms().flatMap((form) => Array.from(walk(form), ({ marks }) => marks).flat());
  for (const { icon, roles: parts } of QUESTIONS) {
    expect(ICONS).toHaveProperty(icon);
    for (const { role, beside, apart } of parts) {
      expect(roles).toContain(role);
      for (const other of [beside, apart]) if (other !== undefined && other !== 'block') expect(roles).toContain(other);
    }
  }
  for (const { icon } of pictures) if (icon !== null) expect(ICONS).toHaveProperty(icon);
  expect(pictures.filter(({ icon }) => icon !== null).length).toBeGreaterThan(10);
});
