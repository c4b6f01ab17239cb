import { accessComing, agreementsComing, hardeningWords } from './contact/index.ts'
import type { Arising, DeadlinesKit, ListArising } from './deadlines/index.ts'
import { devicesComing } from './devices/index.ts'
import { inEach } from './kernel/lang.ts'
import type { RespondKit } from './respond/index.ts'

/** What agreements, devices and standing access bring, each by its own register: what falls due knows none of them. */
const arising: ListArising = async (tx, today) => {
  const [agreements, devices, access] = [await agreementsComing(tx, today), await devicesComing(tx), await accessComing(tx, today)]
  const owner = 'superintendent' as const
  const one = (code: Arising['code'], due: string | null, of: Omit<Arising, 'code' | 'due' | 'owner'>): Arising[] =>
    due === null ? [] : [{ code, due, owner, ...of }]
  return [
    ...agreements.flatMap(({ id, reviewBy, proceduresBy, lastDay, party }) => {
      const of = { about: id, href: `/agreements/${id}`, named: inEach(() => party) }
      return [...one('agreement-review', reviewBy, of), ...one('procedures-filing', proceduresBy, of), ...one('agreement-end', lastDay, of)]
    }),
    ...devices.flatMap(({ id, reviewBy, lastDay, measure, place }) => {
      const called = hardeningWords.measure.values[measure]
      const named = place === null ? called : inEach(lang => `${called[lang]}, ${place}`)
      const of = { about: id, href: `/devices/${id}`, named }
      return [...one('device-review', reviewBy, of), ...one('device-end', lastDay, of)]
    }),
    ...access.flatMap(({ id, lastDay }) => one('access-end', lastDay, { about: id, href: `/standing-access/${id}`, named: null })),
  ]
}

export const deadlinesOver = ({ database, clock, publicUrl }: Pick<RespondKit, 'database' | 'clock' | 'publicUrl'>): DeadlinesKit => ({
  ...{ database, clock, publicUrl, arising },
})
