import type { CopiedText } from '../../src/compare/copies/find-copies.ts';
import { shinglesOf } from '../../src/compare/copies/shingles.ts';
import { jaccard } from '../../src/match/similarity.ts';
import { COPIED } from '../../src/match/thresholds.ts';
import { fold } from '../../src/text/fold.ts';
import { pick, type Random } from './random.ts';

/** What a generated text was made from: texts of one family are copies of one template. */
export interface GeneratedOrigin {
  family: number;
}

/** A copy that a person would still call the same text: clearly above the limit, so that the truth is not a matter of taste. */
const CLEARLY_NEAR = COPIED.near.value + 0.03;
/** Texts of other families share at most this much. */
const CLEARLY_OTHER = COPIED.near.value - 0.15;

/**
 * Texts of one item as many municipalities publish them: each family is a template that some took over as it is (with other widths
 * and blanks), some with edits (names, words, sentences more or less); others take over only a part; others write for themselves.
 */
export function makeCopiedTexts(count: number, random: Random): CopiedText<GeneratedOrigin>[] {
  const texts: CopiedText<GeneratedOrigin>[] = [];
  let family = 0;
  const report = (sentences: readonly string[], of: number): void => {
    texts.push({ text: sentences.join('\n'), municipality: `m${texts.length}`, ref: { family: of } });
  };
  while (texts.length < count) {
    family += 1;
    const template = makeTemplate(random);
    const size = random() < 0.4 ? 1 : 2 + Math.floor(random() ** 3 * 60);
    const asItIs = random() < 0.5;
    for (let n = 0; n < size && texts.length < count; n += 1)
      report(asItIs && random() < 0.5 ? respace(template, random) : editNear(template, random), family);
    if (random() < 0.3 && texts.length < count) {
      family += 1;
      report(takePart(template, random), family);
    }
  }
  return texts;
}

function makeTemplate(random: Random): string[] {
  const sentences: string[] = [];
  const length = COPIED.shortest.value + 10 + random() ** 2 * 500;
  while (fold(sentences.join('')).length < length) sentences.push(makeSentence(random));
  return sentences;
}

/** Edits until nothing more fits, each edit kept only while the text stays clearly near to its template. */
function editNear(template: readonly string[], random: Random): string[] {
  const origin = shinglesOf(fold(template.join('')));
  let edited = [...template];
  for (let edits = 1 + Math.floor(random() * 5); edits > 0; edits -= 1) {
    const tried = edit(edited, random);
    const folded = fold(tried.join(''));
    if (folded.length >= COPIED.shortest.value && jaccard(origin, shinglesOf(folded)) >= CLEARLY_NEAR) edited = tried;
  }
  return edited;
}

function edit(sentences: readonly string[], random: Random): string[] {
  const at = Math.floor(random() * sentences.length);
  const sentence = sentences[at] ?? '';
  const kind = random();
  if (kind < 0.25) return sentences.toSpliced(at, 0, makeSentence(random));
  if (kind < 0.4 && sentences.length > 1) return sentences.toSpliced(at, 1);
  if (kind < 0.7) return sentences.toSpliced(at, 1, sentence.replace(/本市|担当課|職員/u, `${pick(NAMES, random)}`));
  const from = Math.floor(random() * (sentence.length - 2));
  return sentences.toSpliced(at, 1, sentence.slice(0, from) + pick(NAMES, random) + sentence.slice(from + 2));
}

const WHO =
  '本市 担当課 職員 届出人 受託者 窓口 情報政策課 管理者 業務主任 所属長 審査員 電算担当 来庁者 保護者 施設 医療機関'.split(
    ' ',
  );
const WHEN =
  '毎朝 月末に 随時 申請のつど 年度の初めに 異動の際に 退職の日に 開庁前に 処理を終えた後 半年ごとに 契約の終わりに'.split(
    ' ',
  );
const WHAT =
  '申請書 個人番号 住民票の写し 台帳 決定通知 所得の額 記録媒体 操作の履歴 端末の画面 名簿 口座の番号 世帯の構成 認定の期間 利用者の番号 入退室の記録 暗号の鍵 誓約書 点検表 委任状 領収書 障害者手帳 医療費の明細 納付書 封筒 複写機 業務手順書'.split(
    ' ',
  );
const HOW =
  '照合する 確かめる 入力する 鍵の掛かる棚に納める 点検する 受け付ける 突き合わせる 暗号にする 裁断する 返却させる 二人で見比べる 上司に報告する 期限を定めて消す 画面に映さない 持ち出しを禁じる 記録に残す 複写を断る 研修で教える 封をして渡す 別の回線で送る'.split(
    ' ',
  );
const WHY =
  'ことで、取り違えを防ぐ。|ことにより、目的外の利用を避ける。|こととし、結果を残す。|よう定めている。|ため、権限を限っている。|ものとし、年に一度見直す。|場合は、承認を受ける。|ので、第三者は見ることができない。'.split(
    '|',
  );

/** One sentence of about 30 letters, one of some hundred thousand. */
function makeSentence(random: Random): string {
  const second = random() < 0.5 ? `、${pick(WHAT, random)}は${pick(WHEN, random)}${pick(HOW, random)}` : '';
  return `${pick(WHO, random)}は、${pick(WHEN, random)}${pick(WHAT, random)}を${pick(WHAT, random)}とともに${pick(HOW, random)}${second}${pick(WHY, random)}`;
}

const NAMES = ['当町', '本区', '見本市', '担当係', '情報課', '会計年度任用職員', '審査班', '事業者', '村'];

/** The first third of a template, and then other words. */
function takePart(template: readonly string[], random: Random): string[] {
  const origin = shinglesOf(fold(template.join('')));
  const part = template.slice(0, Math.max(1, Math.floor(template.length / 3)));
  do part.push(makeSentence(random));
  while (
    fold(part.join('')).length < COPIED.shortest.value ||
    jaccard(origin, shinglesOf(fold(part.join('')))) > CLEARLY_OTHER
  );
  return part;
}

/** The same text with full-width digits, blanks and line ends elsewhere. */
function respace(sentences: readonly string[], random: Random): string[] {
  return sentences.map((sentence) => (random() < 0.5 ? sentence.replace(/、/gu, '、 ') : sentence.normalize('NFKC')));
}
