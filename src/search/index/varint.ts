const MORE = 0x80;

/** Whole numbers from 0 in as few bytes as each needs: seven bits a byte, the lowest first. */
export function writeNumbers(numbers: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let left = number;
    while (left >= MORE) {
      bytes.push((left % MORE) + MORE);
      left = Math.floor(left / MORE);
    }
    bytes.push(left);
  }
  return Uint8Array.from(bytes);
}

/** The numbers that `writeNumbers` wrote. */
export function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (const { left, next } = numberReader(bytes); left();) numbers.push(next());
  return numbers;
}

/** The same, one after the other. */
export function numberReader(bytes: Uint8Array): { left: () => boolean; next: () => number } {
  let at = 0;
  return {
    left: () => at < bytes.length,
    next() {
      let number = 0;
      let factor = 1;
      for (let byte = bytes[at++] ?? 0; ; byte = bytes[at++] ?? 0) {
        if (byte < MORE) return number + byte * factor;
        number += (byte - MORE) * factor;
        factor *= MORE;
      }
    },
  };
}
