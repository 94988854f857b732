/**
 * The ranges of a text such as `10.1.2.3, 10.1.2.0/24`, as netsh takes them for remoteip.
 *
 * @param text without a problem, see below; empty for none
 */
export function addressRanges(text: string): readonly string[] {
  return text === '' ? [] : text.split(',').map((range) => range.trim());
}

/** Says what is wrong with a list of ranges, or null; a range so wide that it names nobody is refused. */
export function addressRangesProblem(text: string): string | null {
  for (const range of text.split(',')) {
    const problem = rangeProblem(range.trim());
    if (problem !== null) return problem;
  }
  return null;
}

function rangeProblem(range: string): string | null {
  const [, first = '', end] = /^([\d.]+)(?:([-/].*))?$/u.exec(range) ?? [];
  const from = addressNumber(first);
  if (from === null) return `${JSON.stringify(range)} is not an IPv4 address.`;
  if (end === undefined) return from === 0 ? 'This address matches every address.' : null;
  if (end.startsWith('/')) {
    if (!/^\/(?:[1-9]|[12]\d|3[0-2])$/u.test(end)) return `${JSON.stringify(range)} has no prefix length from 1 to 32.`;
    return Number(end.slice(1)) < 8 ? 'This range has more than 16 million addresses.' : null;
  }
  const to = addressNumber(end.slice(1));
  if (to === null || to < from) return `${JSON.stringify(range)} is not a range from a lower to a higher address.`;
  return to - from >= 2 ** 24 ? 'This range has more than 16 million addresses.' : null;
}

function addressNumber(text: string): number | null {
  const parts = text.split('.');
  const good = parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/u.test(part) && Number(part) < 256);
  return good ? parts.reduce((number, part) => number * 256 + Number(part), 0) : null;
}
