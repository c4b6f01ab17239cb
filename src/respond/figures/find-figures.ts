import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, saysEach, type Sought } from '../../kernel/finding.ts'
import { words } from '../words/respond.ts'

/** The tables of `/figures`, by the words they are headed with. */
export const findFigures =
  () =>
  async ({ lang }: FastifyRequest, sought: Sought): Promise<Found> => {
    const w = words(lang).figures
    const hits: Hit[] = [
      { when: w.periods['school-year'], title: w.waits.answered.caption, href: '/figures', says: w.found.waits },
      { when: w.periods['school-year'], title: w.howEnded, href: '/figures#ended', says: w.found.ended },
    ]
    return atMost(
      hits.filter(({ title, says }) => saysEach(`${title} ${says ?? ''} ${w.title}`, sought.words)),
      sought.limit,
    )
  }
