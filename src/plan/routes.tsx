import { htmlDocument } from '../design/document.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { App } from '../platform/http/index.ts'
import { planApiRoutes } from './api-routes.ts'
import { adoptRoutes } from './adopt-routes.tsx'
import { compareRoutes } from './compare-routes.tsx'
import { actingOver } from './law/acting.ts'
import { LawPage } from './law/law-page.tsx'
import { viewLaw } from './law/view.ts'
import { longWorkOver } from './long-work.ts'
import { sectionFinder } from './pages/plan-view.ts'
import { readingApiRoutes } from './reading/api-routes.ts'
import { readingRoutes } from './reading/routes.tsx'
import { WhatIfPage } from './pages/what-if-page.tsx'
import { whatIfAnswer, whatIfFacts } from './pages/what-if-view.ts'
import { sectionRoutes } from './section-routes.tsx'
import { tableFilesOver } from './published-table.ts'
import { versionApiRoutes } from './version-api-routes.ts'
import { versionRoutes } from './version-routes.tsx'
import { viewsOver } from './views.ts'
import { asked, questionAsked, questionsAnswered } from './what-if.ts'
import type { PlanKit } from './plan-kit.ts'

/** The plan and what it says of a situation, as pages and for programs. Nobody has to sign in. */
export function planRoutes(app: App, kit: PlanKit): void {
  const { database, clock, register } = kit
  const inForce = (district: DistrictId) => database.transaction('app', district, tx => register.inForce(tx, clock.now()))
  const ofVersion = (district: DistrictId, version: number) => database.transaction('app', district, tx => register.version(tx, version))
  const viewOf = viewsOver(register)
  const tableFile = tableFilesOver((found, lang) => sectionFinder(viewOf(found, lang)))
  const longWork = longWorkOver(register.questions, kit.drafts)
  planApiRoutes(app, { inForce, ofVersion, tableFile, longWork })
  versionApiRoutes(app, kit, longWork)
  versionRoutes(app, kit, viewOf)
  adoptRoutes(app, kit, longWork)
  compareRoutes(app, kit, { longWork, viewOf })
  readingRoutes(app, kit)
  sectionRoutes(app, kit, viewOf)
  readingApiRoutes(app, kit)

  const actingOf = actingOver(register.questions)
  app.get(
    '/plan/law',
    { config: { page: { name: 'plan-law', long: 'it names every section of the law' } }, schema: { hide: true } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const found = await inForce(request.district.id)
      const view = found ? viewOf(found, page.lang) : null
      const law = found && view ? viewLaw(view, await actingOf(found.made)) : null
      return reply.html(htmlDocument(<LawPage page={page} law={law} isDraft={view?.isDraft ?? false} />))
    },
  )

  app.get(
    '/what-if',
    { config: { page: { name: 'what-if', long: 'every situation that may be chosen stands below its answer' } }, schema: { hide: true } },
    async (request, reply) => {
      const page = await kit.pageContext(request)
      const found = await inForce(request.district.id)
      const answered = found ? questionsAnswered(found.made, register.questions) : []
      const name = questionAsked(answered, request.query)
      const compiled = name === undefined ? null : found?.made.compiled(name)
      const table = found && name !== undefined ? tableFile(found, name, page.lang) : null
      if (!found || !compiled || !table)
        return reply.html(htmlDocument(<WhatIfPage page={page} question={null} facts={[]} answer={null} />))
      const { question } = compiled
      const { situation, problems } = asked(question, request.query)
      if (problems.length > 0) reply.code(422)
      const answer = situation && whatIfAnswer(compiled, situation, sectionFinder(viewOf(found, page.lang)), page.lang)
      const facts = whatIfFacts(question, situation ?? {}, page.lang)
      return reply.html(
        htmlDocument(
          <WhatIfPage
            page={page}
            question={{ label: question.label[page.lang], table: table.address }}
            questions={answered.map(each => ({ name: each.name, label: each.label[page.lang], isAsked: each.name === name }))}
            facts={facts}
            answer={answer ?? null}
            problems={problems.map(says => says[page.lang])}
          />,
        ),
      )
    },
  )
}
