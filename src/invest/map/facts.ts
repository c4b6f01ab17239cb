import { z } from 'zod'

const counted = z.object({ new: z.number(), changed: z.number(), same: z.number(), gone: z.number() })
/** What loading changes, piece by piece. */
export type Counts = Readonly<z.infer<typeof counted>>

/** What can happen to the places of a district: they are loaded, all that was given at once. */
export const placesFact = z.object({
  type: z.literal('invest.places-loaded'),
  body: z.object({
    files: z.array(z.object({ kind: z.enum(['towns', 'schools']), digest: z.string(), rows: z.number() })),
    counts: z.object({ towns: counted, points: counted }),
  }),
})
export type PlacesFact = z.infer<typeof placesFact>
