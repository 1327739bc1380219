import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Assessment, Change, Entry, FormId } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { loadForm } from '../../src/forms/load.ts';
import { formIds } from '../../src/forms/load.ts';
import { parseKey } from '../../src/forms/keys.ts';
import { pick, type Random } from '../../scripts/bench/random.ts';
import { wholeAssessment } from '../assessment/whole.ts';

/** A content folder that is edited as people edit theirs. */
export interface CorpusEditor {
  put: (path: string, text: string) => void;
  /** Paths of the assessments, below the content folder. */
  paths: () => string[];
  /** Paths of their earlier editions. */
  editions: () => string[];
  /** Writes an assessment that does not exist yet; gives its path. */
  add: () => string;
  /** Makes one edit of any kind; gives its name. */
  editAnything: () => string;
}

const CODES = ['992011', '992020', '993018'];
const PROCEDURES = ['jido-teate', 'kaigo-hoken', 'yobo-sesshu'];
const FIRST =
  '担当課は、申請書を受け付け、記載の内容を台帳と照らし合わせて資格を確かめ、結果を申請者に文書で通知する。';
/** Long enough to count as copied where several municipalities print it, some of them nearly the same. */
const TEXTS = [
  `${FIRST}通知の控えは一年間保管し、期限が過ぎたものは裁断する。`,
  `${FIRST}通知の控えは三年間保管し、期限が過ぎたものは裁断する。`,
  `${FIRST}控えは保管しない。`,
  '端末にはパスワードと指の静脈で入り、操作の記録を毎月点検し、権限のない者が使った跡がないかを管理者が確かめる。記録は七年間消さない。',
  '短い文。',
  '',
];
const COMPANIES = ['株式会社みほん電算', 'みほん電算株式会社 港支店', '㈱見本データ', '未定', ''];
const SYSTEMS = ['中間サーバー', '中間サーバ', '収納システム'];

const registryOf = (rows: readonly (readonly [string, string])[], key: 'code' | 'id', more = ''): string =>
  rows.map(([id, name]) => `- { ${key}: "${id}", name: ${name}${more} }\n`).join('');

