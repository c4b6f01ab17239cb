import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { InForce, WeighedPlan } from '../../plan/index.ts'
import type { RespondKit } from '../respond-kit.ts'
import { onlyPublished, type PoliceFigures, policeFigures } from './police.ts'
import { quartersOver } from '../../kernel/quarters.ts'
import { countPolice } from './store.ts'

const shown = z.union([z.number().int(), z.literal('hidden')])
const part = z.object({ code: z.string(), calls: shown })

/** What everyone may know of each quarter; `hidden` where a count is too small, or would give a small one away. */
export const publicShape = z.object({
  items: z.array(
    z.object({ first: z.string(), last: z.string(), calls: shown, withoutPolice: shown, byKind: z.array(part), bySection: z.array(part) }),
  ),
  next: z.null(),
  /** In how many matters the plan in force relies on police: null, and why, where that is not known yet. */
  reliance: z.array(
    z.object({
      ...{ question: z.string(), first: z.string(), last: z.string() },
      ...{ of: z.number().int().nullable(), relies: z.number().int().nullable(), notKnown: z.string().nullable() },
    }),
  ),
})

export const relianceShown = ({ weighed, ...over }: WeighedPlan): z.infer<typeof publicShape>['reliance'][number] =>
  weighed.kind === 'known'
    ? { ...over, of: weighed.of, relies: weighed.relies, notKnown: null }
    : { ...over, of: null, relies: null, notKnown: weighed.why }

/** The last whole quarters in which somebody called, the newest first. */
export const publicQuarters = (
  { database, clock, plans }: RespondKit,
  { district }: FastifyRequest,
): Promise<(PoliceFigures & { first: string; last: string })[]> =>
  database.transaction('app', district.id, async tx => {
    const published = publishedIn(await plans.inForce(tx, clock.now()))
    const quarters: (PoliceFigures & { first: string; last: string })[] = []
    for (const { first, last, from, to } of quartersOver(clock.now(), district.timeZone)) {
      const figures = policeFigures(onlyPublished(await tx.many(countPolice, [tx.district, from, to]), published))
      if (figures.calls !== 0) quarters.push({ first, last, ...figures })
    }
    return quarters
  })

/** The sections that everyone reads, as `plan#section`. */
const publishedIn = (inForce: InForce | undefined): ReadonlySet<string> =>
  new Set(
    (inForce?.made.sections ?? [])
      .concat(inForce?.made.floors.flatMap(plan => plan.provisions.map(section => ({ plan, section }))) ?? [])
      .filter(({ section }) => section.audience === 'everyone')
      .map(({ plan, section }) => `${plan.slug}#${section.id}`),
  )
