/**
 * The kinds of change and the rules by which they are recognised. A rule reads the printed texts, the item of the form and the note of the
 * body; nobody weighs what a change means. The rules of the table are tried in its order; the first that fires decides.
 */
export interface KindRule {
  id: string;
  /** What must hold for the rule to fire, in plain words. */
  sentence: string;
}

export interface ChangeKind {
  id: KindId;
  label: string;
  /** What the kind says, and what it does not. */
  sentence: string;
  rules: KindRule[];
}

/** Of each kind the sentences of its rules, by their ids. */
const TABLE = [
  {
    id: 'added',
    label: '追加',
    sentence: '変更前にはなかった記載が加わりました。',
    rules: {
      new: '変更前の欄が空欄か「－」、または「（新設）」「（記載なし）」などで、変更後の欄に記載があります。',
      appended: '変更後の欄が「（以下を追記）」などの言葉で始まり、変更前の欄に記載がありません。',
    },
  },
  {
    id: 'removed',
    label: '削除',
    sentence: '変更前にあった記載がなくなりました。',
    rules: { gone: '変更前の欄に記載があり、変更後の欄が空欄か「－」、または「（削除）」などです。' },
  },
  {
    id: 'undetermined',
    label: '判定不能',
    sentence:
      '記載が壊れている、省かれている、または記載だけでは分からないため、種類を決められません。変更が小さいとは限りません。',
    rules: {
      damaged: '行が壊れていて、変更前と変更後の記載を比べられません。',
      mixed:
        '1つの欄の中に、記載と「（記載なし）」「（新設）」などの行が一緒に載っていて、どちらのことか分かりません。',
      pointer: '「全般」「同左」のように指す言葉だけが書かれていて、記載そのものがありません。',
      identical: '変更前と変更後の欄の記載が同じで、どこが変わったのか分かりません。',
      nothing: '変更前の欄にも変更後の欄にも記載がなく、少なくとも一方は空欄です。',
      unmeasured: '当てはまった種類の規則の正解率が足りないため、種類を示していません。',
      'maybe-company':
        '委託先名の欄で、2つの名前が同じ会社かどうか、記載からは分かりません（法人の種類や数文字だけの違い、略称かもしれない名前）。',
    },
  },
  {
    id: 'wording',
    label: '表記のみ',
    sentence: '書き方だけが違い、言葉、または指している会社は同じです。',
    rules: {
      folded:
        '全角と半角、空白、改行、句読点、かっこ、箇条書きの番号や記号、「及び」と「および」、「サーバ」と「サーバー」などの書き方をそろえると、記載が同じになります。',
      'both-absent': '変更前の欄にも変更後の欄にも、「－」「（記載なし）」などとあるだけです。',
      company:
        '委託先名の欄で、同じ会社の名前の書き方だけが違います（「株式会社」と「㈱」、英字とその読み、登録された略称や以前の商号）。',
      'same-references': '引用している法令の条項番号の書き方（「別表第二」と「別表第2」など）だけが違います。',
      'same-dates': '日付の書き方（「令和5年」と「2023年」など）だけが違います。',
      places: '行頭の「移転先14」「委託事項3」のような欄の番号だけが違います。',
    },
  },
  {
    id: 'law',
    label: '条項番号',
    sentence:
      '引用している法令の条・項・号などの番号だけが違います。引用先の中身が同じかどうか、根拠が変わったのかどうかは見ていません。',
    rules: {
      references: '条・項・号・欄・別表の番号と、そのつなぎの言葉を除くと記載が同じになり、引用の数も同じです。',
    },
  },
  {
    id: 'count',
    label: '数値',
    sentence: '件数・人数・期間などの数（と、その数の日付）だけが違います。',
    rules: {
      numbers: '件・人・台・回・年間などの前の数字を除くと、記載が同じになります。',
      'dated-numbers': '年月日と、件・人・台・回・年間などの前の数字を除くと、記載が同じになります。',
      ranges: '人数や項目数の範囲を選ぶ項目で、選ばれた範囲が違います。',
    },
  },
  {
    id: 'date',
    label: '日付',
    sentence: '日付や年度、またはその「予定」「時点」という言葉だけが違います。',
    rules: { dates: '年月日、年度と、「予定」「時点」「現在」という言葉を除くと、記載が同じになります。' },
  },
  {
    id: 'contractor',
    label: '委託先',
    sentence:
      '委託先として書かれている名前が違います。業者の交代とは限りません。委託の内容が入れ替わった場合や、会社の名前が変わった場合を含みます。',
    rules: {
      'contractor-item':
        '委託先名の項目の変更で、違う会社の名前か、名前の代わりの言葉（「入札で決定」など）が書かれています。',
      'contractor-names': '委託の欄の変更で、変更前も変更後も会社や団体の名前だけが書かれています。',
    },
  },
  {
    id: 'office',
    label: '部署・役職名',
    sentence: '担当する部署や役職者の名前が違います。組織や担当者の中身が変わったかどうかは見ていません。',
    rules: {
      'office-item': '評価実施機関の担当部署、または所属長を書く項目の変更です。',
      'office-names': '部署の名前（…局、…部、…課、…室など）だけが違い、部署の数は同じです。',
      'office-note':
        '提供先・移転先を書く欄で部署の名前だけが違い、説明の欄に組織の変更や名称の変更によると書かれています。',
    },
  },
  {
    id: 'substance',
    label: '内容の変更',
    sentence:
      'ほかの種類のどれにも当てはまらない、言葉や選択の違いです。意味が変わったのか言い回しだけか、重要かどうかは見ていません。',
    rules: {
      recipient:
        '提供先・移転先を書く欄の部署の名前の変更です。別の部署に変わったのか、名前が変わったのか、記載からは分かりません。',
      other: 'ほかの規則のどれにも当てはまりません。',
    },
  },
] as const satisfies readonly (Omit<ChangeKind, 'id' | 'rules'> & { id: string; rules: Record<string, string> })[];

export type KindId = (typeof TABLE)[number]['id'];
type IdsOf<Rules> = Rules extends unknown ? keyof Rules : never;
export type KindRuleId = IdsOf<(typeof TABLE)[number]['rules']>;

export const KINDS: readonly ChangeKind[] = TABLE.map(({ rules: sentences, ...kind }) => ({
  ...kind,
  rules: Object.entries(sentences).map(([id, sentence]) => ({ id, sentence })),
}));

const byId = new Map<string, ChangeKind>(KINDS.map((kind) => [kind.id, kind]));
const rules = new Map<string, { kind: ChangeKind; rule: KindRule }>(
  KINDS.flatMap((kind) => kind.rules.map((rule) => [rule.id, { kind, rule }] as const)),
);

/** A kind by its id; throws on an id that is not in the table. */
export function kindById(id: string): ChangeKind {
  const kind = byId.get(id);
  if (!kind)
    throw new Error(`Internal error: there is no kind of change "${id}"; known are ${[...byId.keys()].join(', ')}.`);
  return kind;
}

/** A rule by its id, with the kind it decides; throws on an id that is not in the table. */
export function ruleById(id: string): { kind: ChangeKind; rule: KindRule } {
  const rule = rules.get(id);
  if (!rule) throw new Error(`Internal error: there is no rule "${id}"; known are ${[...rules.keys()].join(', ')}.`);
  return rule;
}
