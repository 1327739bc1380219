import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Folders in which something is recognised, compared or judged. */
const FOLDERS = [
  'assessment',
  'changes',
  'compare',
  'import',
  'insights',
  'match',
  'registry',
  'search',
  'client/compare',
  'client/search',
  'text',
];
const TABLE = 'src/match/thresholds';

/** Numbers outside the table, each with the reason why none of them decides what something is. A path ending in / is a folder. */
const OTHERS: readonly [reason: string, ...where: string[]][] = [
  [
    'geometry of drawing, in points or shares of boxes: which letters, rules and cells a page shows',
    'src/import/readers/pdf/',
    'src/import/readers/tables/pair-boxes.ts SAME_COLUMN',
    'src/import/readers/tables/layout.ts SAME_LINE',
    'src/import/readers/pdf-text/join-lines.ts 0.5',
  ],
  [
    'limits and codes of a format of files',
    'src/import/readers/sheet/',
    'src/import/readers/word/',
    'src/import/readers/ending.ts PDF_WITHIN',
    'src/import/readers/ocr/index.ts OPEN_LIMIT',
    'src/import/readers/ocr/html-tables.ts MOST_SPANNED',
    'src/import/readers/ocr/tags.ts DECIMAL',
    'src/import/readers/ocr/tags.ts HEXADECIMAL',
    'src/import/readers/ocr/quoted-cells.ts MOST_LINES',
    'src/import/decode.ts ESCAPE',
    'src/search/index/',
    'src/search/engines/',
    'src/search/query/spelling/kana.ts LAST_UNIT',
    'src/registry/term-marks.ts UNITS',
  ],
  [
    'limits of time and size: a larger one finds nothing else',
    'src/match/companies/near-candidates.ts MOST_STRUCK',
    'src/match/companies/near-candidates.ts MOST_NEIGHBOURS',
    'src/match/options.ts LONGEST_HEAD',
    'src/match/labels/label-index.ts LONGEST_READ',
    'src/match/persons.ts SEEN',
    'src/match/titles.ts MOST_HELD',
    'src/match/titles.ts LONGEST_HELD',
    'src/assessment/mark-words.ts MOST_SHORTENED',
    'src/assessment/frontmatter.ts MAX_LENGTH',
    'src/assessment/markdown.ts MAX_DEPTH',
    'src/assessment/markdown.ts DEEPEST_SIGNS',
    'src/assessment/markdown.ts MOST_REFERENCES',
    'src/assessment/read.ts DEEPEST_INDENT',
    'src/changes/history/statement.ts MOST_STATEMENTS',
    'src/changes/resolve-item.ts MOST_HELD',
    'src/insights/timeline-batches.ts BATCH_CHANGES',
    'src/changes/item-column/read.ts LONGEST',
    'src/changes/item-column/blocks.ts LONGEST_RANGE',
    'src/changes/masks.ts SIDES',
    'src/compare/align/align-blocks.ts COMPARED',
    'src/compare/copies/group-near.ts COMPARED',
    'src/compare/copies/group-near.ts JUDGES',
    'src/compare/copies/nearness.ts WORDS',
    'src/compare/copies/nearness.ts BITS_OF_WORD',
    'src/import/place/beam-decoder.ts BEAM',
    'src/import/decode.ts LARGEST_SOURCE',
    'src/import/values/marks.ts LONGEST_LABEL',
    'src/import/readers/tables/box-cells.ts BEGINNING',
    'src/import/readers/tables/box-cells.ts LONGEST_HEAD',
    'src/import/readers/pdf-text.ts SAMPLE',
    'src/import/readers/pdf-text/form-positions.ts MOST_PLACES',
    'src/import/readers/pdf-text/form-positions.ts FEW',
    'src/import/readers/pdf-text/labels.ts LONGEST_READ',
    'src/import/readers/pdf-text/scan.ts LONGEST_READ',
    'src/import/coverage/phrases.ts HEAD',
    'src/import/coverage/written-texts.ts MOST_LINES',
    'src/import/coverage/written-texts.ts MOST_TEXTS',
    'src/search/query/spelling/variants.ts MOST',
    'src/search/query/spelling/spellings.ts LIMIT',
    'src/search/results/word-texts.ts REMEMBERED',
    'src/search/results/run-search.ts',
    'src/registry/content-pages.ts DEEPEST_INDENT',
  ],
  [
    'what is shown: how many are named, how much of a text, which colour',
    'src/compare/table/',
    'src/compare/copies/body-pairs.ts MATRIX_BODIES',
    'src/insights/copies/gather.ts OPENING',
    'src/import/place/messages.ts MOST_NAMED',
    'src/import/readers/pdf-text/unassigned.ts MOST_NAMED',
    'src/import/readers/tables/to-document.ts PAGE_GAP',
    'src/import/coverage/find-missing.ts AROUND',
    'src/insights/way/',
    'src/insights/band/',
    'src/insights/lists/',
    'src/insights/pictures/',
    'src/changes/sentences/',
    'src/insights/summary/words.ts LIMIT',
    'src/insights/summary/summarize.ts NAMED',
    'src/insights/findings/excerpt.ts AROUND',
    'src/insights/findings/printed-sentence.ts QUOTED',
    'src/insights/rules/finding/accidents.ts SUMMARY',
    'src/insights/rules/finding/cloud-storage.ts SUMMARY',
    'src/insights/rules/finding/government-cloud.ts SUMMARY',
    'src/insights/rules/finding/online-application.ts SUMMARY',
    'src/insights/rules/finding/subcontracting.ts SUMMARY',
    'src/insights/rules/finding/undeclared-changes.ts LETTERS',
    'src/insights/coverage.ts 0.1',
    'src/insights/coverage.ts 0.5',
    'src/search/query/nearest.ts OFFERED',
    'src/search/results/',
    'src/registry/portal.ts TINT',
    'src/registry/portal.ts MIN_CONTRAST',
    'src/registry/portal.ts 4.5',
  ],
  [
    'how a difference is drawn, and how long what is drawn is: no reader of a document asks them',
    'src/text/',
    'src/client/',
  ],
  [
    'a word of the language, the law or the code, no bound',
    'src/import/read-day.ts WHOLE_DATE',
    'src/import/life.ts DAY',
    'src/assessment/checks/front.ts CORPORATE_LENGTH',
    'src/registry/municipality.ts CORPORATE_LENGTH',
    'src/registry/pack-bodies.ts',
    'src/import/readers/tables/change-table.ts NONE',
    'src/insights/rules/finding/not-revised.ts YEARS',
    'src/insights/findings/absence.ts NO_ABSENCES',
  ],
];

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (path.endsWith('.ts') && !path.startsWith(TABLE)) yield path;
  }
}

