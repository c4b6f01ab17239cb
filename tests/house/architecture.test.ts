import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/index.ts'
import { findIn, type Import, type Module, moduleOf, readModules, wordsOf } from '../../src/platform/testing/modules.ts'

/** Who may lean on whom. Downward only; an import without an arrow fails. */
const arrows: readonly { from: string; to: string; because: string }[] = [
  { from: 'respond', to: 'plan', because: 'a call is decided by the plan in force' },
  { from: 'respond', to: 'people', because: 'who calls, who is on duty and who may see a call is the register’s to say' },
  { from: 'respond', to: 'ledger', because: 'every step of a call is a fact' },
  { from: 'respond', to: 'matter', because: 'a verb of a call is a row of its table' },
  { from: 'respond', to: 'contact', because: 'nobody who answers a call reaches police but through the gate' },
  { from: 'invest', to: 'plan', because: 'how schools are chosen, and whose money moved where, are settings of the plan in force' },
  { from: 'invest', to: 'people', because: 'schools, who works there and who may do what are the register’s to say' },
  { from: 'invest', to: 'ledger', because: 'what is published is one fact with the digests of what it was made from' },
  { from: 'contact', to: 'plan', because: 'a request of police or an agency is decided by the plan in force' },
  { from: 'contact', to: 'people', because: 'who decides, who is told and who may see a request is the register’s to say' },
  { from: 'contact', to: 'ledger', because: 'every step of a request is a fact' },
  { from: 'plan', to: 'people', because: 'who may put a plan in force is the register’s to say' },
  { from: 'plan', to: 'ledger', because: 'a plan coming into force is a fact' },
  { from: 'people', to: 'ledger', because: 'a committed import is one fact' },
  { from: 'people', to: 'matter', because: 'who acts is a person of the register' },
  { from: 'matter', to: 'ledger', because: 'each deed on a matter is recorded by `decideOn`' },
  ...['respond', 'contact', 'invest', 'plan', 'people', 'matter', 'ledger'].flatMap(from => [
    { from, to: 'kernel', because: 'ids, instants and refusals are the same values everywhere' },
    { from, to: 'platform', because: 'effects are reached through the platform alone' },
    { from, to: 'design', because: 'a page is set in the one frame, with the one set of fields' },
  ]),
  { from: 'platform', to: 'kernel', because: 'transactions name a district, jobs an instant' },
  { from: 'design', to: 'kernel', because: 'a page is written in a language and shows instants' },
]

/** These put the parts together, so they see all of them; nothing imports them but each other and tests. */
const composition = /^src\/((app|main|cli|questions)\.tsx?|[a-z-]+\.test\.ts)$|^src\/cli\//

