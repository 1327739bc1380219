export interface MadePage {
  /** In PDF points. */
  width: number;
  height: number;
  rotate?: number;
  /** Operators of its content. */
  content: string;
}

/** A PDF of some pages, whole and uncompressed. */
export function makePdf(pages: readonly MadePage[]): Uint8Array<ArrayBuffer> {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 2} 0 R`).join(' ')}] >>`,
    ...pages.flatMap(({ width, height, rotate = 0, content }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${4 + at * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return String(place).padStart(10, '0');
  });
  const end = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((place) => `${place} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** A4 with a black field 100 points wide and high, in the upper left corner. */
export const A4: MadePage = { width: 595, height: 842, content: '0 742 100 100 re f' };
