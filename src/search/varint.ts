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
  let number = 0;
  let factor = 1;
  for (const byte of bytes) {
    number += (byte % MORE) * factor;
    factor *= MORE;
    if (byte < MORE) {
      numbers.push(number);
      number = 0;
      factor = 1;
    }
  }
  return numbers;
}
