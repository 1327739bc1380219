import { numberBefore } from '../../match/file-name.ts';

/** A line that a page broke within a name ends otherwise, or has nothing but this word. */
const ENDS_AS_NAME = /[^\s・、。]ファイル[」』)）]*$/u;

/**
 * The names of files in an item that lists all of them, one a line. What stands among them and is no name is left out; where no line is
 * known to be a name, the first one is.
 */
export function fileLines(text: string): string[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const names = lines.filter(
    (line) => !line.includes('。') && (numberBefore(line) !== null || ENDS_AS_NAME.test(line)),
  );
  return names.length > 0 ? names : lines.slice(0, 1);
}
