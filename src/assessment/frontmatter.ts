import matter from 'gray-matter';
import type { VFile } from 'vfile';
import { Document, isMap, isScalar, LineCounter, parseDocument, Scalar, type ErrorCode } from 'yaml';
import type { z } from 'zod';
import type { FormId } from '../forms/types.ts';
import { joinSentences, type Bilingual } from '../text/bilingual.ts';
import { findHiddenControls } from '../text/yaml-controls.ts';
import { offsetOf } from '../text/yaml-place.ts';
import { report } from './faults.ts';
import { fieldHints } from './frontmatter-hints.ts';
import { frontmatterSchema } from './frontmatter-schema.ts';
import { didYouMean } from './nearest.ts';
import type { Frontmatter } from './types.ts';

/** A file cut into its front matter and the rest. */
export interface Cut {
  /** The front matter without its `---` lines. */
  yaml: string;
  /** The rest, with an empty line for each line above it, so that lines count as in the file. */
  body: string;
}

const refuse = {
  parse: (): never => {
    throw new Error('Internal error: only YAML front matter may be parsed.');
  },
};

/** gray-matter runs `---js` front matter as code; every engine but a YAML one that only hands the text on is off. */
const engines = {
  yaml: { parse: () => ({}) },
  json: refuse,
  javascript: refuse,
  js: refuse,
  coffee: refuse,
  toml: refuse,
};

/** Cuts a file; null, with a fault, where it has no YAML front matter. Line ends must be `\n`. */
export function cutFrontmatter(markdown: string, file: VFile): Cut | null {
  const problem = (reason: Bilingual): null => {
    report(file, 'bad-front-matter', { place: { line: 1, column: 1 }, item: null, reason });
    return null;
  };
  const language = matter.test(markdown) ? matter.language(markdown) : null;
  if (language === null || markdown.startsWith('----')) {
    return problem({
      ja: 'ファイルの先頭に「---」で囲んだ前書き（form、municipality など）がありません。書き足してください。',
      en: 'The file does not begin with front matter (form, municipality …) between lines of 「---」. Add it.',
    });
  }
  if (language.raw.trim() !== '') {
    const named = language.raw.trim();
    return problem({
      ja: `前書きの1行目が「---${named}」です。前書きは YAML だけを読み、ほかの言語は決して実行しません。1行目を「---」だけにし、YAML で書いてください。`,
      en: `The first line of the front matter is 「---${named}」. Only YAML is read there; no other language is ever run. Make that line 「---」 alone, and write YAML.`,
    });
  }
  if (!/\n---[ \t]*(?:\n|$)/u.test(markdown)) {
    return problem({
      ja: '前書きの終わりの「---」の行がありません。書き足してください。',
      en: 'The line 「---」 at the end of the front matter is missing. Add it.',
    });
  }
  const { matter: yaml, content } = matter(markdown, { language: 'yaml', engines });
  const head = markdown.slice(0, markdown.length - content.length);
  return { yaml: yaml.replace(/^\n/u, ''), body: '\n'.repeat(head.split('\n').length - 1) + content };
}

export interface FrontmatterReading {
  /** null, with every fault reported, where it breaks the schema. */
  frontmatter: Frontmatter | null;
  /** Known even then, if it is right. */
  form: FormId | null;
  /** Line of each field in the file, from 1. */
  lines: Map<string, number>;
}

/** Characters. The longest front matter of real documents has 900; 20,000 fields took the reader 17 seconds. */
const MAX_LENGTH = 20_000;

export function readFrontmatter(yaml: string, file: VFile): FrontmatterReading {
  const nothing = { frontmatter: null, form: null, lines: new Map() };
  if (yaml.length > MAX_LENGTH) {
    const reason = {
      ja: `前書きが長すぎます（${yaml.length}文字、${MAX_LENGTH}文字まで）。前書きの終わりの「---」の行が正しい場所にあるか確かめてください。`,
      en: `The front matter is too long (${yaml.length} characters; at most ${MAX_LENGTH}). Check that the line 「---」 at its end is in the right place.`,
    };
    report(file, 'bad-front-matter', { place: { line: 1, column: 1 }, item: null, reason });
    return nothing;
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeOf = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    // The line of `---` stands above.
    return { line: line + 1, column: Math.max(1, col) };
  };
  for (const { pos, code, message } of document.errors) {
    const cause = yamlFaults[UNCLOSED.test(message) ? 'MISSING_CHAR' : code] ?? {
      ja: '書き方が違います',
      en: 'the syntax is wrong',
    };
    const reason = {
      ja: `前書きを YAML として読めません（${cause.ja}）。字下げ、引用符、コロンの後の空白を確かめてください。`,
      en: `The front matter cannot be read as YAML (${cause.en}). Check the indent, the quotes, and the blank after each colon.`,
    };
    report(file, 'bad-front-matter', { place: placeOf(pos[0]), item: null, reason });
  }
  if (document.errors.length > 0) return nothing;
  const controls = findHiddenControls(document);
  for (const { offset, reason } of controls)
    report(file, 'control-character', { place: placeOf(offset), item: null, reason });
  if (controls.length > 0) return nothing;
  const data = toData(document);
  if (data === undefined) {
    const reason = {
      ja: '前書きは「form: juten」のような「名前: 値」の行で書いてください。参照（& と *）は使えません。',
      en: 'Write the front matter as lines of a name and a value, like 「form: juten」, without references (& and *).',
    };
    report(file, 'bad-front-matter', { place: { line: 2, column: 1 }, item: null, reason });
    return nothing;
  }
  const result = frontmatterSchema.safeParse(data);
  const form = frontmatterSchema.shape.form.safeParse(data['form']);
  for (const issue of result.error?.issues ?? []) reportIssue(issue, document, file, placeOf);
  const fieldLines = Object.keys(data).map((name) => [name, placeOf(offsetOf(document, [name], 'name')).line] as const);
  return { frontmatter: result.data ?? null, form: form.data ?? null, lines: new Map(fieldLines) };
}

