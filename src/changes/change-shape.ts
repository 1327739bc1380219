import type { Change, ChangeFlag } from '../assessment/types.ts';
import { fold } from '../text/fold.ts';

/**
 * What one side (変更前, 変更後) of a row of 変更箇所 says of itself.
 * `text`: a text, perhaps only a part of the item; `empty`, `none` (a dash), `new` (新設), `absent` (記載なし), `deleted` (削除): the item
 * holds nothing on that side; `whole` (全般, 全項目): it points at the item instead of printing it; `same` (変更なし, 同左): as the other side.
 */
export type SideWord = 'text' | 'empty' | 'none' | 'new' | 'absent' | 'deleted' | 'whole' | 'same';

export interface ChangeSide {
  word: SideWord;
  /** The body's own words in front of the text, with their brackets: `（以下を追記）`; '' where there are none. */
  lead: string;
  /** The text without `lead`. */
  text: string;
  /** Parts are left out: 略, 以下省略. */
  abridged: boolean;
}

/** What a reader is told of a row beside its texts. */
export type ChangeNote =
  | 'added'
  | 'removed'
  | 'appended'
  | 'part'
  | 'abridged'
  | 'excerpt'
  | 'whole'
  | 'unchanged'
  | Exclude<ChangeFlag, 'unchanged'>;

/** How a row is shown: its two texts against each other, one of them alone, or one text where nothing differs. */
export type ChangeShapeKind = 'changed' | 'added' | 'removed' | 'unchanged' | 'empty';

export interface ChangeShape {
  look: ChangeShapeKind;
  notes: ChangeNote[];
  before: ChangeSide;
  after: ChangeSide;
}

/** One plain sentence for each note. */
export const NOTE_SENTENCES: Record<ChangeNote, string> = {
  added: 'この変更で新しく加わった記載です。変更前には記載がありません。',
  removed: 'この変更でなくなった記載です。変更後には記載がありません。',
  appended: '書き足した部分だけが載っています。項目の全文ではありません。',
  part: '変わった部分だけが載っています。項目の全文ではありません。',
  abridged: '原文が「略」「以下省略」などと書いて一部を省いています。項目の全文ではありません。',
  excerpt: '原文が「抜粋」と書いています。項目の全文ではありません。',
  whole: '「全般」「全項目」のように項目を指す言葉だけが書かれていて、記載そのものは載っていません。',
  unchanged: '変更前と変更後の記載が同じです。どこが変わったかは、この資料からは分かりません。',
  damaged: '行が壊れています（ほかの欄の文字が混ざっているか、欄が欠けています）。公表された原本で確認してください。',
  cut: '文が途中で切れています。続きは、この資料からは分かりません。',
  joined: 'いくつかの行に分けて印刷されていた変更を、1つにまとめて表示しています。',
  'timing-lost': '提出時期（事前・事後）が読み取れません。',
  'date-lost': '変更日が読み取れません。',
};

/** Words that stand alone on one side, folded and without brackets. */
const ALONE: [word: SideWord, pattern: RegExp][] = [
  ['none', /^-+$/u],
  ['new', /^(?:新設|新規|新規追加|新規作成|新規記載)$/u],
  ['absent', /^(?:記載(?:なし|無し|無)|未記載)$/u],
  ['deleted', /^(?:全て|すべて|全部|全文|項目)?削除(?:する)?$/u],
  ['whole', /^全(?:般|項目|体|文)$/u],
  ['same', /^(?:変更(?:なし|無し)|同左|同右|左に?同じ|右に?同じ)$/u],
];

const ABRIDGED = /\((?:以下|以上|中|前|後|上|下)?省?略\)|以下(?:、?同様に)?省?略|(?:^|[。、])[前中後]略/u;
const EXCERPT = /\((?:一部)?抜粋\)|一部抜粋/u;
/** `（以下を追記）` and the like in front of a text that is only a part of the item. */
const LEAD = /^\s*[（(〔［[][^（）()〔〕［］[\]]{0,20}(?:追記|追加|加筆|削除|変更|修正)[）)〕］\]]\s*/u;
const APPENDED = /追記|追加|加筆/u;

function readSide(printed: string, folded = fold(printed)): ChangeSide {
  if (folded === '') return { word: 'empty', lead: '', text: '', abridged: false };
  const bare = folded.replace(/^[([]+|[)\]]+。?$|。$/gu, '');
  const alone = ALONE.find(([, pattern]) => pattern.test(bare));
  if (alone) return { word: alone[0], lead: printed, text: '', abridged: false };
  const lead = LEAD.exec(printed)?.[0] ?? '';
  return { word: 'text', lead: lead.trim(), text: printed.slice(lead.length), abridged: ABRIDGED.test(folded) };
}

/** Whether a text has a line of its own that the item holds nothing: rows that were joined hold one beside texts of other items. */
export function holdsAbsence(printed: string): boolean {
  const lines = printed.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.some((line) => /^\s*[(（]/u.test(line) && isAbsent(readSide(line)));
}

/** Whether the item holds nothing on this side. */
export function isAbsent(side: ChangeSide): boolean {
  return ['empty', 'none', 'new', 'absent', 'deleted'].includes(side.word);
}

function shapeKindOf(isSame: boolean, before: ChangeSide, after: ChangeSide): ChangeShapeKind {
  if (isAbsent(before) && isAbsent(after)) return 'empty';
  if (isSame) return 'unchanged';
  if (isAbsent(before) && after.word === 'text') return 'added';
  if (isAbsent(after) && before.word === 'text') return 'removed';
  return 'changed';
}

/** Rows are looked at many times while a history is worked back, and folding long texts is slow. */
const shapes = new WeakMap<Change, ChangeShape>();

/** Recognises the body's own words in a row of 変更箇所: how the row is to be shown, and what a reader must be told of it. */
export function classifySides(change: Change): ChangeShape {
  const cached = shapes.get(change) ?? classify(change);
  shapes.set(change, cached);
  return cached;
}

function classify(change: Change): ChangeShape {
  const folded = { item: fold(change.item), before: fold(change.before), after: fold(change.after) };
  const before = readSide(change.before, folded.before);
  const after = readSide(change.after, folded.after);
  const kind = shapeKindOf(change.flags.includes('unchanged') || folded.before === folded.after, before, after);
  const leads = [before, after].filter((side) => side.word === 'text' && side.lead !== '').map((side) => side.lead);
  const is = (note: ChangeNote, holds: boolean): ChangeNote[] => (holds ? [note] : []);
  const notes = [
    ...is('added', kind === 'added' && after.lead === ''),
    ...is(
      'appended',
      leads.some((lead) => APPENDED.test(lead)),
    ),
    ...is(
      'part',
      leads.some((lead) => !APPENDED.test(lead)),
    ),
    ...is('removed', kind === 'removed'),
    ...is('whole', before.word === 'whole' || after.word === 'whole'),
    ...is('abridged', before.abridged || after.abridged),
    ...is(
      'excerpt',
      Object.values(folded).some((text) => EXCERPT.test(text)),
    ),
    ...is('unchanged', kind === 'unchanged'),
    ...change.flags.filter((flag) => flag !== 'unchanged'),
  ];
  return { look: kind, notes, before, after };
}
