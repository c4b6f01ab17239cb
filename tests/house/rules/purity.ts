import ts from 'typescript'
import { type Found, findIn, type Module } from '../../../src/platform/testing/modules.ts'
import { reachingOut } from '../exceptions.ts'
import { sliceOf } from './arrows-kept.ts'
import { isShell } from './stores.ts'

/** Rules, facts, state, views and words, however deep they lie and whatever stands before or after the name. */
const pureName =
  /\/(rules|facts|words)\/|\/(?:[a-z-]+-)?(rules|facts|state|entries|views?|question|contract|input|schema|said|words)\.tsx?$|\/(decide|wording)(-[a-z-]+)?\.tsx?$/

/** From a decision to the record: it locks, decides and appends, although its name begins as a decision’s. */
const theRoad = 'src/ledger/decide-on.ts'

export const isPure = (path: string): boolean =>
  /^src\/(plan\/core|kernel)\//.test(path) ||
  (/^src\/(?!platform\/|cli)[a-z-]+\//.test(path) && pureName.test(path) && !isShell(path) && path !== theRoad)

/** What a pure file may not do or lean on. */
export function impuritiesIn(module: Module): string[] {
  if (!isPure(module.path)) return []
  const isWrong = (from: string, path: string) => from.startsWith('node:') || sliceOf(path) === 'platform' || isShell(path)
  const imports = module.imports.filter(its => isWrong(its.from, its.path ?? '')).map(its => `${module.path}:${its.line} ${its.from}`)
  return [...unlistedWorldIn(module), ...waitsIn(module), ...imports]
}

/** Who asks for the time, for chance, for the environment or for the network: nobody in a slice but the files that are listed. */
export function unlistedWorldIn(module: Module): string[] {
  if (!/^src\/(?!platform\/|cli)[a-z-]+\//.test(module.path)) return []
  const listed = reachingOut.filter(({ path }) => path.test(module.path))
  return worldIn(module)
    .filter(({ found }) => !listed.some(its => its.for.test(found)))
    .map(({ found, at }) => `${at} ${found}`)
}

/** The clock, timers, chance, the environment and the network. */
export function worldIn(module: Module): Found[] {
  if (!mention.test(module.text)) return []
  return findIn(module, [ts.SyntaxKind.Identifier, ts.SyntaxKind.MetaProperty], node => {
    if (ts.isMetaProperty(node)) return memberOf(node) === 'env' ? 'import.meta.env' : undefined
    if (!ts.isIdentifier(node) || !worldly.has(node.text) || !isUse(node)) return undefined
    const member = memberOf(node)
    if (node.text === 'Math') return member === 'random' ? 'Math.random' : undefined
    if (node.text === 'Date') return member === 'now' || isCalledWithNothing(node) ? `Date ${member}`.trim() : undefined
    return `${node.text} ${member}`.trim()
  })
}

const worldly = new Set([
  ...['Date', 'Math', 'performance', 'process', 'fetch', 'localStorage', 'sessionStorage'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['crypto', 'randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'],
])
const mention = new RegExp(`\\b(${[...worldly].join('|')}|env)\\b`)

/** `now` of `Date.now` and of `Date['now']`. */
function memberOf(node: ts.Node): string {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return parent.name.text
  if (!ts.isElementAccessExpression(parent) || parent.expression !== node) return ''
  return ts.isStringLiteralLike(parent.argumentExpression) ? parent.argumentExpression.text : ''
}

const isCalledWithNothing = ({ parent }: ts.Node): boolean =>
  (ts.isNewExpression(parent) || ts.isCallExpression(parent)) && (parent.arguments ?? []).length === 0

/** Not the name of somebody's own field, as in `deps.fetch` or `{ process: 1 }`, nor the import that a use follows. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent))
    return parent.expression === node || /^(globalThis|window|self)$/.test(parent.expression.getText())
  return (
    !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent) && !ts.isImportSpecifier(parent)
  )
}

function waitsIn(module: Module): string[] {
  return findIn(module, [ts.SyntaxKind.AwaitExpression], () => 'await').map(({ at }) => `${at} await`)
}
