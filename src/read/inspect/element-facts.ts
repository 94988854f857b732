import type { XmlElement } from '../../text/xml.js';
import type { Fact, OtherPart } from './configuration.js';

/** An element that is not known in detail: what its attributes and those below it say, and every text. */
export function otherPart(element: XmlElement): OtherPart {
  return { name: element.name, facts: elementFacts(element) };
}

/** Attributes and texts of an element and all below it, in the order of the document; namespaces are left out. */
export function elementFacts({ name, attributes = {}, content = [] }: XmlElement): readonly Fact[] {
  const own = Object.entries(attributes)
    .filter(([attribute]) => !attribute.startsWith('xmlns'))
    .map(([attribute, value]) => ({ name: attribute, value }));
  const inner =
    typeof content === 'string'
      ? [{ name, value: content }]
      : content.flatMap((child) => ('name' in child ? elementFacts(child) : []));
  return [...own, ...inner];
}
