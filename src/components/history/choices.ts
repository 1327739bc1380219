import { isAboutImportant, sectionName, type ChangeFacts } from '../../changes/change-facts.ts';
import { KINDS } from '../../changes/kinds-table.ts';
import type { StoredChange } from '../../changes/stored-change.ts';
import type { Form } from '../../forms/types.ts';
import { TIMINGS } from '../../text/words/timings.ts';
import { UNKNOWN_ITEM } from '../../text/words/unknowns.ts';

/** A value that changes can be narrowed to, with how many there are. */
export interface FilterOption {
  value: string;
  label: string;
  count: number;
}

export interface ChangeWithFacts {
  change: StoredChange;
  facts: ChangeFacts;
}

/** What the rows of a history can be narrowed by; values that no row has are left out, and groups with a single value too. */
export function choicesOf(
  rows: readonly ChangeWithFacts[],
  form: Form,
): { name: string; label: string; choices: FilterOption[] }[] {
  const counted = (value: string, label: string, holds: (row: ChangeWithFacts) => boolean): FilterOption[] => {
    const count = rows.filter(holds).length;
    return count === 0 ? [] : [{ value, label, count }];
  };
  const groups = [
    {
      name: 'section',
      label: '評価書の部分',
      choices: [
        ...form.sections.flatMap((section) =>
          counted(section.field, sectionName(section), ({ facts }) => facts.section === section),
        ),
        ...counted('none', UNKNOWN_ITEM, ({ facts }) => facts.section === null),
      ],
    },
    {
      name: 'timing',
      label: '提出時期',
      choices: TIMINGS.flatMap(({ id, label, printed }) =>
        counted(id, label, ({ change }) => change.timing === printed),
      ),
    },
    {
      name: 'kind',
      label: '変更の種類',
      choices: KINDS.flatMap((kind) => counted(kind.id, kind.label, ({ change }) => change.kind === kind.id)),
    },
    {
      name: 'important',
      label: '重要な変更に関わるもの',
      choices: counted('1', '※の項目、または説明に「重要な変更」とあるもの', ({ facts }) => isAboutImportant(facts)),
    },
  ];
  return groups.filter(({ name, choices }) => choices.length > (name === 'important' ? 0 : 1));
}
