import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
/** A run of seconds is over before what is compiled best, and cleared away side by side, pays; its compiler leaves the stack too small. */
const SHORT_RUN = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m'];
/** Bytes of the messages about a site; a message for each list of the largest page makes 2 MB. */
const ROOM = 512 * 1024 * 1024;

export interface NuMessage {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal' | 'internal';
  message: string;
  /** `file:` address of the page. */
  url: string;
  lastLine?: number;
  lastColumn?: number;
  /** Words of the page around what is meant, and what of them it is (UTF-16 offsets). */
  extract?: string;
  hiliteStart?: number;
  hiliteLength?: number;
}

/** Messages that are no fault of the page, each with its reason. */
const NO_FAULTS: { words: RegExp; reason: string }[] = [
  {
    words: /^The “list” role is unnecessary for element “[uo]l”\.$/u,
    reason: 'A list without bullets is no list to VoiceOver in Safari, unless its role is named.',
  },
  {
    words: /Content Security Policy \(meta tag\): external (?:script|stylesheet) “[^”]*\/_astro\/[^”]*” blocked/u,
    reason: "A file has no origin that could be 'self'; browsers load these in the tests of pages.",
  },
  {
    words: /^Inline script violates Content Security Policy/u,
    reason: 'A data block (application/ld+json) never runs, and no policy is about it.',
  },
];

/** Whether the W3C's checker can run: it needs Java. */
export const hasJava = (): boolean => spawnSync('java', ['-version']).status === 0;

/** What the W3C's checker (Nu) finds in all pages of each folder, warnings too; throws where it breaks itself. It starts once for all of them. */
export function checkFolders(dirs: readonly string[]): NuMessage[][] {
  const { status, stdout, stderr } = spawnSync(
    'java',
    [...SHORT_RUN, '-jar', JAR, '--format', 'json', '--stdout', '--exit-zero-always', '--skip-non-html', ...dirs],
    { encoding: 'utf8', maxBuffer: ROOM },
  );
  if (status !== 0) throw new Error(`The Nu checker ended with ${status}:\n${stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: NuMessage[] };
  return dirs.map((dir) => messages.filter(({ url }) => fileURLToPath(url).startsWith(dir + sep)));
}

/** The messages that are faults of a page: each once, with the page that has it last. */
export function faultsIn(messages: readonly NuMessage[]): string[] {
  const faults = new Map<string, string>();
  for (const { type, subType = '', message, url, lastLine, lastColumn, extract = '' } of messages) {
    if (NO_FAULTS.some(({ words }) => words.test(message))) continue;
    faults.set(`${type} ${subType}: ${message}`, `${url}:${lastLine}:${lastColumn}: ${extract}`);
  }
  return [...faults].map(([message, where]) => `${message} ${where}`);
}
