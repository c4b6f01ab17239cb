import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, saysEach, type Sought, stemOf } from '../../kernel/finding.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Lang } from '../../kernel/lang.ts'
import { listEverySchool, readAs, readerOf, type School } from '../../people/index.ts'
import { day } from '../../words/times.ts'
import type { RespondKit } from '../respond-kit.ts'
import type { Label } from '../words/support.ts'
import { words as respondWords } from '../words/respond.ts'
import { kinds } from './filters.ts'
import { endOf, titleOf, whenOf } from './pages/listed-calls.tsx'
import { type Asked, type Listed, readListed } from './read-listed.ts'
import { listing } from './words/listing.ts'

/** Calls by their kind, school, room and day, and by what is owed after them. */
export const findCalls =
  (respond: RespondKit) =>
  async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    const { calls, lang } = await readSought(respond, request, sought, null)
    return atMost(
      calls.map(call => hitOf(call, lang)),
      sought.limit,
    )
  }

/** What is still owed after calls, by the same words. */
export const findFollowUps =
  (respond: RespondKit) =>
  async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    const { calls, lang } = await readSought(respond, request, sought, 'owed')
    const hits = calls.flatMap(call =>
      saidIn(call, sought.words, lang).map(({ what, owner, dueOn, stands }): Hit => {
        const late = listing[lang].late({ what: titleOf(call, lang), owner, day: day(dueOn, lang) })
        const due = listing[lang].due({ what: titleOf(call, lang), owner, day: day(dueOn, lang) })
        const isLate = stands === 'overdue'
        return { when: whenOf(call, lang), title: what, href: `/calls/${call.id}`, says: isLate ? late : due, isLate, isDrill: call.drill }
      }),
    )
    return atMost(hits, sought.limit)
  }

/** Those that say the words themselves, where any does: what else is owed after the same call was not asked for. */
function saidIn(call: Listed, words: readonly string[], lang: Lang): Listed['owed'] {
  const said = call.owed.filter(({ what }) => saysEach(`${titleOf(call, lang)} ${what}`, words))
  return said.length > 0 ? said : call.owed
}

function hitOf(call: Listed, lang: Lang): Hit {
  const late = call.owed.find(({ stands }) => stands === 'overdue')
  const says = late ? `${endOf(call, lang)} ${listing[lang].late({ ...late, day: day(late.dueOn, lang) })}` : endOf(call, lang)
  return { when: whenOf(call, lang), title: titleOf(call, lang), href: `/calls/${call.id}`, says, isDrill: call.drill }
}

async function readSought(
  { database, clock }: RespondKit,
  request: FastifyRequest,
  sought: Sought,
  state: 'owed' | null,
): Promise<{ calls: Listed[]; lang: Lang }> {
  const reader = readerOf(request)
  if (isNo(reader)) return { calls: [], lang: request.lang }
  const { lang } = reader
  const calls = await readAs({ database, clock }, reader, async tx => {
    const schools = await listEverySchool(tx)
    const asked = { ...{ state, before: null, limit: sought.limit + 1 }, ...{ from: sought.from, to: sought.to } }
    const found = new Map<string, Listed>()
    for (const read of readingsOf(sought.words, schools, lang)) {
      const { items } = await readListed(tx, reader, { ...asked, ...read }, clock.now())
      for (const call of items) found.set(call.id, call)
    }
    return [...found.values()].sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
  })
  return { calls, lang }
}

/** A word may be a kind, a school, or what somebody wrote: first as codes say it, then as it was written. */
export function readingsOf(
  words: readonly string[],
  schools: readonly Pick<School, 'id' | 'name'>[],
  lang: Lang,
): Pick<Asked, 'kinds' | 'schools' | 'words'>[] {
  const asWritten = { kinds: null, schools: null, words: words.map(stemOf) }
  const read: { kinds: string[] | null; schools: string[] | null; words: string[] } = { kinds: null, schools: null, words: [] }
  const labels: Readonly<Record<string, Label>> = respondWords(lang).facts.what
  for (const word of words) {
    const ofKind = kinds.filter(kind => saysEach(`${kind} ${labels[kind]?.label ?? ''}`, [word]))
    const ofSchool = schools.filter(({ name }) => saysEach(name, [word])).map(({ id }) => String(id))
    if (ofKind.length > 0) read.kinds = narrowed(read.kinds, ofKind)
    else if (ofSchool.length > 0) read.schools = narrowed(read.schools, ofSchool)
    else read.words.push(stemOf(word))
  }
  return read.kinds === null && read.schools === null ? [asWritten] : [read, asWritten]
}

const narrowed = (before: string[] | null, now: string[]): string[] => {
  if (before === null) return now
  const both = before.filter(each => now.includes(each))
  return both.length > 0 ? both : [...new Set([...before, ...now])]
}
