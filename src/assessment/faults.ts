import type { VFile } from 'vfile';
import { addMessage, wordsOf, type BilingualMessage } from '../text/bilingual-message.ts';
import { joinSentences, NO_WORDS, type Bilingual, type Language } from '../text/bilingual.ts';
import { showControls } from '../text/show-controls.ts';
import type { Diagnostic } from './types.ts';

/**
 * Every fault that content can have. An error is what only a slip in the file can cause: it stops a build. A warning is what a
 * published document may really contain, or what a reader should know: it is shown on the page. Codes never change.
 */
const SEVERITIES = {
  'bad-front-matter': 'error',
  'unknown-field': 'error',
  'bad-field': 'error',
  'unquoted-code': 'error',
  'bad-municipality-code': 'error',
  'unknown-municipality': 'error',
  'folder-mismatch': 'error',
  'bad-slug': 'error',
  'misplaced-file': 'error',
  'unreadable-file': 'error',
  'leftover-file': 'warning',
  'other-file': 'warning',
  'not-utf8': 'error',
  'control-character': 'error',
  'too-deep': 'error',
  'check-failed': 'error',
  'no-cache': 'warning',
  'poor-import': 'error',
  'broken-character': 'warning',
  'unknown-procedure': 'error',
  'no-procedure': 'warning',
  'duplicate-id': 'error',
  'duplicate-former-slug': 'error',
  'former-slug-taken': 'warning',
  'duplicate-number': 'warning',
  'edition-alone': 'error',
  'edition-mismatch': 'error',
  'edition-order': 'error',
  'unknown-heading': 'error',
  'heading-level': 'error',
  'unknown-key': 'error',
  'repeated-heading': 'error',
  'text-outside-item': 'error',
  'two-choices': 'error',
  'unknown-option': 'error',
  'repeated-option': 'error',
  'missing-box': 'error',
  'text-in-list-item': 'error',
  'choice-as-printed': 'warning',
  'unknown-mark': 'error',
  'repeated-mark': 'error',
  'mark-as-printed': 'warning',
  'unclear-mark': 'warning',
  'bad-inference': 'error',
  'impossible-date': 'error',
  'date-as-printed': 'warning',
  'no-date': 'warning',
  'date-outside-era': 'warning',
  'date-in-future': 'warning',
  'change-heading': 'error',
  'change-field': 'error',
  'change-part': 'error',
  'change-timing': 'error',
  'change-flag': 'error',
  'change-number': 'warning',
  'unplaced-heading': 'error',
  'unplaced-text': 'warning',
  'markup-in-text': 'warning',
  'count-mismatch': 'warning',
  'counted-but-off': 'warning',
  'missing-section': 'warning',
  'empty-items': 'warning',
  'missing-item': 'warning',
  'missing-block': 'warning',
  'file-mismatch': 'warning',
  'cover-mismatch': 'warning',
  'form-version': 'warning',
  'original-missing': 'warning',
  'original-mismatch': 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

/** How lines for a terminal name a severity. */
export const SEVERITY_NAMES: Readonly<Record<'error' | 'warning', Bilingual>> = {
  error: { ja: '誤り', en: 'error' },
  warning: { ja: '注意', en: 'warning' },
};

export type FaultCode = keyof typeof SEVERITIES;

export const faultCodes = Object.keys(SEVERITIES) as FaultCode[];

/** Whether a fault of this code stops a build. */
export function isError(code: FaultCode): boolean {
  return SEVERITIES[code] === 'error';
}

export interface Fault {
  /** Position in the file, from 1; null for a fault of the file as a whole. */
  place: { line: number; column: number } | null;
  /** Key of the item concerned, with its label where it helps: `I-1-3 ③対象人数`; null where there is none. */
  item: string | null;
  /** What is wrong, and for an error what to do, in plain words. */
  reason: Bilingual;
  /** What to do about a warning. It is for those who edit the file; the page shows the reason alone. */
  remedy?: Bilingual;
}

/** Adds a fault to a file as a vfile message: `ruleId` is the code, `note` the item, `fatal` true for an error. */
export function report(file: VFile, code: FaultCode, { reason, remedy = NO_WORDS, place, item }: Fault): void {
  const message = addMessage(file, { words: joinSentences(reason, remedy), place, code, fatal: isError(code) });
  if (item !== null) message.note = item;
  message.wrong = reason;
}

/** Whether a file has an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === true);
}

/** The messages of a file as doubts of its assessment, in the order of the file, without advice to editors, in the language of pages. */
export function toDiagnostics(file: VFile): Diagnostic[] {
  return inOrder(file).map((message: BilingualMessage) => ({
    line: message.line ?? 1,
    key: message.note?.split(' ')[0] ?? null,
    code: message.ruleId ?? 'fault',
    message: message.wrong?.ja ?? message.reason,
  }));
}

/**
 * The messages of a file as lines for a terminal: `file:line:column  severity  item  what is wrong, and what to do  [code]`.
 * `path` is shown instead of the file's own. Each is one line, whatever words of the file it repeats.
 */
export function formatMessages(file: VFile, path: string = file.path, language: Language = 'ja'): string[] {
  return inOrder(file).map((message) => {
    const where = [path, message.line ?? 1, message.column ?? 1].join(':');
    const severity = SEVERITY_NAMES[message.fatal === true ? 'error' : 'warning'][language];
    return [where, severity, message.note, wordsOf(message)[language], `[${message.ruleId}]`]
      .filter((words) => words !== undefined && words !== '')
      .map((words) => showControls(String(words)))
      .join('  ');
  });
}

function inOrder(file: VFile): VFile['messages'] {
  return [...file.messages].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
