import type { Module } from '../../../src/platform/testing/modules.ts'

/** A set of files each of which imports its way to each other, types too. */
export interface Circle {
  /** `src/a.ts ⇄ src/b.ts`, in the order of the alphabet. */
  readonly files: string
  /** Where one of them begins: `src/a.ts:3 imports ./b.ts`. */
  readonly at: string
}

/** Tarjan's algorithm: one walk of the graph gives every circle whole. */
export function circlesOf(modules: readonly Module[]): Circle[] {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: Circle[] = []
  const visit = (module: Module): void => {
    order.set(module.path, order.size)
    lowest.set(module.path, order.size - 1)
    open.push(module.path)
    for (const to of targetsOf(module, byPath)) {
      if (!order.has(to.path)) visit(to)
      if (open.includes(to.path)) lowest.set(module.path, Math.min(lowest.get(module.path)!, lowest.get(to.path)!))
    }
    if (lowest.get(module.path) !== order.get(module.path)) return
    const members = open.splice(open.indexOf(module.path))
    if (members.length > 1 || importsItself(module)) circles.push(circleOf(members.sort(), byPath))
  }
  for (const module of modules) if (!order.has(module.path)) visit(module)
  return circles
}

const targetsOf = (module: Module, byPath: ReadonlyMap<string, Module>): Module[] =>
  module.imports.flatMap(({ path }) => byPath.get(path ?? '') ?? [])

const importsItself = (module: Module): boolean => module.imports.some(({ path }) => path === module.path)

function circleOf(members: readonly string[], byPath: ReadonlyMap<string, Module>): Circle {
  const first = members.flatMap(path =>
    byPath
      .get(path)!
      .imports.filter(its => members.includes(its.path ?? ''))
      .map(its => `${path}:${its.line} imports ${its.from}`),
  )
  return { files: members.join(' ⇄ '), at: first[0]! }
}
