// Writes the compiled cmdlets of the stand-in module as C#, from the record cmdlets.json, to standard output.
import { readFileSync } from 'node:fs';

const { cmdlets, common, enumerations } = JSON.parse(readFileSync(new URL('../cmdlets.json', import.meta.url), 'utf8'));
const types = {
  Switch: 'SwitchParameter',
  Boolean: 'bool',
  Int32: 'int',
  String: 'string',
  DateTime: 'DateTime',
  Hashtable: 'System.Collections.Hashtable',
  Object: 'object',
};

function typeOf(recorded) {
  const [, element, array] = /^(\w+)(\[\])?!?$/.exec(recorded);
  const type = element in enumerations ? element : types[element];
  if (type === undefined) throw new Error(`cmdlets.json names no values for ${element}`);
  return type + (array ?? '');
}

function classOf([name, { changes, heedsWhatIf, sets }]) {
  const [verb, noun] = name.split('-');
  const parameters = new Map();
  for (const [set, members] of Object.entries(sets)) {
    for (const [parameter, recorded] of Object.entries(members)) {
      const attribute = `[Parameter(ParameterSetName = "${set}", Mandatory = ${recorded.endsWith('!')})]`;
      const { type, attributes } = parameters.get(parameter) ?? { type: typeOf(recorded), attributes: '' };
      parameters.set(parameter, { type, attributes: attributes + attribute });
    }
  }
  for (const parameter of common) parameters.set(parameter, { type: 'SwitchParameter', attributes: '[Parameter]' });
  const should = changes || heedsWhatIf ? ', SupportsShouldProcess = true' : '';
  const properties = [...parameters].map(
    ([parameter, { type, attributes }]) => `    ${attributes} public ${type} ${parameter} { get; set; } = default!;\n`,
  );
  return `[Cmdlet("${verb}", "${noun}", DefaultParameterSetName = "${Object.keys(sets)[0]}"${should})]\npublic sealed class ${verb}${noun}Command : SiteCmdlet\n{\n${properties.join('')}}\n`;
}

const compiled = Object.entries(cmdlets).filter(([, { kind }]) => kind === 'compiled');
const enums = Object.entries(enumerations).map(([name, values]) => `public enum ${name} { ${values.join(', ')} }\n`);
process.stdout.write(
  `using System.Management.Automation;\n\nnamespace Esupack.StandIn;\n\n${enums.join('')}\n${compiled.map(classOf).join('\n')}`,
);
