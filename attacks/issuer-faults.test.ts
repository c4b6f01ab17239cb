import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { loadFacts } from '../src/ledger/index.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { issuersFromEnvironment } from '../src/platform/issuers/index.ts'
import { setIssuer } from '../src/people/issuer/set-issuer.ts'
import type { IssuerSetting } from '../src/people/issuer/setting.ts'
import { falls, signIn } from '../src/people/testing/open-test-app.ts'
import { openSmallIssuer } from '../tests/issuers/small-issuer.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Each way in which an answer may be wrong that says who somebody is: nobody is signed in by it. */
let whole: WholeApp
let small: Awaited<ReturnType<typeof openSmallIssuer>>
/** A server of our own network that no issuer may have us ask. */
let inside: { readonly address: string; readonly asked: string[]; close(): Promise<unknown> }

const setting = (more: object = {}): IssuerSetting =>
  ({
    ...{ kind: 'oidc', issuer: small.issuer, clientId: 'concord', match: { claim: 'email', with: 'email' }, must: [], button: null },
    roles: [
      { claim: 'groups', value: 'mediators', role: 'mediator' },
      { claim: 'groups', value: 'bosses', role: 'superintendent' },
    ],
    scopes: ['openid', 'email'],
    ...more,
  }) as IssuerSetting
const set = (its: IssuerSetting) =>
  whole.database.transaction('app', falls, tx =>
    setIssuer(tx, { by: 'operator', at: whole.clock.now(), deed: freshId<string>(), setting: its }),
  )
const sql = <Row>(text: string, values: unknown[] = []) =>
  ownerClient(whole.database, async client => (await client.query(text, [falls, ...values])).rows as Row[])

