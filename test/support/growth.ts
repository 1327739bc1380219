/** How many times larger the larger input is. */
const TIMES = 8;
/**
 * Time grows 8-fold where it is linear and 64-fold where it is quadratic. Memory that grows was seen to make three of one; each time is the
 * best of some, and a pair that fails is measured again.
 */
export const MOST_GROWTH = 36;
/** In milliseconds: shorter times are noise, and longer ones need inputs whose memory counts more than their steps. */
const SHORTEST = 4;
const LARGEST = 1 << 17;

/** Milliseconds that the processor worked: a busy machine interrupts long runs more often than short ones, which clocks would count. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function best(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const started = cpuTime();
    run();
    return cpuTime() - started;
  });
  return Math.min(...times);
}

/** By how much the time grows from an input that takes long enough to one that is `TIMES` as large; 1 where even the largest takes none. `smallest`: the size to begin with. */
export function growthOf<Input>(make: (size: number) => Input, run: (input: Input) => unknown, smallest = 250): number {
  const timeOf = (size: number): number => {
    const input = make(size);
    return best(() => run(input));
  };
  for (let size = smallest; size <= LARGEST; size *= 2) {
    if (timeOf(size) < SHORTEST) continue;
    const growths: number[] = [];
    // Both anew each time: what else the machine does slows what uses much memory more than the rest.
    do growths.push(timeOf(size * TIMES) / timeOf(size));
    while ((growths.at(-1) ?? 0) > MOST_GROWTH && growths.length < 6);
    return Math.min(...growths);
  }
  return 1;
}
