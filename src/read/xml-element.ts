import { unreadable } from './unreadable.js';
import type { XmlNode } from './xml.js';

/** The attributes of one element, asked for by name. */
export interface Attributes {
  readonly required: (name: string) => string;
  readonly optional: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean | undefined;
}

/**
 * Gives access to the attributes of an element whose attributes are all known: what is not known would be lost.
 *
 * @throws UserError when the element has another attribute; later, when a required one is missing or a flag is none
 */
export function attributesOf({ name, attributes }: XmlNode, known: readonly string[], where: string): Attributes {
  const foreign = [...attributes.keys()].find((attribute) => !known.includes(attribute));
  if (foreign !== undefined) throw unreadable(where, `${name} has the unknown attribute ${foreign}.`);
  const optional = (attribute: string): string | undefined => attributes.get(attribute);
  return {
    optional,
    required: (attribute) => {
      const value = optional(attribute);
      if (value === undefined) throw unreadable(where, `${name} does not have the attribute ${attribute}.`);
      return value;
    },
    flag: (attribute) => {
      const value = optional(attribute);
      if (value === undefined) return undefined;
      if (value !== 'true' && value !== 'false')
        throw unreadable(where, `${attribute} of ${name} is not true or false.`);
      return value === 'true';
    },
  };
}

/**
 * The child elements of an element that holds no text of its own.
 *
 * @throws UserError when it does
 */
export function childElements({ name, text, children }: XmlNode, where: string): readonly XmlNode[] {
  if (text.trim() !== '') throw unreadable(where, `${name} contains text where only elements are allowed.`);
  return children;
}
