import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** A text of the program in the words of a person, where nothing shows that it is told to nobody. */
export interface ToldText {
  /** As `config/rules.ts`, and the function or constant in it. */
  readonly file: string;
  readonly declaration: string;
  readonly line: number;
  /** `{}` stands for what differs. */
  readonly text: string;
  /** True where it is `what` or `repair` of an issue: that is told, whatever else its file is for. */
  readonly isIssue: boolean;
}

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every text of the sources that a command may tell on standard error, as the syntax tree of TypeScript has it. */
export function toldTexts(): readonly ToldText[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('cli/messages/'))
    .sort()
    .flatMap((path) => textsOf(path, sourceOf(path)));
}

/** @param file as a text names it */
export function sourceOf(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}

/** The same of one file. */
export function textsOf(file: string, source: string): readonly ToldText[] {
  const options = { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
  const tree = ts.createSourceFile(file, source, options, true);
  const found: ToldText[] = [];
  const look = (node: ts.Node, declaration: string, isIssue: boolean): void => {
    if (isToldToNobody(node)) return;
    const inIssue = isIssue || isPartOfIssue(node);
    const text = textOf(node);
    if (text !== null && isInWords(text)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      found.push({ file, declaration, line: line + 1, text, isIssue: inIssue });
    }
    node.forEachChild((inner) => {
      look(inner, declaration, inIssue);
    });
  };
  tree.forEachChild((node) => {
    look(node, declared(node), false);
  });
  return found;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

/** Two words, or a sentence: `Write {}.` */
function isInWords(text: string): boolean {
  return /[A-Za-z]+ [a-z]{2,}/u.test(text) || /^(?:[A-Z][a-z]+|\{\}) .*[.?]$/u.test(text);
}

function declared(node: ts.Node): string {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText() ?? '';
  return ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ? (node.name?.text ?? '') : '';
}

/** `what` or `repair` beside the other one: findings of `verify` have an effect instead of a repair. */
function isPartOfIssue(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node) || !['what', 'repair'].includes(node.name.getText())) return false;
  const names = node.parent.properties.map(({ name }) => name?.getText());
  return names.includes('what') && names.includes('repair');
}

const ownFaults = ['InternalError', 'RangeError', 'TypeError', 'Error'];

function isToldToNobody(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isNewExpression(node)) return ownFaults.includes(node.expression.getText());
  // A place, in the words of its file; help and documentation.
  if (ts.isPropertyAssignment(node)) return ['where', 'description', 'title', 'default'].includes(node.name.getText());
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;
  return ts.isCallExpression(parent) && node !== parent.expression && isQuiet(parent.expression);
}

/** What takes a text to print a result, to compare it, to describe a setting, or to stop at a fault of the program. */
function isQuiet(called: ts.Expression): boolean {
  if (ts.isIdentifier(called)) return ['refuse', 'description'].includes(called.text);
  return (
    ts.isPropertyAccessExpression(called) && ['print', 'detail', 'startsWith', 'includes'].includes(called.name.text)
  );
}
