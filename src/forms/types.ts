/** The three official forms: 基礎項目評価書, 重点項目評価書, 全項目評価書. */
export type FormId = 'kiso' | 'juten' | 'zen';

/** What kind of value an item of a form holds. */
export type ItemType = 'text' | 'choice' | 'marks' | 'date';

/** Where a statement about a form was read: a published assessment, an excerpt, the law, or memory (not yet checked). */
export type FormSource = 'seed' | 'excerpt' | 'law' | 'recall';

/**
 * What an item is for those who read it as data. Cover: `number`, `title`, `authority`, `published`. Offices: `office`, `officer`;
 * where residents turn to: `requests` (to see their own data), `questions`. Size: `people` the task concerns, `persons` in a file.
 * Content: `subjects` (whose data), `recorded` (which kinds of data), `obtained` (from whom), `obtainedBy` (which means). Law: `basis`. Files: `file` (name of
 * the one that a part is about), `files` (names of all). Systems: `system` (name), `systems` (names in one text), `connections`.
 * Outsourcing: `outsourced` (whether, and how many tasks), `task`, `contractor`, `handlers`, `subcontracted`, `subcontractors` (how
 * they are kept to the rules), `permission` for subcontracting, `subtask`. Passing on: `passedOn` (whether, and to how many), `recipient`
 * (the heading that names who receives), `use`, `information`, `passedPersons` (how many), `passedSubjects` (whose), `means`, `frequency`.
 * Task: `purpose` (what it is for). Safety: `place` of storage, `retention` (how long data are kept), `erasure` (how they are erased),
 * `accident`, `adequacy` (the authority's own judgement of its measures).
 */
export const FORM_ROLES = [
  'number',
  'title',
  'authority',
  'published',
  'purpose',
  'office',
  'officer',
  'requests',
  'questions',
  'file',
  'files',
  'people',
  'persons',
  'subjects',
  'recorded',
  'obtained',
  'obtainedBy',
  'basis',
  'system',
  'systems',
  'connections',
  'outsourced',
  'task',
  'contractor',
  'handlers',
  'subcontracted',
  'subcontractors',
  'permission',
  'subtask',
  'passedOn',
  'recipient',
  'use',
  'information',
  'passedPersons',
  'passedSubjects',
  'means',
  'frequency',
  'place',
  'retention',
  'erasure',
  'accident',
  'adequacy',
] as const;

export type FormRole = (typeof FORM_ROLES)[number];

/** A print of a form, as the stamp on its cover names it: [令和6年10月 様式2]. */
export interface FormVersion {
  /** Year and month: `2024-10`. Ids sort as the versions follow each other. */
  id: string;
  /** The month as the stamp prints it: 令和6年10月. */
  printed: string;
  source: FormSource;
  note: string | null;
}

/** The number that earlier prints of a form had before a label. */
export interface FormerNumber {
  number: string;
  /** Id of the first version that prints the number of the node. */
  until: string;
}

/** One ○ box of an item of type `marks`. */
export interface MarkOption {
  label: string;
  /** Older or damaged spellings that mean the same box. */
  aliases: string[];
  /** Caption the form prints above a run of boxes (識別情報 …), without its bullet; null where there is none. */
  group: string | null;
  /** Name of the picture that a page may show beside the label. */
  icon: string | null;
  /** The form prints （ ） behind the label for words. */
  takesText: boolean;
  /** The form prints （ ）件 behind the label for a number. */
  takesCount: boolean;
  since: string | null;
  until: string | null;
}

/**
 * A place of a form: a section, a heading that groups, or an item that holds a value.
 * `loadForm` fills every field; nodes form a tree in the order the form prints.
 */
export interface FormNode {
  /** Part of the key: `I`, `2`, `system`, `3`, `necessity`, `risk1`, `annex1`. */
  segment: string;
  /** Marker printed before the label: `Ⅰ`, `2`, `①`, `リスク１`, `（別添１）`; null where the form prints none. */
  number: string | null;
  label: string;
  /** Older, shorter or damaged spellings of the label, without number and ※. */
  aliases: string[];
  /** Words printed beside a run of items to bind them together (再委託); no part of the label, no heading of their own. */
  caption: string | null;
  /** null: the heading only groups. */
  type: ItemType | null;
  /** Options of a choice, in printed order. */
  options: string[];
  /** Boxes of an item of type marks, in printed order. */
  marks: MarkOption[];
  /** A choice that also prints （ ）件. */
  takesCount: boolean;
  /** ※: the item is subject to 重要な変更. */
  important: boolean;
  /**
   * `file`: the section (or annex) stands once per 特定個人情報ファイル, its key has `f<n>` behind the segment;
   * `block`: repeated block, its printed number is appended to the segment (`system4`).
   */
  repeat: 'file' | 'block' | null;
  /** The value stands on the heading of its parent (委託しない), so it has no heading of its own. */
  onHeading: boolean;
  /** Words the form itself prints as the value (別添１を参照。). */
  fixed: string | null;
  /** Parts of the document with their own shape. */
  special: 'cover' | 'annex' | 'changes' | null;
  /** null for most items. */
  role: FormRole | null;
  /** Name shared by items of different forms that mean the same; the field of the 重点 form where it has the item. */
  same: string | null;
  source: FormSource;
  /** Id of the first version of the form that prints the item; `unknown`: a later one than the first; null: all print it. */
  since: string | null;
  /** Id of the first version that prints it no more; null: it is printed today. */
  until: string | null;
  /** Other numbers that versions printed before the label, oldest first. */
  formerNumbers: FormerNumber[];
  /** Numbers that bodies print before the label though no version of the form does: the annexes are counted in many ways. */
  otherNumbers: string[];
  note: string | null;
  /** Segments from the section to this node, without instance numbers, joined by `-`: what is compared across assessments. */
  field: string;
  parent: FormNode | null;
  children: FormNode[];
}

export interface Form {
  id: FormId;
  /** 重点項目評価書 */
  name: string;
  /** 様式3 */
  number: string;
  source: FormSource;
  /** Oldest first; those that are known. */
  versions: FormVersion[];
  notes: string[];
  /** Sentences that the form itself prints beside its items; they say nothing of a document. */
  print: string[];
  /** Sections in printed order: cover, I, II, annex1 …, changes last. */
  sections: FormNode[];
}

/** A node together with the instances it stands in: the file of a per-file section, the printed number of a block. */
export interface NodeLocation {
  node: FormNode;
  /** n of `f<n>`; null outside per-file sections. */
  file: number | null;
  /** Printed number of the block the node is, or stands in; null outside blocks. */
  block: number | null;
}
