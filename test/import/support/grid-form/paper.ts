import type { GridCell, GridPage } from '../../../../src/import/readers/tables/types.ts';

/** Width of the paper in columns. */
export const WIDTH = 60;

/** Cells on pages, written from above. */
export class Paper {
  readonly pages: GridPage[] = [{ number: 1, cells: [], loose: [] }];
  y = 0;

  get page(): GridPage {
    return this.pages.at(-1) as GridPage;
  }

  turn(): void {
    this.page.loose.push(this.#line(this.y + 1, `- ${this.page.number} -`));
    this.pages.push({ number: this.page.number + 1, cells: [], loose: [] });
    this.y = 0;
  }

  put(left: number, right: number, top: number, bottom: number, text: string): void {
    const origin = { page: this.page.number, box: [left, top, right, bottom] } as const;
    this.page.cells.push({ left, right, top, bottom, text, origin: { ...origin, box: [...origin.box] } } as GridCell);
  }

  /** A row over the whole width. */
  row(text: string): void {
    this.put(0, WIDTH, this.y, this.y + 1, text);
    this.y += 1;
  }

  line(text: string): void {
    this.page.loose.push(this.#line(this.y, text));
    this.y += 1;
  }

  #line(top: number, text: string): GridPage['loose'][number] {
    return { top, left: 0, text, origin: { page: this.page.number, box: [0, top, WIDTH, top + 1] } };
  }
}
