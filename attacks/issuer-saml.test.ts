import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { readIssuerSetting } from '../src/people/issuer/read-setting.ts'
import { setIssuer } from '../src/people/issuer/set-issuer.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { type Asserted, assertionOf, keyAndCertificate, requestIn, responseOf, signed } from '../tests/issuers/saml-issuer.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** Signing in by SAML 2.0, and each way in which an assertion may be wrong: nobody is signed in by it. */
const home = 'http://made-up.example'
const [entity, returnTo] = [`${home}/sign-in/saml/metadata`, `${home}/sign-in/saml/return`]
const issuer = 'https://login.district.example.org/saml'
const its = keyAndCertificate()
const another = keyAndCertificate()
let whole: WholeApp

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  await ownerClient(whole.database, client =>
    client.query("update people.person set email = handle || '@harbor-falls.example' where district_id = $1", [falls]),
  )
  const read = readIssuerSetting(
    JSON.stringify({
      ...{ kind: 'saml', issuer, address: 'https://login.district.example.org/saml/sign-in', certificates: [its.certificate] },
      match: { claim: 'mail', with: 'email' },
      roles: ['mediator', 'nurse'].map(role => ({ claim: 'groups', value: `${role}s`, role })),
    }),
  )
  if (read.kind === 'faults') throw new Error(read.faults.join(' '))
  await whole.database.transaction('app', falls, tx =>
    setIssuer(tx, { by: 'operator', at: whole.clock.now(), deed: freshId<string>(), setting: read.setting }),
  )
}, 120_000)
afterAll(() => whole.close())

const cookieNamed = (answer: { cookies: { name: string; value: string }[] }, name: string) =>
  answer.cookies.find(each => each.name === name && each.value !== '')?.value

async function begin() {
  const answer = await whole.app.inject({ url: '/sign-in/issuer?then=%2Fduty' })
  const { id, text } = requestIn(answer.headers.location ?? '')
  return { id, text, cookie: `concord_sign_in=${cookieNamed(answer, 'concord_sign_in')}` }
}
const right = (inResponseTo: string, more: Partial<Asserted> = {}): Asserted => ({
  ...{ issuer, audience: entity, recipient: returnTo, inResponseTo, name: 'account-of-teacher', email: 'teacher@harbor-falls.example' },
  ...{ from: -60, until: 300, ...more },
})
const answerOf = (asserted: Asserted) => signed(responseOf(asserted, assertionOf(asserted)), its)
/** The form of another site brings no cookie of ours along. */
const post = (xml: string) => sendForm(whole.app, '/sign-in/saml/return', { SAMLResponse: Buffer.from(xml).toString('base64') })
const step = (address: string | string[] | undefined, cookie: string) => whole.app.inject({ url: String(address), headers: { cookie } })

async function refused(make: (id: string) => string, status = 403) {
  const { id } = await begin()
  const answer = await post(make(id))
  expect([answer.statusCode, answer.headers.location, cookieNamed(answer, 'concord_session')]).toEqual([status, undefined, undefined])
  return answer
}

test('somebody of the roster signs in by a signed assertion, in the browser that began', async () => {
  const { id, text, cookie } = await begin()
  expect(text).toContain(`AssertionConsumerServiceURL="${returnTo}"`)
  const answer = await post(answerOf(right(id)))
  expect([answer.statusCode, cookieNamed(answer, 'concord_session')]).toEqual([303, undefined])
  const done = await step(answer.headers.location, cookie)
  expect([done.statusCode, done.headers.location]).toEqual([303, '/duty'])
  const headers = { cookie: `concord_session=${cookieNamed(done, 'concord_session')}` }
  expect((await whole.app.inject({ url: '/api/session', headers })).json()).toMatchObject({ person: { handle: 'teacher' } })
  expect((await step(answer.headers.location, cookie)).statusCode).toBe(409)
})

test('roles that an issuer says one by one are all taken', async () => {
  const { id, cookie } = await begin()
  const group = (name: string) => `<saml:Attribute Name="groups"><saml:AttributeValue>${name}</saml:AttributeValue></saml:Attribute>`
  const asserted = right(id, { name: 'account-of-secretary', email: 'secretary@harbor-falls.example' })
  const groups = `${group('mediators')}${group('nurses')}</saml:AttributeStatement>`
  const answer = await post(signed(responseOf(asserted, assertionOf(asserted).replace('</saml:AttributeStatement>', groups)), its))
  const done = await step(answer.headers.location, cookie)
  const headers = { cookie: `concord_session=${cookieNamed(done, 'concord_session')}` }
  const session = (await whole.app.inject({ url: '/api/session', headers })).json<{ person: { roles: string[] } }>()
  expect(session.person.roles).toEqual(expect.arrayContaining(['mediator', 'nurse']))
})

