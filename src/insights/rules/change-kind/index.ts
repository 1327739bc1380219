import { z } from 'zod';
import { FLAG_WORDS } from '../../../assessment/change-flags.ts';
import type { ChangeFlag } from '../../../assessment/types.ts';
import { kindOf } from '../../../changes/kinds.ts';
import { KINDS, type ChangeKind, type KindId } from '../../../changes/kinds-table.ts';
import { nodeByField } from '../../../forms/keys.ts';
import { formIds, loadForm } from '../../../forms/load.ts';
import type { MeasuredRule } from '../types.ts';
import { kindRule } from './kind-rule.ts';

/** A row of 変更箇所: the item that it is about (null: none was found), its two texts, its note. */
const given = z.strictObject({
  form: z.enum(formIds).default('juten'),
  field: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  note: z.string().default(''),
  flags: z.array(z.enum(Object.keys(FLAG_WORDS) as ChangeFlag[])).default([]),
});

function deriveKind(row: unknown): KindId {
  const { form, field, ...change } = given.parse(row);
  const node = field === null ? null : nodeByField(loadForm(form), field);
  if (field !== null && node === null) throw new Error(`The form ${form} has no field ${field}.`);
  return kindOf({ date: '', item: '', timing: '', ...change }, node === null ? [] : [node]).kind;
}

/** What no kind proves. */
const CAUTION =
  '記載の違いだけから決めています。変更が重要か、実際の取扱いがいつ変わったか、手続が正しかったかは分かりません。';

/** What a kind itself does not prove stands behind what it says. */
const cautionOf = (sentence: string): string => sentence.replace(/^[^。]*。/u, '') + CAUTION;

const toRule = ({ id, label, sentence, rules }: ChangeKind): MeasuredRule => ({
  id: kindRule(id),
  subject: 'change-kind',
  title: `変更の種類：${label}`,
  rule: rules.map((rule) => rule.sentence).join('または、'),
  caution: cautionOf(sentence),
  derive: (row) => (deriveKind(row) === id ? [id] : []),
});

/** A rule for each kind of change that makes a statement: that the kind cannot be determined is none. */
export const changeKindRules: readonly MeasuredRule[] = KINDS.filter(({ id }) => id !== 'undetermined').map(toRule);
