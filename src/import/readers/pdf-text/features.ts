import { isDash } from '../../../text/dash.ts';
import { fold } from '../../../text/fold.ts';
import type { FormNode } from '../../../forms/types.ts';
import { FEATURE_POINTS, LAYER_WORDS } from '../../../match/thresholds.ts';
import { valuesOf } from '../../../match/thresholds/threshold.ts';

/** Words by which a value shows to what kind of label it belongs: Japanese, not the items of a form. */
interface Feature {
  /** Of the folded label without number. */
  label: RegExp;
  /** Of the folded value. */
  value: RegExp;
  /** Points for a value that has the words, and for one that lacks them. */
  has: number;
  isAbsent: number;
}

const POINTS = valuesOf(FEATURE_POINTS);

const FEATURES: readonly Feature[] = [
  { label: /番号$/u, value: /^\d{1,4}(?:-\d{1,3})?$/u, has: POINTS.proof, isAbsent: POINTS.lacksProof },
  { label: /書名$/u, value: /(?:評価書|事務|業務)$/u, has: POINTS.sign, isAbsent: 0 },
  { label: /機関名$/u, value: /(?:長|知事|委員会|大臣|組合|機構|連合)$/u, has: POINTS.sign, isAbsent: 0 },
  { label: /宣言$/u, value: /宣言/u, has: POINTS.proof, isAbsent: POINTS.lacksWord },
  { label: /ファイル名$/u, value: /ファイル/u, has: POINTS.sign, isAbsent: POINTS.lacksSign },
  { label: /(?:請求|連絡)先$/u, value: /〒|郵便番号|\d{3}-\d{4}|丁目|番地|電話/u, has: POINTS.proof, isAbsent: 0 },
  { label: /(?:目的|必要性|妥当性|理由)$/u, value: /ため。?$/u, has: POINTS.sign, isAbsent: 0 },
  { label: /根拠$/u, value: /法(?:律)?(?:第|別表)|条例|第\d+条/u, has: POINTS.sign, isAbsent: 0 },
  { label: /部署$/u, value: /(?:課|室|係|部|局|所|センター|担当|グループ)$/u, has: POINTS.sign, isAbsent: 0 },
  { label: /(?:役職名|所属長)$/u, value: /^[^、。]{1,30}(?:長|監|主幹)$/u, has: POINTS.sign, isAbsent: 0 },
  { label: /先名$/u, value: /株式会社|有限会社|\(株\)|法人|組合|公社|財団|入札/u, has: POINTS.sign, isAbsent: 0 },
  { label: /頻度$/u, value: /随時|都度|毎[日週月年]|[日月年]次|[年月]\d+回|定期/u, has: POINTS.sign, isAbsent: 0 },
];

const SENTENCE = /。/u;
/** A label that names something: what stands there is a name, no dash, and no text. */
const NAME = /名称?$/u;
/** What stands here names a thing; who does the work may also be told in a sentence. */
const THING = /(?:名称|書名|ファイル名)$/u;

/** A number alone, as pages bear it. */
const NUMBER = /^-?\d{1,4}(?:[-/]\d{0,4})?(?:頁|ページ)?$/u;

/** How well the words of a value fit a label, in points; 0 where they say nothing. */
export function featuresOf(node: FormNode, value: string): number {
  const label = fold(node.label);
  const words = fold(value);
  const dash = isDash(value.trim());
  let points = 0;
  for (const feature of FEATURES) {
    if (feature.label.test(label) && !dash) points += feature.value.test(words) ? feature.has : feature.isAbsent;
  }
  if (NUMBER.test(words) && !/番号$/u.test(label)) points += POINTS.pageNumber;
  if (NAME.test(label) && dash) points += POINTS.dash;
  if (NAME.test(label) && words.length > LAYER_WORDS.name.value) points += POINTS.longName;
  if (THING.test(label) && SENTENCE.test(words)) points += POINTS.sentence;
  if (node.repeat === 'block' && (SENTENCE.test(words) || dash)) points += POINTS.blockText;
  return points;
}
