import { describe, expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Assessment, Value } from '../../src/assessment/types.ts';
import type { Action, EditedValue } from '../../src/review/protocol.ts';
import type { ReviewSession } from '../../src/review/session.ts';
import { MARKS, memoryStore, openSample, sampleAssessment, writtenReview, type MemoryStore } from './support/sample.ts';

const PAPER = `mark:${MARKS}#紙`;
const MAIL = `mark:${MARKS}#電子メール`;

function written(store: MemoryStore): Assessment {
  const { assessment } = readAssessment(store.files.markdown, { path: store.path });
  if (assessment === null) throw new Error('The Markdown cannot be read.');
  return assessment;
}

const valueOf = (store: MemoryStore, key: string): Value | null | undefined =>
  written(store).entries.find((entry) => entry.key === key)?.value;

const isDone = (session: ReviewSession, id: string): boolean | undefined =>
  session.view().steps.find((step) => step.id === id)?.isDone;

describe('a mark', () => {
  test.each<['on' | 'off', string]>([
    ['on', '- [x] 紙\n'],
    ['off', '- [ ] 紙\n'],
  ])('that is %s is written at once, and what was inferred goes', (state, line) => {
    const { session, store } = openSample();
    session.act({ type: 'mark', step: PAPER, state });
    expect(store.files.markdown).toContain(line);
    expect(store.files.markdown).not.toContain('推定');
    expect(isDone(session, PAPER)).toBe(true);
    expect(isDone(session, MAIL)).toBe(false);
  });

  test('that nobody can read stays unclear in the Markdown, and is asked no more', () => {
    const { session, store } = openSample();
    const before = store.files.markdown;
    session.act({ type: 'mark', step: PAPER, state: 'unclear' });
    expect(store.files.markdown).toBe(before);
    expect(Object.keys(writtenReview(store).confirmed)).toEqual([`${MARKS}#紙`]);
    const again = openSample(store).session;
    expect(again.steps.map(({ id }) => id)).not.toContain(PAPER);
    expect(again.steps.map(({ id }) => id)).toContain(MAIL);
  });
});

describe('confirming', () => {
  test('is kept with the digest of the value: another value is not confirmed', () => {
    const { session, store } = openSample();
    session.act({ type: 'confirm', steps: ['item:I-1-1'] });
    expect(isDone(session, 'item:I-1-1')).toBe(true);
    expect(isDone(openSample(store).session, 'item:I-1-1')).toBe(true);
    store.files = { ...store.files, markdown: store.files.markdown.replace('児童手当に関する事務\n', '別の事務\n') };
    expect(isDone(openSample(store).session, 'item:I-1-1')).toBe(false);
  });

  test('leaves the Markdown as a hand has set it', () => {
    const store = memoryStore();
    store.files = { ...store.files, markdown: store.files.markdown.replaceAll('- [x]', '* [x]') };
    const before = store.files.markdown;
    openSample(store).session.act({ type: 'confirm', steps: ['item:I-1-1'] });
    expect(store.files.markdown).toBe(before);
  });

  test('of an item with marks that nobody has decided about is refused', () => {
    const { session, store } = openSample();
    expect(() => session.act({ type: 'confirm', steps: [`item:${MARKS}`] })).toThrow(/読み取れていない○の欄/u);
    expect(store.writes).toBe(0);
    session.act({ type: 'mark', step: PAPER, state: 'on' });
    session.act({ type: 'mark', step: MAIL, state: 'unclear' });
    session.act({ type: 'confirm', steps: [`item:${MARKS}`] });
    expect(isDone(session, `item:${MARKS}`)).toBe(true);
  });

  test('all below a heading leaves what is in doubt, and says so', () => {
    const { session } = openSample();
    const group = session.steps.find(({ id }) => id === 'item:I-1-1')?.group.id ?? '';
    expect(session.act({ type: 'confirm-group', group }).message).toBe('3件を確認済みにしました。');
    const marks = session.steps.find(({ id }) => id === `item:${MARKS}`)?.group.id ?? '';
    expect(session.act({ type: 'confirm-group', group: marks }).message).toBe(
      '0件を確認済みにしました。要確認の3件は残っています。',
    );
    expect(session.view().progress.items.confirmed).toBe(3);
  });
});