beforeAll(async () => {
  small = await openSmallIssuer('concord')
  const asked: string[] = []
  const server = createServer((request, reply) => {
    asked.push(request.url ?? '')
    reply.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  inside = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise(resolve => server.close(resolve)),
  }
  const { reach } = issuersFromEnvironment({ ISSUER_INTERNAL_HOST: small.host }, { production: false })
  whole = await openWholeApp({ open: openAnyDatabase, issuers: { ...reach, limitMillis: 1_000 } })
  await sql("update people.person set email = handle || '@harbor-falls.example' where district_id = $1")
  await set(setting())
}, 120_000)
afterEach(() => small.mend())
afterAll(async () => {
  await whole.close()
  await small.close()
  await inside.close()
})

const cookieNamed = (answer: { cookies: { name: string; value: string }[] }, name: string) =>
  answer.cookies.find(each => each.name === name && each.value !== '')?.value
const claimsOf = (handle: string, more: object = {}) => ({ sub: `account-of-${handle}`, email: `${handle}@harbor-falls.example`, ...more })
const emailOnly = ({ email }: { email: string }) => ({ email, sub: 'another-account' })

/** The district's issuer is described anew to us after ten minutes; a new name for us there is a new one at once. */
let clients = 0
const described = () => set(setting({ clientId: 'concord', scopes: ['openid', `scope-${clients++}`] }))

async function begin(then = '/duty', headers: Record<string, string> = {}) {
  const answer = await whole.app.inject({ url: `/sign-in/issuer?then=${encodeURIComponent(then)}`, headers })
  const leadsTo = answer.headers.location ?? ''
  const state = leadsTo === '' ? '' : (new URL(leadsTo).searchParams.get('state') ?? '')
  return { answer, leadsTo, state, cookie: `concord_sign_in=${cookieNamed(answer, 'concord_sign_in')}` }
}
type Begun = Awaited<ReturnType<typeof begin>>
const back = (query: Record<string, string>, cookie: string) =>
  whole.app.inject({ url: `/sign-in/issuer/return?${new URLSearchParams(query)}`, headers: { cookie } })

/** From the link to the answer, with whatever is wrong meanwhile. */
async function through(claims: Record<string, unknown>, change: (begun: Begun) => Record<string, string> = () => ({})) {
  const begun = await begin()
  const query = { code: small.codeFor(begun.leadsTo, claims), state: begun.state, ...change(begun) }
  return { begun, query, done: await back(query, begun.cookie) }
}
type Answer = Awaited<ReturnType<typeof back>>
const isIn = (answer: Answer) => [answer.statusCode, answer.headers.location, cookieNamed(answer, 'concord_session') !== undefined]
const isSignedIn = [303, '/duty', true]
const out = (status: number) => [status, undefined, false]

test('who is right is let in, and no cookie of before is the one of after', async () => {
  const before = await signIn(whole.app, 'caregiver')
  const begun = await begin('/duty', { cookie: before.cookie })
  const query = { code: small.codeFor(begun.leadsTo, claimsOf('teacher')), state: begun.state }
  const done = await back(query, `${begun.cookie}; ${before.cookie}`)
  expect(isIn(done)).toEqual(isSignedIn)
  const after = cookieNamed(done, 'concord_session') ?? ''
  expect(after).not.toBe(before.token)
  const who = async (token: string) =>
    (await whole.app.inject({ url: '/api/session', headers: { authorization: `Bearer ${token}` } })).json<{ person: { handle: string } }>()
      .person.handle
  expect([await who(after), await who(before.token)]).toEqual(['teacher', 'caregiver'])
})

test('what goes to the issuer carries a state, a nonce and the digest of a verifier, each new; the browser keeps one secret, for ten minutes', async () => {
  const [one, other] = [await begin(), await begin()]
  for (const name of ['state', 'nonce', 'code_challenge']) {
    const [a, b] = [one, other].map(({ leadsTo }) => new URL(leadsTo).searchParams.get(name) ?? '')
    expect(a?.length).toBeGreaterThan(40)
    expect(a).not.toBe(b)
  }
  expect(new URL(one.leadsTo).searchParams.get('code_challenge_method')).toBe('S256')
  expect(one.answer.headers['set-cookie']).toMatch(/^concord_sign_in=\S+; Max-Age=600; Path=\/sign-in; HttpOnly; SameSite=Lax$/)
  const kept = JSON.stringify(await sql('select * from people.sign_in_begun where district_id = $1'))
  for (const secret of [one.state, one.cookie.slice(16), new URL(one.leadsTo).searchParams.get('nonce') ?? ''])
    expect(kept).not.toContain(secret)
})

describe('nobody is signed in where', () => {
  test('the state is another, or none', async () => {
    for (const state of [`${(await begin()).state}`, 'made-up', '']) {
      const { done } = await through(claimsOf('teacher'), () => ({ state }))
      expect(isIn(done)).toEqual(out(409))
    }
  })

  test('the nonce is another', async () => {
    small.faults.claims = { nonce: 'another' }
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the verifier of PKCE does not belong to the code: a code that was caught elsewhere is worth nothing', async () => {
    const caught = await begin()
    const code = small.codeFor(caught.leadsTo, claimsOf('teacher'))
    expect(isIn((await through(claimsOf('teacher'), () => ({ code }))).done)).toEqual(out(403))
  })

  test('the answer names another issuer, or its token does', async () => {
    expect(isIn((await through(claimsOf('teacher'), () => ({ iss: 'https://evil.example' }))).done)).toEqual(out(403))
    small.faults.claims = { iss: 'https://evil.example' }
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the token is for somebody else’s system', async () => {
    for (const aud of ['another', ['another', 'a-third']]) {
      small.faults.claims = { aud }
      expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
    }
  })

  test('the token says that it was made for another, or names nobody', async () => {
    for (const claims of [{ azp: 'another' }, { sub: '' }, { sub: '  ' }]) {
      small.faults.claims = claims
      expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
    }
  })

  test('the token has expired', async () => {
    small.faults.claims = { exp: Math.floor(Date.now() / 1_000) - 120 }
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the token was made in the future, by more than clocks differ, whatever else of it is right', async () => {
    const now = () => Math.floor(Date.now() / 1_000)
    for (const ahead of [120, 3_600, 10 * 365 * 86_400]) {
      small.faults.claims = { iat: now() + ahead, exp: now() + ahead + 300 }
      expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
    }
    small.faults.claims = { iat: now() + 30 }
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(isSignedIn)
  })

  test('the token is not signed', async () => {
    const text = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    small.faults.token = payload => `${text({ alg: 'none' })}.${text(payload)}.`
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the token is signed with what everybody can read: the public key as if it were a secret', async () => {
    const key = new TextEncoder().encode(await small.publicKeyAsText())
    small.faults.token = payload => new SignJWT(payload).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(key)
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the token is signed by another’s key under the name of theirs', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    small.faults.token = payload => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(privateKey)
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
  })

  test('the answer was used already', async () => {
    const { done, query, begun } = await through(claimsOf('teacher'))
    expect(isIn(done)).toEqual(isSignedIn)
    expect(isIn(await back(query, begun.cookie))).toEqual(out(409))
    const again = await begin()
    expect(isIn(await back({ code: query.code ?? '', state: again.state }, again.cookie))).toEqual(out(403))
  })

  test('it is sent twice at once: one of them is in', async () => {
    const begun = await begin()
    const query = { code: small.codeFor(begun.leadsTo, claimsOf('teacher')), state: begun.state }
    const all = await Promise.all([1, 2, 3].map(() => back(query, begun.cookie)))
    expect(all.map(({ statusCode }) => statusCode).sort()).toEqual([303, 409, 409])
  })

  test('it was begun in another browser: nobody is signed in as somebody else by a link that was sent to them', async () => {
    const theirs = await begin()
    const query = { code: small.codeFor(theirs.leadsTo, claimsOf('teacher')), state: theirs.state }
    for (const cookie of ['', (await begin()).cookie]) expect(isIn(await back(query, cookie))).toEqual(out(409))
  })

  test('more than ten minutes went by', async () => {
    const begun = await begin()
    const query = { code: small.codeFor(begun.leadsTo, claimsOf('teacher')), state: begun.state }
    whole.clock.set(new Date(whole.clock.now().getTime() + 601_000))
    expect(isIn(await back(query, begun.cookie))).toEqual(out(409))
  })

  test('the issuer says that it does not', async () => {
    const begun = await begin()
    expect(isIn(await back({ error: 'access_denied', state: begun.state }, begun.cookie))).toEqual(out(403))
  })
})

describe('an issuer that', () => {
  test('changes its keys goes on signing in', async () => {
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(isSignedIn)
    await small.changeKeys()
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(isSignedIn)
  })

  test('hangs holds up nothing but its own page, which says so and has 911 first', async () => {
    await described()
    small.faults.hangs = 'description'
    const teacher = await signIn(whole.app, 'teacher')
    const hanging = Promise.all(Array.from({ length: 20 }, () => begin('/call')))
    const called = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { drill: true }, headers: teacher.headers })
    expect(called.statusCode).toBe(201)
    const shown = await hanging
    for (const { answer } of shown) {
      expect(answer.statusCode).toBe(503)
      expect(answer.body).toContain('The sign-in service does not answer.')
      expect(answer.body.indexOf('href="tel:911"')).toBeLessThan(answer.body.indexOf('href="/sign-in/issuer?then=%2Fcall"'))
    }
    expect((await whole.app.inject({ url: '/call' })).statusCode).toBe(200)
    small.mend()
    expect((await begin()).answer.statusCode).toBe(303)
  })

  test('hangs when it is asked for the token, or is broken, is said not to answer', async () => {
    small.faults.hangs = 'token'
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(503))
    small.mend()
    for (const status of [500, 429]) {
      small.faults.answer = (address, reply) => address === '/token' && !!reply.writeHead(status).end()
      expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(503))
    }
  })

  test('answers without end is heard to 256 KiB and no further', async () => {
    await described()
    small.faults.answer = (address, reply) =>
      address.startsWith('/.well-known') && !!reply.writeHead(200, { 'content-type': 'application/json' }).end(`"${'x'.repeat(400_000)}"`)
    expect((await begin()).answer.statusCode).toBe(403)
  })

  test('leads into our own network is not followed there: no key, no token, no redirect', async () => {
    const before = inside.asked.length
    for (const address of [inside.address, 'http://169.254.169.254/latest', 'https://127.0.0.1', 'https://localhost', 'http://[::1]:80'])
      for (const name of ['token_endpoint', 'jwks_uri']) {
        await described()
        small.faults.metadata = { [name]: `${address}/x` }
        expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(503))
      }
    await described()
    small.faults.metadata = { authorization_endpoint: `${inside.address}/auth` }
    expect((await begin()).answer.statusCode).toBe(503)
    small.mend()
    await described()
    small.faults.answer = (address, reply) => address === '/jwks' && !!reply.writeHead(302, { location: `${inside.address}/jwks` }).end()
    expect(isIn((await through(claimsOf('teacher'))).done)).toEqual(out(403))
    expect(inside.asked.length).toBe(before)
  })

  test('calls itself by another name is not believed', async () => {
    await described()
    small.faults.metadata = { issuer: 'https://evil.example' }
    expect((await begin()).answer.statusCode).toBe(403)
  })

  test('lies within our own network, or speaks in the clear, is asked nowhere but where the operator said', () => {
    const guardOf = (host: string, production: boolean) =>
      issuersFromEnvironment({ ISSUER_INTERNAL_HOST: host }, { production }).reach.guard
    const asks = (host: string, production: boolean, url: string) => guardOf(host, production)(url).allows(url)
    expect(asks('adfs.district.internal', true, 'https://adfs.district.internal/adfs')).toBe(true)
    expect(asks('adfs.district.internal', true, 'http://adfs.district.internal/adfs')).toBe(false)
    expect(asks('adfs.district.internal', false, 'http://adfs.district.internal/adfs')).toBe(true)
    expect(asks('adfs.district.internal', true, 'https://other.district.internal/adfs')).toBe(false)
    expect(asks('adfs.district.internal', true, 'https://adfs.district.internal:8443/adfs')).toBe(false)
    expect(asks('', true, 'https://169.254.169.254/latest')).toBe(false)
    expect(asks('', true, 'https://accounts.google.com')).toBe(true)
  })
})

