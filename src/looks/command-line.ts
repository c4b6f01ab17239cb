import { type DistrictId, isUuid } from '../kernel/ids.ts'
import { findPersonByHandle } from '../people/index.ts'
import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter } from '../kernel/time.ts'
import { openingsOf } from './glass/reads.ts'
import type { Database } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { inWords } from './read-seen.ts'
import { afterLook, cutAt, dayTyped, isBackwards, isKnown, looksOf, looksShown } from './who-saw.ts'

/** What the command answers: its exit code, one JSON value, and the same for a person. */
interface Told {
  readonly exit: 0 | 1 | 2
  readonly json: unknown
  readonly text: string
}

const not = (exit: 1 | 2, detail: string): Told => ({ exit, json: { ok: false, error: detail }, text: detail })

/**
 * `who-saw PERSON|MATTER`: every look at a record, at what names a student, or of a person, in a span of days. A person is named by handle or id.
 * Times are UTC in JSON.
 */
export async function whoSawCommand(
  database: Database,
  asked: {
    readonly district: DistrictId
    readonly of: string
    readonly from: string
    readonly to: string
    readonly olderThan?: string | undefined
    readonly at: Date
  },
): Promise<Told> {
  const [from, to] = [dayTyped(asked.from), dayTyped(asked.to)]
  if (from === undefined || to === undefined) return not(2, 'A day was expected after --from and --to, such as 2026-11-28.')
  if (isBackwards({ from, to })) return not(2, `The first day, ${from}, is after the last, ${to}: nothing lies between them.`)
  return database.transaction('app', asked.district, async tx => {
    const of = isUuid(asked.of) ? asked.of : (await findPersonByHandle(tx, asked.of))?.id
    if (of === undefined)
      return not(1, `Nobody has the handle ${asked.of}. The id of a record, or the handle or id of a person, was expected.`)
    if (!(await isKnown(tx, of)))
      return not(1, `No record and no person here has the id ${of}. The id of a record, or the handle or id of a person, was expected.`)
    const timeZone = (await findDistrict(tx))?.timeZone ?? 'UTC'
    const after = await afterLook(tx, asked.olderThan ?? '')
    if (!after) return not(1, `No look has the id ${asked.olderThan}. After --older-than the id was expected that the last answer named.`)
    const { looks, older } = cutAt(await looksOf(tx, of, { from, to }, timeZone, after), looksShown, timeZone)
    const seen = await inWords(tx, looks, 'en')
    const items = looks.map((look, at) => {
      const { id, person, through, kind, matter, student, part, medium, glass, position } = look
      const when = { at: look.at.toISOString(), name: seen[at]?.name ?? '' }
      return { id, ...when, person, position, kind, matter, student, part, medium, through, glass }
    })
    const lines = items.map((item, at) =>
      [item.at, item.name, seen[at]?.position, seen[at]?.part, seen[at]?.medium, seen[at]?.why, item.kind, item.matter].join('\t'),
    )
    const instants = {
      from: from === null ? null : midnightIn(timeZone, from),
      to: to === null ? null : midnightIn(timeZone, dayAfter(to)),
    }
    const openings = await openingsOf(tx, of, instants, asked.at)
    const opened = openings.map(each =>
      ['opened in an emergency', each.openedAt, each.person.name, each.reason, each.stands, each.result ?? ''].join('\t'),
    )
    const more = older === null ? [] : [`There are more than these ${looksShown}: ask again with --older-than ${older.than} too.`]
    const text = [...(lines.length === 0 ? ['No look is written down for it in these days.'] : lines), ...more, ...opened].join('\n')
    return { exit: 0, json: { ok: true, of, from, to, items, olderThan: older?.than ?? null, openings }, text }
  })
}
