import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import { beginRoutes, listRoute, oneRoutes, type Site, type TriedForm } from '../../matter/index.ts'
import { actOf } from '../../people/index.ts'
import { type App, checked, documents, readForm } from '../../platform/http/index.ts'
import { agreements, type AgreementMatter } from './agreement-matter.ts'
import type { AgreementsKit } from './agreements-kit.ts'
import { enterAgreement } from './commands.ts'
import { readFiling, signFiling } from './filing.ts'
import { agreementPath, enterSent, letterSigned } from './input.ts'
import { type Looking, lookingOf } from './looking.ts'
import { AgreementPage } from './pages/agreement-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { readAgreement, readAgreements, readSchools } from './reads.ts'
import { standingOf } from './rules/standing.ts'
import { agreementVerbs } from './verbs.ts'
import { agreementShape, enteredShape, filingShape, listShape } from './view.ts'

export interface AgreementPagesKit {
  readonly agreements: AgreementsKit
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const filingSent = z.strictObject(letterSigned)
const address = '/agreements'
const hidden = { schema: { hide: true } }

/** The register of agreements: for everyone to read, for the superintendent and counsel to keep. */
export function agreementRoutes(app: App, { agreements: kit, pageContext }: AgreementPagesKit): void {
  const site: Site<AgreementMatter, Looking> = {
    ...{ matter: agreements, kit, table: agreementVerbs, actOf, readerOf: lookingOf, pageContext, address, params: agreementPath },
  }
  const showList = async (request: FastifyRequest, reply: FastifyReply, tried?: TriedForm) => {
    const { district, person } = lookingOf(request)
    const [lines, filing] = [await readAgreements(kit, district), await readFiling(kit, district)]
    const page = { ...pageContext(request), ...(tried ? { path: address } : {}) }
    const standing = standingOf(person)
    const props = { page, lines, filing, standing, tried, schools: standing.keeps ? await readSchools(kit, district) : [] }
    return reply.html(htmlDocument(<ListPage {...props} deed={() => kit.database.random.id()} />))
  }
  listRoute(app, site, {
    ...{ summary: 'What the district has agreed, and whether it holds today', shape: listShape },
    read: async ({ district }) => ({ items: [...(await readAgreements(kit, district))], filing: await filingOf(district), next: null }),
  })
  beginRoutes(app, site, {
    ...{ summary: 'Enter an agreement', sent: enterSent, shape: enteredShape, form: address },
    fields: ({ texts, all }) => ({ ...texts, schools: all('schools') }),
    begin: (act, sent) => enterAgreement(kit, act, sent),
    show: (request, reply, tried) => showList(request, reply, tried && { verb: 'enter', ...tried }),
  })
  const filingOf = async (district: DistrictId) => {
    const { draft: _, ...filing } = await readFiling(kit, district)
    return filing
  }
  app.post(
    `/api${address}/filing`,
    { schema: { summary: 'Sign the budget for the state', body: filingSent, ...documents({ 200: filingShape }) } },
    async (request, reply) => {
      const act = actOf(request)
      const done = isNo(act) ? act : await signFiling(kit, act, request.body)
      return isNo(done) ? reply.no(done) : reply.send(await filingOf(request.district.id))
    },
  )
  app.post(`${address}/filing`, hidden, async (request, reply) => {
    const act = actOf(request)
    if (isNo(act)) return reply.no(act)
    const form = readForm(request.body)
    const sent = checked(filingSent, form.texts, agreements.fieldWrong)
    const no = isNo(sent) ? sent : await signFiling(kit, act, sent)
    if (!isNo(no)) return reply.redirect(address, 303)
    if (no.kind !== 'refused' && no.kind !== 'malformed') return reply.no(no)
    return showList(request, reply.code(no.kind === 'refused' ? 409 : 422), { verb: 'filing', form, no })
  })
  app.get(address, { ...hidden, config: { page: { name: 'agreements' } } }, (request, reply) => showList(request, reply))
  oneRoutes(app, site, {
    ...{ summary: 'One agreement', shape: agreementShape, name: 'agreement' },
    read: ({ district, person }, id) => readAgreement(kit, district, person, id),
    draw: ({ page, view, deed, tried }) => <AgreementPage {...{ page, view, deed, tried }} />,
  })
}
