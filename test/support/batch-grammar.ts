import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** One place that the grammar of batch files does not understand. */
export interface GrammarError {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** A parser of batch files: tree-sitter-batch, compiled to WebAssembly. */
export async function batchGrammar(): Promise<(batch: string) => readonly GrammarError[]> {
  // Otherwise V8 spends ten seconds on optimising the grammar.
  setFlagsFromString('--liftoff-only');
  await Parser.init();
  const require = createRequire(import.meta.url);
  const language = await Language.load(require.resolve('tree-sitter-batch/tree-sitter-batch.wasm'));
  const parser = new Parser();
  parser.setLanguage(language);
  return (batch) => {
    const tree = parser.parse(batch);
    if (tree === null) throw new Error('The batch file was not parsed');
    const errors = errorsBelow(tree.rootNode);
    tree.delete();
    return errors;
  };
}

function errorsBelow(node: Node): readonly GrammarError[] {
  if (node.isError || node.isMissing) return [{ line: node.startPosition.row + 1, text: node.text }];
  if (!node.hasError) return [];
  return node.children.flatMap(errorsBelow);
}
