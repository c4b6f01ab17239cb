import type { Spot } from '../outline/spot.ts'

/** The lines of a path of ours as a browser follows them: relative moves, steps, dots and closes. */
export function readPath(d: string): Spot[][] {
  const lines: Spot[][] = []
  let at: Spot = { x: 0, y: 0 }
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number)
    const line = letter === 'm' ? [] : (lines.at(-1) ?? [])
    if (letter === 'm') lines.push(line)
    if (letter === 'm' || letter === 'l')
      for (let step = 0; step + 1 < numbers.length; step += 2) {
        at = { x: at.x + (numbers[step] ?? 0), y: at.y + (numbers[step + 1] ?? 0) }
        line.push(at)
      }
    else if (letter === 'h') {
      at = { x: at.x + (numbers[0] ?? 0), y: at.y }
      line.push(at)
    } else if (letter === 'z' && line[0]) {
      at = line[0]
      line.push(at)
    } else throw new Error(`a path of ours has no ${letter}`)
  }
  return lines
}