describe('who is not let in is told one thing alone', () => {
  const says = 'We cannot sign you in with this account. Call the office: 978-555-0142.'
  const refused = async (claims: Record<string, unknown>) => {
    const { done } = await through(claims)
    expect(isIn(done)).toEqual(out(403))
    expect(done.body).toContain(says)
    // The demonstration's own list of people follows.
    return done.body.split('<form method="post" action="/sign-in">')[0] ?? ''
  }

  test('an address nobody has, one that two have, none, one not verified, and somebody whom the roster no longer lets sign in', async () => {
    const pages = [
      await refused({ sub: 'x1', email: 'nobody@harbor-falls.example' }),
      await refused({ sub: 'x2' }),
      await refused({ sub: 'x3', email: 'clinician@harbor-falls.example', email_verified: false }),
      ...(await Promise.all(
        ['False', 'no', '', [false], {}].map(said => refused({ sub: 'x3', email: 'clinician@harbor-falls.example', email_verified: said })),
      )),
      await refused({ sub: 'x3', email: 'clinician@harbor-falls.example\u0000' }),
      await refused({ sub: 'x3', email: 'clinician\ud800@harbor-falls.example' }),
      await refused({ sub: 'x3', email: ['clinician@harbor-falls.example', 'nurse@harbor-falls.example'] }),
    ]
    await sql("update people.person set enabled = false where district_id = $1 and handle = 'clinician'")
    pages.push(await refused(claimsOf('clinician')))
    await sql("update people.person set enabled = true, active = false where district_id = $1 and handle = 'clinician'")
    pages.push(await refused(claimsOf('clinician')))
    await sql("update people.person set active = true where district_id = $1 and handle = 'clinician'")
    await sql(
      "update people.person set email = 'shared@harbor-falls.example' where district_id = $1 and handle in ('clinician', 'counsel')",
    )
    pages.push(await refused({ sub: 'x4', email: 'shared@harbor-falls.example' }))
    expect(new Set(pages).size).toBe(1)
  })

  test('an address that only looks like somebody’s: other letters fold to k and i', async () => {
    await sql("update people.person set email = 'kit@harbor-falls.example' where district_id = $1 and handle = 'clinician'")
    for (const email of ['\u212ait@harbor-falls.example', 'k\u0130t@harbor-falls.example']) await refused({ sub: 'look-alike', email })
    expect(isIn((await through({ sub: 'kit', email: 'KIT@Harbor-Falls.example' })).done)).toEqual(isSignedIn)
  })

  test('somebody who was disabled after their first sign-in', async () => {
    expect(isIn((await through(claimsOf('coordinator'))).done)).toEqual(isSignedIn)
    await sql("update people.person set enabled = false where district_id = $1 and handle = 'coordinator'")
    await refused(claimsOf('coordinator'))
    await sql("update people.person set enabled = true where district_id = $1 and handle = 'coordinator'")
    expect(isIn((await through(claimsOf('coordinator'))).done)).toEqual(isSignedIn)
  })

  test('an account of another domain, where the district says which is its own', async () => {
    await set(setting({ must: [{ claim: 'hd', value: 'harbor-falls.example' }] }))
    await refused(claimsOf('teacher', { hd: 'elsewhere.example' }))
    await refused(claimsOf('teacher'))
    expect(isIn((await through(claimsOf('teacher', { hd: 'harbor-falls.example' }))).done)).toEqual(isSignedIn)
    await set(setting())
  })

  test('whoever was given an address that was somebody else’s: superintendents are told once, and the record has it', async () => {
    const told = async () =>
      (
        await sql<{ text: string }>(
          "select text from platform.message where district_id = $1 and topic = 'people-told' and text like '%Another account named%'",
        )
      ).length
    expect(isIn((await through(claimsOf('principal'))).done)).toEqual(isSignedIn)
    const before = await told()
    await refused(emailOnly(claimsOf('principal')))
    const after = await told()
    expect(after).toBeGreaterThan(before)
    await refused(emailOnly(claimsOf('principal')))
    expect(await told()).toBe(after)
    expect(isIn((await through(claimsOf('principal', { email: 'new-name@harbor-falls.example' }))).done)).toEqual(isSignedIn)
    const [person] = await sql<{ id: string }>("select person_id as id from people.person where district_id = $1 and handle = 'principal'")
    const facts = await whole.database.transaction('app', falls, tx => loadFacts(tx, person?.id ?? ''))
    const body = { person: person?.id }
    expect(facts.map(fact => [fact.type, fact.body])).toEqual([
      ['people.account-bound', body],
      ['people.signed-in-by-issuer', body],
      ['people.account-refused', body],
      ['people.signed-in-by-issuer', body],
    ])
  })
})

