import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One source file, read for tests about the source itself. It is parsed and walked once, when somebody first asks for its nodes. */
export interface Module {
  /** From the project's folder, with forward slashes: `src/plan/index.ts`. */
  readonly path: string
  readonly text: string
  readonly isTest: boolean
  readonly imports: readonly Import[]
  nodesOf(kind: ts.SyntaxKind): readonly ts.Node[]
  lineOf(node: ts.Node): number
}

export interface Import {
  readonly line: number
  /** As written: `../kernel/ids.ts`, `node:fs`, `zod`. */
  readonly from: string
  /** The project's own file it names, or null where it names a package or Node.js. */
  readonly path: string | null
}

/** A place in the source with what is wrong there: `src/plan/index.ts:3 fetch`. */
export interface Found<What = string> {
  readonly found: What
  readonly at: string
}

/** Every TypeScript file under `src`, the tests among them. */
export function readModules(): Module[] {
  const root = fileURLToPath(new URL('../../..', import.meta.url))
  return filesUnder(join(root, 'src'))
    .map(file => file.slice(root.length).replaceAll('\\', '/'))
    .sort()
    .map(path => moduleOf(path, readFileSync(join(root, path), 'utf8')))
}

export function moduleOf(path: string, text: string): Module {
  const isTest = /\.test\.tsx?$/.test(path) || /(^|\/)testing(\/|\.ts$)/.test(path)
  const treeOnce = once(() => parse(path, text))
  const nodesOnce = once(() => nodesByKind(treeOnce()))
  const lineOf = (node: ts.Node) => treeOnce().getLineAndCharacterOfPosition(node.getStart()).line + 1
  const importsOnce = once(() => importsIn(path, text))
  return {
    path,
    text,
    isTest,
    lineOf,
    nodesOf: kind => nodesOnce().get(kind) ?? [],
    get imports() {
      return importsOnce()
    },
  }
}

/** Every node of these kinds that `pick` answers for, with what it answered and where. */
export function findIn<What>(module: Module, kinds: readonly ts.SyntaxKind[], pick: (node: ts.Node) => What | undefined): Found<What>[] {
  return kinds
    .flatMap(kind => module.nodesOf(kind))
    .flatMap(node => {
      const found = pick(node)
      return found === undefined ? [] : [{ found, at: `${module.path}:${module.lineOf(node)}` }]
    })
}

/** `noticeOwed`, `notice-owed` and `notice_owed` are all the words notice, owed. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter(Boolean)
    .map(word => word.toLowerCase())

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
}

function nodesByKind(tree: ts.SourceFile): Map<ts.SyntaxKind, ts.Node[]> {
  const byKind = new Map<ts.SyntaxKind, ts.Node[]>()
  const visit = (node: ts.Node): void => {
    const same = byKind.get(node.kind)
    if (same) same.push(node)
    else byKind.set(node.kind, [node])
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return byKind
}

/** The scanner finds imports without a tree, so that a test is not parsed for its imports alone. */
function importsIn(path: string, text: string): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    line: text.slice(0, pos).split('\n').length,
    from: fileName,
    path: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : null,
  }))
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => {
    if (!made) made = { value: make() }
    return made.value
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}