/** Opens a folder that is empty yet, and writes the lists that its assessments refer to. */
export function openEditor(content: string, random: Random): CorpusEditor {
  let numbers = 0;
  const removed: [path: string, text: string][] = [];
  const at = (path: string): string => join(content, path);
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const files = (pattern: RegExp): string[] =>
    existsSync(at('assessments'))
      ? readdirSync(at('assessments'), { recursive: true, encoding: 'utf8' })
          .filter((path) => pattern.test(path))
          .map((path) => `assessments/${path}`)
          .sort()
      : [];
  const paths = (): string[] => files(/^\d+\/[^/]+\.md$/u);
  const editions = (): string[] => files(/^\d+\/[^/]+\/[^/]+\.md$/u);
  /** An assessment goes with its earlier editions. */
  const removeAll = (path: string): void => {
    rmSync(at(path));
    rmSync(at(path.slice(0, -'.md'.length)), { recursive: true, force: true });
  };
  const putMunicipalities = (suffix: string): void =>
    put(
      'municipalities.yaml',
      registryOf(
        CODES.map((code) => [code, `見本${code.slice(2, 5)}${suffix}市`]),
        'code',
        ', kana: みほんし, prefecture: 見本県',
      ),
    );
  const putProcedures = (names: readonly string[], suffix: string): void =>
    put(
      'procedures.yaml',
      registryOf(
        names.map((id) => [id, `${id}事務${suffix}`]),
        'id',
      ),
    );
  putMunicipalities('');
  putProcedures(PROCEDURES, '');
  put('glossary/bangoho.yaml', 'term: 番号法\nreading: ばんごうほう\nshort: 見本です。\n');
  put('pages/hajimete.md', '---\ntitle: はじめての方へ\ndescription: 見本の案内\n---\n\n見本。\n');

  const write = (path: string, assessment: Assessment): void => put(path, writeAssessment(assessment));
  const add = (): string => {
    numbers += 1;
    const municipality = pick(CODES, random);
    const path = `assessments/${municipality}/${numbers}.md`;
    write(path, makeAssessment(municipality, String(numbers), random));
    return path;
  };
  const some = (): string => pick(paths(), random);
  /** Replaces something in the text of a file. */
  const edit = (path: string, from: RegExp, to: string): void =>
    put(path, readFileSync(at(path), 'utf8').replace(from, to));
  const edits: Record<string, () => void> = {
    add: () => void add(),
    remove: () => {
      const path = some();
      removed.push([path, readFileSync(at(path), 'utf8')]);
      removeAll(path);
    },
    restore: () => put(...(removed.pop() ?? ['assessments/.keep', ''])),
    rename: () => {
      const path = some();
      const text = readFileSync(at(path), 'utf8');
      removeAll(path);
      numbers += 1;
      put(path.replace(/\d+\.md$/u, `${numbers}.md`), text.replace(/^number: .*$/mu, `number: "${numbers}"`));
    },
    'all of it': () => {
      const path = some();
      const [, code = '', number = ''] = /(\d+)\/(\d+)\.md/u.exec(path) ?? [];
      const [, form] = /^form: (\w+)$/mu.exec(readFileSync(at(path), 'utf8')) ?? [];
      write(path, makeAssessment(code, number, random, form as FormId));
    },
    edition: () => {
      const path = some();
      const date = `200${Math.floor(random() * 5)}-04-01`;
      const text = readFileSync(at(path), 'utf8').replace(/^published: .*$/mu, `published: ${date}`);
      const other = text.replace(new RegExp(pick(TEXTS.slice(0, 5), random), 'u'), pick(TEXTS.slice(0, 5), random));
      put(path.replace(/\.md$/u, `/${date}.md`), random() < 0.5 ? other : other.replace(/^## 変更\d+[\s\S]*/mu, ''));
    },
    'no edition': () => {
      if (editions().length > 0) rmSync(at(pick(editions(), random)));
    },
    'edition text': () => {
      if (editions().length > 0) edit(pick(editions(), random), /台帳/u, '帳簿');
    },
    text: () => edit(some(), new RegExp(pick(TEXTS.slice(0, 5), random), 'u'), pick(TEXTS.slice(0, 5), random)),
    number: () => edit(some(), /^number: .*$/mu, `number: "${Math.floor(random() * 99) + 100}"`),
    title: () => edit(some(), /^title: .*$/mu, `title: 見本の事務${Math.floor(random() * 9)}`),
    published: () => edit(some(), /^published: .*$/mu, `published: 20${10 + Math.floor(random() * 16)}-04-01`),
    procedure: () => edit(some(), /^procedure: .*$/mu, `procedure: ${pick([...PROCEDURES, 'null'], random)}`),
    choice: () => edit(some(), /- \[x\] /u, '- [ ] '),
    record: () => {
      const path = some().replace(/\.md$/u, '.import.json');
      if (existsSync(at(path))) rmSync(at(path));
      else put(path, JSON.stringify({ markdown: '', lines: {}, changeLines: [], doubts: [] }));
    },
    municipalities: () => putMunicipalities(pick(['', '新', '東'], random)),
    procedures: () => putProcedures(pick([PROCEDURES, PROCEDURES.toReversed()], random), pick(['', '２'], random)),
    contractors: () =>
      put(
        'contractors.yaml',
        pick(['', '- { id: mihon, name: 株式会社みほん電算, spellings: [見本データ株式会社] }\n'], random),
      ),
    glossary: () => put('glossary/bangoho.yaml', `term: 番号法\nreading: ばんごうほう\nshort: 見本${random()}。\n`),
    settings: () =>
      put(
        'site.config.yaml',
        `name: 見本${Math.floor(random() * 9)}\noriginals: ${pick(['published', 'linked'], random)}\n`,
      ),
    original: () => {
      const path = `originals/${some().slice('assessments/'.length, -3)}/2025-03-31.pdf`;
      if (existsSync(at(path))) rmSync(at(path));
      else put(path, `%PDF-1.7 ${random()}`);
    },
  };
  const editAnything = (): string => {
    const name = paths().length < 3 ? 'add' : pick(Object.keys(edits), random);
    edits[name]?.();
    return name;
  };
  return { put, paths, editions, add, editAnything };
}

function makeAssessment(
  municipality: string,
  number: string,
  random: Random,
  formId: FormId = pick(formIds, random),
): Assessment {
  const form = loadForm(formId);
  const whole = wholeAssessment(form);
  const entries = whole.entries.map((entry): Entry => {
    const role = parseKey(form, entry.key)?.node.role;
    if (role === 'number' || role === 'title' || role === 'authority') return entry;
    if (entry.value?.type === 'choice' && random() < 0.5)
      return { ...entry, value: { ...entry.value, value: pick(entry.value.options, random), count: null } };
    if (entry.value?.type !== 'text') return entry;
    const words = role === 'contractor' ? COMPANIES : role === 'system' ? SYSTEMS : TEXTS;
    return { ...entry, value: { type: 'text', text: pick(words, random) } };
  });
  const texts = ['Ⅰ 1 ②事務の内容', 'Ⅱ ４ 委託先名'];
  const changes = Array.from({ length: Math.floor(random() * 4) }, (): Change => ({
    date: pick(['令和7年3月31日', '平成30年3月26日', '平成30年', '不明'], random),
    item: pick(texts, random),
    before: pick([...TEXTS, ...COMPANIES], random),
    after: pick(TEXTS, random),
    timing: '事前',
    note: '',
    flags: [],
  }));
  const cover = { number, title: `見本の事務${number}`, municipality, procedure: pick(PROCEDURES, random) };
  return { ...whole, frontmatter: { ...whole.frontmatter, ...cover }, entries, changes };
}