describe('an account that somebody has already, and that names somebody else by now', () => {
  const told = () =>
    sql<{ text: string }>(
      "select text from platform.message where district_id = $1 and topic = 'people-told' and text like '%names somebody else%' ",
    )

  test('signs in neither of them: the issuer gave its name to another; superintendents are told once', async () => {
    expect(isIn((await through(claimsOf('nurse'))).done)).toEqual(isSignedIn)
    const given = { ...claimsOf('nurse'), email: 'principal@harbor-falls.example' }
    expect(isIn((await through(given)).done)).toEqual(out(403))
    const after = await told()
    expect(after.length).toBeGreaterThan(0)
    expect(isIn((await through(given)).done)).toEqual(out(403))
    expect(await told()).toEqual(after)
    // It is theirs as before where it names them, or nobody of the roster: an address changes at the issuer first.
    expect(isIn((await through(claimsOf('nurse'))).done)).toEqual(isSignedIn)
    expect(isIn((await through(claimsOf('nurse', { email: 'new-nurse@harbor-falls.example' }))).done)).toEqual(isSignedIn)
  })

  test('where whose it was has left, whoever has it now is not let in, and superintendents hear why', async () => {
    expect(isIn((await through(claimsOf('responder-1'))).done)).toEqual(isSignedIn)
    await sql("update people.person set active = false where district_id = $1 and handle = 'responder-1'")
    const before = (await told()).length
    expect(isIn((await through({ ...claimsOf('responder-1'), email: 'principal@harbor-falls.example' })).done)).toEqual(out(403))
    expect((await told()).length).toBeGreaterThan(before)
    await sql("update people.person set active = true where district_id = $1 and handle = 'responder-1'")
  })
})

test('an address of another site is never where they go afterwards', async () => {
  for (const then of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
    const begun = await begin(then)
    const query = { code: small.codeFor(begun.leadsTo, claimsOf('teacher')), state: begun.state }
    expect((await back(query, begun.cookie)).headers.location).toBe('/me')
  }
})

test('claims give the roles that the mapping says and no office, and take them back', async () => {
  const rolesAfter = async (groups: string[]) => {
    const { done } = await through(claimsOf('secretary', { groups }))
    const headers = { authorization: `Bearer ${cookieNamed(done, 'concord_session')}` }
    return (await whole.app.inject({ url: '/api/session', headers })).json<{ person: { roles: string[] } }>().person.roles
  }
  const before = await rolesAfter([])
  expect(before).not.toContain('mediator')
  expect(await rolesAfter(['mediators', 'bosses', 'others'])).toEqual(expect.arrayContaining([...before, 'mediator']))
  expect(await rolesAfter(['mediators', 'bosses'])).not.toContain('superintendent')
  expect(await rolesAfter(['bosses'])).toEqual(before)
})
