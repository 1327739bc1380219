/** Throws where a path is not one of a file below a folder on every system: relative, with `/`, without a step up or aside. */
export function checkOutputPath(path: string): void {
  const isSafe = path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\0]/u.test(part));
  if (!isSafe || DRIVE.test(path)) throw new Error(`Internal error: "${path}" is no path of a file of the site.`);
}

/** Windows takes what begins like this for an absolute path. */
const DRIVE = /^[a-z]:/iu;
