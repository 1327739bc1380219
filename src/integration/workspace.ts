import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRunning } from '../workspace/is-running.ts';

/** Longest time that a build may plausibly take, in milliseconds: what another machine left behind is older. */
const DAY = 24 * 60 * 60 * 1000;

/**
 * Name of something that only this process uses: host and process id tell whether its maker still runs, the rest keeps two
 * of one process apart.
 */
export function uniqueName(prefix: string): string {
  return `${prefix}${hostToken()}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/**
 * Whether a path that `uniqueName(prefix)` named was left behind by a process that has ended. What another machine made (the folder
 * may be shared) counts as left behind after a day.
 */
export function isStaleEntry(path: string, prefix: string, now = Date.now()): boolean {
  const name = basename(path);
  const match = /^(?<host>[0-9a-z]+)-(?<pid>\d+)-[0-9a-f]{8}$/u.exec(
    name.startsWith(prefix) ? name.slice(prefix.length) : '',
  );
  if (match?.groups === undefined) return false;
  if (match.groups['host'] === hostToken()) return !isRunning(Number(match.groups['pid']));
  return now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > DAY;
}

/**
 * Everything in a folder that processes which have ended left behind under this prefix, oldest first. `ofAnyone`: also what a process
 * may have left that still runs, or runs on another machine.
 */
export function staleEntries(folder: string, prefix: string, { ofAnyone = false } = {}): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(folder, name))
    .filter((path) => ofAnyone || isStaleEntry(path, prefix))
    .sort((a, b) => timeOf(a) - timeOf(b));
}

/** Makes a folder for this process alone, and takes away those of processes that have ended. */
export function openWorkspace(folder: string): string {
  const prefix = 'build-';
  for (const path of staleEntries(folder, prefix)) removeTree(path);
  const own = join(folder, uniqueName(prefix));
  mkdirSync(own, { recursive: true });
  return own;
}

/** Removes a folder even while the last writes into it come to their end, and where somebody has made it read-only. */
export function removeTree(path: string): void {
  const remove = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  try {
    remove();
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    letBeWritten(path);
    remove();
  }
}

/** Removes a folder where it can; gives whether it has gone. */
export function tryRemoveTree(path: string): boolean {
  try {
    removeTree(path);
    return true;
  } catch {
    return false;
  }
}

/** Lets a folder be read and written by who owns it, whatever somebody has made of that. */
export function letOwnerWrite(folder: string): void {
  const { mode } = statSync(folder);
  if ((mode & constants.S_IRWXU) !== constants.S_IRWXU) chmodSync(folder, mode | constants.S_IRWXU);
}

/** The same for all folders of a tree; no link is followed. */
function letBeWritten(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  letOwnerWrite(path);
  for (const entry of readdirSync(path, { withFileTypes: true }))
    if (entry.isDirectory()) letBeWritten(join(path, entry.name));
}

/** The nearest folder above that exists: where a folder that is to be made will lie. */
export function existingAncestor(path: string): string {
  let at = path;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}

const timeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Tells machines apart that share a folder: the whole host name, which may be equal in its ends (build-01.example.jp), and where the
 * system has one its own id, for many machines are called localhost. Letters and digits alone, as separators part a name.
 */
export function hostToken(host = hostname(), machine = machineId()): string {
  return createHash('sha256').update(`${host.length}:${host}${machine}`).digest('hex').slice(0, 16);
}

function machineId(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    // Not a Linux with systemd.
    return '';
  }
}
