import type { FastifyRequest } from 'fastify'
import { atMost, type Found, type Hit, saysEach, type Sought } from '../../kernel/finding.ts'
import { isNo } from '../../kernel/refusal.ts'
import { whoMayAsk } from '../../people/index.ts'
import { type RespondWords, words } from '../words/respond.ts'

/** The tables of `/figures`, by the words they are headed with. */
export const findFigures =
  () =>
  async (request: FastifyRequest, sought: Sought): Promise<Found> => {
    const { lang } = request
    const w = words(lang).figures
    const police: Hit = { when: null, title: w.police.heading, href: '/figures?view=public', says: w.found.police }
    const hits: Hit[] = [police, ...(isNo(whoMayAsk(request, 'see-figures')) ? [] : own(w))]
    return atMost(
      hits.filter(({ title, says }) => saysEach(`${title} ${says ?? ''} ${w.title}`, sought.words)),
      sought.limit,
    )
  }

const own = (w: RespondWords['figures']): Hit[] => [
  { when: w.periods['school-year'], title: w.waits.answered.caption, href: '/figures', says: w.found.waits },
  { when: w.periods['school-year'], title: w.howEnded, href: '/figures#ended', says: w.found.ended },
]
