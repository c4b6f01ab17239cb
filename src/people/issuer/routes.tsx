import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNo } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type App, comesFromElsewhere, readForm } from '../../platform/http/index.ts'
import { IssuerFailed, type OidcIssuer, oidcOver, samlAddress } from '../../platform/issuers/index.ts'
import { browserOf } from '../browser.ts'
import { type SignedIn, startSessionOf } from '../commands/sign-in.ts'
import { keepWish, takeWish } from '../own-device-cookie.ts'
import { recordDeed } from '../record.ts'
import { hidden, inDistrict, type PeopleKit } from '../routes/kit.ts'
import { arrive } from '../routes/session.tsx'
import { isShared, ownAddress } from '../routes/own-address.ts'
import { findPerson, type Person } from '../store/person.ts'
import { beginSignIn, bound, takeLastStep, takeSignIn } from './begun.ts'
import { claimsRead } from './claims.ts'
import { browserSecretOf, forgetBrowserSecret, keepBrowserSecret } from './cookie.ts'
import { recognise } from './recognise.ts'
import { failed, issuerNotSet, refuse } from './refuse.ts'
import { originHere, returnAddress } from './return-address.ts'
import { samlIssuerOf, samlRequestId, samlRoutes } from './saml-routes.tsx'
import type { IssuerSetting } from './setting.ts'
import { settingOf } from './setting-of.ts'

/** Signing in by the district's own issuer: there by a link, back by a link, and nobody is asked here for a password. */
export function issuerRoutes(app: App, kit: PeopleKit): void {
  if (!kit.issuers) return
  const { issuers } = kit
  const oidc = oidcOver(issuers)
  samlRoutes(app, kit)

  app.get('/sign-in/issuer', hidden, async (request, reply) => {
    const setting = await settingOf(kit, request)
    if (!setting) return reply.no(issuerNotSet)
    const { typed } = readForm(request.query)
    const then = ownAddress(typed.then) ?? null
    try {
      const { browser, leadsTo } = await begin(request, setting, then)
      const isOverTls = originHere(kit, request).startsWith('https:')
      keepBrowserSecret(reply, browser, isOverTls)
      // Another site may lead here, but says nothing in somebody's name.
      if (typed.own === 'yes' && !isShared(then) && !comesFromElsewhere(request)) keepWish(reply, isOverTls)
      return reply.redirect(leadsTo, 303)
    } catch (cause) {
      return failed(kit, request, reply, { cause, then })
    }
  })

  const begin = async (request: FastifyRequest, setting: IssuerSetting, then: string | null) => {
    const asked = { issuer: setting.issuer, leadsTo: then, at: kit.clock.now() }
    const begun = () => inDistrict(kit, request, tx => beginSignIn(tx, asked))
    if (setting.kind === 'saml') {
      if (!issuers.guard(setting.address).allows(setting.address)) throw new IssuerFailed('closed', 'ENDPOINT_REFUSED')
      const { state, browser } = await begun()
      return { browser, leadsTo: await samlAddress(samlIssuerOf(kit, request, setting), samlRequestId(state)) }
    }
    const issuer = oidcIssuerOf(request, setting)
    // Whether it answers is asked first, and in no transaction: an issuer that hangs holds nothing up but this page.
    await oidc.ready(issuer)
    const its = await begun()
    return { browser: its.browser, leadsTo: await oidc.begin(issuer, { ...its, returnTo: returnAddress(kit, request) }) }
  }

  app.get('/sign-in/issuer/return', { ...hidden, config: { page: { name: 'sign-in-return' } } }, async (request, reply) => {
    const setting = await settingOf(kit, request)
    const browser = browserSecretOf(request)
    const { state, step } = readForm(request.query).typed
    forgetBrowserSecret(reply)
    if (!setting || browser === undefined) return refuse(kit, request, reply, { why: 'over', then: null })
    const came = { browser, issuer: setting.issuer, at: kit.clock.now() }
    if (setting.kind === 'oidc' && state) {
      const begun = await inDistrict(kit, request, tx => takeSignIn(tx, { ...came, state }))
      if (begun) return finish(request, reply, { setting, browser, state, then: begun.leadsTo })
    } else if (setting.kind === 'saml' && step) {
      const begun = await inDistrict(kit, request, tx => takeLastStep(tx, { ...came, step }))
      const named = begun?.person
      if (named) return enter(request, reply, { then: begun.leadsTo, until: begun.until, whom: tx => findPerson(tx, named) })
    }
    return refuse(kit, request, reply, { why: 'over', then: null })
  })

  const finish = async (request: FastifyRequest, reply: FastifyReply, { setting, browser, state, then }: Finishing) => {
    try {
      const identity = await oidc.finish(oidcIssuerOf(request, setting), {
        ...{ state, ...bound(browser, state), returnTo: returnAddress(kit, request) },
        ...{ query: request.url.slice(request.url.indexOf('?') + 1), wanted: claimsRead(setting) },
      })
      return await enter(request, reply, { then, until: null, whom: tx => recognise(tx, { setting, identity, at: kit.clock.now() }) })
    } catch (cause) {
      return failed(kit, request, reply, { cause, then })
    }
  }

  const enter = async (request: FastifyRequest, reply: FastifyReply, { then, until, whom }: Entering): Promise<FastifyReply> => {
    const at = kit.clock.now()
    const done = await inDistrict(kit, request, async (tx): Promise<SignedIn | undefined> => {
      const person = await whom(tx)
      if (!person) return undefined
      const begun = await startSessionOf(tx, person, { at, until, browser: browserOf(request.headers['user-agent']) })
      if (isNo(begun)) return undefined
      const fact = { matter: person.id, deed: tx.random.id(), by: person, at, type: 'people.signed-in-by-issuer' } as const
      await recordDeed(tx, { ...fact, body: { person: person.id } })
      return begun
    })
    const isOwn = takeWish(request, reply)
    return done
      ? arrive(kit, request, reply, { ...done, isOwn, then: then ?? undefined })
      : refuse(kit, request, reply, { why: 'unknown', then })
  }

  const oidcIssuerOf = ({ district }: FastifyRequest, { issuer, clientId, scopes }: OidcSetting): OidcIssuer => ({
    ...{ issuer, clientId, scopes, secret: issuers.secretOf(district.slug) },
  })
}

type OidcSetting = IssuerSetting & { readonly kind: 'oidc' }

interface Finishing {
  readonly setting: OidcSetting
  readonly browser: string
  readonly state: string
  readonly then: string | null
}

interface Entering {
  readonly then: string | null
  readonly until: Date | null
  readonly whom: (tx: Tx) => Promise<Person | undefined>
}
