import { type Channel, type Dialled, type Led, usNumber } from '../channels/index.ts'
import type { Log } from '../log/index.ts'
import { type Answers, deedOf } from './answers.ts'

/** What is said, and for how many seconds a key is waited for afterwards; null where the call then ends. */
export interface NextSaid {
  readonly says: Led['says']
  readonly seconds: number | null
}

/** One step of a call that somebody dialled. */
export interface DialledStep {
  /** A UUID made from the provider's own id of the call: the same at every step, however often it is brought. */
  readonly deed: string
  /** In E.164; undefined where it was withheld or is none. */
  readonly from: string | undefined
  /** One character for each question so far: a digit, `x` for another key, `-` where none was pressed in time. */
  readonly pressed: string
}

/** The slice that leads whoever dials our number. */
export interface Dialling {
  /** Said the moment the call comes in: it asks nothing of the store. */
  readonly greeting: NextSaid
  next(step: DialledStep): Promise<NextSaid>
  hungUp(deed: string): Promise<void>
  /** Said while the store takes long. */
  readonly wait: NextSaid
  /** The last word, where it could not be asked at all. */
  readonly late: NextSaid
}

/** Providers give up after five seconds and say then that an application has failed. */
const limitMillis = 3_500
const waitsAtMost = 3

interface DialledParts {
  readonly dialling: Dialling
  readonly answers: Pick<Answers, 'isOld'>
  readonly log: Log
}

/** Leads a call that was dialled from step to step. Whatever becomes of the store, the caller hears something at each. */
export const dialledOver =
  ({ dialling, answers, log }: DialledParts) =>
  async (channel: Channel, { id, from, pressed }: Dialled): Promise<Led | 'old'> => {
    const led = ({ says, seconds }: NextSaid, so = pressed): Led => ({
      says,
      waits: seconds === null ? null : { for: { id, from, pressed: so }, seconds },
    })
    if (pressed === '') return led(dialling.greeting)
    const step = async (): Promise<NextSaid | 'old'> => {
      if (await answers.isOld(channel, `${id} ${pressed}`)) return 'old'
      return dialling.next({ deed: deedOf(channel.name, id), from: usNumber(from), pressed: pressed.replaceAll(/w./g, '') })
    }
    const next = await inTime(step()).catch((cause: unknown) => {
      log.error({ err: cause, carrier: channel.name }, 'a step of a call that was dialled failed')
      return undefined
    })
    if (next === 'old') return 'old'
    if (next) return led(next)
    const waited = pressed.replaceAll(/[^w]/g, '').length
    return waited < waitsAtMost ? led(dialling.wait, `${pressed}w`) : led(dialling.late)
  }

/** Undefined where it takes too long; it then goes on, and what it does is done once. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resume => {
    timer = setTimeout(() => resume(undefined), limitMillis)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
