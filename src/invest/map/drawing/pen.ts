import type { Spot, Stretch } from '../outline/spot.ts'
import { packed } from '../outline/compact.ts'

/** How far a tick goes, in units of the sheet. */
const ticks = { point: { across: 0, down: 0 }, slant: { across: 1, down: 1 }, bar: { across: 9, down: 0 } } as const
export type Tick = keyof typeof ticks

/** Writes the `d` of one path in whole numbers: after each move, steps; a step after a move is a line without a letter. */
export class Pen {
  private text = ''
  private at: Spot = { x: 0, y: 0 }

  /** A line through these places. */
  line(spots: Stretch): void {
    const [first, ...rest] = spots
    if (!first) return
    const steps = [...this.stepTo(first), ...rest.flatMap(spot => this.stepTo(spot))]
    this.text += `m${packed(steps)}`
  }

  /** Ends a ring where it began. */
  close(from: Spot): void {
    this.text += 'z'
    this.at = from
  }

  /** A line so short that its ends make a shape of it: a dot, a square, along a slant a diamond. Some six bytes each. */
  tick(spot: Spot, tick: Tick): void {
    const { across, down } = ticks[tick]
    this.text += `m${packed(this.stepTo({ x: spot.x - Math.floor(across / 2), y: spot.y }))}${down === 0 ? `h${across}` : `l${across} ${down}`}`
    this.at = { x: this.at.x + across, y: this.at.y + down }
  }

  toString(): string {
    return this.text
  }

  private stepTo(spot: Spot): [number, number] {
    const step: [number, number] = [spot.x - this.at.x, spot.y - this.at.y]
    this.at = spot
    return step
  }
}
