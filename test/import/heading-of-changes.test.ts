import { describe, expect, test } from 'vitest';
import { readAssessment } from '../../src/assessment/read.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { loadForms } from '../../src/forms/load.ts';
import { interpret } from '../../src/import/interpret.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';

const HEADINGS = [
  '変更箇所',
  '変 更 箇 所',
  '（別添）変更箇所',
  '別添 変更箇所',
  '（別添１）変更箇所',
  '（別添２）変更箇所',
  '(別添2) 変更箇所',
  '（別添3）変更箇所',
];
const TABLE =
  '変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n令和5年4月1日\tⅠ1②\t審査\t申請の審査\t事後\t軽微な変更\n';

describe.each(loadForms())('the history of a $name', (form) => {
  const last = form.sections.at(-1)?.field;

  test.each(HEADINGS)('under the heading %s is imported', (heading) => {
    const text = `# Ⅰ 関連情報\n１．特定個人情報ファイルを取り扱う事務\n①事務の名称\t見本手当の支給\n\n${heading}\n${TABLE}`;
    const { entries, changes, unplaced } = interpret(ocrReader.read({ name: 'a.txt', text }), form);
    expect(changes).toHaveLength(1);
    expect(unplaced.map((words) => words.text).filter((words) => words.includes('変'))).toEqual([]);
    const printed = entries.find(({ key }) => key === last)?.label ?? '';
    expect(printed.replace(/\s/gu, '')).toBe(heading.replace(/[\s　]/gu, ''));
  });

  test.each(HEADINGS)('under the heading %s is read from Markdown, and written with it', (heading) => {
    const written = `---\nform: ${form.id}\nmunicipality: "990001"\n---\n\n# ${heading}\n`;
    const { assessment, file } = readAssessment(written, { path: 'a.md' });
    expect(file.messages).toEqual([]);
    expect(assessment?.entries).toMatchObject([{ key: last, label: heading }]);
    expect(writeAssessment(assessment ?? expect.unreachable())).toContain(`\n# ${heading}\n`);
  });
});
