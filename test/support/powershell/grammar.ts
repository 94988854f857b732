import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import type { Node, Parser as ParserType } from 'web-tree-sitter';

/** One command of a script: its name and the parameters it is called with, as they are written. */
export interface ScriptCommand {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly node: Node;
}

// Else the optimising compiler takes seconds for the grammar.
setFlagsFromString('--liftoff-only');

let parser: ParserType | undefined;

/** The syntax tree of a script by PowerShell's grammar (tree-sitter-powershell). */
export async function parseScript(text: string): Promise<Node> {
  parser ??= await loadParser();
  const tree = parser.parse(text.replace(/^\uFEFF/u, ''));
  if (tree === null) throw new Error('The grammar gave no tree');
  return tree.rootNode;
}

export function nodesOf(root: Node, ...types: readonly string[]): readonly Node[] {
  return root.descendantsOfType([...types]);
}

/** Where the grammar finds a mistake: line and text. */
export function mistakes(root: Node): readonly string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.isError || node.isMissing) found.push(`${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);
    if (node.hasError) node.children.forEach(walk);
  };
  walk(root);
  return found;
}

/** Commands called by name; `& $block` is none. */
export function commands(root: Node): readonly ScriptCommand[] {
  return nodesOf(root, 'command').flatMap((node) => {
    const [name] = nodesOf(node, 'command_name');
    if (name?.parent?.id !== node.id) return [];
    const elements = node.childForFieldName('command_elements');
    const parameters = (elements?.children ?? [])
      .filter((child) => child.type === 'command_parameter')
      .map((child) => child.text.replace(/^-/u, '').replace(/:$/u, ''));
    return [{ name: name.text, parameters, node }];
  });
}

/** The values of the single-quoted strings. */
export function verbatimStrings(root: Node): readonly string[] {
  return nodesOf(root, 'verbatim_string_characters').map(({ text }) =>
    text.slice(1, -1).replace(/['\u2018\u2019\u201A\u201B]{2}/gu, (pair) => pair.charAt(0)),
  );
}

async function loadParser(): Promise<ParserType> {
  const { Language, Parser } = await import('web-tree-sitter');
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const fresh = new Parser();
  fresh.setLanguage(await Language.load(new Uint8Array(readFileSync(wasm))));
  return fresh;
}
