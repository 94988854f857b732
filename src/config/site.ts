import { characterProblem, control } from '../text/characters.js';
import { all, type Check, trimmed } from './names.js';

/** Why a text is not the UNC path of a folder, or null. A backslash at its end does not count. */
export const sharePath: Check = all(trimmed(200), (value) => {
  const [start, ...folders] = value.replace(/\\$/u, '').split('\\').slice(1);
  if (start !== '' || !value.startsWith('\\\\') || folders.length < 2)
    return `${JSON.stringify(value)} is not a UNC path.`;
  const illegal =
    characterProblem(value, control, 'which is not allowed in paths') ??
    characterProblem(value, /[<>:"/|?*]/u, 'which is not allowed in Windows paths');
  if (illegal !== null) return illegal;
  if (folders.some((folder) => folder.trim() === '')) return 'One of its folders has no name.';
  const [server = '', ...below] = folders;
  return /^\.+$/u.test(server) || below.some((folder) => /[. ]$/u.test(folder))
    ? 'One of its folders ends with a period or a space, which Windows removes.'
    : null;
});

/** Why a text is not a site code, or null: three letters or digits. */
export const siteCode: Check = (value) =>
  /^[A-Za-z0-9]{3}$/u.test(value) ? null : `${JSON.stringify(value)} is not a site code.`;
