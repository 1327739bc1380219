import type { Bilingual } from '../text/bilingual.ts';
import { capitalize } from '../text/capitalize.ts';
import { sqliteCode } from '../workspace/sqlite.ts';

const RUN_AGAIN: Bilingual = { ja: 'もう一度実行してください', en: 'then run the command again' };

/** What the codes of a system mean, and what to do. */
const MEANINGS = new Map<string, Bilingual>(
  Object.entries({
    EACCES: {
      ja: '読み書きの権限がありません。権限を変更するか、別の場所を指定してください',
      en: 'you may not read or write there. Change the permissions, or name another place',
    },
    EPERM: {
      ja: 'システムが操作を許可していません。権限を変更するか、別の場所を指定してください',
      en: 'the system does not allow it. Change the permissions, or name another place',
    },
    EROFS: {
      ja: '読み取り専用のディスクです。別のディスクの場所を指定してください',
      en: 'the disk can only be read. Name a place on another one',
    },
    ENOSPC: {
      ja: `ディスクの空き容量がありません。空き容量を増やしてから、${RUN_AGAIN.ja}`,
      en: `the disk is full. Make room, ${RUN_AGAIN.en}`,
    },
    EDQUOT: {
      ja: `割り当てられたディスク容量の上限に達しました。空き容量を増やしてから、${RUN_AGAIN.ja}`,
      en: `your share of the disk is full. Make room, ${RUN_AGAIN.en}`,
    },
    EFBIG: {
      ja: `ファイルの大きさがシステムの上限を超えます。上限（ulimit -f）を上げてから、${RUN_AGAIN.ja}`,
      en: `the system allows no file as large as this one. Raise the limit (ulimit -f), ${RUN_AGAIN.en}`,
    },
    EBUSY: {
      ja: `ほかのプログラムが使用中です。そのプログラムで閉じてから、${RUN_AGAIN.ja}`,
      en: `another program holds it. Close it there, ${RUN_AGAIN.en}`,
    },
    EMFILE: {
      ja: `開いているファイルが多すぎます。上限（ulimit -n）を上げてから、${RUN_AGAIN.ja}`,
      en: `too many files are open. Raise the limit (ulimit -n), ${RUN_AGAIN.en}`,
    },
    ENFILE: {
      ja: 'このコンピューターで開いているファイルが多すぎます。しばらくしてから実行してください',
      en: 'too many files are open on this machine. Try again later',
    },
    ENOTDIR: {
      ja: 'フォルダーであるべき場所にファイルがあります。そのファイルを削除するか、別の場所を指定してください',
      en: 'a file is in the place of a folder. Remove it, or name another place',
    },
    EEXIST: {
      ja: '同じ名前のものがあります。削除するか、別の場所を指定してください',
      en: 'it exists already. Remove it, or name another place',
    },
    EISDIR: {
      ja: 'ファイルであるべき場所にフォルダーがあります。そのフォルダーを削除するか、別の場所を指定してください',
      en: 'a folder is in the place of a file. Remove it, or name another place',
    },
    ENOENT: { ja: '見つかりません。パスを確認してください', en: 'it does not exist. Check the path' },
    ELOOP: {
      ja: 'シンボリックリンクが循環しています。修正してください',
      en: 'its links lead in a circle. Correct them',
    },
    ENAMETOOLONG: { ja: '名前が長すぎます。短くしてください', en: 'the name is too long. Take a shorter one' },
    EIO: {
      ja: 'ディスクを読み書きできません。ディスクを確認してください',
      en: 'the disk could not be read or written. Check the disk',
    },
  }),
);

/** Codes that need no path to be understood. */
const OF_DISKS = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO']);

const DAMAGED: Bilingual = {
  ja: '壊れています。ディスクを確認してください',
  en: 'it is damaged. Check the disk',
};

/** The same of the codes of a database, https://sqlite.org/rescode.html */
const DATABASE_MEANINGS: Readonly<Record<number, Bilingual>> = {
  8: {
    ja: '書き込めません。権限を変更するか、HYOKASHO_CACHE で別の場所を指定してください',
    en: 'it may only be read. Change the permissions, or name another cache with HYOKASHO_CACHE',
  },
  10: {
    ja: 'ディスクを読み書きできません。ディスクを確認してください',
    en: 'the disk could not be read or written. Check the disk',
  },
  11: DAMAGED,
  13: {
    ja: `ディスクの空き容量がありません。空き容量を増やしてから、${RUN_AGAIN.ja}`,
    en: `the disk is full. Make room, ${RUN_AGAIN.en}`,
  },
  26: DAMAGED,
};

/** A refusal of the system (disk full, no permission, …) as a sentence with its path; null for any other error. */
export function describeSystemError(error: unknown): Bilingual | null {
  const refusal = DATABASE_MEANINGS[sqliteCode(error) ?? 0];
  if (refusal !== undefined)
    return {
      ja: `作業用のデータベース：${refusal.ja}（${String(error)}）。`,
      en: `The database of the workspace: ${refusal.en} (${String(error)}).`,
    };
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const meaning = MEANINGS.get(code);
  if (meaning === undefined) return null;
  // Whoever writes into an open file is not told its path.
  if (path === undefined)
    return OF_DISKS.has(code) ? { ja: `${meaning.ja}（${code}）。`, en: `${capitalize(meaning.en)} (${code}).` } : null;
  const [orDest, orDestEn] = dest === undefined ? ['', ''] : [` または ${dest}`, ` or ${dest}`];
  return { ja: `${path}${orDest}：${meaning.ja}（${code}）。`, en: `${path}${orDestEn}: ${meaning.en} (${code}).` };
}
