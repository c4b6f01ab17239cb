import type { Spot, Stretch } from './spot.ts'
import type { Ring } from './topology.ts'

/** Numbers with nothing between them that is not needed: a minus parts as well as a blank. */
export function packed(numbers: readonly number[]): string {
  let text = ''
  for (const number of numbers) text += number < 0 || text === '' ? number : ` ${number}`
  return text
}

/** As they stand in the table: first places, then steps, all whole metres. */
export const writeStretches = (stretches: readonly Stretch[]): string => stretches.map(stretch => packed(stepsOf(stretch))).join(';')

export const readStretches = (text: string): Stretch[] => (text === '' ? [] : text.split(';').map(spotsOf))

export function stepsOf(stretch: Stretch): number[] {
  let before: Spot = { x: 0, y: 0 }
  return stretch.flatMap(spot => {
    const step = [spot.x - before.x, spot.y - before.y]
    before = spot
    return step
  })
}

function spotsOf(text: string): Spot[] {
  const numbers = (text.match(/-?\d+/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  const spots: Spot[] = []
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    x += numbers[at] ?? 0
    y += numbers[at + 1] ?? 0
    spots.push({ x, y })
  }
  return spots
}

export const writeRings = (rings: readonly Ring[]): string =>
  rings.map(ring => ring.map(({ stretch, backwards }) => `${backwards ? '~' : ''}${stretch}`).join(' ')).join(';')

export const readRings = (text: string): Ring[] =>
  text === ''
    ? []
    : text
        .split(';')
        .map(ring => ring.split(' ').map(walk => ({ stretch: Number(walk.replace('~', '')), backwards: walk.startsWith('~') })))
