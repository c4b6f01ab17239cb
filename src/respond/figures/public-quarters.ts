import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { RespondKit } from '../respond-kit.ts'
import { type PoliceFigures, policeFigures } from './police.ts'
import { quartersOver } from './quarters.ts'
import { countPolice } from './store.ts'

const shown = z.union([z.number().int(), z.literal('hidden')])
const part = z.object({ code: z.string(), calls: shown })

/** What everyone may know of each quarter; `hidden` where a count is too small, or would give a small one away. */
export const publicShape = z.object({
  items: z.array(
    z.object({ first: z.string(), last: z.string(), calls: shown, withoutPolice: shown, byKind: z.array(part), bySection: z.array(part) }),
  ),
  next: z.null(),
})

/** The last whole quarters in which somebody called, the newest first. */
export const publicQuarters = (
  { database, clock }: RespondKit,
  { district }: FastifyRequest,
): Promise<(PoliceFigures & { first: string; last: string })[]> =>
  database.transaction('app', district.id, async tx => {
    const quarters: (PoliceFigures & { first: string; last: string })[] = []
    for (const { first, last, from, to } of quartersOver(clock.now(), district.timeZone)) {
      const figures = policeFigures(await tx.many(countPolice, [tx.district, from, to]))
      if (figures.calls !== 0) quarters.push({ first, last, ...figures })
    }
    return quarters
  })
