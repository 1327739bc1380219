import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frontmatter } from '../../src/assessment/types.ts';
import { skeletonOf } from '../../src/assessment/skeleton.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { loadForm } from '../../src/forms/load.ts';
import { wholeAssessment } from '../assessment/whole.ts';
import { ROOT } from '../support/run.ts';

/** Texts or bytes of the files of a content folder, by their paths below it. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array>>;

const juten = wholeAssessment(loadForm('juten'));
const front: Frontmatter = { ...juten.frontmatter, municipality: '992011', number: null };
const assessment = (more: Partial<Frontmatter>, record: Partial<typeof juten> = {}): string =>
  writeAssessment({ ...juten, ...record, frontmatter: { ...front, ...more } });
const change = {
  date: '令和99年1月1日',
  item: 'I',
  before: '',
  after: '',
  timing: '事前',
  note: '',
  flags: [],
} as const;
const source = { file: 'a.pdf', url: null, retrieved: null, licence: null, kind: 'pdf', quality: null };
const record = JSON.stringify({
  markdown: '',
  lines: {},
  changeLines: [],
  doubts: [],
  original: 'originals/992011/o/gone.pdf',
});

/** Every way in which assessments and what lies beside them are faulty. */
export const FAULTY_ASSESSMENTS: ContentFiles = {
  'municipalities.yaml': readFileSync(join(ROOT, 'content/municipalities.yaml')),
  'procedures.yaml': readFileSync(join(ROOT, 'content/procedures.yaml')),
  'site.config.yaml': 'originals: published\n',
  'Contractors.yml': '',
  'assessments/992011/第12号.md': assessment({}),
  'assessments/992011/TWIN.md': assessment({}),
  'assessments/992011/twin.md': assessment({ procedure: null }),
  'assessments/992011/number-1.md': assessment({ number: '12' }),
  'assessments/992011/number-2.md': assessment({ number: '12' }),
  'assessments/992011/former-1.md': assessment({ formerSlugs: ['twin', 'old'] }),
  'assessments/992011/former-2.md': assessment({ formerSlugs: ['old'] }),
  'assessments/992011/alone/2020-04-01.md': assessment({ published: '2020-04-01' }),
  'assessments/992011/e.md': assessment({ published: '2021-04-01' }),
  'assessments/992011/e/2020-04-01.md': assessment({ published: null }),
  'assessments/992011/e/2021-04-01.md': assessment({ published: '2021-04-01' }),
  'assessments/992011/e/2019-04-01.md': assessment({
    published: '2019-04-01',
    status: 'draft',
    municipality: '992020',
  }),
  'assessments/992011/d.md': assessment({ published: null, status: 'draft' }),
  'assessments/992011/d/2020-04-01.md': assessment({ published: '2020-04-01' }).replace('form: juten', 'form: zen'),
  'assessments/992020/in-other-folder.md': assessment({}),
  'assessments/992011/future.md': assessment({ published: '2999-04-01' }, { changes: [{ ...change, flags: [] }] }),
  'assessments/992011/late.md': assessment({}, { changes: [{ ...change, date: '2999年1月1日', flags: [] }] }),
  'assessments/992011/empty.md': writeAssessment(
    skeletonOf({ form: loadForm('juten'), frontmatter: front, files: ['a'] }),
  ),
  'assessments/992011/o.md': assessment({}),
  'assessments/992011/o.import.json': record,
  'assessments/992011/p.md': assessment({ published: '2024-04-01', source: { ...source, sha256: '0'.repeat(64) } }),
  'originals/992011/p/2024-04-01.pdf': '%PDF-1.7',
  'assessments/992011/json.md': assessment({}),
  'assessments/992011/json.import.json': '{',
  'assessments/992011/schema.md': assessment({}),
  'assessments/992011/schema.import.json': '{"markdown": 1}',
  'assessments/992011/x.md.1.tmp': '',
  'assessments/notes.txt': '',
  'assessments/992011/sjis.md': Uint8Array.of(0x82, 0xa0, 0x82, 0xa2),
  'assessments/992011/utf16.md': Uint8Array.of(0xff, 0xfe, 0x42, 0x30),
  'assessments/992011/broken.md': assessment({ title: '\ufffd' }),
  'assessments/992011/control.md': 'a\u0007b',
  'assessments/992011/hidden.md': '---\nform: juten\ntitle: "\\e[31m"\n---\n',
  'assessments/992011/reference.md': '---\nform: &a juten\ntitle: *a\n---\n',
  'assessments/992011/long.md': `---\nform: juten\ntitle: ${'あ'.repeat(20_000)}\n---\n`,
  'assessments/992011/tab.md': '---\nform: juten\nsource:\n\tfile: a\n---\n',
  'assessments/992011/indent.md': '---\nform: juten\n title: a\n---\n',
  'assessments/992011/quote.md': '---\nform: juten\ntitle: "a\n---\n',
  'assessments/992011/corporate.md': assessment({ municipality: '9700110005901' }),
  [`assessments/992011/${'a'.repeat(101)}.md`]: assessment({}),
  'assessments/992011/every-field.md': `---\nform: x\nnumber: []\ntitle: []\nmunicipality: '1'\nauthority: []\nprocedure: A\npublished: x\ncomplete: x\nstatus: x\nended: x\ncomments: { from: 2025-02-02, until: 2025-02-01 }\nformVersion: []\nformerSlugs: [A]\nreviewed: x\nreview: { confirmed: 2, of: 1 }\nsource: { file: [], url: x, retrieved: x, sha256: x, licence: [], kind: [], quality: x }\n---\n`,
  'assessments/992011/every-field-2.md': `---\nform: kiso\ncomments: { from: x, until: x }\nreview: { confirmed: -1, of: 0 }\nsource: 1\n---\n`,
  'glossary/a.txt': '',
  'glossary/deep/a.yaml': '',
  'pages/a.png': '',
  'pages/deep/a.md': '',
};

