import type { PageContext } from '../../design/context.ts'
import type { Lang } from '../../kernel/lang.ts'
import { clock, day } from '../../words/times.ts'
import type { Ours } from '../contract.ts'
import { words } from '../words/reconcile.ts'

export const timeOf = (at: Date, lang: Lang): string => `${day(at.toISOString(), lang)}, ${clock(at.toISOString(), lang)}`

const hrefs: Readonly<Record<Ours['side'], (id: string) => string>> = { request: id => `/contacts/${id}`, call: id => `/calls/${id}` }

export const recordSaid = ({ side, at }: Ours, lang: Lang): string => {
  const w = words(lang)
  return (side === 'request' ? w.requestAt : w.callAt)({ time: clock(at.toISOString(), lang) })
}

/** One of our records, by what it is and when. Whether it opens, its own page says. */
export const RecordLink = ({ page, record }: { page: PageContext; record: Ours | undefined }) =>
  record === undefined ? <>–</> : <a href={hrefs[record.side](record.id)}>{recordSaid(record, page.lang)}</a>
