import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { dayIn } from '../../kernel/time.ts'
import { may } from '../../people/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { listModels } from './model/models.ts'
import type { MoneyKit } from './money-kit.ts'
import { MoneyPage } from './pages/money-page.tsx'
import { riverWords } from './pages/river-words.ts'
import { readMoney, readTotals } from './read-money.ts'
import { riverOf } from './river/river-of.ts'
import { totalsOf } from './totals.ts'

const query = z.object({ year: z.string().optional() })
/** As many years as the table of years shows. */
const mostYears = 10

/** What everyone may read: the money of a year. */
export function moneyPageRoutes(app: App, invest: MoneyKit): void {
  app.get(
    '/invest/money',
    {
      schema: { hide: true, querystring: query },
      config: { page: { name: 'invest-money', long: 'every line of the budget is in its tables' } },
    },
    async (request, reply) => {
      const asked = request.query.year
      const found = await invest.database.transaction('app', request.district.id, async tx => {
        const today = todayOf(invest, request)
        const money = await readMoney(tx, { today, year: yearIn(asked) })
        const isUnknown = asked !== undefined && !money.years.includes(money.book.year)
        const shown = isUnknown ? await readMoney(tx, { today }) : money
        const years = []
        for (const year of shown.years.slice(0, mostYears)) years.push({ year, totals: await readTotals(tx, year) })
        return { ...shown, years, isUnknown, paid: await invest.measuresPaid(tx) }
      })
      if (found.isUnknown) reply.code(422)
      const { book, lines } = found
      const river = riverOf(book)
      const { visitor, lang } = request
      return reply.html(
        htmlDocument(
          <MoneyPage
            {...{ ...found, river, page: invest.pageContext(request), totals: totalsOf(book), riverWords: riverWords(river, lines, lang) }}
            models={listModels().filter(({ isDistrict }) => !isDistrict)}
            mayKeep={visitor?.session === 'current' && may(visitor.person, 'record-votes')}
          />,
        ),
      )
    },
  )
}

export const todayOf = ({ clock }: InvestKit, { district }: FastifyRequest): string => dayIn(district.timeZone, clock.now())

/** The year in an address. A text that is no year becomes 0, so that the page can say so. */
export const yearIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : /^\d{4}$/.test(text) ? Number(text) : 0
