import type { ReferencesInfo, ReferencesInfoObject } from '../../text/references-info.js';
import { wmiXmlText } from '../../text/wmi-xml.js';
import { xmlDocument, type XmlElement } from '../../text/xml.js';

/**
 * Writes ReferencesInfo.xml or AppReferencesInfo.xml: a list of texts, each an object in the text form of WMI, without
 * qualifiers. Lines end in LF; `encode` makes CRLF of it and adds the BOM.
 *
 * @throws InternalError when a value cannot be written (`wmiXmlTextProblem`)
 */
export function referencesInfoText({ namespaces, objects }: ReferencesInfo): string {
  const xsi = { 'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance' };
  const xsd = { 'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema' };
  const root: XmlElement = {
    name: 'ArrayOfString',
    attributes: namespaces === 'xsi first' ? { ...xsi, ...xsd } : { ...xsd, ...xsi },
    content: objects.map((object): XmlElement => ({ name: 'string', content: objectText(object) })),
  };
  return xmlDocument(root, { declaration: false, indented: true });
}

/** The first property has its attributes in another order than the rest: so in every real export. */
function objectText({ className, properties }: ReferencesInfoObject): string {
  const lines = properties.flatMap(({ name, type, value }, index) => {
    const start = `  <PROPERTY ${index === 0 ? `TYPE="${type}" NAME="${name}"` : `NAME="${name}" TYPE="${type}"`}>`;
    if (value === null) return [`${start}</PROPERTY>`];
    return [start, `    <VALUE>${wmiXmlText(value)}</VALUE>`, '  </PROPERTY>'];
  });
  return [`<INSTANCE CLASSNAME="${className}">`, ...lines, '</INSTANCE>'].join('\n');
}
