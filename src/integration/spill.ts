import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Letters that are gathered for one name before they are written. */
const CHUNK = 1 << 16;

/** Values that come mixed and are read again name by name: they wait in files, not in memory. */
export class Spill<Value> {
  private readonly folder: string;
  private readonly waiting = new Map<string, { lines: string[]; size: number }>();

  /** `folder` is made where it is missing. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** All names that were given, in the order in which they came first. */
  names(): string[] {
    return [...this.waiting.keys()];
  }

  /** `name` becomes the name of a file. */
  add(name: string, value: Value): void {
    const own = this.waiting.get(name) ?? { lines: [], size: 0 };
    this.waiting.set(name, own);
    const line = JSON.stringify(value);
    own.lines.push(line);
    own.size += line.length;
    if (own.size > CHUNK) this.flush(name, own);
  }

  /** Gives the values of a name in the order in which they came, and forgets them. */
  take(name: string): Value[] {
    const path = this.pathOf(name);
    const own = this.waiting.get(name);
    const written = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
    const values = [...written, ...(own?.lines ?? [])].map((line) => JSON.parse(line) as Value);
    if (own !== undefined) Object.assign(own, { lines: [], size: 0 });
    rmSync(path, { force: true });
    return values;
  }

  private flush(name: string, own: { lines: string[]; size: number }): void {
    appendFileSync(this.pathOf(name), `${own.lines.join('\n')}\n`);
    own.lines = [];
    own.size = 0;
  }

  private pathOf(name: string): string {
    return join(this.folder, `${name}.lines`);
  }
}
