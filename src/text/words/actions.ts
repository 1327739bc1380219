/** What buttons and links do, and what is said of it. */
export const NARROW = '絞り込み';
export const CLEAR_NARROWING = '絞り込みを解除';
export const COPY_LINK = 'リンクをコピー';
export const COPIED = 'コピーしました。';
export const CLOSE = '閉じる';
export const REPORT = '誤りを知らせる';
export const PREVIOUS = '前へ';
export const NEXT = '次へ';
export const LOADING = '読み込んでいます…';
/** Behind a sentence that says what could not be loaded. */
export const TRY_AGAIN = '通信の状態を確認して、もう一度お試しください。';
