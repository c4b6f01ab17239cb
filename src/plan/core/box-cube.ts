import type { Box } from './cover.ts'
import type { Cube } from './question.ts'
import type { Space } from './space.ts'

/** A box in words. `chosen` are the values that its digits stand for, where the grid is only a part of the space; a fact that may be any is left out. */
export const boxCube = (space: Space, box: Box, chosen: readonly (readonly number[])[] = []): Cube =>
  Object.fromEntries(
    space.names.flatMap((name, d) => {
      const values = (box[d] ?? []).map(v => space.values[d]?.[chosen[d]?.[v] ?? v] ?? '')
      return values.length === space.sizes[d] ? [] : [[name, values]]
    }),
  )
