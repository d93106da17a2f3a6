/** The features of the language and of browsers that scripts use, by the types of what they are used on. */
import type { Identifier } from '@mdn/browser-compat-data';
import ts from 'typescript';
import { data, type Use } from './support.ts';

const at = (entry: Identifier | undefined, name: string): Identifier | undefined =>
  Object.hasOwn(entry ?? {}, name) ? entry?.[name] : undefined;

/** Where TypeScript declares a property, if a library of its own does: "Map" for Map.groupBy. */
function ownerOf(symbol: ts.Symbol): string | undefined {
  for (const declaration of symbol.declarations ?? []) {
    const { parent } = declaration;
    if (!/\/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) continue;
    if (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent))
      return parent.name?.text.replace(/(Constructor|EventHandlers|Object)$/, '');
    // declare var AbortSignal: { any(…): … }
    const holder = parent.parent;
    if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(holder))
      return holder.name.getText();
  }
  return undefined;
}

/** TypeScript calls some by another name than MDN. */
const names: Readonly<Record<string, string>> = {
  IteratorObject: 'Iterator',
  ArrayIterator: 'Iterator',
  MapIterator: 'Iterator',
  SetIterator: 'Iterator',
  ReadonlyArray: 'Array',
  ReadonlyMap: 'Map',
  ReadonlySet: 'Set',
};

/** The files and what they import, types apart, which no browser is sent. */
function reached(program: ts.Program, files: readonly string[]): Set<ts.SourceFile> {
  const found = new Set<ts.SourceFile>();
  const add = (source: ts.SourceFile | undefined): void => {
    if (!source || found.has(source) || source.isDeclarationFile) return;
    found.add(source);
    const follow = (node: ts.Node): void => {
      const typeOnly = ts.isImportDeclaration(node) && node.importClause?.isTypeOnly;
      const from =
        (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !typeOnly
          ? node.moduleSpecifier
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
      if (from && ts.isStringLiteral(from)) {
        const { resolvedModule } = ts.resolveModuleName(
          from.text,
          source.fileName,
          program.getCompilerOptions(),
          ts.sys,
        );
        add(program.getSourceFile(resolvedModule?.resolvedFileName ?? ''));
      }
      ts.forEachChild(node, follow);
    };
    follow(source);
  };
  for (const file of files) add(program.getSourceFile(file));
  return found;
}

/** @param files what browsers are sent, with all that it imports */
export function scriptUses(files: readonly string[]): Use[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const program = ts.createProgram([...files, 'src/env.d.ts'], { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const source of reached(program, files)) {
    if (source.fileName.includes('/node_modules/')) continue;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node);
      ts.forEachChild(node, visit);
    };
    const note = (node: ts.PropertyAccessExpression): void => {
      // `a?.b` and `a.b?.()` ask whether it is there.
      if (
        node.questionDotToken ||
        (ts.isCallExpression(node.parent) && node.parent.questionDotToken)
      )
        return;
      const symbol = checker.getSymbolAtLocation(node.name);
      const owner = symbol && ownerOf(symbol);
      if (owner === undefined) return;
      const name = node.name.text;
      const mdn = names[owner] ?? owner;
      const entry = at(at(data.javascript.builtins, mdn) ?? at(data.api, mdn), name);
      const statics = at(at(data.api, mdn), `${name}_static`);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      uses.push({
        feature: `${mdn}.${name}`,
        entry: /^[A-Z]/.test(node.expression.getText()) ? (statics ?? entry) : (entry ?? statics),
        place: `${source.fileName.replace(`${process.cwd()}/`, '')}:${line + 1}`,
      });
    };
    visit(source);
  }
  return uses;
}
