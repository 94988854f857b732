import type { WmiObject, WmiProperty } from '../../text/wmi-object.js';
import { propertiesOf } from '../import-zip/properties.js';

const className = 'SMS_TaskSequence_Reference';
const own = propertiesOf(className);

/** What one step refers to, embedded in the task sequence: most of its system properties are NULL. */
export function referenceObject(packageId: string, program: string | null): WmiObject {
  return {
    className,
    qualifiers: [],
    properties: [
      system('__PATH', 'string', null),
      system('__NAMESPACE', 'string', null),
      system('__SERVER', 'string', null),
      { kind: 'array', name: '__DERIVATION', classOrigin: '___SYSTEM', qualifiers: [], type: 'string', value: [] },
      system('__PROPERTY_COUNT', 'sint32', '3'),
      system('__RELPATH', 'string', null),
      system('__DYNASTY', 'string', className),
      system('__SUPERCLASS', 'string', null),
      system('__CLASS', 'string', className),
      system('__GENUS', 'sint32', '2'),
      own.string('Package', packageId),
      own.string('Program', program ?? '*'),
      // 0: a package or a task sequence, 1: an application.
      own.uint32('Type', 0),
    ],
  };
}

function system(name: string, type: 'string' | 'sint32', value: string | null): WmiProperty {
  return { kind: 'scalar', name, classOrigin: '___SYSTEM', qualifiers: [], type, value };
}