/** A constant that is a number, or an object with numbers in it. */
const CONSTANT =
  /^[ \t]*(?:export )?const ([A-Z][A-Z0-9_]*)(?:: [^=\n]+)? = (?:-?[\d.]|\{[^{}]*:\s*-?[\d.]+\s*[,}])/gmu;
/** A share, a cost or a number of points between the whole numbers. */
const FRACTION = /(?<![\w.'-])\d+\.\d+(?![\w.'])/gu;
const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|\/\/.*$/gmu, '');

const found = FOLDERS.flatMap((folder) => [...filesIn(`src/${folder}`)]).flatMap((path) => {
  const code = withoutComments(readFileSync(path, 'utf8'));
  const constants = Array.from(code.matchAll(CONSTANT), ([, name = '']) => name);
  const fractions = Array.from(code.replace(CONSTANT, '').matchAll(FRACTION), ([number]) => number);
  return [...constants, ...fractions].map((name) => `${path} ${name}`);
});

test('no threshold of recognition stands outside the table', () => {
  const allowed = OTHERS.flatMap(([, ...where]) => where);
  expect(found.length).toBeGreaterThan(50);
  expect(found.filter((one) => !allowed.some((place) => one.startsWith(place)))).toEqual([]);
  expect(allowed.filter((place) => !found.some((one) => one.startsWith(place)))).toEqual([]);
});

test('texts are measured against each other by match/similarity alone', () => {
  const importing = ['src', 'scripts'].flatMap((folder) =>
    [...filesIn(folder)].filter((path) =>
      /from '(?:leven|fastest-levenshtein|string-similarity|natural)'/u.test(readFileSync(path, 'utf8')),
    ),
  );
  expect(importing).toEqual(['src/match/similarity.ts']);
});
