import { instantIn } from '../kernel/local-time.ts'
import type { Form } from '../platform/http/index.ts'

/** A description as a form types it: times of the wall clock, names apart by a comma or a space, an empty field as none. */
export function describeForm({ texts, all, text }: Form, zone: string) {
  const moment = (name: string) => instantIn(zone, text(name))?.toISOString() ?? text(name)
  const orNone = (said: string) => (said === '' ? null : said)
  const names = (name: string) =>
    text(name)
      .split(/[\s,;]+/)
      .filter(each => each !== '')
  return {
    ...texts,
    ...{ began: moment('began'), ended: moment('ended'), approvedAt: orNone(moment('approvedAt')), approvedBy: orNone(text('approvedBy')) },
    ...{ held: names('held'), witnesses: names('witnesses'), noWitness: orNone(text('noWitness')) },
    ...{ grounds: all('grounds'), tried: all('tried'), holds: all('holds'), conditions: all('conditions'), care: all('care') },
  }
}
