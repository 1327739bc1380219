import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change, Entry, Frontmatter } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { loadForm } from '../../src/forms/load.ts';
import { wholeAssessment } from '../assessment/whole.ts';
import { columnOf, entriesOf, rowOf, text, withValue } from '../compare/editions/edition-like.ts';

/** What the item ②事務の内容 says in each edition, oldest first. */
export const CONTENTS = [
  '窓口で届出書を受け付け、台帳と照らし合わせる。',
  '郵送の届出書も受け付け、台帳と照らし合わせる。',
  '電子申請だけを受け付け、台帳と照らし合わせる。',
] as const;
/** What ①法令上の根拠 … of Ⅰ says before and after a change that no row of 変更箇所 says. */
export const SILENT = ['見本法第1条による。', '見本法第2条による。'] as const;

const form = loadForm('juten');
const SILENT_ITEM = 'I-2-system1-2';

interface Written {
  slug: string;
  published: string;
  /** Of an earlier edition. */
  isEarlier?: boolean;
  contents: string;
  silent: string;
  changes: Change[];
}

/** Writes a content folder: 992011-12 with two earlier editions, 992011-13 without. */
export function writeEditionsContent(content: string): void {
  const put = (path: string, written: string): void => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), written);
  };
  put('municipalities.yaml', '- { code: "992011", name: みなと見本市, kana: みなとみほんし, prefecture: 見本県 }\n');
  put('procedures.yaml', '- { id: jido-teate, name: 児童手当 }\n');
  // The banner of fictitious bodies leads to it.
  put('pages/mihon.md', '---\ntitle: 見本について\ndescription: 見本の案内\n---\n\n見本です。\n');
  const write = ({ slug, published, isEarlier = false, contents, silent, changes }: Written): void => {
    const entries = [
      ['I-1-2', contents],
      [SILENT_ITEM, silent],
    ].reduce<Entry[]>((all, [key = '', words = '']) => withValue(all, key, text(words)), entriesOf(form));
    const whole = wholeAssessment(form);
    const frontmatter: Frontmatter = {
      ...whole.frontmatter,
      number: slug,
      title: `見本の事務${slug} 重点項目評価書`,
      published,
      formVersion: '令和6年10月',
      source: {
        file: `${slug}.pdf`,
        url: null,
        retrieved: null,
        sha256: null,
        licence: null,
        kind: 'pdf',
        quality: null,
      },
    };
    const path = `assessments/992011/${slug}${isEarlier ? `/${published}` : ''}.md`;
    put(path, writeAssessment({ frontmatter, entries, changes, unplaced: [] }));
  };
  const column = columnOf(form, 'I-1-2');
  const first = rowOf(column, CONTENTS[0], CONTENTS[1], { date: '令和6年3月1日' });
  const second = rowOf(column, CONTENTS[1], CONTENTS[2], { date: '令和7年3月1日' });
  const idle = rowOf(columnOf(form, 'I-1-1'), '別の名前の事務という記載', whole11(), { date: '令和7年3月1日' });
  const [before, after] = SILENT;
  write({ slug: '12', published: '2022-04-01', isEarlier: true, contents: CONTENTS[0], silent: before, changes: [] });
  write({
    slug: '12',
    published: '2024-04-01',
    isEarlier: true,
    contents: CONTENTS[1],
    silent: after,
    changes: [first],
  });
  write({ slug: '12', published: '2025-04-01', contents: CONTENTS[2], silent: after, changes: [first, second, idle] });
  write({ slug: '13', published: '2025-04-01', contents: CONTENTS[2], silent: after, changes: [first] });
}

/** What ①事務の名称 says in all editions. */
function whole11(): string {
  const value = entriesOf(form).find(({ key }) => key === 'I-1-1')?.value;
  return value?.type === 'text' ? value.text : '';
}
