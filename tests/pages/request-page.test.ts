import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { visibleIn, wordsIn } from '../visible-words.ts'

/** The record of a request, as each who may see it finds it: one next step on top, few words, and one answer in heading and badge. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
const readers = ['secretary', 'principal', 'superintendent', 'counsel'] as const
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of readers) signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const who = (handle: string): SignedIn => {
  const found = signedIn.get(handle)
  if (!found) throw new Error(`nobody is ${handle}`)
  return found
}
const post = async (handle: string, url: string, payload: object): Promise<Contact> => {
  const answer = await whole.app.inject({ method: 'POST', url, headers: who(handle).headers, payload })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<Contact>()
}
const page = async (handle: string, id: string, lang = 'en') =>
  (await whole.app.inject({ url: `/contacts/${id}`, headers: { cookie: `${who(handle).cookie}; concord_lang=${lang}` } })).body

type Deed = readonly [who: string, verb: string, body: object]
const calm = { 'acting-for-immigration': 'no', emergency: 'none', where: 'building' }
const detective = { ...calm, requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17' }
const home = { notice: 'caregiver-told', channel: 'phone', language: 'ht', interpreter: 'by-phone', pointsAtCaregiver: 'no' }
const tried: Deed = ['principal', 'tell', { ...home, outcome: 'no-answer' }]
const told: readonly Deed[] = [tried, ['principal', 'tell', home], ['superintendent', 'tell', { notice: 'defender-told' }]]
const agreed: readonly Deed[] = [...told, ['principal', 'consent', { notice: 'caregiver-consented', consent: 'agreed' }]]
const opened: readonly Deed[] = [...agreed, ['superintendent', 'open', {}]]
const underWay: readonly Deed[] = [...opened, ['principal', 'begin', { place: 'private-room' }]]
const seeing = { couldSee: ['students', 'staff'], childrenSaw: 2, force: 'none' }
const ending = {
  ...{ ...seeing, place: 'private-room', route: 'out-of-sight', action: 'none', support: 'offered-and-taken' },
  studentsAround: 'kept-in-class',
}
const account = { ...seeing, noticesKept: 'all', unionOffered: 'yes' }
const ended: readonly Deed[] = [...underWay, ['principal', 'end', ending]]
const reviewed: readonly Deed[] = [
  ...ended,
  ['superintendent', 'tell', { ...home, notice: 'caregiver-written', channel: 'letter' }],
  ['principal', 'statement', account],
  ['superintendent', 'review', { finding: 'departed-without-reason' }],
]

const states: readonly (readonly [name: string, facts: Readonly<Record<string, string>>, deeds: readonly Deed[]])[] = [
  ['nothing is known', {}, []],
  ['held', detective, []],
  ['tried', detective, [tried]],
  ['a paper nobody has read', { ...detective, basis: 'unread', target: 'student-taken' }, []],
  ['immigration officers with a paper', { requester: 'fed-immigration', basis: 'unread', target: 'student-taken' }, []],
  ['refused', { requester: 'fed-immigration', basis: 'none', target: 'student-taken' }, []],
  ['who do not show who they are', { ...detective, requester: 'unverified', basis: 'unread' }, []],
  ['met at once', { ...detective, emergency: 'imminent-harm' }, []],
  ['nobody stops them', { ...detective, basis: 'custody-without-paper', target: 'student-taken' }, []],
  ['a record in danger', { ...detective, target: 'student-record', emergency: 'imminent-harm' }, []],
  ['they say the school called', { ...detective, basis: 'school-called', target: 'entry-nonpublic' }, []],
  ['a caregiver is feared', detective, [['principal', 'tell', { ...home, pointsAtCaregiver: 'yes' }]]],
  ['ready', detective, agreed],
  ['open', detective, opened],
  ['under way', detective, underWay],
  ['over', detective, ended],
  ['reviewed', detective, reviewed],
  ['closed', detective, [['secretary', 'decline', { reason: 'requester-left' }]]],
  ['complained of', detective, [...ended, ['secretary', 'complain', { from: 'family', about: ['not-told'] }]]],
]

describe.each(states)('%s', (name, facts, deeds) => {
  let id = ''
  test('few words, short headings, one step, for everyone who may see it, in both languages', async () => {
    id = (await post('secretary', '/api/contacts', { facts, school: who('principal').person.school })).id
    for (const [handle, verb, body] of deeds) await post(handle, `/api/contacts/${id}/${verb}`, body)
    for (const reader of readers)
      for (const lang of ['en', 'es']) {
        const html = await page(reader, id, lang)
        const seen = visibleIn(html)
        expect([reader, lang, wordsIn(seen).length > 400 ? seen : 'short']).toEqual([reader, lang, 'short'])
        const headings = [...html.matchAll(/<h([123])[^>]*>([\s\S]*?)<\/h\1>/g)].map(([, , text = '']) => wordsIn(text).join(' '))
        const limit = lang === 'en' ? 8 : 10
        expect(headings.filter(heading => heading.split(' ').length > limit)).toEqual([])
        expect(seen.match(/<h1/g)).toHaveLength(1)
        expect(seen.match(/id="step"/g)).toHaveLength(1)
      }
  })

  test('heading and badge give one answer', async () => {
    for (const reader of readers) {
      const seen = visibleIn(await page(reader, id))
      const [, h1 = ''] = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(seen) ?? []
      const badge = (/class="c-state"><span[^>]*>([\s\S]*?)<\/span>/.exec(seen)?.[1] ?? '').trim()
      expect(badge).not.toBe('')
      expect([h1, badge, /^On hold/.test(badge)]).toEqual([h1, badge, /^Hold/.test(h1) && !/waits for a decision/.test(h1)])
      if (['open', 'under way', 'over', 'reviewed', 'closed'].includes(name)) expect(seen).not.toContain('What it waits for')
      if (/^Say no/.test(h1)) expect(badge).toBe('The answer is no')
    }
  })
})

test('whose step it is, and how to reach them: the desk is given the name and the number of whoever reads papers', async () => {
  const { id } = await post('secretary', '/api/contacts', { facts: { ...detective, basis: 'unread', target: 'student-taken' } })
  const desk = wordsIn(visibleIn(await page('secretary', id))).join(' ')
  expect(desk).toMatch(/It is not yours\. Ask .+ to read the paper/)
  const counsel = wordsIn(visibleIn(await page('counsel', id))).join(' ')
  expect(counsel).toContain('It is yours. Read the paper')
})

test('a paper whose kind is said and that nobody has looked at is headed as unread, whatever the plan answers to that kind', async () => {
  for (const [paper, answer] of [
    [{ basis: 'judicial-arrest-warrant' }, 'comply'],
    [{ basis: 'administrative-warrant', requester: 'fed-immigration', 'acting-for-immigration': 'yes' }, 'refuse'],
  ] as const) {
    const asked = await post('counsel', '/api/contacts', {
      school: who('principal').person.school,
      facts: { ...detective, ...paper, target: 'student-taken' },
    })
    expect([asked.decision.answer, asked.next.includes('read-paper')]).toEqual([answer, true])
    for (const reader of ['secretary', 'counsel', 'superintendent']) {
      const seen = visibleIn(await page(reader, asked.id))
      expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(seen)?.[1]).toContain('Hold. The paper must be read.')
      expect(/class="c-state"><span[^>]*>([\s\S]*?)<\/span>/.exec(seen)?.[1]?.trim()).toMatch(/^On hold/)
    }
    expect(visibleIn(await page('counsel', asked.id, 'es'))).toContain('Falta leer el papel.')
  }
})

test('officers who say that there is no time are let in by nobody, and no page says that they were', async () => {
  const chase = { ...detective, basis: 'exigency-claimed', target: 'entry-nonpublic' }
  const { id } = await post('secretary', '/api/contacts', { facts: chase })
  const after = await post('secretary', '/api/contacts', { facts: detective, first: id })
  for (const [lang, heading, allowed] of [
    ['en', 'Do not stand in their way. Nothing waits.', /let in/i],
    ['es', 'No les impida el paso. Nada espera.', /dejó entrar/i],
  ] as const) {
    const seen = visibleIn(await page('secretary', id, lang))
    expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(seen)?.[1]).toContain(heading)
    expect(seen).not.toMatch(allowed)
    expect(visibleIn(await page('secretary', after.id, lang))).not.toMatch(allowed)
  }
  const called = await post('secretary', '/api/contacts', { facts: { ...chase, basis: 'school-called' } })
  expect(visibleIn(await page('secretary', called.id))).toContain('They were let in to where they are needed')
})

describe('the desk learns the answer', () => {
  const unread = { ...detective, requester: 'fed-immigration', 'acting-for-immigration': 'yes', basis: 'unread', target: 'student-taken' }
  test('whoever wrote it down gets a text once somebody else has read the paper, and a message is told only once it went', async () => {
    const { id } = await post('secretary', '/api/contacts', { facts: unread })
    const { history } = await post('counsel', `/api/contacts/${id}/read-paper`, { basis: 'administrative-warrant', seen: ['agency-named'] })
    expect(history.filter(({ type }) => type === 'contact.answer-posted')).toHaveLength(1)
    const page1 = await page('secretary', id)
    expect(page1).toContain('says that there is an answer.')
    expect(page1).toContain('A message is on its way: the district’s counsel is told.')
    expect(page1).not.toMatch(/Done: the (district’s counsel|superintendent)/)
    expect(visibleIn(page1)).toContain('Tell them no, then stand aside')
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 1_000))
    const own = await post('superintendent', '/api/contacts', { facts: { ...unread, basis: 'none' } })
    const closed = await post('superintendent', `/api/contacts/${own.id}/decline`, { reason: 'plan-refuses' })
    expect(closed.history.map(({ type }) => type)).not.toContain('contact.answer-posted')
  })

  test('a paper of which there is no picture and no tick counts as none only where somebody says that they read it', async () => {
    const { id } = await post('secretary', '/api/contacts', { facts: unread })
    const send = (payload: object) =>
      whole.app.inject({ method: 'POST', url: `/api/contacts/${id}/read-paper`, headers: who('counsel').headers, payload })
    const refused = await send({ basis: 'none' })
    expect([refused.statusCode, refused.json<{ code: string; detail: string }>()]).toMatchObject([409, { code: 'say-read-from' }])
    expect(refused.json<{ detail: string }>().detail).toContain('No picture of this paper is kept, and nothing on it was ticked.')
    expect(await page('counsel', id)).toContain('name="readFrom"')
    expect((await send({ basis: 'none', readFrom: 'desk' })).statusCode).toBe(200)
  })

  test('whoever a message went to has answered once they do something here, and not before', async () => {
    const { id } = await post('secretary', '/api/contacts', { facts: detective })
    await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 1_000))
    const before = await post('secretary', `/api/contacts/${id}/visit`, { agency: 'Harbor Falls Police' })
    const lead = (contact: Contact) => contact.notices.find(({ notice }) => notice === 'superintendent-told')
    expect(lead(before)?.answeredAt).toBeNull()
    const after = await post('superintendent', `/api/contacts/${id}/tell`, { notice: 'defender-told' })
    expect(lead(after)?.answeredAt).not.toBeNull()
  })
})

test('the front office: few words on every screen it meets, and 911 and the superintendent in plain sight', async () => {
  const screens = [
    '',
    'emergency=none',
    'requester=local-police',
    'requester=dcf&emergency=none',
    'requester=court-officer&emergency=none&basis=unread',
    'requester=local-police&emergency=none&basis=not-shown&target=student-questioned&acting-for-immigration=no&where=building',
    'requester=fed-immigration&emergency=none&basis=none&target=student-taken',
    'requester=private&emergency=none&basis=none&target=student-taken',
    'emergency=imminent-harm',
    'requester=local-police&emergency=none&basis=custody-without-paper&acting-for-immigration=no',
  ]
  for (const lang of ['en', 'es'])
    for (const query of screens) {
      const cookie = `${who('secretary').cookie}; concord_lang=${lang}`
      const { body } = await whole.app.inject({ url: `/door?${query}`, headers: { cookie } })
      const seen = visibleIn(body)
      expect([lang, query, wordsIn(seen).length > 300 ? wordsIn(seen).join(' ') : 'short']).toEqual([lang, query, 'short'])
      expect(seen).toContain('tel:911')
      expect(seen).toContain('tel:+19785550101')
    }
})

test('they did not wait: the desk writes it down by a small button, those who lead get a text, and it closes as what it was', async () => {
  const school = who('principal').person.school
  const { id, next } = await post('secretary', '/api/contacts', { school, facts: detective })
  expect(next).toContain('went-on')
  const html = await page('secretary', id)
  const button = /<form method="post" action="\/contacts\/[^"]+\/went-on">[\s\S]*?<button class="([^"]*)">([^<]*)</.exec(html)
  expect([button?.[1], button?.[2]]).toEqual(['usa-button usa-button--outline', 'They went on past the desk'])
  const gone = await post('secretary', `/api/contacts/${id}/went-on`, {})
  expect(gone.history.map(({ type }) => type).slice(-3)).toEqual(['contact.went-on', 'contact.alerted', 'contact.alerted'])
  expect([gone.stage, gone.next.includes('went-on'), gone.next.includes('begin')]).toEqual(['held', false, false])
  for (const [lang, says] of [
    ['en', 'They went on without an answer.'],
    ['es', 'Siguieron adelante sin una respuesta.'],
  ] as const)
    expect(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(visibleIn(await page('secretary', id, lang)))?.[1]).toContain(says)
  expect(visibleIn(await page('secretary', id))).toContain('Close it: they went on')
  const closed = await post('secretary', `/api/contacts/${id}/decline`, { reason: 'went-on' })
  expect([closed.stage, closed.reason]).toEqual(['declined', 'went-on'])
  expect(JSON.stringify(closed)).not.toMatch(/\bvalid\b|was allowed/)
  expect((await post('principal', `/api/contacts/${id}/end`, ending)).stage).toBe('ended')
})

test.each(['en', 'es'])('no sentence ends in two marks where it names what was asked (%s)', async lang => {
  const { id } = await post('secretary', '/api/contacts', { facts: { ...detective, 'abuse-by-caregiver': 'suspected', basis: 'subpoena' } })
  await post('superintendent', `/api/contacts/${id}/facts`, {
    facts: { 'abuse-by-caregiver': 'suspected', 'acting-for-immigration': 'unknown' },
  })
  const lines = (await page('superintendent', id, lang)).split(/<\/?(?:p|li|dd|dt|h\d|td|summary)\b[^>]*>/)
  const said = lines.map(line => line.replaceAll(/<[^>]+>/g, ''))
  expect(said.join(' ')).toContain(lang === 'en' ? 'said more: Is abuse by a caregiver suspected: it is suspected' : 'Se sospecha maltrato')
  expect(said.filter(line => /[?!:;][.:;]|[^.m]\.[.:;]/.test(line) && !line.includes('http'))).toEqual([])
})
