import type { FastifyRequest } from 'fastify'
import { type App, readForm } from '../../platform/http/index.ts'
import { IssuerFailed, readSaml, type SamlIssuer, samlMetadata } from '../../platform/issuers/index.ts'
import { hidden, inDistrict, type PeopleKit } from '../routes/kit.ts'
import { leaveLastStep, takeUnseen } from './begun.ts'
import { recognise } from './recognise.ts'
import { failed, issuerNotSet, refuse } from './refuse.ts'
import { originHere } from './return-address.ts'
import type { IssuerSetting } from './setting.ts'
import { settingOf } from './setting-of.ts'

/**
 * What SAML needs besides: what we say of ourselves, and the one address that takes a form from another site. Nobody is signed in by that form
 * alone: the browser is led to a last step, where it shows that it began.
 */
export function samlRoutes(app: App, kit: PeopleKit): void {
  app.get('/sign-in/saml/metadata', hidden, async (request, reply) => {
    const setting = await settingOf(kit, request)
    if (setting?.kind !== 'saml') return reply.no(issuerNotSet)
    return reply.type('application/samlmetadata+xml').send(await samlMetadata(samlIssuerOf(kit, request, setting)))
  })

  app.post('/sign-in/saml/return', { ...hidden, config: { takesStaleForms: true } }, async (request, reply) => {
    const setting = await settingOf(kit, request)
    const sent = readForm(request.body).text('SAMLResponse')
    if (setting?.kind !== 'saml' || sent === '') return refuse(kit, request, reply, { why: 'over', then: null })
    try {
      const { identity, inResponseTo } = await readSaml(samlIssuerOf(kit, request, setting), sent)
      const at = kit.clock.now()
      if (identity.until && identity.until <= at) throw new IssuerFailed('wrong', 'SAML_SESSION_OVER')
      const done = await inDistrict(kit, request, async tx => {
        const begun = await takeUnseen(tx, { state: stateOf(inResponseTo), issuer: setting.issuer, at })
        if (!begun) return 'over' as const
        const person = await recognise(tx, { setting, identity, at })
        if (!person) return 'unknown' as const
        return { step: await leaveLastStep(tx, { ...begun, person: person.id, until: identity.until ?? null, at }) }
      })
      if (typeof done === 'string') return refuse(kit, request, reply, { why: done, then: null })
      return reply.redirect(`/sign-in/issuer/return?step=${done.step}`, 303)
    } catch (cause) {
      return failed(kit, request, reply, { cause, then: null })
    }
  })
}

/** A name of XML begins with no digit. */
export const samlRequestId = (state: string): string => `_${state}`
const stateOf = (id: string): string => id.slice(1)

export function samlIssuerOf(kit: PeopleKit, request: FastifyRequest, setting: IssuerSetting & { readonly kind: 'saml' }): SamlIssuer {
  const origin = originHere(kit, request)
  const { issuer, address, certificates } = setting
  return { issuer, address, certificates, entity: `${origin}/sign-in/saml/metadata`, returnTo: `${origin}/sign-in/saml/return` }
}
