import { isGuid, plainGuid } from '../text/guid.js';

/*
 * What the text of a cell says. Each function returns null for text that is not understood: that is no answer, and neither
 * yes nor no. Empty cells are not asked.
 */

/**
 * An exit code as a number: decimal or hexadecimal. An HRESULT comes out signed, as cmd.exe shows it, however it is written:
 * 0xC004F050, 3221549136 and -1073418160 are one.
 */
export function exitCodeIn(text: string): number | null {
  const plain = text.trim();
  if (/^0x[0-9a-f]{1,8}$/iu.test(plain)) return Number.parseInt(plain.slice(2), 16) | 0;
  if (!/^-?\d{1,10}(?:\.0+)?$/u.test(plain)) return null;
  const number = Number.parseInt(plain, 10);
  if (number > 0xffff_ffff || number < -0x8000_0000) return null;
  return number > 0x7fff_ffff ? number | 0 : number;
}

/** Of English, German, French and Japanese consoles and spreadsheets. */
const yesWords: ReadonlySet<string> = new Set(
  ['1', 'true', 'yes', 'y', 'wahr', 'ja', 'j', 'vrai', 'oui', 'はい', '有', 'あり', '○', '〇'].map(plainWord),
);
const noWords: ReadonlySet<string> = new Set(
  ['0', 'false', 'no', 'n', 'falsch', 'nein', 'faux', 'non', 'いいえ', '無', 'なし', '×'].map(plainWord),
);

/** Whether a cell says yes or no. */
export function yesIn(text: string): boolean | null {
  const plain = plainWord(text);
  if (yesWords.has(plain)) return true;
  return noWords.has(plain) ? false : null;
}

/** A number that a program took for a fraction, `1.0`, is that number. */
function plainWord(text: string): string {
  return text
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(\d+)[.,]0+$/u, '$1');
}

export type DeploymentState = 'failed' | 'retrying' | 'succeeded' | 'other';

const states: ReadonlyMap<string, DeploymentState> = new Map(
  (
    [
      ['retrying', ['10', 'retrying', '再試行中', '再試行しています']],
      ['failed', ['11', 'failed', 'error', '失敗', 'エラー', 'fehler', 'fehlgeschlagen', 'échec', 'erreur']],
      ['succeeded', ['13', 'succeeded', 'success', '成功', 'erfolg', 'erfolgreich', 'succès', 'réussite']],
      ['other', ['no status', 'accepted', 'waiting', 'running', 'in progress', 'rejected', 'expired', 'cancelled']],
    ] as const
  ).flatMap(([state, words]) => words.map((word) => [plainWord(word), state] as const)),
);

/**
 * The state of a deployment on a device, by number or name (Microsoft Learn: "SMS_AdvertisementStatusInformation Server
 * WMI Class"). The names in other languages are what people write; no source for those of the console was read.
 */
export function deploymentStateIn(text: string): DeploymentState | null {
  const plain = plainWord(text);
  return states.get(plain) ?? (/^\d{1,2}$/u.test(plain) ? 'other' : null);
}

/**
 * The activation IDs that a cell holds, each once: IDs and what separates them, or `none`. An ID among other words is no
 * answer: the words may say that it is not licensed.
 */
export function idsIn(text: string): readonly string[] | null {
  if (/^none$/iu.test(text.trim())) return [];
  const ids = text
    .split(/[\s,;|/+]+/u)
    .map(plainGuid)
    .filter((id) => id !== '');
  return ids.length > 0 && ids.every(isGuid) ? [...new Set(ids)] : null;
}

/** The activation IDs in ESUValue, which is 0 where a device has none. Other values are not documented. */
export function esuIdsIn(text: string): readonly string[] | null {
  return plainWord(text) === '0' ? [] : idsIn(text);
}

/** Discovery's OSBranch: a digit, of which 2 is long-term servicing. */
export function branchIn(text: string): string | null {
  const plain = plainWord(text);
  return /^\d$/u.test(plain) ? plain : null;
}

/** Whether LicenseStatus is that of a license: 1 of the numbers from 0 to 6. The batch writes `none` where there is no license. */
export function licensedIn(text: string): boolean | null {
  const plain = plainWord(text);
  if (plain === '1' || plain === 'licensed') return true;
  return /^[02-6]$/u.test(plain) || plain === 'unlicensed' || plain === 'none' ? false : null;
}
