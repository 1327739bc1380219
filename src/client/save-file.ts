import { makeLink } from './make.ts';

/** Milliseconds after which a browser has surely begun to save. */
const SAVED_WITHIN = 60_000;

/** Has the browser save a text as a file. */
export function saveFile(name: string, type: string, text: string): void {
  const link = makeLink(URL.createObjectURL(new Blob([text], { type })));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_WITHIN);
}