describe('where the issuer says until when somebody is signed in', () => {
  /** Seconds from the time here; each statement of signing in says one. */
  const until = (id: string, ends: readonly (number | string)[], more: Partial<Asserted> = {}) => {
    const asserted = right(id, more)
    // Made once: it holds the time, and made a millisecond later it is another.
    const assertion = assertionOf(asserted)
    const [statement = ''] = /<saml:AuthnStatement.*<\/saml:AuthnStatement>/.exec(assertion) ?? []
    const said = (end: number | string) =>
      typeof end === 'string' ? end : new Date(whole.clock.now().getTime() + end * 1_000).toISOString()
    const all = ends.map(end => statement.replace('<saml:AuthnStatement ', `<saml:AuthnStatement SessionNotOnOrAfter="${said(end)}" `))
    return signed(responseOf(asserted, assertion.replace(statement, all.join(''))), its)
  }
  const signedInUntil = async (ends: readonly (number | string)[]) => {
    const { id, cookie } = await begin()
    const answer = await post(until(id, ends))
    const done = await step(answer.headers.location, cookie)
    expect(done.statusCode).toBe(303)
    const headers = { cookie: `concord_session=${cookieNamed(done, 'concord_session')}` }
    const state = async () => (await whole.app.inject({ url: '/api/session', headers })).json<{ state: string }>().state
    return { headers, state }
  }
  const later = (seconds: number) => whole.clock.set(new Date(whole.clock.now().getTime() + seconds * 1_000))

  test('the session ends no later, and still calls for support', async () => {
    const { headers, state } = await signedInUntil([3_600])
    later(3_599)
    expect(await state()).toBe('current')
    later(1)
    expect(await state()).toBe('lapsed')
    expect((await whole.app.inject({ url: '/api/board', headers })).statusCode).toBe(401)
    const { csrf } = (await whole.app.inject({ url: '/api/session', headers })).json<{ csrf: string }>()
    const call = { method: 'POST', url: '/api/calls', payload: { drill: true }, headers: { ...headers, 'x-csrf-token': csrf } } as const
    expect((await whole.app.inject(call)).statusCode).toBe(201)
  })

  test('the earliest of several counts, and never more than twelve hours; a time without a zone is of UTC', async () => {
    const two = await signedInUntil([7_200, 1_800])
    const long = await signedInUntil([40 * 86_400])
    const plain = await signedInUntil([new Date(whole.clock.now().getTime() + 1_800_000).toISOString().replace('Z', '')])
    later(1_799)
    expect([await two.state(), await plain.state()]).toEqual(['current', 'current'])
    later(1)
    expect([await two.state(), await plain.state(), await long.state()]).toEqual(['lapsed', 'lapsed', 'current'])
    later(12 * 3_600 - 1_800)
    expect(await long.state()).toBe('lapsed')
  })

  test('one that is over, or no time at all, signs in nobody', async () => {
    for (const end of [0, -1, -86_400, '', 'tomorrow', '2099-13-45T99:00:00Z']) await refused(id => until(id, [end]))
    await refused(id => until(id, [7_200, 'tomorrow']))
  })
})

test('we say of ourselves where answers go, and that assertions are to be signed', async () => {
  const { body, headers } = await whole.app.inject({ url: '/sign-in/saml/metadata' })
  expect(headers['content-type']).toContain('application/samlmetadata+xml')
  for (const part of [`entityID="${entity}"`, `Location="${returnTo}"`, 'WantAssertionsSigned="true"']) expect(body).toContain(part)
})

