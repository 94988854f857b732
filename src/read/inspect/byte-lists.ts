/**
 * An icon is one element for each of its bytes, half a million of them and more: far too many for a parser. Each list of
 * many bytes is replaced by a list of one value that says how many there were, which `bytesIn` understands.
 *
 * @param text an object in the text form of WMI
 */
export function withoutByteLists(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: opening } of text.matchAll(/<VALUE\.ARRAY>/gu)) {
    const { count, end } = bytesFrom(text, index + opening.length);
    if (count < worthwhile || !text.startsWith('</VALUE.ARRAY>', end)) continue;
    pieces.push(text.slice(from, index + opening.length), `<VALUE>${mark}${count}</VALUE>`);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}

/** How many bytes a list holds, whether `withoutByteLists` has shortened it or not. */
export function bytesIn(list: readonly string[]): number {
  const [first = ''] = list;
  return list.length === 1 && first.startsWith(mark) ? Number(first.slice(mark.length)) : list.length;
}

const worthwhile = 1000;
/** No number begins so. */
const mark = '#';

/** The elements that follow as long as each is a small number: how many, and where something else begins. */
function bytesFrom(text: string, from: number): { readonly count: number; readonly end: number } {
  const byte = /\s*<VALUE>\d{1,3}<\/VALUE>/uy;
  let count = 0;
  let end = from;
  for (byte.lastIndex = from; byte.test(text); count += 1) end = byte.lastIndex;
  const blanks = /\s*/uy;
  blanks.lastIndex = end;
  blanks.test(text);
  return { count, end: blanks.lastIndex };
}