/** What the library says of a bracket that is not closed: to it, the lines behind stand in the bracket and are not indented. */
const UNCLOSED = /^Flow (?:sequence|map) in block collection must be sufficiently indented and end with/u;

const yamlFaults: Partial<Record<ErrorCode, Bilingual>> = {
  BAD_INDENT: { ja: '字下げが合いません', en: 'the indent is wrong' },
  DUPLICATE_KEY: { ja: '同じ名前の欄が2回あります', en: 'a field is there twice' },
  MISSING_CHAR: {
    ja: '閉じる引用符か括弧、またはコロンがありません',
    en: 'a closing quote or bracket, or a colon, is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    ja: '欄の名前の後にコロンがありません',
    en: 'there is no colon behind the name of a field',
  },
  TAB_AS_INDENT: { ja: 'タブで字下げしています', en: 'a tab is used as indent' },
};

function toData(document: Document): Record<string, unknown> | undefined {
  if (!isMap(document.contents)) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  file: VFile,
  placeOf: (offset: number) => { line: number; column: number },
): void {
  const path = issue.path.map(String);
  const item = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const allowed = Object.keys(fieldHints)
        .filter((name) => name.split('.').length === path.length + 1 && name.startsWith(item))
        .map((name) => name.split('.').at(-1) ?? name);
      const unknown = {
        ja: `前書きに「${key}」という欄はありません。`,
        en: `The front matter has no field 「${key}」.`,
      };
      const fields = { ja: `書けるのは ${allowed.join('、')} です。`, en: `Its fields are ${allowed.join(', ')}.` };
      const reason = joinSentences(unknown, didYouMean(key, allowed), fields);
      report(file, 'unknown-field', { place: placeOf(offsetOf(document, [...path, key], 'name')), item: key, reason });
    }
    return;
  }
  const node = document.getIn(path, true);
  const place = placeOf(offsetOf(document, path, 'name'));
  const known = [item, item.replace(/\.\d+$/u, '')].find((name) => Object.hasOwn(fieldHints, name));
  const hint = (known === undefined ? null : fieldHints[known]) ?? {
    ja: '値を直してください。',
    en: 'Correct the value.',
  };
  if (
    issue.code === 'invalid_type' &&
    issue.expected === 'string' &&
    isScalar(node) &&
    typeof node.value === 'number'
  ) {
    const name = path.at(-1) ?? '';
    const reason = {
      ja: `「${name}」の値は引用符で囲んでください（引用符がないと数とみなされ、先頭の0などが失われます）。${name}: "${node.source}" と書いてください。`,
      en: `The value of 「${name}」 needs quotes: without them it is a number, which loses zeros at its beginning. Write ${name}: "${node.source}".`,
    };
    report(file, 'unquoted-code', { place, item, reason });
    return;
  }
  const value = isScalar(node) && node.value !== null ? String(node.value) : null;
  const wrong =
    value === null
      ? { ja: `前書きの ${item} がありません。`, en: `The ${item} of the front matter is missing.` }
      : {
          ja: `前書きの ${item} 「${value}」は使えません。`,
          en: `The ${item} of the front matter cannot be 「${value}」.`,
        };
  report(file, 'bad-field', { place, item, reason: joinSentences(wrong, hint) });
}

/** The front matter between its `---` lines. What is null is left out, and `complete` where it is true. */
export function writeFrontmatter(frontmatter: Frontmatter): string {
  const { form, number, title, municipality, authority, procedure, published, complete, source } = frontmatter;
  const { status, ended, comments, formVersion, formerSlugs, reviewed, review } = frontmatter;
  const fields = {
    form,
    number: number === null ? null : quoted(number),
    title,
    municipality: quoted(municipality),
    authority,
    procedure,
    published,
    complete: complete ? null : false,
    source: source === null ? null : withoutNull(source),
    status: status === 'published' ? null : status,
    ended,
    comments,
    formVersion,
    formerSlugs: formerSlugs.length === 0 ? null : formerSlugs.map(quoted),
    reviewed,
    review: review ?? null,
  };
  const yaml = new Document(withoutNull(fields)).toString({ lineWidth: 0 });
  return `---\n${yaml}---\n`;
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

function withoutNull(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
