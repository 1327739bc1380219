import { relative } from 'node:path';
import type { VFile } from 'vfile';
import type { ErrorPayload } from 'vite';
import { countNoun, type Language } from '../text/bilingual.ts';
import { formatMessages } from '../assessment/faults.ts';

/** Faults listed in an overlay; mending the first ones often mends others. */
const LISTED = 20;

/** The errors of files of the content as Vite's overlay shows them: where the first one is, and each with what to do. */
export function toErrorPayload(files: readonly VFile[], root: string, language: Language): ErrorPayload {
  const lines = files.flatMap((file) => formatMessages(errorsOf(file), relative(root, file.path), language));
  const left = lines.length - LISTED;
  const [first] = files;
  const others = {
    ja: `ほかに${left}件の誤りがあります。`,
    en: `${countNoun(left, 'more error', 'more errors')}.`,
  };
  const message = [...lines.slice(0, LISTED), ...(left > 0 ? [others[language]] : [])].join('\n');
  return { type: 'error', err: { message, stack: '', plugin: 'hyokasho', ...(first && placeOf(first, root)) } };
}

function errorsOf(file: VFile): VFile {
  return Object.assign(Object.create(file) as VFile, {
    messages: file.messages.filter(({ fatal }) => fatal === true),
  });
}

/** Where the first error of a file is; the file from the root, as Astro takes every other path for one below it. */
function placeOf(file: VFile, root: string): Pick<ErrorPayload['err'], 'id' | 'loc'> {
  const [{ line = 1, column = 1 } = {}] = errorsOf(file).messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { id: file.path, loc: { file: relative(root, file.path), line, column } };
}
