/**
 * Where the data of residents come from, who handles them, and where they go, as an assessment prints it. No form asks for the names of
 * subcontractors: that stage is there where a document names some all the same.
 */
export type WayStageId = 'source' | 'office' | 'contractor' | 'subcontractor' | 'recipient' | 'place';

export interface WayNode {
  /** Key of the item that says so. */
  key: string;
  /** As printed, on one line. */
  text: string;
  /** The option of the form that is marked, without what is printed beside it; of what is no option, the text. */
  label: string;
  /** What is printed beside it: 再委託する; the heading above it. */
  note: string | null;
  /** How many blocks of the document bear this name; 0 for what heads none. */
  count: number;
  /** Its mark cannot be read. */
  isUnclear: boolean;
}

export interface WayStage {
  id: WayStageId;
  /** 入手元, 取り扱う部署とファイル … */
  label: string;
  /** Each once, in printed order. */
  nodes: WayNode[];
  /** Why there are none: the form does not ask; the document does not print the items; it prints that there is none; it prints nothing; whether there is one cannot be read. */
  absence: 'not-asked' | 'missing' | 'none' | 'empty' | 'unreadable' | null;
}
