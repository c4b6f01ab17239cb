import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { issuersFromEnvironment } from '../src/platform/issuers/index.ts'
import { setIssuer } from '../src/people/issuer/set-issuer.ts'
import type { IssuerSetting } from '../src/people/issuer/setting.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { type Account, client, openRealIssuer, signInThere } from '../tests/issuers/real-issuer.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Signing in by an issuer of a district's own, as `oidc-provider` is one. */
const home = 'http://made-up.example'
const returnTo = `${home}/sign-in/issuer/return`
const accounts: Record<string, Account> = {
  nurse: { email: 'nurse@harbor-falls.example', email_verified: true, groups: ['mediators', 'bosses'] },
}
let whole: WholeApp
let issuer: Awaited<ReturnType<typeof openRealIssuer>>

const setting = (more: Partial<IssuerSetting> = {}): IssuerSetting =>
  ({
    kind: 'oidc',
    issuer: issuer.issuer,
    clientId: client.clientId,
    match: { claim: 'email', with: 'email' },
    must: [],
    roles: [{ claim: 'groups', value: 'mediators', role: 'mediator' }],
    button: { en: 'Sign in with Harbor Falls', es: 'Entrar con Harbor Falls' },
    scopes: ['openid', 'email', 'groups'],
    ...more,
  }) as IssuerSetting

const set = (its: IssuerSetting) =>
  whole.database.transaction('app', falls, tx =>
    setIssuer(tx, { by: 'operator', at: whole.clock.now(), deed: freshId<string>(), setting: its }),
  )

beforeAll(async () => {
  issuer = await openRealIssuer({ accounts, returnTo })
  const env = { ISSUER_INTERNAL_HOST: issuer.host, ISSUER_SECRET_HARBOR_FALLS: client.secret }
  whole = await openWholeApp({ open: openAnyDatabase, issuers: issuersFromEnvironment(env, { production: false }).reach })
  await ownerClient(whole.database, c =>
    c.query("update people.person set email = handle || '@harbor-falls.example' where district_id = $1", [falls]),
  )
  await set(setting())
}, 120_000)
afterAll(async () => {
  await whole.close()
  await issuer.close()
})

const cookieOf = (answer: { cookies: { name: string; value: string }[] }, name: string) =>
  answer.cookies.find(each => each.name === name)?.value

async function begin(then?: string) {
  const answer = await whole.app.inject({ url: `/sign-in/issuer${then === undefined ? '' : `?then=${encodeURIComponent(then)}`}` })
  return { answer, leadsTo: answer.headers.location ?? '', cookie: `concord_sign_in=${cookieOf(answer, 'concord_sign_in')}` }
}

const comeBack = (address: string, cookie: string) => whole.app.inject({ url: address.slice(home.length), headers: { cookie } })

test('somebody of the roster signs in by the issuer of their district, and goes where they wanted to', async () => {
  const { leadsTo, cookie, answer } = await begin('/duty')
  expect(answer.statusCode).toBe(303)
  const back = await signInThere(leadsTo, 'nurse', home)
  const done = await comeBack(back, cookie)
  expect([done.statusCode, done.headers.location]).toEqual([303, '/duty'])
  const session = await whole.app.inject({
    url: '/api/session',
    headers: { cookie: `concord_session=${cookieOf(done, 'concord_session')}` },
  })
  expect(session.json()).toMatchObject({ state: 'current', person: { handle: 'nurse' } })
})
