import { z } from 'zod'
import { statement } from '../../../platform/database/index.ts'
import { raceGroups } from '../../state-data/race-shares.ts'
import { measures } from './who-is-served.ts'

const group = z.enum(raceGroups)
const shown = z.union([z.number(), z.literal('hidden')])
const share = z.number().nullable()

/** The audit as it was when the index was published. */
const auditShape = z.object({
  rows: z.array(
    z.object({
      ...{ group, served: shown, rest: shown, all: shown },
      shareOf: z.object({ all: share, served: share, harmed: share, called: share.optional(), excluded: share, police: share }),
    }),
  ),
  totals: z.object({ served: shown, rest: shown, all: shown }),
  calls: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).optional(),
  departures: z.array(z.object({ measure: z.enum(measures), group, share: z.number(), beside: z.number() })),
})

export const findAudit = statement({
  name: 'invest.find-need-audit',
  sql: 'select audit from invest.need_publication where district_id = $1 and publication_id = $2',
  row: z.object({ audit: auditShape }),
})
