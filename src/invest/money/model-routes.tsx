import { z } from 'zod'
import { htmlDocument } from '../../design/document.ts'
import { notFound } from '../../kernel/refusal.ts'
import type { App } from '../../platform/http/index.ts'
import type { InvestKit } from '../invest.ts'
import { plainDollars, readDollars, sumOf } from './cents.ts'
import { findModel } from './model/models.ts'
import { ourStudents } from './model/our-students.ts'
import type { Ratio } from './model/scale.ts'
import { todayOf } from './page-routes.tsx'
import { ModelPage } from './pages/model-page.tsx'
import { readMoney } from './read-money.ts'
import { refusals } from './words/refusals.ts'

const path = z.object({ slug: z.string() })
const query = z.object({
  by: z.enum(['enrolment', 'budget']).catch('budget'),
  theirs: z.string().max(30).optional(),
  ours: z.string().max(30).optional(),
})

/** A model plan's figures at this district's size. Without figures of one's own it begins with what is known: their police budget and ours. */
export function moneyModelRoutes(app: App, invest: InvestKit): void {
  app.get(
    '/invest/money/model/:slug',
    { schema: { hide: true, params: path, querystring: query }, config: { page: { name: 'invest-money-model' } } },
    async (request, reply) => {
      const model = findModel(request.params.slug)
      if (!model) return reply.no(notFound(refusals.noSuchModel))
      const { by, theirs, ours } = request.query
      const { lines, counted } = await invest.database.transaction('app', request.district.id, async tx => ({
        lines: (await readMoney(tx, { today: todayOf(invest, request) })).lines,
        counted: by === 'enrolment' ? await ourStudents(tx) : null,
      }))
      const before = model.setting['police-before']
      const police = sumOf(lines.flatMap(({ kind, opened }) => (kind === 'police' ? [opened] : [])))
      const typed = {
        by,
        theirs: theirs ?? (by === 'budget' && before !== undefined ? plainDollars(before) : ''),
        ours: ours ?? (counted ? String(counted.students) : by === 'budget' && police > 0 ? plainDollars(police) : ''),
      }
      const ratio = ratioOf(typed)
      const isWrong = ratio === null && theirs !== undefined && ours !== undefined
      if (isWrong) reply.code(422)
      return reply.html(htmlDocument(<ModelPage page={invest.pageContext(request)} {...{ model, typed, ratio, isWrong, counted }} />))
    },
  )
}

/** Students are whole; a budget is cents. */
function ratioOf({ by, theirs, ours }: { readonly by: Ratio['by']; readonly theirs: string; readonly ours: string }): Ratio | null {
  const read = (text: string) => {
    const cents = readDollars(text)
    if (cents === undefined || cents === 0) return undefined
    return by === 'budget' ? cents : cents % 100 === 0 ? cents / 100 : undefined
  }
  const [from, to] = [read(theirs), read(ours)]
  // No district is more than ten thousand times as large as the place of the model plan.
  return from === undefined || to === undefined || to > from * 10_000 ? null : { by, theirs: from, ours: to }
}
