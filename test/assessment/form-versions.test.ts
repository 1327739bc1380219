import { describe, expect, test } from 'vitest';
import { checkAssessment } from '../../src/assessment/check.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import { writeAssessment } from '../../src/assessment/write.ts';

const CONTEXT = { isValidCode: () => true, hasMunicipality: () => true, procedures: new Set<string>() };
const PATH = 'assessments/990001/7-kiso.md';

const front = (formVersion: string | null): string =>
  [
    '---',
    'form: kiso',
    'municipality: "990001"',
    ...(formVersion === null ? [] : [`formVersion: ${formVersion}`]),
    '---',
    '',
    '',
  ].join('\n');

/** 監査 and 教育・啓発 under the numbers of a print, whole. */
const risks = (audit: number, training: number): string =>
  [
    '# Ⅳ リスク対策',
    `## ${audit}. 監査`,
    '### 実施の有無',
    '- [x] 自己点検\n- [ ] 内部監査\n- [ ] 外部監査',
    `## ${training}. 従業者に対する教育・啓発`,
    '### 従業者に対する教育・啓発',
    '- [ ] 特に力を入れて行っている\n- [x] 十分に行っている\n- [ ] 十分に行っていない',
    '',
  ].join('\n\n');

const keysOf = (markdown: string): string[] =>
  readAssessment(markdown, { path: PATH }).assessment?.entries.map(({ key, label }) => `${key} ${label}`) ?? [];

const missingOf = (formVersion: string | null, body: string): string[] =>
  checkAssessment(front(formVersion) + body, { path: PATH, context: CONTEXT })
    .file.messages.filter(({ ruleId }) => ruleId?.startsWith('missing') === true)
    .map(({ reason }) => reason.replace(/がありません[\s\S]*/u, ''));

describe('an item that versions of the form number otherwise', () => {
  test.each([
    ['平成31年1月', 8, 9],
    ['令和6年10月', 9, 10],
    // The label decides, whatever the stamp.
    [null, 8, 9],
    ['令和6年10月', 8, 9],
    ['平成31年1月', 9, 10],
  ])('has one key and keeps its label: %s, %i. 監査', (version, audit, training) => {
    const markdown = front(version) + risks(audit, training);
    expect(keysOf(markdown)).toEqual([
      'IV Ⅳ リスク対策',
      `IV-9 ${audit}. 監査`,
      'IV-9-status 実施の有無',
      `IV-10 ${training}. 従業者に対する教育・啓発`,
      'IV-10-status 従業者に対する教育・啓発',
    ]);
    const { assessment, file } = readAssessment(markdown, { path: PATH });
    expect(file.messages).toEqual([]);
    const written = writeAssessment(assessment ?? expect.unreachable());
    expect(written).toContain(`\n## ${audit}. 監査\n`);
    expect(written).not.toContain('{#');
    expect(readAssessment(written, { path: PATH }).assessment).toEqual(assessment);
  });

  test('is not taken for the item that bears the number today', () => {
    const body = '# Ⅳ リスク対策\n\n## 8. 人手を介在させる作業\n\n## 8. 監査\n\n## 9. 監査\n';
    const { assessment, file } = readAssessment(front(null) + body, { path: PATH });
    expect(assessment?.entries.map(({ key }) => key)).toEqual(['IV', 'IV-8', 'IV-9', 'IV-9']);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['repeated-heading']);
  });
});

describe('what the check calls missing', () => {
  const section = '# Ⅰ 関連情報\n';

  test.each([
    // Nothing that only some versions print, where the version is not known.
    [null, false],
    ['平成26年4月', false],
    ['平成30年5月', false],
    ['平成31年1月', true],
    ['令和6年10月', true],
    // No month: as without a version.
    ['令和6年', false],
  ])('names Ⅳ in the version %s: %s', (version, expected) => {
    const [sections = ''] = missingOf(version, section);
    expect(sections).toContain('「Ⅱ しきい値判断項目」');
    expect(sections.includes('「Ⅳ リスク対策」')).toBe(expected);
  });

  test.each([
    [null, '「7. 特定個人情報の保管・消去」「9. 監査」「10. 従業者に対する教育・啓発」'],
    ['平成31年1月', '「7. 特定個人情報の保管・消去」「8. 監査」「9. 従業者に対する教育・啓発」'],
    [
      '令和6年10月',
      '「7. 特定個人情報の保管・消去」「8. 人手を介在させる作業」「9. 監査」「10. 従業者に対する教育・啓発」「11. 最も優先度が高いと考えられる対策」',
    ],
  ])('names the items of Ⅳ as the version %s prints them', (version, expected) => {
    const below = missingOf(version, '# Ⅳ リスク対策\n').find((reason) => reason.startsWith('「Ⅳ リスク対策」の下に'));
    expect(below?.endsWith(expected), below).toBe(true);
  });

  test('says of what a version was remembered to print that it is not sure', () => {
    const { messages } = checkAssessment(front('令和6年10月') + section, { path: PATH, context: CONTEXT }).file;
    const sections = messages.find(({ ruleId }) => ruleId === 'missing-section');
    expect(sections?.reason).toContain('（様式の原文と未照合の項目を含みます）');
  });
});

test.each([
  'NISC政府機関統一基準群',
  'ＮＩＳＣ政府機関等統一基準群',
  '政府機関の情報セキュリティ対策のための統一基準群',
  '政府機関等の情報セキュリティ対策のための統一基準群',
  '政府機関等のサイバーセキュリティ対策のための統一基準群',
])('the standards of the government are one item under the name %s', (label) => {
  const markdown = [
    '---\nform: zen\nmunicipality: "990001"\n---',
    '# Ⅲ 特定個人情報ファイルの取扱いプロセスにおけるリスク対策',
    '## 7. 特定個人情報の保管・消去',
    '### リスク１：特定個人情報の漏えい・滅失・毀損リスク',
    `#### ①${label}`,
    '- [ ] 特に力を入れて遵守している\n- [ ] 十分に遵守している\n- [ ] 十分に遵守していない\n- [x] 政府機関ではない',
    '',
  ].join('\n\n');
  const { assessment, file } = readAssessment(markdown, { path: 'a.md' });
  expect(file.messages).toEqual([]);
  expect(assessment?.entries.at(-1)).toMatchObject({
    key: 'III-f1-7-risk1-1',
    value: { value: '政府機関ではない' },
  });
  expect(writeAssessment(assessment ?? expect.unreachable())).toContain('#### ①');
});

test.each([
  ['令和6年10月', false],
  ['平成３１年１月', false],
  ['平成31年2月', true],
  ['令和6年', true],
])('the check warns of the version %s: %s', (version, expected) => {
  const { messages } = checkAssessment(front(version), { path: PATH, context: CONTEXT }).file;
  const found = messages.filter(({ ruleId }) => ruleId === 'form-version');
  expect(found.map(({ line, fatal, note }) => [line, fatal, note])).toEqual(
    expected ? [[4, false, 'formVersion']] : [],
  );
});
