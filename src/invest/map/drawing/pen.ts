import type { Spot, Stretch } from '../outline/spot.ts'
import { packed } from '../outline/compact.ts'

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

  /** A line without length, whose ends alone are drawn: a dot, a square or, along `lean`, a diamond, for some six bytes each. */
  dot(spot: Spot, lean: 0 | 1): void {
    this.text += `m${packed(this.stepTo(spot))}${lean === 0 ? 'h0' : 'l1 1'}`
    this.at = { x: spot.x + lean, y: spot.y + lean }
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