/** The files other rooms may import, besides `index.ts`. */
const doors: readonly { path: RegExp; because: string }[] = [
  { path: /^src\/plan\/core\/index\.ts$/, because: 'the plan’s pure core, which the browser runs too' },
  { path: /^src\/matter\/next\.ts$/, because: 'what rules say of a verb beforehand; HTTP lies behind the front door' },
  { path: /^src\/(kernel|design)\//, because: 'each file there is one value or one piece of a page, imported by its name' },
  { path: /^src\/platform\/[a-z-]+\/index\.ts$/, because: 'each folder of the platform is one effect with its own front door' },
]

const longFiles: Record<string, string> = {}

const drawers = /^(utils?|helpers?|managers?|services?|handlers?|processors?|common|base|misc|v2|new|legacy)$/
const drawersInPaths = /^(shared|libs?)$/

const all = readModules()
const product = all.filter(module => !module.isTest)

describe('arrows', () => {
  test('there is something to look at', () => {
    expect(product.length).toBeGreaterThan(20)
    expect(product.flatMap(module => module.imports).length).toBeGreaterThan(50)
  })

  test('each import follows an arrow, through a front door', () => {
    expect(product.flatMap(module => module.imports.flatMap(its => strayFrom(module, its)))).toEqual([])
  })

  test('tests lean no way that the product does not', () => {
    const upward = (module: Module, its: Import) => its.path !== null && !hasArrow(roomOf(module.path), roomOf(its.path))
    const tests = all.filter(module => module.isTest && roomOf(module.path) !== 'composition')
    expect(
      tests.flatMap(module => module.imports.filter(its => upward(module, its)).map(its => `${module.path}:${its.line} ${its.from}`)),
    ).toEqual([])
  })

  test('an upward import, a side door, a file outside src and the way into the composition are found', () => {
    const stray = (path: string, from: string) =>
      moduleOf(path, `import { a } from '${from}'`).imports.flatMap(its => strayFrom(moduleOf(path, ''), its))
    expect(stray('src/ledger/store.ts', '../people/index.ts')).toHaveLength(1)
    expect(stray('src/respond/commands.ts', '../people/store.ts')).toHaveLength(1)
    expect(stray('src/respond/commands.ts', '../../scripts/run.mjs')).toHaveLength(1)
    expect(stray('src/respond/commands.ts', '../app.ts')).toHaveLength(1)
    expect(stray('src/respond/commands.ts', '../people/index.ts')).toEqual([])
  })
})

describe('rooms', () => {
  test('the pure core asks nothing of the world', () => {
    const pure = product.filter(module => isPure(module.path))
    expect(pure.length).toBeGreaterThan(5)
    expect(pure.flatMap(module => [...effectsIn(module), ...impureImports(module)])).toEqual([])
  })

  test('effects are found', () => {
    const text = 'await 1; Date.now(); new Date(); Math.random(); process.env.A; crypto.randomUUID(); new Date(0); setTimeout(f, 1)'
    expect(effectsIn(moduleOf('src/plan/core/a.ts', text))).toHaveLength(7)
  })

  test('pages and islands reach no store, no command and no server', () => {
    const faces = product.filter(module => /\/(pages|islands)\//.test(module.path))
    const wrong = (module: Module, its: Import) =>
      /\/(store|commands|routes|jobs)(\.tsx?$|\/)/.test(its.path ?? '') ||
      (module.path.includes('/islands/') && (isNode(its) || roomOf(its.path ?? '') === 'platform'))
    expect(
      faces.flatMap(module => module.imports.filter(its => wrong(module, its)).map(its => `${module.path}:${its.line} ${its.from}`)),
    ).toEqual([])
  })

  test('SQL stands in stores, in the ledger and in the platform', () => {
    const elsewhere = product.filter(module => !/\/store(\.ts$|\/)|-store\.ts$|^src\/(ledger|platform)\//.test(module.path))
    expect(elsewhere.flatMap(module => sqlIn(module).map(sql => sql.at))).toEqual([])
  })

  test('a store names no schema but its own', () => {
    const schemas = ['people', 'plan', 'contact', 'invest', 'respond', 'ledger']
    const sql = product.flatMap(module => sqlIn(module).map(({ found, at }) => ({ found, at, own: roomOf(module.path) })))
    expect(sql.length).toBeGreaterThan(10)
    const names = (text: string, schema: string) => new RegExp(`\\b(from|join|into|update|using)\\s+${schema}\\.`, 'i').test(text)
    expect(
      sql.flatMap(({ found, at, own }) =>
        schemas.filter(schema => schema !== own && names(found, schema)).map(schema => `${at} ${schema}`),
      ),
    ).toEqual([])
  })

  test('facts carry ids, codes and times: no field for a name or a narrative', () => {
    const facts = product.filter(module => /\/facts(\.ts$|\/)/.test(module.path))
    const personal = /^(name|names|email|phone|birth|birthday|note|notes|narrative)$/
    expect(facts.length).toBeGreaterThan(0)
    expect(facts.flatMap(module => fieldsIn(module).filter(({ found }) => wordsOf(found).some(word => personal.test(word))))).toEqual([])
  })

  test('no field anywhere for what a school may not ask', () => {
    /** What an officer is here for and who they are: words of `contact`, never about a student. */
    const askedOfOfficers = ['acting-for-immigration', 'fed-immigration']
    const unasked = /^(immigration|citizenship|birthplace|religion|gang)$/
    const fields = product.flatMap(module => fieldsIn(module).filter(({ found }) => !askedOfOfficers.includes(found)))
    expect(fields.filter(({ found }) => wordsOf(found).some(word => unasked.test(word)))).toEqual([])
    const folder = join(projectRoot, 'db', 'migrations')
    const columns = readdirSync(folder).filter(name => wordsOf(readFileSync(join(folder, name), 'utf8')).some(word => unasked.test(word)))
    expect(columns).toEqual([])
  })
})

describe('manners', () => {
  test('no drawers, in paths or in exported names', () => {
    const inPaths = all
      .filter(({ path }) => wordsOf(path).some(word => drawers.test(word) || drawersInPaths.test(word)))
      .map(({ path }) => path)
    const inNames = product.flatMap(module => exportsOf(module).filter(({ found }) => wordsOf(found).some(word => drawers.test(word))))
    expect([...inPaths, ...inNames]).toEqual([])
  })

  test('a file over 250 lines owes an explanation', () => {
    const long = product.filter(({ text, path }) => text.split('\n').length > 251 && !(path in longFiles))
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length} lines`)).toEqual([])
  })

  test('the compiler is not overruled', () => {
    const held = product.filter(({ path }) => !/^src\/(platform|plan\/core)\//.test(path))
    expect(held.flatMap(module => findIn(module, overrule))).toEqual([])
    expect(findIn(moduleOf('src/a.ts', 'const a = b as C; const d = e!; let f: any; const g = [1] as const'), overrule)).toHaveLength(3)
  })

  test('pages hold no inline style and no inline script: the security policy would refuse them', () => {
    expect(product.flatMap(module => findIn(module, inlineMatter))).toEqual([])
    expect(findIn(moduleOf('src/a.tsx', '<p style="x"><script>{a}</script><script src="/a.js"></script></p>'), inlineMatter)).toHaveLength(
      2,
    )
  })
})

function strayFrom(module: Module, its: Import): string[] {
  if (its.path === null) return []
  const [from, to] = [roomOf(module.path), roomOf(its.path)]
  if (from === to || from === 'composition') return []
  const where = `${module.path}:${its.line} imports ${its.from}`
  if (!hasArrow(from, to)) return [`${where}: there is no arrow from ${from} to ${to}`]
  const isDoor = /^src\/[a-z-]+\/index\.ts$/.test(its.path) || doors.some(door => door.path.test(its.path ?? ''))
  return isDoor ? [] : [`${where}: not a front door of ${to}`]
}

function hasArrow(from: string, to: string): boolean {
  return from === to || from === 'composition' || arrows.some(arrow => arrow.from === from && arrow.to === to)
}

function roomOf(path: string): string {
  if (composition.test(path)) return 'composition'
  return /^src\/([a-z-]+)\//.exec(path)?.[1] ?? 'outside'
}

function isPure(path: string): boolean {
  return /^src\/plan\/core\/|^src\/kernel\/|^src\/matter\/next\.ts$|^src\/[a-z-]+\/((rules|facts|question|wording|contract)\.ts$|(rules|facts)\/)/.test(
    path,
  )
}

function impureImports(module: Module): string[] {
  const isWrong = (its: Import) =>
    isNode(its) || roomOf(its.path ?? '') === 'platform' || /\/(store|commands|routes|jobs)(\.tsx?$|\/)/.test(its.path ?? '')
  return module.imports.filter(isWrong).map(its => `${module.path}:${its.line} ${its.from}`)
}

const isNode = (its: Import) => its.from.startsWith('node:')

function effectsIn(module: Module): string[] {
  const isEffect = (node: ts.Node) => {
    if (ts.isAwaitExpression(node)) return 'await'
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()'
    const named = ts.isPropertyAccessExpression(node) || ts.isIdentifier(node) ? node.getText() : ''
    return /^(Date\.now|Math\.random|process\.env|crypto\.(randomUUID|getRandomValues)|setTimeout|setInterval|fetch)$/.test(named)
      ? named
      : undefined
  }
  const minting = module.path === 'src/kernel/ids.ts' ? /crypto/ : /^$/
  return findIn(module, isEffect)
    .filter(({ found }) => !minting.test(found))
    .map(({ found, at }) => `${at} ${found}`)
}

function sqlIn(module: Module): { found: string; at: string }[] {
  const isSql = /^\s*(with\s+\w+\s+as\s*\(|select\s[\s\S]+\sfrom\s|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s)/
  return findIn(module, node => {
    if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node) && !ts.isTemplateExpression(node)) return undefined
    const text = ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : node.text
    return isSql.test(text) ? text : undefined
  })
}

function fieldsIn(module: Module): { found: string; at: string }[] {
  return findIn(module, node => {
    const isField =
      ts.isPropertyAssignment(node) ||
      ts.isPropertySignature(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isPropertyDeclaration(node)
    return isField && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : undefined
  })
}

function exportsOf(module: Module): { found: string; at: string }[] {
  return findIn(module, node => {
    if (ts.isExportSpecifier(node)) return node.name.text
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) return isExported(node.parent.parent) ? node.name.text : undefined
    const isNamed =
      ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
    return isNamed && isExported(node) ? node.name?.text : undefined
  })
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword)

function overrule(node: ts.Node): string | undefined {
  if (ts.isNonNullExpression(node)) return '!'
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  const isAssertion = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)
  return isAssertion && node.type.getText() !== 'const' && !isBrand(node) ? `as ${node.type.getText()}` : undefined
}

/** A brand has no value at run time, so one function a brand, called `brandOf`, may say so to the compiler. */
const isBrand = (node: ts.Node): boolean =>
  ts.isArrowFunction(node.parent) && ts.isVariableDeclaration(node.parent.parent) && node.parent.parent.name.getText() === 'brandOf'

function inlineMatter(node: ts.Node): string | undefined {
  if (ts.isJsxAttribute(node)) return /^(style|dangerouslySetInnerHTML)$/.test(node.name.getText()) ? node.name.getText() : undefined
  const isScript = ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'script'
  return isScript && node.children.some(child => child.getText().trim() !== '') ? 'inline script' : undefined
}
