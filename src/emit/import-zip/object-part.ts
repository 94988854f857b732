import { encode } from '../../text/encode.js';
import { partNameSegment } from '../../text/part-name.js';
import type { WmiObject } from '../../text/wmi-object.js';
import type { ContentFile } from '../emitter.js';
import { wmiObjectText } from '../wmi-object-text.js';

/** What identifies an object of the zip. */
export interface ObjectKey {
  readonly className: 'SMS_Package' | 'SMS_Program' | 'SMS_TaskSequencePackage';
  /** Key properties in alphabetical order of their names. */
  readonly keys: Readonly<Record<string, string>>;
}

/**
 * Folder of an object in the zip, e.g. `SMS_Program/ESU00000_Activate`.
 *
 * @throws InternalError when a key cannot be part of a part name (`partNameProblem`)
 */
export function objectFolder({ className, keys }: ObjectKey): string {
  return `${className}/${partNameSegment(Object.values(keys).join('_'))}`;
}

/** WMI's path of an object, e.g. `SMS_Package.PackageID='ESU00000'`. Names that pass `partNameProblem` need no escape. */
export function objectPath({ className, keys }: ObjectKey, quote: '"' | "'"): string {
  const pairs = Object.entries(keys).map(([name, value]) => `${name}=${quote}${value}${quote}`);
  return `${className}.${pairs.join(',')}`;
}

/** The object's own part, object.xml: UTF-8 without BOM. */
export function objectPart(key: ObjectKey, object: WmiObject): ContentFile {
  return { path: `${objectFolder(key)}/object.xml`, content: encode(wmiObjectText(object), 'utf-8', '\r\n') };
}
