import { z } from 'zod';
import { formIds, loadForm } from '../../../forms/load.ts';
import { inferMarks } from '../../../import/infer.ts';
import { caseEntries } from '../case-entries.ts';
import type { MeasuredRule, RuleDefinition } from '../types.ts';
import { INFERENCE_RULES, inferenceRule, type InferenceRule } from './inference-rule.ts';

/** Items of a document by their keys, see `caseEntries`, and rows of its 変更箇所. */
const given = z.strictObject({
  form: z.enum(formIds).default('juten'),
  items: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  changes: z
    .array(z.strictObject({ date: z.string(), item: z.string(), before: z.string(), after: z.string() }))
    .default([]),
});

/** The marks that a rule infers: `個人番号 on`. */
function deriveMarks(document: unknown, rule: InferenceRule): string[] {
  const { form: id, items, changes } = given.parse(document);
  const form = loadForm(id);
  const rows = changes.map((change) => ({ ...change, timing: '' as const, note: '', flags: [] }));
  return inferMarks(caseEntries(items, form), rows, form).flatMap(({ value }) =>
    value?.type !== 'marks'
      ? []
      : value.marks.flatMap(({ label, inferred }) =>
          inferred !== null && inferenceRule(inferred) === rule ? [`${label} ${inferred.state}`] : [],
        ),
  );
}

const WORDS: Record<InferenceRule, Pick<RuleDefinition, 'title' | 'rule' | 'caution'>> = {
  'mark-reason': {
    title: '○の推定：記録する理由の記載',
    rule: '「主な記録項目」の○が読み取れないとき、同じファイルの「その妥当性」などの欄が、行の始めにその項目の名前を挙げて理由を述べていれば、○があると推定します。',
    caution: '○そのものは読み取れていません。原本で確認してください。挙げられていない項目に○がないとは限りません。',
  },
  'mark-history': {
    title: '○の推定：最も新しい変更後の記載',
    rule: '○が読み取れないとき、その項目についての最も新しい変更箇所の「変更後の記載」に同じ欄の○の有無が印刷されていれば、そのとおりと推定します。ファイルが1つの評価書に限ります。',
    caution: '○そのものは読み取れていません。変更箇所に載らない変更がその後にあったかもしれません。',
  },
};

export const markRules: readonly MeasuredRule[] = Object.values(INFERENCE_RULES).map((id) => ({
  id,
  subject: 'mark',
  ...WORDS[id],
  derive: (document) => deriveMarks(document, id),
}));
