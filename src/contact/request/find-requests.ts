import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, nothingFound, saysEach, type Sought } from '../../kernel/finding.ts'
import { isNo } from '../../kernel/refusal.ts'
import { listEverySchool, readAs, readerOf } from '../../people/index.ts'
import { clock, day } from '../../words/times.ts'
import { contactFacts } from '../question.ts'
import type { GateKit } from './gate-kit.ts'
import { viewFor } from './page-props.ts'
import { factSaid, headlineOf, wantSaid, whoAsks } from './pages/record/said.ts'
import { readContacts } from './reads.ts'
import { pagesWords } from './words/pages.ts'

/** Requests of police and agencies by who asks, what they ask for, school, day, and who came by name or badge, for whoever is part of them. */
export const findRequests =
  (gate: GateKit) =>
  async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    const reader = readerOf(request)
    if (isNo(reader)) return nothingFound
    const { lang } = reader
    const schools = await gate.database.transaction('app', reader.district, listEverySchool)
    type Words = string[] | null
    const read: { requesters: Words; targets: Words; schools: Words } = { requesters: null, targets: null, schools: null }
    const visitors: string[] = []
    for (const word of sought.words) {
      const says = (fact: 'requester' | 'target') => (code: string) => saysEach(`${code} ${factSaid(fact, code, lang)}`, [word])
      const requesters = contactFacts.requester.filter(says('requester'))
      const targets = contactFacts.target.filter(says('target'))
      const ofSchool = schools.filter(({ name }) => saysEach(name, [word])).map(({ id }) => String(id))
      if (requesters.length > 0) read.requesters = within(read.requesters, requesters)
      else if (targets.length > 0) read.targets = within(read.targets, targets)
      else if (ofSchool.length > 0) read.schools = within(read.schools, ofSchool)
      else visitors.push(word)
    }
    const { items } = await readContacts(gate, reader, {
      ...{
        ...read,
        visitors: visitors.length > 0 ? visitors : null,
        after: null,
        from: sought.from,
        to: sought.to,
        limit: sought.limit + 1,
      },
    })
    const hits = await readAs(gate, reader, async tx => {
      const found: Hit[] = []
      for (const described of items) {
        const view = await viewFor(gate, tx, request, reader, described)
        const when = pagesWords(lang).list.when({ school: view.school, day: day(view.askedAt, lang), time: clock(view.askedAt, lang) })
        found.push({
          when,
          title: whoAsks(view, lang),
          href: `/contacts/${view.id}`,
          says: `${wantSaid(view, lang)} ${headlineOf(view, lang)}`,
          isDrill: view.drill,
        })
      }
      return found
    })
    return atMost(hits, sought.limit)
  }

const within = (before: string[] | null, now: readonly string[]): string[] => {
  const both = before === null ? [...now] : before.filter(each => now.includes(each))
  return both.length > 0 ? both : [...now]
}
