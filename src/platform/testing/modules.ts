import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** One source file, read for tests about the source itself. */
export interface Module {
  /** From the project's folder, with forward slashes: `src/plan/index.ts`. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
  readonly isTest: boolean
  readonly imports: readonly Import[]
}

export interface Import {
  readonly line: number
  /** As written: `../kernel/ids.ts`, `node:fs`, `zod`. */
  readonly from: string
  /** The project's own file it names, or null where it names a package or Node.js. */
  readonly path: string | null
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
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    line: tree.getLineAndCharacterOfPosition(pos).line + 1,
    from: fileName,
    path: fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : null,
  }))
  return { path, text, tree, isTest: /\.test\.tsx?$/.test(path) || /(^|\/)testing(\/|\.ts$)/.test(path), imports }
}

/** Every node of the file that `pick` answers for, with what it answered and where. */
export function findIn<Found>(module: Module, pick: (node: ts.Node) => Found | undefined): { found: Found; at: string }[] {
  const all: { found: Found; at: string }[] = []
  const visit = (node: ts.Node): void => {
    const found = pick(node)
    if (found !== undefined)
      all.push({ found, at: `${module.path}:${module.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}` })
    ts.forEachChild(node, visit)
  }
  visit(module.tree)
  return all
}

/** `noticeOwed`, `notice-owed` and `notice_owed` are all the words notice, owed. */
export const wordsOf = (name: string): string[] =>
  name
    .split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
    .filter(Boolean)
    .map(word => word.toLowerCase())

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
}
