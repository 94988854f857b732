/**
 * An exit code as a number: decimal or hexadecimal. An HRESULT comes out signed, as cmd.exe shows it, however it is written:
 * 0xC004F050, 3221549136 and -1073418160 are one.
 *
 * @returns null for an empty cell, undefined for text that is no number
 */
export function exitCodeIn(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  if (/^0x[0-9a-f]{1,8}$/iu.test(plain)) return Number.parseInt(plain.slice(2), 16) | 0;
  if (!/^-?\d{1,10}(?:\.0+)?$/u.test(plain)) return undefined;
  const number = Number.parseInt(plain, 10);
  return number > 0x7fff_ffff && number <= 0xffff_ffff ? number | 0 : number;
}

/** Whether a cell says yes. An empty one says nothing (null). */
export function yesIn(text: string): boolean | null {
  const plain = text.trim().normalize('NFKC').toLowerCase();
  return plain === '' ? null : ['1', 'true', 'yes', 'y', 'はい', '有', '○'].includes(plain);
}

export type DeploymentState = 'failed' | 'retrying' | 'succeeded' | 'other';

const states: ReadonlyMap<string, DeploymentState> = new Map([
  ['10', 'retrying'],
  ['retrying', 'retrying'],
  ['再試行中', 'retrying'],
  ['再試行しています', 'retrying'],
  ['11', 'failed'],
  ['failed', 'failed'],
  ['失敗', 'failed'],
  ['13', 'succeeded'],
  ['succeeded', 'succeeded'],
  ['success', 'succeeded'],
  ['成功', 'succeeded'],
]);

/**
 * The state of a deployment on a device, by number or name (Microsoft Learn: "SMS_AdvertisementStatusInformation Server
 * WMI Class"). The Japanese names are what people write; no Japanese source for the console's own was read.
 */
export function deploymentStateIn(text: string): DeploymentState | null {
  const plain = text.trim().toLowerCase();
  return plain === '' ? null : (states.get(plain) ?? 'other');
}
