import type { Import, Module } from '../../../src/platform/testing/modules.ts'
import { arrows, composition, doors } from '../arrows.ts'

/** Imports between slices without an arrow, or not through a front door. */
export function straysIn(module: Module): string[] {
  return module.imports.flatMap(its => strayFrom(module, its))
}

/** What a test may lean on: what its subject may lean on, by any door. */
export function upwardImportsIn(test: Module): string[] {
  if (sliceOf(test.path) === 'composition') return []
  const upward = (its: Import) => its.path !== null && !hasArrow(sliceOf(test.path), sliceOf(its.path))
  return test.imports.filter(upward).map(its => `${test.path}:${its.line} ${its.from}`)
}

export function sliceOf(path: string): string {
  if (composition.test(path)) return 'composition'
  return /^src\/([a-z-]+)\//.exec(path)?.[1] ?? 'outside'
}

function strayFrom(module: Module, its: Import): string[] {
  if (its.path === null) return []
  const [from, to] = [sliceOf(module.path), sliceOf(its.path)]
  if (from === to || from === 'composition') return []
  const where = `${module.path}:${its.line} imports ${its.from}`
  if (!hasArrow(from, to)) return [`${where}: there is no arrow from ${from} to ${to}`]
  const isDoor = /^src\/[a-z-]+\/index\.ts$/.test(its.path) || doors.some(door => door.path.test(its.path ?? ''))
  return isDoor ? [] : [`${where}: not a front door of ${to}`]
}

function hasArrow(from: string, to: string): boolean {
  return from === to || from === 'composition' || arrows.some(arrow => arrow.from === from && arrow.to === to)
}
