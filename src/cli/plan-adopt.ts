import type { DistrictId } from '../kernel/ids.ts'
import { freshId } from '../kernel/ids.ts'
import { readInstant } from '../kernel/time.ts'
import { adoptPlan, type PlanRegister, readBundle, type Starts } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { readArguments } from './arguments.ts'
import { misuse, type Outcome, refusal } from './outcome.ts'
import { checkText } from './plan-text.ts'

const usage = 'plan adopt FILE [--at INSTANT] [--district SLUG] [--json]'

export interface AdoptKit {
  readonly register: PlanRegister
  /** Opens the store, once what was typed has been found good. */
  readonly open: (slug: string | undefined) => Promise<{ database: Database; district: DistrictId; at: Date } | { misuse: Outcome }>
}

/** `plan adopt FILE`: the district's next version, from an instant on; or its faults, and nothing changed. */
export async function planAdopt(args: readonly string[], { register, open }: AdoptKit): Promise<Outcome> {
  const read = readArguments(args, ['at', 'district'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const [file, extra] = read.words
  if (file === undefined || extra !== undefined)
    return misuse(`${file === undefined ? 'No file is named.' : `“${extra}” is one word too many.`} Expected: concord ${usage}`)
  const starts = startsOf(read.flags.at)
  if (!starts) return misuse(`“${read.flags.at}” is no instant. Expected now, or RFC 3339 such as 2027-09-01T00:00:00-04:00.`)
  const reading = readBundle(file)
  if (reading.kind === 'missing') return misuse(reading.detail)

  const opened = await open(read.flags.district)
  if ('misuse' in opened) return opened.misuse
  const { database, district, at } = opened
  const deed = { by: 'operator', at, deed: freshId(), starts } as const
  const done = await database.transaction('app', district, tx => adoptPlan(tx, register, { bundle: reading.bundle, ...deed }))
  switch (done.kind) {
    case 'faults':
      return {
        exit: 1,
        json: { ok: false, faults: done.faults },
        text: checkText({ files: [file], faults: done.faults, warnings: [] }, register.questions),
      }
    case 'adopted':
      return {
        exit: 0,
        json: { ok: true, plan: { ...done.adopted } },
        text: `Adopted ${done.adopted.slug} as version ${done.adopted.version}. It holds from ${done.adopted.effectiveAt ?? done.adopted.effective}.`,
      }
    default:
      return refusal(done.detail)
  }
}

function startsOf(at: string | undefined): Starts | undefined {
  if (at === undefined) return { is: 'own-day' }
  if (at === 'now') return { is: 'now' }
  const instant = readInstant(at)
  return instant && { is: 'at', at: instant }
}
