import type {
  WmiArrayProperty,
  WmiObject,
  WmiObjectArrayProperty,
  WmiProperty,
  WmiQualifier,
  WmiScalarProperty,
  WmiType,
} from '../../text/wmi-object.js';

/** Makes the properties that one class brings in, with the qualifiers that every real export has on them. */
export interface PropertyMaker {
  readonly key: (name: string, value: string) => WmiScalarProperty;
  readonly string: (name: string, value: string | null) => WmiScalarProperty;
  readonly boolean: (name: string, value: boolean | null) => WmiScalarProperty;
  readonly uint32: (name: string, value: number | null) => WmiScalarProperty;
  readonly sint32: (name: string, value: number | null) => WmiScalarProperty;
  /** @param value DMTF form */
  readonly datetime: (name: string, value: string | null) => WmiScalarProperty;
  readonly strings: (name: string, value: readonly string[] | null) => WmiArrayProperty;
  readonly bytes: (name: string, value: readonly number[] | null) => WmiArrayProperty;
  readonly objects: (
    name: string,
    referenceClass: string,
    value: readonly WmiObject[] | null,
  ) => WmiObjectArrayProperty;
  /** One that the class has from a class above and its provider never sets. */
  readonly inherited: <Property extends WmiProperty>(property: Property) => Property;
}

/** @param classOrigin the class that brings the properties in */
export function propertiesOf(classOrigin: string): PropertyMaker {
  const scalar = (type: WmiType) => (name: string, value: string | number | null) =>
    ({
      kind: 'scalar',
      name,
      classOrigin,
      qualifiers: [cimType(type)],
      type,
      value: value === null ? null : String(value),
    }) as const;
  const array = (type: WmiType) => (name: string, value: readonly (string | number)[] | null) =>
    ({
      kind: 'array',
      name,
      classOrigin,
      qualifiers: [cimType(type)],
      type,
      value: value?.map(String) ?? null,
    }) as const;
  return {
    key: (name, value) => ({ ...scalar('string')(name, value), qualifiers: [cimType('string'), isKey] }),
    string: scalar('string'),
    boolean: (name, value) => scalar('boolean')(name, value === null ? null : value ? 'TRUE' : 'FALSE'),
    uint32: scalar('uint32'),
    sint32: scalar('sint32'),
    datetime: scalar('datetime'),
    strings: array('string'),
    bytes: array('uint8'),
    inherited: (property) => ({ ...property, propagated: true }),
    objects: (name, referenceClass, value) => ({
      kind: 'objectArray',
      name,
      classOrigin,
      qualifiers: [cimType(`object:${referenceClass}`)],
      referenceClass,
      value,
    }),
  };
}

function cimType(type: string): WmiQualifier {
  return { name: 'CIMTYPE', propagated: true, type: 'string', toInstance: true, value: type };
}

const isKey: WmiQualifier = {
  name: 'key',
  propagated: true,
  type: 'boolean',
  overridable: false,
  toInstance: true,
  value: 'TRUE',
};