describe('nobody is signed in where', () => {
  test('nothing is signed, or the answer and not the assertion', async () => {
    await refused(id => responseOf(right(id), assertionOf(right(id))))
    await refused(id => signed(responseOf(right(id), assertionOf(right(id))), { ...its, of: 'Response' }))
  })

  test('it is signed by somebody else', () => refused(id => signed(responseOf(right(id), assertionOf(right(id))), another)))

  test('what is signed was changed afterwards', () =>
    refused(id => answerOf(right(id)).replace('teacher@harbor-falls', 'superintendent@harbor-falls')))

  test('it is signed with SHA-1, also where the name of that is written otherwise', async () => {
    const weak = (id: string) => signed(responseOf(right(id), assertionOf(right(id))), { ...its, algorithm: 'rsa-sha1' })
    await refused(weak)
    await refused(id => weak(id).replaceAll('sha1"', '&#115;ha1"'))
    await refused(id => weak(id).replaceAll('sha1"', 's&#x68;a1"'))
  })

  test('what is signed is wrapped: a forged assertion before, after, around or in the place of it', async () => {
    const forged = (id: string, name = '_forged') =>
      assertionOf(right(id, { name: 'account-of-superintendent', email: 'superintendent@harbor-falls.example' }), name)
    const parts = (id: string) => {
      const whole = answerOf(right(id))
      const start = whole.indexOf('<saml:Assertion')
      const end = whole.indexOf('</saml:Assertion>') + '</saml:Assertion>'.length
      return { head: whole.slice(0, start), good: whole.slice(start, end), tail: whole.slice(end) }
    }
    const signatureOf = (text: string) => text.slice(text.indexOf('<Signature'), text.indexOf('</Signature>') + '</Signature>'.length)
    const ways: ((id: string) => string)[] = [
      id => `${parts(id).head}${forged(id)}${parts(id).good}${parts(id).tail}`,
      id => `${parts(id).head}${parts(id).good}${forged(id)}${parts(id).tail}`,
      id => `${parts(id).head}${forged(id, '_assertion')}${parts(id).good}${parts(id).tail}`,
      id => `${parts(id).head}${forged(id).replace('</saml:Assertion>', `${parts(id).good}</saml:Assertion>`)}${parts(id).tail}`,
      id => `${parts(id).head}<samlp:Extensions>${parts(id).good}</samlp:Extensions>${forged(id)}${parts(id).tail}`,
      id => {
        const { head, good, tail } = parts(id)
        const signature = signatureOf(good)
        const around = signature.replace('</Signature>', `<Object>${good.replace(signature, '')}</Object></Signature>`)
        return `${head}${forged(id).replace('</saml:Issuer>', `</saml:Issuer>${around}`)}${tail}`
      },
    ]
    for (const way of ways) await refused(way)
  })

  test('it has expired, or is not valid yet', async () => {
    await refused(id => answerOf(right(id, { until: -120 })))
    await refused(id => answerOf(right(id, { from: 120 })))
  })

  test('it is for another system, or sent to another address', async () => {
    await refused(id => answerOf(right(id, { audience: 'https://elsewhere.example' })))
    await refused(id => answerOf(right(id, { recipient: 'https://elsewhere.example/return' })))
  })

  test('the assertion describes somebody, and does not say that they were signed in', () =>
    refused(id => signed(responseOf(right(id), assertionOf(right(id)).replace(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/, '')), its)))

  test('the assertion is of another version of SAML, or of none', async () => {
    const versioned = (id: string, version: string) =>
      signed(responseOf(right(id), assertionOf(right(id)).replace(' Version="2.0"', version)), its)
    for (const version of [' Version="1.1"', ' Version="2.1"', ' Version="3.0"', ' Version=""', ''])
      await refused(id => versioned(id, version))
  })

  test('it is another issuer’s', () => refused(id => answerOf(right(id, { issuer: 'https://evil.example' }))))

  test('the answer around it says that nobody was signed in, is another issuer’s, or was sent to another address', async () => {
    const envelope = (from: string | RegExp, to: string) => (id: string) => answerOf(right(id)).replace(from, to)
    const success = 'urn:oasis:names:tc:SAML:2.0:status:Success'
    for (const [from, to] of [
      [success, 'urn:oasis:names:tc:SAML:2.0:status:Responder'],
      [success, 'urn:oasis:names:tc:SAML:2.0:status:Requester'],
      [success, 'Success'],
      [/<samlp:Status>.*<\/samlp:Status>/, ''],
      [/(<samlp:Status>.*<\/samlp:Status>)/, '$1$1'],
      [`>${issuer}</saml:Issuer><samlp:Status>`, '>https://evil.example</saml:Issuer><samlp:Status>'],
      [`Destination="${returnTo}"`, 'Destination="https://elsewhere.example/return"'],
      ['Version="2.0"', 'Version="1.1"'],
    ] as const) {
      expect(envelope(from, to)('_some'), to).not.toBe(answerOf(right('_some')))
      await refused(envelope(from, to))
    }
    // An issuer may leave out of the answer what the assertion says: nobody is kept out by that.
    const { id } = await begin()
    expect(
      (await post(envelope(/Destination="[^"]*"/, '')(id).replace(/(<samlp:Response[^>]*>)<saml:Issuer[^>]*>[^<]*<\/saml:Issuer>/, '$1')))
        .statusCode,
    ).toBe(303)
  })

  test('it answers a request that was not made here, or none', async () => {
    await refused(() => answerOf(right('_made-up')), 409)
    await refused(() => answerOf(right('')))
    await refused(id => answerOf(right(id)).replace(`InResponseTo="${id}">`, 'InResponseTo="_other">'))
  })

  test('it is sent again, in the same browser or another', async () => {
    const { id, cookie } = await begin()
    const xml = answerOf(right(id))
    const first = await post(xml)
    expect(first.statusCode).toBe(303)
    expect((await post(xml)).statusCode).toBe(409)
    expect((await step(first.headers.location, cookie)).statusCode).toBe(303)
    expect((await post(xml)).statusCode).toBe(409)
  })

  test('it was begun in another browser, or the last step took more than a minute', async () => {
    const [theirs, own] = [await begin(), await begin()]
    const { headers } = await post(answerOf(right(theirs.id)))
    for (const cookie of ['', own.cookie]) expect((await step(headers.location, cookie)).statusCode).toBe(409)
    whole.clock.set(new Date(whole.clock.now().getTime() + 61_000))
    expect((await step(headers.location, theirs.cookie)).statusCode).toBe(409)
  })

  test('its XML defines things, holds comments or is none', async () => {
    const doctype = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "yyyyyyyyyy">]>'
    await refused(id => `${doctype}${answerOf(right(id, { email: '&x;' })).replace('&amp;x;', '&x;')}`)
    await refused(id => answerOf(right(id)).replace('account-of-teacher', 'account-of-<!-- -->teacher'))
    await refused(() => 'not XML at all')
    await refused(() => `<a>${'x'.repeat(300_000)}</a>`)
  })

  test('it has more parts than an answer ever has: it is refused before anybody waits for it to be read', async () => {
    for (const odd of ['<a/>'.repeat(16_000), `<a ${Array.from({ length: 12_000 }, (_, n) => `a${n}=""`).join(' ')}/>`]) {
      const { id } = await begin()
      const sent = responseOf(right(id), assertionOf(right(id))).replace('<samlp:Status>', `${odd}<samlp:Status>`)
      const before = performance.now()
      expect((await post(sent)).statusCode).toBe(403)
      expect(performance.now() - before).toBeLessThan(500)
    }
    // As many groups as Microsoft sends at most, each with all that Shibboleth writes around a value.
    const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="xs:string"'
    const group = (n: number) =>
      `<saml:Attribute Name="groups" NameFormat="x" FriendlyName="y">\n<saml:AttributeValue ${xs}>cn=group-${n}</saml:AttributeValue>\n</saml:Attribute>`
    const groups = `${Array.from({ length: 150 }, (_, n) => group(n)).join('')}</saml:AttributeStatement>`
    const { id } = await begin()
    const many = responseOf(right(id), assertionOf(right(id)).replace('</saml:AttributeStatement>', groups))
    expect((await post(signed(many, its))).statusCode).toBe(303)
  })

  test('a part stands within the name: nobody is whoever is left when it is taken out', () =>
    refused(id =>
      signed(responseOf(right(id), assertionOf(right(id)).replace('account-of-teacher', 'account-of-<b>other-</b>teacher')), its),
    ))

  test('it names two people, once each, or holds what cannot be kept', async () => {
    const twice = (id: string) => {
      const assertion = assertionOf(right(id, { name: 'two-names', email: 'nurse@harbor-falls.example' }))
      const other = '<saml:Attribute Name="mail"><saml:AttributeValue>counsel@harbor-falls.example</saml:AttributeValue></saml:Attribute>'
      return signed(responseOf(right(id), assertion.replace('</saml:AttributeStatement>', `${other}</saml:AttributeStatement>`)), its)
    }
    expect((await refused(twice)).body).toContain('We cannot sign you in with this account.')
    const withNul = (id: string) => answerOf(right(id, { name: 'nul', email: 'nurse@harbor-falls.example&#0;' }))
    expect((await refused(withNul)).body).toContain('We cannot sign you in with this account.')
  })

  test('whoever it names is not of the roster', async () => {
    const answer = await refused(id => answerOf(right(id, { name: 'stranger', email: 'stranger@harbor-falls.example' })))
    expect(answer.body).toContain('We cannot sign you in with this account. Call the office: 978-555-0142.')
  })
})
