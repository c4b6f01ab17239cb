import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { listSchools } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, readForm } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { units } from './lines.ts'
import { linesToShow } from './lines-shown.ts'
import { moneySettingFrom } from './model/setting.ts'
import { todayOf, yearIn } from './page-routes.tsx'
import type { TrialGround } from './pages/trial-outcome.tsx'
import { titleOf } from './pages/river-words.ts'
import { TryPage } from './pages/try-page.tsx'
import { readMoney } from './read-money.ts'
import { codeOf, linkOf, readBoxes, type TrialLine, wantedIn } from './trial/trial.ts'

const query = z.looseObject({ year: z.string().max(10).optional(), d: z.string().optional() })

/** A resident's budget: the form's boxes lead to the short address that keeps it, and that address shows it. */
export function moneyTryRoutes(app: App, invest: InvestKit): void {
  app.get(
    '/invest/money/try',
    { schema: { hide: true, querystring: query }, config: { page: { name: 'invest-money-try' } } },
    async (request, reply) => {
      const { year, ground } = await invest.database.transaction('app', request.district.id, tx => groundOf(invest, request, tx))
      const texts = readForm(request.query).texts
      const { wanted: typed, unreadable } = readBoxes(texts, ground.lines)
      const isSent = Object.keys(texts).some(name => name.startsWith('to-'))
      if (isSent && unreadable.length === 0) {
        const lang = texts['lang'] === undefined ? '' : `&lang=${request.lang}`
        return reply.redirect(`/invest/money/try?year=${year}&d=${linkOf(typed, ground.lines)}${lang}`, 303)
      }
      const { d = '' } = request.query
      const wanted = isSent ? typed : wantedIn(d, ground.lines)
      const isBroken = !isSent && d !== '' && wanted.size !== d.split('~').length
      if (isSent || isBroken) reply.code(422)
      return reply.html(
        htmlDocument(
          <TryPage
            {...{ page: invest.pageContext(request), year, ground, wanted, isBroken }}
            unreadable={Object.fromEntries(unreadable.map(code => [code, texts[`to-${code}`] ?? '']))}
          />,
        ),
      )
    },
  )
}

async function groundOf(invest: InvestKit, request: FastifyRequest, tx: Tx): Promise<{ year: number; ground: TrialGround }> {
  const today = todayOf(invest, request)
  const asked = yearIn(request.query instanceof Object && 'year' in request.query ? String(request.query.year) : undefined)
  const money = await readMoney(tx, { today, year: asked })
  const { book, lines } = money.lines.length === 0 ? await readMoney(tx, { today }) : money
  const [schools, plan] = [await listSchools(tx), await invest.plans.inForce(tx, invest.clock.now())]
  const costs = moneySettingFrom(plan?.settings['money'])?.['post-costs'] ?? {}
  const { lang } = request
  return {
    year: book.year,
    ground: {
      ...{ lang, schools: schools.length, lines: linesToShow(lines).map(trialLine) },
      costs: units.flatMap(unit => {
        const cents = costs[unit]
        return cents === undefined || unit === 'officer' ? [] : [{ unit, cents }]
      }),
    },
  }

  function trialLine(line: (typeof lines)[number]): TrialLine {
    const { id, owner, kind, opened, broughtIn, movedIn, movedOut, unit, unitCents } = line
    return {
      code: codeOf(id),
      title: titleOf(line, lang),
      owner,
      kind,
      had: Math.max(0, opened + broughtIn + movedIn - movedOut),
      unit,
      unitCents,
    }
  }
}
