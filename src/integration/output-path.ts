/** Throws where a path is not one of a file below a folder on every system: relative, with `/`, without a step up or aside. */
export function checkOutputPath(path: string): void {
  const isSafe = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !UNSAFE.test(part));
  if (!isSafe) throw new Error(`Internal error: "${path}" is no path of a file of the site.`);
}

/** `\` and `:` part paths on Windows; what cannot be printed belongs in no name. */
const UNSAFE = /[\\:\p{Cc}]/u;
