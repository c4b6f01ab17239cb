import { posix } from 'node:path'
import type { Import, Module } from '../../../src/platform/testing/modules.ts'
import { type Nested, nested } from '../nested-arrows.ts'
import { isStore } from './stores.ts'

/** A file by its slice, its room (`` at the slice’s root) and its path within the room. */
interface Place {
  readonly slice: string
  readonly room: string
  readonly file: string
}

/** Imports between two rooms of a slice against its table, and stores of other rooms. */
export function strayRoomsIn(module: Module): string[] {
  const from = placeOf(module.path)
  if (!from) return []
  return module.imports.flatMap(its => {
    const to = placeOf(its.path ?? '')
    const wrong = to && to.slice === from.slice ? (wrongWith(from, to) ?? foreignStore(module, its, from, to)) : undefined
    return wrong === undefined ? [] : [`${module.path}:${its.line} imports ${its.from}: ${wrong}`]
  })
}

/** Doors and ground that nobody uses any more. */
export function idleArrows(modules: readonly Module[]): string[] {
  const used = modules.flatMap(module => {
    const from = placeOf(module.path)
    return module.imports.flatMap(its => {
      const to = placeOf(its.path ?? '')
      return from && to && to.slice === from.slice && to.room !== from.room ? [{ from, to }] : []
    })
  })
  return Object.entries(nested).flatMap(([slice, { arrows, ground }]) => [
    ...arrows
      .filter(
        arrow =>
          !used.some(
            ({ from, to }) => from.slice === slice && from.room === arrow.from && to.room === arrow.to && arrow.through.test(to.file),
          ),
      )
      .map(arrow => `${slice}: ${arrow.from} → ${arrow.to}`),
    ...ground
      .filter(({ path }) => !used.some(({ from, to }) => from.slice === slice && to.room === '' && path.test(to.file)))
      .map(({ path }) => `${slice}: ${path}`),
  ])
}

function wrongWith(from: Place, to: Place): string | undefined {
  if (from.room === to.room) return undefined
  const table = tableOf(from.slice)
  const isGround = (place: Place) => place.room === '' && table.ground.some(({ path }) => path.test(place.file))
  const arrows = table.arrows.filter(arrow => arrow.from === from.room && arrow.to === to.room)
  if (arrows.some(({ through }) => through.test(to.file))) return undefined
  if (to.room === '') return isGround(to) ? undefined : `no room of ${from.slice} leans on what puts the rooms together`
  if (isGround(from)) return `the ground of ${from.slice} leans on no room`
  if (arrows.length > 0) return `not a door of ${to.room}`
  return from.room === '' && !isStore(to.file) ? undefined : `there is no arrow from ${from.room || 'the root'} to ${to.room}`
}

/** A store is its room’s alone; one named for a part of a room is that folder’s alone. */
function foreignStore(module: Module, its: Import, from: Place, to: Place): string | undefined {
  if (!isStore(its.path ?? '')) return undefined
  if (from.room !== to.room) return `the store of ${to.room || 'the root'} is its own`
  const folder = posix.dirname(its.path ?? '')
  return /-store\.ts$/.test(its.path ?? '') && !module.path.startsWith(`${folder}/`) ? `the store of ${folder} is its own` : undefined
}

function placeOf(path: string): Place | undefined {
  const [, slice = '', within = ''] = /^src\/([a-z-]+)\/(.+)$/.exec(path) ?? []
  const table = nested[slice]
  if (!table) return undefined
  const room = table.rooms.filter(each => within.startsWith(`${each}/`)).sort((a, b) => b.length - a.length)[0] ?? ''
  return { slice, room, file: room === '' ? within : within.slice(room.length + 1) }
}

function tableOf(slice: string): Nested {
  const table = nested[slice]
  if (!table) throw new Error(`no table of rooms for ${slice}`)
  return table
}
