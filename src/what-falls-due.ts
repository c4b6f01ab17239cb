import { accessComing, agreementsComing } from './contact/index.ts'
import type { Arising, DeadlinesKit, ListArising } from './deadlines/index.ts'
import { devicesComing } from './devices/index.ts'
import type { RespondKit } from './respond/index.ts'

/** What agreements, devices and standing access bring, each by its own register: what falls due knows none of them. */
const arising: ListArising = async (tx, today) => {
  const [agreements, devices, access] = [await agreementsComing(tx, today), await devicesComing(tx), await accessComing(tx, today)]
  const owner = 'superintendent' as const
  const one = (code: Arising['code'], about: string, due: string | null, href: string): Arising[] =>
    due === null ? [] : [{ code, about, due, owner, href }]
  return [
    ...agreements.flatMap(({ id, reviewBy, lastDay }) => [
      ...one('agreement-review', id, reviewBy, `/agreements/${id}`),
      ...one('agreement-end', id, lastDay, `/agreements/${id}`),
    ]),
    ...devices.flatMap(({ id, reviewBy, lastDay }) => [
      ...one('device-review', id, reviewBy, `/devices/${id}`),
      ...one('device-end', id, lastDay, `/devices/${id}`),
    ]),
    ...access.flatMap(({ id, lastDay }) => one('access-end', id, lastDay, `/standing-access/${id}`)),
  ]
}

export const deadlinesOver = ({ database, clock, publicUrl }: Pick<RespondKit, 'database' | 'clock' | 'publicUrl'>): DeadlinesKit => ({
  ...{ database, clock, publicUrl, arising },
})
