import type { TextEncoding } from '../decode.js';
import type { ClassFile } from './inspection.js';

/** Its qualifiers may stand before it on the line. */
const declaration = /(?:^|\])[ \t]*class\s+(\w+)\s*(?::\s*(\w+))?/gimu;

/** True when a MOF text declares classes: what hardware inventory and WMI itself import, and no export of objects does. */
export function declaresClasses(text: string): boolean {
  return withoutComments(text).search(declaration) !== -1;
}

/** What a MOF file declares; nothing but the names is read. */
export function classFile(text: string, encoding: TextEncoding): ClassFile {
  const code = withoutComments(text);
  const classes = [...code.matchAll(declaration)].map(({ index, 1: name = '', 2: base = null }) => ({
    name,
    base,
    group: groupName(code.slice(Math.max(0, index - 2000), index + 1)),
  }));
  const reported = classes.some(({ base }) => base?.toLowerCase() === 'sms_class_template');
  return { kind: 'class-file', encoding, use: reported ? 'hardware inventory' : 'WMI', classes };
}

/** The name under which the console shows the class, from the qualifiers before it. */
function groupName(before: string): string | null {
  const qualifiers = /\[([^[\]]*)\]\s*\S?$/u.exec(before)?.[1] ?? '';
  return /\bSMS_Group_Name[ \t]*\([ \t]*"([^"\r\n]*)"/iu.exec(qualifiers)?.[1] ?? null;
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\/[^\r\n]*|\/\*[^]*?\*\//gu, '');
}
