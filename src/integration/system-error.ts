/** What the codes of a system mean, and what to do. */
const MEANINGS = new Map([
  ['EACCES', 'you may not read or write there. Change the permissions, or name another place'],
  ['EPERM', 'the system does not allow it. Change the permissions, or name another place'],
  ['EROFS', 'the disk can only be read. Name a place on another one'],
  ['ENOSPC', 'the disk is full. Make room, then run the command again'],
  ['EDQUOT', 'your share of the disk is full. Make room, then run the command again'],
  ['EFBIG', 'the system allows no file as large as this one. Raise the limit (ulimit -f), then run the command again'],
  ['EBUSY', 'another program holds it. Close it there, then run the command again'],
  ['EMFILE', 'too many files are open. Raise the limit (ulimit -n), then run the command again'],
  ['ENFILE', 'too many files are open on this machine. Try again later'],
  ['ENOTDIR', 'a file stands where a folder should be. Remove it, or name another place'],
  ['EEXIST', 'something else stands there. Remove it, or name another place'],
  ['EISDIR', 'a folder stands where a file should be. Remove it, or name another place'],
  ['ENOENT', 'it does not exist. Check the path'],
  ['ELOOP', 'its links lead in a circle. Correct them'],
  ['ENAMETOOLONG', 'the name is too long. Take a shorter one'],
  ['EIO', 'the disk could not be read or written. Check the disk'],
]);

/** A refusal of the system (disk full, no permission, …) as a sentence with its path; null for any other error. */
export function describeSystemError(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const meaning = MEANINGS.get(code);
  if (meaning === undefined || path === undefined) return null;
  return `${path}${dest === undefined ? '' : ` or ${dest}`}: ${meaning} (${code}).`;
}
