import { IN_FORCE } from '../../../src/assessment/in-force.ts';
import type { Assessment, Change, Entry, Mark, Provenance, Value } from '../../../src/assessment/types.ts';
import { writeAssessment } from '../../../src/assessment/write.ts';
import { ReviewSession, type Files, type ReviewStore } from '../../../src/review/session.ts';

const mark = (label: string, state: Mark['state']): Mark => ({ label, state, text: '', count: null, inferred: null });
const entry = (key: string, field: string, label: string, value: Value | null): Entry => ({ key, field, label, value });
const text = (words: string): Value => ({ type: 'text', text: words });

const change: Change = {
  date: '令和6年4月1日',
  item: 'Ⅰ 1②事務の内容',
  before: '見本町の窓口で受け付ける。',
  after: '見本町の窓口と郵送で受け付ける。',
  timing: '事前',
  note: '',
  flags: [],
};

/** Key of the item whose marks cannot be read. */
export const MARKS = 'II-f1-3-2';

/** A small assessment with everything a review asks about: 2 unclear marks, 2 unplaced texts, a flagged change. */
export function sampleAssessment(): Assessment {
  return {
    frontmatter: {
      form: 'juten',
      number: '12',
      title: '児童手当に関する事務 重点項目評価書',
      municipality: '992011',
      authority: 'みなと見本市長',
      procedure: 'jido-teate',
      published: '2025-03-31',
      complete: false,
      source: null,
      ...IN_FORCE,
      reviewed: false,
    },
    entries: [
      entry('I', 'I', 'I 基本情報', null),
      entry('I-1', 'I-1', '1. 特定個人情報ファイルを取り扱う事務', null),
      entry('I-1-1', 'I-1-1', '①事務の名称', text('児童手当に関する事務')),
      entry('I-1-2', 'I-1-2', '②事務の内容 ※', text('見本町の窓口で受け付ける。')),
      entry('I-1-3', 'I-1-3', '③対象人数', {
        type: 'choice',
        value: '1,000人以上1万人未満',
        options: ['1,000人未満', '1,000人以上1万人未満'],
        count: null,
      }),
      entry('II-f1', 'II', 'Ⅱ 特定個人情報ファイルの概要', null),
      entry('II-f1-3', 'II-3', '3. 特定個人情報の入手・使用', null),
      entry(MARKS, 'II-3-2', '②入手方法', {
        type: 'marks',
        marks: [
          { ...mark('紙', 'unclear'), inferred: { state: 'on', why: '変更箇所に書かれているため' } },
          mark('電子メール', 'unclear'),
          mark('専用線', 'off'),
        ],
      }),
      entry('annex2', 'annex2', '（別添２）変更箇所', null),
    ],
    changes: [change, { ...change, after: '見本町の窓口と', flags: ['cut'] }],
    unplaced: [
      { at: { lines: [14, 15] }, text: '様式の注記\n郵送も受け付ける。' },
      { at: { lines: [40, 40] }, text: '2' },
    ],
  };
}

export function sampleProvenance(): Provenance {
  return {
    markdown: 'a'.repeat(64),
    lines: { 'I-1-1': [10, 10], 'I-1-2': [12, 13], 'I-1-3': [16, 16], [MARKS]: [20, 24] },
    changeLines: [
      [30, 30],
      [31, 31],
    ],
    doubts: [
      { line: 14, key: null, code: 'unplaced-text', message: 'どの項目の記載か分かりません。' },
      { line: 20, key: MARKS, code: 'unclear-mark', message: '○の有無が読み取れません: 紙、電子メール' },
      { line: 40, key: null, code: 'unplaced-text', message: '様式の印刷です。' },
    ],
  };
}

/** A folder of one assessment in memory; `files` is what lies in it. */
export interface MemoryStore extends ReviewStore {
  files: Files;
  /** How often something was written. */
  writes: number;
}

export function memoryStore(
  assessment: Assessment = sampleAssessment(),
  provenance: Provenance | null = sampleProvenance(),
): MemoryStore {
  const store: MemoryStore = {
    id: '992011-12',
    path: 'content/assessments/992011/12.md',
    files: {
      markdown: writeAssessment(assessment),
      record: provenance === null ? null : JSON.stringify(provenance),
    },
    writes: 0,
    read: () => store.files,
    write: ({ markdown, record }) => {
      store.writes += 1;
      store.files = { markdown: markdown ?? store.files.markdown, record };
    },
  };
  return store;
}

export function openSample(store = memoryStore()): { session: ReviewSession; store: MemoryStore } {
  return { session: new ReviewSession(store), store };
}

/** The record of the review as it was written. */
export function writtenReview(store: MemoryStore): NonNullable<Provenance['review']> {
  const { review } = JSON.parse(store.files.record ?? '{}') as Provenance;
  if (review === undefined) throw new Error('No review was written.');
  return review;
}
