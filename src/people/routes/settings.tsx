import type { FastifyReply, FastifyRequest } from 'fastify'
import { htmlDocument } from '../../design/document.ts'
import { freshId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type App, deedOf, problemOf, readForm } from '../../platform/http/index.ts'
import { changeSettings } from '../commands/settings.ts'
import { trialOf, tryWays } from '../commands/try-ways.ts'
import type { Tried } from '../tried.ts'
import { type SettingField, settingFields, SettingsPage } from '../pages/settings-page.tsx'
import { findIssuer } from '../store/issuer.ts'
import { listAcademicSessions, listSchools } from '../store/school.ts'
import { mayRaise } from '../access.ts'
import { findSecondStepSetting, findSettings } from '../store/settings.ts'
import { isStale, toShowAnew } from './second-step-kit.ts'
import { hidden, inDistrict, originOf, type PeopleKit, whoMayAsk } from './kit.ts'

type Typed = Record<SettingField, string>

/** What the district says of itself. */
export function settingsRoutes(app: App, kit: PeopleKit): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    sent?: { typed: Typed; secondStep?: string | undefined; no: No },
    tried: readonly Tried[] | null = null,
  ) => {
    const { settings, terms, schools, secondStep, issuer } = await inDistrict(kit, request, async tx => ({
      secondStep: await findSecondStepSetting(tx),
      settings: await findSettings(tx),
      terms: await listAcademicSessions(tx),
      schools: await listSchools(tx),
      issuer: await findIssuer(tx),
    }))
    if (sent) reply.code(problemOf(sent.no, request.lang).status)
    const { timeZone, isDemo } = request.district
    const page = await kit.pageContext(request)
    // What is kept of the district for a few seconds may be older than what was saved just now.
    const district = { ...page.district, name: settings.name, officePhone: settings.officePhone }
    return reply.html(
      htmlDocument(
        <SettingsPage
          page={{ ...page, district }}
          typed={sent?.typed ?? { ...settings, officePhone: settings.officePhone ?? '' }}
          errors={sent ? errorsOf(sent.no, request) : {}}
          secondStep={
            request.visitor && mayRaise(request.visitor.person, ['superintendent']) ? { asked: sent?.secondStep ?? secondStep } : null
          }
          isSaved={!sent && !tried && readForm(request.query).typed.saved !== undefined}
          deed={freshId()}
          fixed={{ address: originOf(kit, request), zone: timeZone, isDemo, schools: schools.map(({ name }) => name) }}
          refusedCallbacks={(await kit.refusedCallbacks?.()) ?? null}
          issuer={issuer ? { setting: issuer.setting, setAt: issuer.setAt.toISOString() } : null}
          trial={{ channels: isDemo ? null : [...new Set((kit.channels ?? []).map(({ name }) => name))], tried }}
          terms={terms}
          plan={(await kit.planSettings?.(request)) ?? null}
        />,
      ),
    )
  }

  app.get('/settings', { ...hidden, config: { page: { name: 'settings' } } }, async (request, reply) => {
    const person = whoMayAsk(request, 'change-settings')
    return isNo(person) ? reply.no(person) : show(request, reply)
  })

  app.post('/settings', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'change-settings')
    if (isNo(person)) return reply.no(person)
    const { text } = readForm(request.body)
    const typed = {
      name: text('name'),
      officePhone: text('officePhone'),
      schoolBegins: text('schoolBegins'),
      schoolEnds: text('schoolEnds'),
    }
    const secondStep = readForm(request.body).texts['secondStep']
    const isOther = secondStep !== undefined && secondStep !== (await inDistrict(kit, request, findSecondStepSetting))
    if (isOther && isStale(kit, request)) return reply.redirect(toShowAnew('/settings'), 303)
    const deed = { by: person, at: kit.clock.now(), deed: deedOf(request, person.id) }
    const no = await inDistrict(kit, request, tx => changeSettings(tx, { ...deed, settings: { ...typed, secondStep } }))
    return isNo(no) ? show(request, reply, { typed, secondStep, no }) : reply.redirect('/settings?saved', 303)
  })

  app.post('/settings/try', hidden, async (request, reply) => {
    const person = whoMayAsk(request, 'change-settings')
    if (isNo(person)) return reply.no(person)
    if (request.district.isDemo) return show(request, reply)
    const trial = await inDistrict(kit, request, tx => trialOf(tx, person, request.district.name))
    return show(request, reply, undefined, await tryWays(trial, kit.channels ?? [], () => kit.database.random.id()))
  })
}

/** Each fault at the field it is about; one about none of them stands at the first. */
function errorsOf(no: No, { lang }: FastifyRequest): Partial<Typed> {
  if (no.kind !== 'malformed') return { name: no.says[lang] }
  return Object.fromEntries(
    settingFields.flatMap(name => no.errors.filter(({ pointer }) => pointer === `/${name}`).map(({ says }) => [name, says[lang]])),
  )
}