describe('editing', () => {
  test.each<[string, string, EditedValue, Value]>([
    [
      'a text is tidied',
      'I-1-2',
      { type: 'text', text: ' 窓口で　受け付ける。\n\n#1 ' },
      { type: 'text', text: '窓口で 受け付ける。\n#1' },
    ],
    ['a dash alone is none', 'I-1-2', { type: 'text', text: '－' }, { type: 'none', printed: '－' }],
    [
      'another option',
      'I-1-3',
      { type: 'choice', value: '1,000人未満', options: [], count: null },
      { type: 'choice', value: '1,000人未満', options: ['1,000人未満', '1,000人以上1万人未満'], count: null },
    ],
    ['no option but a dash', 'I-1-3', { type: 'none', printed: '－' }, { type: 'none', printed: '－' }],
  ])('%s', (_, key, value, expected) => {
    const { session, store } = openSample();
    session.act({ type: 'edit-item', step: `item:${key}`, value });
    expect(valueOf(store, key)).toEqual(expected);
    expect(isDone(session, `item:${key}`)).toBe(true);
  });

  test('marks decides about all of them; what is still unclear counts as unreadable', () => {
    const { session, store } = openSample();
    const marks = ['紙', '電子メール', '専用線'].map((label) => ({
      label,
      state: 'on' as const,
      text: '',
      count: null,
    }));
    const some = marks.map((mark) => (mark.label === '紙' ? { ...mark, state: 'unclear' as const } : mark));
    session.act({ type: 'edit-item', step: `item:${MARKS}`, value: { type: 'marks', marks: some } });
    expect(isDone(session, PAPER)).toBe(true);
    expect(isDone(session, `item:${MARKS}`)).toBe(true);
    expect(store.files.markdown).toContain('- [x] 電子メール');
    expect(() =>
      session.act({ type: 'edit-item', step: `item:${MARKS}`, value: { type: 'marks', marks: marks.slice(1) } }),
    ).toThrow(/「紙」の欄が抜けています/u);
  });

  test('a change, with its flags', () => {
    const { session, store } = openSample();
    const [, change] = written(store).changes;
    if (change === undefined) throw new Error('The sample has two changes.');
    session.act({ type: 'edit-change', step: 'change:2', change: { ...change, after: '窓口と郵送。 ', flags: [] } });
    expect(written(store).changes[1]).toEqual({ ...change, after: '窓口と郵送。', flags: [] });
    expect(isDone(session, 'change:2')).toBe(true);
  });

  test('what Markdown cannot hold is refused and nothing is written', () => {
    const { session, store } = openSample();
    const value = { type: 'choice' as const, value: '二\n行', options: [], count: 1_000_000_000 };
    expect(() => session.act({ type: 'edit-item', step: 'item:I-1-3', value })).toThrow();
    expect(store.writes).toBe(0);
  });
});

describe('unplaced words', () => {
  test('go into an item, which is to be confirmed again, and the record keeps them', () => {
    const { session, store } = openSample();
    session.act({ type: 'confirm', steps: ['item:I-1-2'] });
    session.act({ type: 'place', step: 'unplaced:1', target: 'I-1-2', part: null });
    expect(valueOf(store, 'I-1-2')).toEqual({
      type: 'text',
      text: '見本町の窓口で受け付ける。\n様式の注記\n郵送も受け付ける。',
    });
    expect(written(store).unplaced.map(({ text }) => text)).toEqual(['2']);
    expect(writtenReview(store).moved).toEqual([
      { at: '14～15行目', text: '様式の注記\n郵送も受け付ける。', target: 'I-1-2' },
    ]);
    expect(isDone(session, 'item:I-1-2')).toBe(false);
    expect(isDone(session, 'unplaced:1')).toBe(true);
    expect(isDone(session, 'unplaced:2')).toBe(false);
  });

  test('a part of them goes where it belongs, and the rest stays', () => {
    const { session, store } = openSample();
    session.act({ type: 'place', step: 'unplaced:1', target: 'change-2-after', part: [6, 15] });
    expect(written(store).changes[1]?.after).toBe('見本町の窓口と\n郵送も受け付ける。');
    expect(written(store).unplaced.map(({ text }) => text)).toEqual(['様式の注記', '2']);
    expect(isDone(session, 'unplaced:1')).toBe(false);
    session.act({ type: 'strike', step: 'unplaced:1', part: null });
    expect(isDone(session, 'unplaced:1')).toBe(true);
    expect(writtenReview(store).struck).toEqual([{ at: '14～15行目', text: '様式の注記' }]);
  });

  test('that are struck leave 未整理の記載, and a later review still knows which the others are', () => {
    const { session, store } = openSample();
    session.act({ type: 'strike', step: 'unplaced:1', part: null });
    const again = openSample(store).session;
    const left = again.steps.filter(({ kind }) => kind === 'unplaced');
    expect(left.map(({ id, reasons }) => [id, reasons])).toEqual([['unplaced:2', ['様式の印刷です。']]]);
    again.act({ type: 'strike', step: 'unplaced:2', part: null });
    expect(store.files.markdown).not.toContain('未整理の記載');
    expect(writtenReview(store).struck.map(({ text }) => text)).toEqual(['様式の注記\n郵送も受け付ける。', '2']);
  });

  test('do not go into an item that holds no text', () => {
    const { session, store } = openSample();
    expect(() => session.act({ type: 'place', step: 'unplaced:1', target: 'I-1-3', part: null })).toThrow(
      /文章の項目を選んで/u,
    );
    expect(() => session.act({ type: 'strike', step: 'unplaced:1', part: [5, 6] })).toThrow(/文字が選ばれて/u);
    expect(store.writes).toBe(0);
  });

  test('are offered the items that are printed nearest', () => {
    const { session } = openSample();
    const step = session.view().steps.find(({ id }) => id === 'unplaced:1');
    expect(step?.suggestions.slice(0, 2)).toEqual(['I-1-2', 'I-1-1']);
    expect(session.view().targets.map(({ key }) => key)).toContain('change-1-before');
  });
});