/** Every way in which the lists and texts of a publisher are faulty. */
export const FAULTY_LISTS: ContentFiles = {
  'assessments/992011/1.md': assessment({}),
  'municipalities.yaml': `- { code: 011002, name: '', kana: ミ, prefecture: 見本県, aliases: x, kind: x, size: 1 }
- { code: "992012", name: 見本市, kana: みほんし, prefecture: 見本県 }
- { code: "992011", name: 見本市, kana: みほんし }
- { code: "438014", name: 見本組合, kana: みほんくみあい, prefecture: 大阪府 }
- { name: 見本市 }
`,
  'procedures.yaml': `- { id: otsu, name: 乙事務, aliases: [丙・事務] }
- { id: otsu, name: 丁事務 }
- { id: hei, name: 丙事務, aliases: ['※'] }
`,
  'contractors.yaml': `- { id: a, name: 甲株式会社 }
- { id: a, name: 乙株式会社 }
- { id: b, name: 甲㈱ }
`,
  'site.config.yaml':
    'name: ""\ncolour: red\naddress: x\nbase: /a b\nreport: x\ncolours: { light: "#ffdd00", dark: "#333" }\nsearchEngine: x\noriginals: x\n',
  'glossary/itaku.yaml': 'term: 委託\nreading: いたく\naliases: [外注]\nshort: x\nrelated: [nai]\n',
  'glossary/gaichu.yaml': 'term: 外注\nreading: がいちゅう\nshort: x\n',
  'glossary/Bad Name.yaml': 'term: 名\nreading: 名\nshort: x\n',
  'glossary/a.yaml': 'term: 名\nreading: な\nshort: x\n',
  'glossary/b.yaml': 'a: [\n',
  'glossary/c.yaml': 'a: 1\na: 2\n',
  'glossary/d.yaml': 'a: "\\e[31m"\n',
  'glossary/e.yaml': 'a: *b\n',
  'pages/about.md': '---\ntitle: a\ndescription: b\n---\n',
  'pages/手引き.md': '---\ntitle: a\ndescription: b\n---\n',
  'pages/none.md': 'a',
  'pages/front.md': '---\ntitle: ""\nauthor: x\n---\n',
  'pages/deep.md': `---\ntitle: a\ndescription: b\n---\n${' '.repeat(101)}- a\n`,
  'pages/text.md':
    '---\ntitle: a\ndescription: b\n---\n[a](#ない) [b](/ない/) [c](javascript:1) [d](//x.jp) ![写真](a.png) ![](a.png) <b>x</b> [^2]\n\n[^1]: 余り\n\n[e]: /search/\n[e]: /search/\n',
};

/** Faults that those of FAULTY_LISTS keep from being found. */
export const MORE_FAULTY_LISTS: ContentFiles = {
  'assessments/992011/1.md': assessment({}),
  'municipalities.yaml': `- { code: "431001", name: 見本市, kana: みほんし, prefecture: 熊本県 }\n`,
  'procedures.yaml': `- { id: Jido, name: 甲事務 }\n- { id: hei, aliases: 丁 }\n`,
  'contractors.yaml': `- { id: B, name: 甲 }\n- { id: c-12, name: '' }\n`,
};
