import { z } from 'zod'
import { htmlDocument } from '../design/document.ts'
import { isNo, notFound, notPermitted } from '../kernel/refusal.ts'
import { readId } from '../kernel/ids.ts'
import { inEach } from '../kernel/lang.ts'
import { dayIn } from '../kernel/time.ts'
import { readerOf, whoMayAsk } from '../people/index.ts'
import { type App, readForm } from '../platform/http/index.ts'
import { childNamed, type FamilySource, ofFamily } from './family.ts'
import type { GlassKit } from './glass/kit.ts'
import { glassPageRoutes } from './glass/page-routes.tsx'
import { glassRoutes } from './glass/routes.ts'
import { ChildrenPage } from './pages/children-page.tsx'
import { FamilySeenPage } from './pages/family-seen-page.tsx'
import { WhoSawPage } from './pages/who-saw-page.tsx'
import { inWords, readForFamily } from './read-seen.ts'
import { afterLook, cutAt, dayTyped, isBackwards, isKnown, looksOf, looksShown } from './who-saw.ts'
import { looksRefusals } from './words/looks.ts'

export interface LooksKit extends GlassKit {
  /** What each slice says of its records that name a student. */
  readonly families: readonly FamilySource[]
}

const params = z.object({ id: z.string().max(100) })
const notTold = notPermitted(inEach(lang => looksRefusals[lang].notTold))
const noSuch = notFound(inEach(lang => looksRefusals[lang].noSuch))
const notYours = notPermitted(inEach(lang => looksRefusals[lang].notYourChild))

/** Who has seen a record, and why. */
export function looksRoutes(app: App, kit: LooksKit): void {
  glassRoutes(app, kit)
  glassPageRoutes(app, kit)

  app.get('/my-child', { schema: { hide: true }, config: { page: { name: 'my-child' } } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const found = await kit.database.transaction('app', reader.district, tx =>
      ofFamily(tx, reader, dayIn(request.district.timeZone, kit.clock.now())),
    )
    return reply.html(htmlDocument(<ChildrenPage page={kit.pageContext(request)} {...found} />))
  })

  const seenPage = { name: 'my-child-seen', long: 'it is every look at a record of the child' }
  app.get('/my-child/:id/seen', { schema: { hide: true, params }, config: { page: seenPage } }, async (request, reply) => {
    const reader = readerOf(request)
    if (isNo(reader)) return reply.no(reader)
    const now = kit.clock.now()
    const found = await kit.database.transaction('app', reader.district, async tx => {
      const today = dayIn(request.district.timeZone, now)
      const { children, isTold } = await ofFamily(tx, reader, today)
      const child = childNamed(children, request.params.id)
      if (!child) return !isTold && readId(request.params.id) === reader.person.id ? notTold : notYours
      const { id: student, name, isOwn } = child
      const { timeZone } = request.district
      const { text } = readForm(request.query)
      const asked = { until: dayTyped(text('to').trim()) ?? null, olderThan: text('older-than').trim(), timeZone }
      return { name, isOwn, student, ...(await readForFamily(tx, reader, kit.families, { student, isOwn, today, ...asked }, now)) }
    })
    if (isNo(found)) return reply.no(found)
    return reply.html(htmlDocument(<FamilySeenPage page={kit.pageContext(request)} {...found} asOf={now.toISOString()} />))
  })

  app.get(
    '/who-saw/:id',
    { schema: { hide: true, params }, config: { page: { name: 'who-saw', long: 'it is every look at a record' } } },
    async (request, reply) => {
      const reader = whoMayAsk(request, 'see-access-log')
      if (isNo(reader)) return reply.no(reader)
      const { text } = readForm(request.query)
      const [from, to] = [dayTyped(text('from').trim()), dayTyped(text('to').trim())]
      const span = { from: from ?? null, to: to ?? null }
      const of = request.params.id
      const { timeZone } = request.district
      const found = await kit.database.transaction('app', request.district.id, async tx => {
        if (!(await isKnown(tx, of))) return noSuch
        const after = await afterLook(tx, text('older-than').trim())
        const { looks, older } = cutAt(await looksOf(tx, of, span, timeZone, after), looksShown, timeZone)
        return { seen: await inWords(tx, looks, request.lang), older }
      })
      if (isNo(found)) return reply.no(found)
      const wrong = from === undefined || to === undefined ? 'no-day' : isBackwards(span) ? 'backwards' : null
      if (wrong !== null) reply.code(422)
      return reply.html(htmlDocument(<WhoSawPage page={kit.pageContext(request)} {...{ of, span, wrong, ...found }} />))
    },
  )
}