describe('undoing', () => {
  test('goes back step by step, to the very files of the beginning', () => {
    const { session, store } = openSample();
    const { markdown } = store.files;
    const steps: Action[] = [
      { type: 'mark', step: PAPER, state: 'on' },
      { type: 'strike', step: 'unplaced:2', part: null },
      { type: 'place', step: 'unplaced:1', target: 'I-1-2', part: null },
      { type: 'confirm', steps: ['item:I-1-1'] },
      { type: 'finish' },
    ];
    const before = steps.map((action) => {
      const { assessment } = session.state;
      session.act(action);
      return assessment;
    });
    for (const assessment of before.toReversed()) {
      session.act({ type: 'undo' });
      expect(session.state.assessment).toEqual(assessment);
      expect(written(store)).toEqual(assessment);
    }
    expect(store.files.markdown).toBe(markdown);
    expect(writtenReview(store)).toEqual({ confirmed: {}, struck: [], moved: [] });
    expect(() => session.act({ type: 'undo' })).toThrow(/元に戻せる操作がありません/u);
  });
});

describe('the end', () => {
  test('sets reviewed with how much was confirmed, and keeps that true when the review goes on', () => {
    const { session, store } = openSample();
    expect(() => session.act({ type: 'finish' })).toThrow(/まだ1件も確認していません/u);
    session.act({ type: 'confirm', steps: ['item:I-1-1'] });
    expect(session.act({ type: 'finish' }).message).toContain('全6件のうち1件');
    expect(written(store).frontmatter).toMatchObject({ reviewed: true, review: { confirmed: 1, of: 6 } });
    session.act({ type: 'confirm', steps: ['item:I-1-2'] });
    expect(written(store).frontmatter.review).toEqual({ confirmed: 2, of: 6 });
  });
});

describe('an import that lost much of its source', () => {
  test('is called reviewed only when all of it was confirmed: that publishes it', () => {
    const assessment = sampleAssessment();
    const source = { file: 'a.txt', url: null, retrieved: null, sha256: null, licence: null, kind: 'text' };
    assessment.frontmatter.source = { ...source, quality: 'poor' };
    const { session, store } = openSample(memoryStore(assessment));
    session.act({ type: 'mark', step: PAPER, state: 'on' });
    session.act({ type: 'mark', step: MAIL, state: 'off' });
    session.act({ type: 'strike', step: 'unplaced:1', part: null });
    session.act({ type: 'strike', step: 'unplaced:2', part: null });
    const steps = session.steps.flatMap(({ id, kind }) => (kind === 'item' || kind === 'change' ? [id] : []));
    session.act({ type: 'confirm', steps: steps.slice(1) });
    expect(() => session.act({ type: 'finish' })).toThrow(/quality: poor/u);
    session.act({ type: 'confirm', steps: steps.slice(0, 1) });
    session.act({ type: 'finish' });
    expect(written(store).frontmatter.reviewed).toBe(true);
  });
});

describe('a file that changed meanwhile', () => {
  test.each<[string, (store: MemoryStore) => void]>([
    ['the Markdown', (store) => (store.files = { ...store.files, markdown: `${store.files.markdown}\n` })],
    ['the record', (store) => (store.files = { ...store.files, record: null })],
  ])('is not written over: %s', (_, edit) => {
    const { session, store } = openSample();
    edit(store);
    const { files } = store;
    expect(() => session.act({ type: 'mark', step: PAPER, state: 'on' })).toThrow(/ほかで変更されています/u);
    expect(store.files).toBe(files);
    expect(isDone(session, PAPER)).toBe(false);
  });

  test.each<[string, string]>([
    ['of which something cannot be read', '# 表紙にない見出し\n\n文'],
    ['that has lost its front matter', ''],
  ])('a file %s is not opened: writing it would lose that', (_, body) => {
    const store = memoryStore();
    const markdown = body === '' ? '# I 基本情報' : `${store.files.markdown}\n${body}\n`;
    store.files = { ...store.files, markdown };
    expect(() => openSample(store)).toThrow(/npm run check/u);
  });

  test('a record that is none is told', () => {
    const store = memoryStore();
    store.files = { ...store.files, record: '{' };
    expect(() => openSample(store)).toThrow(/取込みの記録が読めません/u);
  });
});
