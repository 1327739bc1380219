import { describe, expect, it } from 'vitest';
import { citationOf, originalFacts } from '../../src/export/citation.ts';
import type { Cited } from '../../src/export/citation.ts';

const cited: Cited = {
  assessment: '992011-12',
  place: 'I-1-3',
  title: '児童手当に関する事務 重点項目評価書',
  authority: 'みなと見本市長',
  municipality: 'みなと見本市',
  published: '2025-03-31',
  part: 'Ⅰ 基本情報 ＞ ③対象人数',
  quotation: null,
  origin: null,
  version: null,
  url: 'https://example.jp/assessments/992011-12/#I-1-3',
  portal: '評価書ポータル',
  retrieved: '2025-04-02',
  sha256: 'ab'.repeat(32),
};

describe('citationOf', () => {
  it('writes plain text with everything that finds the statement again', () => {
    expect(citationOf(cited, '2026-11-29').text).toBe(
      'みなと見本市長「児童手当に関する事務 重点項目評価書」（2025年3月31日公表）、Ⅰ 基本情報 ＞ ③対象人数、評価書ポータル、https://example.jp/assessments/992011-12/#I-1-3（2026年11月29日閲覧）。',
    );
  });

  it('begins with the quoted words, and says what they lack', () => {
    const words = '1万人以上10万人未満';
    const quoting = (note: string | null) => citationOf({ ...cited, quotation: { words, note } });
    expect(quoting(null).text).toMatch(/^「1万人以上10万人未満」、みなと見本市長「/u);
    expect(quoting('以下略').text).toMatch(/^「1万人以上10万人未満」（以下略）、みなと見本市長「/u);
    expect(quoting(null).bibtex).toContain('note = {「1万人以上10万人未満」、Ⅰ 基本情報');
    expect(quoting(null).csl).toMatchObject({ note: '「1万人以上10万人未満」' });
  });

  it('names the day of an older wording or of a change, and says when a date is missing', () => {
    const { text } = citationOf({ ...cited, version: '2018-03-26', published: null });
    expect(text).toContain('（公表日不明）');
    expect(text).toContain('、2018年3月26日時点の記載、');
    expect(text).not.toContain('閲覧');
    for (const place of ['change-3', 'undeclared-2'])
      expect(citationOf({ ...cited, place, version: '2018-03' }).text).toContain('、変更日 2018年3月、');
  });

  it('has the digest of the original in its details alone', () => {
    const { text, bibtex, csl } = citationOf(cited, '2026-11-29');
    for (const format of [text, bibtex, JSON.stringify(csl)]) expect(format).not.toContain('ab'.repeat(32));
    expect(originalFacts(cited)).toEqual([
      { label: '原本を取得した日', value: '2025年4月2日' },
      { label: '原本のSHA-256', value: 'ab'.repeat(32) },
    ]);
    expect(originalFacts({ retrieved: null, sha256: null })).toEqual([]);
  });

  it('cites an assessment as a whole', () => {
    const whole = { ...cited, place: '', part: '', url: 'https://example.jp/assessments/992011-12/' };
    const { text, csl, bibtex } = citationOf(whole);
    expect(text).toBe(
      'みなと見本市長「児童手当に関する事務 重点項目評価書」（2025年3月31日公表）、評価書ポータル、https://example.jp/assessments/992011-12/。',
    );
    expect(csl.id).toBe('hyokasho-992011-12');
    expect(csl).not.toHaveProperty('section');
    expect(bibtex).not.toContain('note');
  });

  it('names the page of the original', () => {
    const onPages = { ...cited, origin: { words: '12～13ページ', pages: '12-13' } };
    const { text, bibtex, csl } = citationOf(onPages);
    expect(text).toContain('、Ⅰ 基本情報 ＞ ③対象人数（原本12～13ページ）、評価書ポータル、');
    expect(bibtex).toContain('pages = {12--13},');
    expect(bibtex).toContain('note = {Ⅰ 基本情報 ＞ ③対象人数（原本12～13ページ）}');
    expect(csl).toMatchObject({ page: '12-13', section: 'Ⅰ 基本情報 ＞ ③対象人数（原本12～13ページ）' });
  });

  it('names cells where the original has no pages', () => {
    const { text, bibtex, csl } = citationOf({ ...cited, origin: { words: 'シート「Ⅰ」B3:F7', pages: null } });
    expect(text).toContain('③対象人数（原本シート「Ⅰ」B3:F7）、');
    expect(bibtex).not.toContain('pages');
    expect(csl).not.toHaveProperty('page');
  });

  it('writes BibTeX with its special letters escaped and the address as it is', () => {
    const { bibtex } = citationOf({
      ...cited,
      title: '100%の{見本} & R_D #1 ~^\\',
      url: 'https://example.jp/a_b%20c/#x',
    });
    expect(bibtex).toMatchInlineSnapshot(`
      "@misc{hyokasho-992011-12-I-1-3,
        author = {{みなと見本市長}},
        title = {{100\\%の\\{見本\\} \\& R\\_D \\#1 \\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
        year = {2025},
        month = {3},
        howpublished = {評価書ポータル},
        url = {https://example.jp/a_b%20c/#x},
        note = {Ⅰ 基本情報 ＞ ③対象人数},
        language = {japanese},
      }"
    `);
  });

  it('writes CSL-JSON with dates in parts, also inexact ones', () => {
    expect(citationOf({ ...cited, published: '2025-03' }, '2026-01-15').csl).toEqual({
      id: 'hyokasho-992011-12-I-1-3',
      type: 'report',
      title: cited.title,
      language: 'ja',
      URL: cited.url,
      publisher: '評価書ポータル',
      section: cited.part,
      author: [{ literal: 'みなと見本市長' }],
      issued: { 'date-parts': [[2025, 3]] },
      accessed: { 'date-parts': [[2026, 1, 15]] },
    });
  });

  it('cites the municipality where the document names no authority', () => {
    expect(citationOf({ ...cited, authority: null }).csl.author).toEqual([{ literal: 'みなと見本市' }]);
  });
});
