import type { Frame, Spot, Stretch } from '../outline/spot.ts'

export const drawings = ['wide', 'phone'] as const
export type Drawing = (typeof drawings)[number]

/** In units. A wide page shows two to a pixel, a phone between four and five, so that both show the same borders. */
const sheetWidth = 1_536
/** In pixels. */
const widths = { wide: 768, phone: 340 } as const satisfies Record<Drawing, number>

export const unitsPerPixel = (drawing: Drawing): number => sheetWidth / widths[drawing]

const tallest = 0.8
const flattest = 0.5

/** How a piece of the grid lies on the sheet. */
export interface Scale {
  /** Metres to one unit. */
  readonly unit: number
  /** In units. */
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
}

/** The frame in the middle of a sheet that is neither very tall nor very flat. */
export function scaleOf(frame: Frame): Scale {
  const width = sheetWidth
  const [across, down] = [Math.max(1, frame.right - frame.left), Math.max(1, frame.top - frame.bottom)]
  const ratio = Math.min(tallest, Math.max(flattest, down / across))
  const unit = Math.max(across / width, down / (width * ratio))
  const height = Math.round(width * ratio)
  return {
    ...{ unit, width, height },
    left: (frame.left + frame.right - width * unit) / 2,
    top: (frame.top + frame.bottom + height * unit) / 2,
  }
}

export const onSheet = ({ left, top, unit }: Scale, { x, y }: Spot): Spot => ({
  x: Math.round((x - left) / unit),
  y: Math.round((top - y) / unit),
})

/** The same on the sheet, without places that fall on the one before. */
export function stretchOnSheet(scale: Scale, stretch: Stretch): Stretch {
  const placed = stretch.map(spot => onSheet(scale, spot))
  return placed.filter(({ x, y }, at) => at === 0 || x !== placed[at - 1]?.x || y !== placed[at - 1]?.y)
}

/** A border is left out of by three quarters of a unit, and then rounded to the next whole one each way. */
export const leftOut = 0.75
export const toleranceOf = ({ unit }: Scale): number => (leftOut + Math.SQRT1_2) * unit
