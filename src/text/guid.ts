/** The form in which slmgr.vbs and WMI write a GUID, as the source of a regular expression: lower case, no braces. */
export const guidPattern = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

const whole = new RegExp(`^${guidPattern}$`, 'u');
const anywhere = new RegExp(guidPattern, 'giu');

/** Whether a text is a GUID in lower case, without braces. */
export function isGuid(text: string): boolean {
  return whole.test(text);
}

/** A GUID as people write it, in the form of slmgr.vbs and WMI: without braces and spaces, in lower case. */
export function plainGuid(written: string): string {
  return written.replaceAll(/[{}\s]/gu, '').toLowerCase();
}

/** Every GUID in a text, in lower case; capitals, braces and whatever stands between them do not matter. */
export function guidsIn(text: string): readonly string[] {
  return text.length < 36 ? [] : (text.match(anywhere) ?? []).map((found) => found.toLowerCase());
}
