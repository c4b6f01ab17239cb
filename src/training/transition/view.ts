import { z } from 'zod'
import { standings, tracks } from '../contract.ts'
import { stages, verbs, waysSettled } from './contract.ts'

/** What is answered of a change of duty; the pages read the same. */
const text = z.string()
const day = text.nullable()

export const transitionLine = z.object({ ...{ id: text, person: text, name: text, stage: z.enum(stages), isOwn: z.boolean() } })
export type TransitionLine = Readonly<z.infer<typeof transitionLine>>

export const transitionShape = transitionLine.extend({
  sworn: z.boolean(),
  steps: z.object({
    ...{ told: day, noticed: day, settled: day, training: day, shadowing: day, certified: day, began: day, oldEnds: day },
  }),
  how: z.enum(waysSettled).nullable(),
  /** What the new duty needs, and how the person stands in each. */
  certificates: z.array(z.object({ track: z.enum(tracks), stands: z.enum(standings) })),
  /** What both duties cost for the days that both are paid, in cents; null before the new duty begins, or while the books do not say. */
  overlap: z
    .object({
      ...{ from: text, to: text, days: z.number(), hundredths: z.number() },
      ...{ oldYearCents: z.number(), newYearCents: z.number(), oldCents: z.number(), newCents: z.number(), bothCents: z.number() },
    })
    .nullable(),
  lines: z.object({ oldLine: text, newLine: text }).nullable(),
  /** The lines that pay positions, to choose from; nothing for whoever may not choose. */
  offered: z.array(z.object({ id: text, title: text, titleEs: text.nullable(), yearCents: z.number() })),
  next: z.array(z.enum(verbs)),
})
export type TransitionView = Readonly<z.infer<typeof transitionShape>>

export const transitionsShape = z.object({ items: z.array(transitionLine), next: z.string().nullable() })
