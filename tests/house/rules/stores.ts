import ts from 'typescript'
import { type Found, findIn, type Module, wordsOf } from '../../../src/platform/testing/modules.ts'
import { schemas } from '../arrows.ts'
import { sliceOf } from './arrows-kept.ts'

export const isStore = (path: string): boolean => /(^|[/-])store(\.tsx?$|\/)/.test(path)

/** What reads and changes the world: stores, commands, routes and jobs, however their files are named. */
export const isShell = (path: string): boolean => /(^|[/-])(store|commands|routes|jobs)(\.tsx?$|\/)/.test(path)

/** A page is whatever holds markup and is no route; a view that a page shows lies beside it. */
export const isPage = (path: string): boolean =>
  /\/(pages|islands)\//.test(path) || (/^src\/(?!platform\/|app\.tsx$).*\.tsx$/.test(path) && !isShell(path))

export function shellImportsOfPage(module: Module): string[] {
  if (!isPage(module.path)) return []
  const isIsland = module.path.includes('/islands/')
  const isServer = (from: string, path: string) => from.startsWith('node:') || sliceOf(path) === 'platform'
  return module.imports
    .filter(its => isShell(its.path ?? '') || (isIsland && isServer(its.from, its.path ?? '')))
    .map(its => `${module.path}:${its.line} a page imports ${its.from}`)
}

/** SQL stands in stores, in the ledger and in the platform. */
export function sqlOutsideStores(module: Module): string[] {
  if (isStore(module.path) || /^src\/(ledger|platform)\//.test(module.path)) return []
  return sqlIn(module).map(({ at }) => `${at} SQL outside a store`)
}

/** A store names no schema but its own. */
export function foreignSchemasIn(module: Module): string[] {
  const names = (text: string, schema: string) => new RegExp(`\\b(from|join|into|update|using)\\s+${schema}\\.`, 'i').test(text)
  const others = schemas.filter(schema => schema !== sliceOf(module.path))
  return sqlIn(module).flatMap(({ found, at }) => others.filter(schema => names(found, schema)).map(schema => `${at} ${schema}`))
}

export function sqlIn(module: Module): Found[] {
  const isSql = /^\s*(with\s+\w+\s+as\s*\(|select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s)/
  const kinds = [ts.SyntaxKind.StringLiteral, ts.SyntaxKind.NoSubstitutionTemplateLiteral, ts.SyntaxKind.TemplateExpression]
  return findIn(module, kinds, node => {
    const text = ts.isStringLiteralLike(node) ? node.text : node.getText().slice(1, -1)
    return isSql.test(text) ? text : undefined
  })
}

/** Facts are kept for ever: they carry ids, codes and times, and no field for a name or a narrative. */
export function isFacts(path: string): boolean {
  return /(^|[/-])facts(\.tsx?$|\/)/.test(path)
}

export const isPersonal = (field: string): boolean =>
  wordsOf(field).some(word => /^(name|names|email|phone|birth|birthday|note|notes|narrative)$/.test(word))
