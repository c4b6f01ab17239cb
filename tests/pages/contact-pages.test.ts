import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadFacts } from '../../src/ledger/index.ts'
import { idFromName } from '../../src/platform/name-id/index.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'
import { falls, sendForm, type SignedIn } from '../../src/people/testing/open-test-app.ts'

/** The pages of police and agency requests, through the forms that people post. */

let whole: WholeApp
const signedIn = new Map<string, SignedIn>()

beforeAll(async () => {
  whole = await openWholeApp()
  for (const handle of ['teacher', 'secretary', 'principal', 'superintendent', 'counsel', 'student'])
    signedIn.set(handle, await whole.as(handle))
}, 120_000)
afterAll(() => whole.close())

const get = async (who: string, url: string, lang = 'en') =>
  whole.app.inject({ url, headers: { cookie: `${signedIn.get(who)?.cookie ?? 'a=b'}; concord_lang=${lang}` } })
const text = async (who: string, url: string, lang = 'en') => plain((await get(who, url, lang)).body)
const plain = (html: string) =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const post = (who: string, url: string, fields: Record<string, string | string[]>) => {
  const { csrf = '', cookie = 'a=b' } = signedIn.get(who) ?? {}
  return sendForm(whole.app, url, { _csrf: csrf, ...fields }, { cookie })
}
const ask = async (who: string, facts: Record<string, string>): Promise<string> => {
  const { statusCode, headers } = await post(who, '/contacts', facts)
  expect(statusCode).toBe(303)
  return String(headers.location)
}
const done = async (who: string, url: string, fields: Record<string, string | string[]> = {}) => {
  const { statusCode, body } = await post(who, url, fields)
  expect([url, statusCode, statusCode === 303 ? '' : plain(body)]).toEqual([url, 303, ''])
}

const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }
const ending = {
  ...{ place: 'private-room', route: 'out-of-sight', couldSee: ['staff', 'students'], childrenSaw: '2', force: 'none' },
  ...{ action: 'none', support: 'offered-and-taken', studentsAround: 'kept-in-class' },
}
const account = { force: 'none', couldSee: 'staff', childrenSaw: '2', noticesKept: 'all', unionOffered: 'yes' }

describe('a detective wants to question a student', () => {
  let at = ''
  test('the desk writes it down with what is known, and what is no value is left out', async () => {
    at = await ask('secretary', { ...detective, weather: 'rain', where: 'the moon' })
    const desk = await text('secretary', at)
    expect(desk).toContain('Hold. It waits for a defender.')
    expect(desk).not.toMatch(/the caregiver/i)
    expect(desk).not.toContain('Counsel advises against it')
  })
  test('those who lead see both, side by side, and whom to call', async () => {
    const { body } = await get('superintendent', at)
    expect(body).toContain('<h1>Hold for the caregiver and a defender.</h1>')
    expect(body).toContain('class="c-both"')
    expect(body).toContain('href="tel:+19785550190"')
    expect(await text('superintendent', at, 'es')).toContain('En espera. Falta: la familia y la defensoría.')
  })
  test('what to read to the defender names the school, the age, the time and the number, and nobody', async () => {
    const [, alert = ''] = /<div class="c-say"><p>([\s\S]*?)<\/p>/.exec((await get('superintendent', at)).body) ?? []
    expect(plain(alert)).toMatch(
      /^This is .+\. At 10:00 am police or an agency asked to question a student\. The student’s age: 14 to 17\./,
    )
    expect(alert).toContain('978-555-0142')
  })
  test('a letter that nobody has signed carries nothing over; the telephone with an interpreter does', async () => {
    await done('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    const telling = { notice: 'caregiver-told', outcome: 'told', channel: 'text', language: 'ht' }
    const refused = await post('superintendent', `${at}/tell`, { ...telling, interpreter: 'signed-letter' })
    expect(refused.statusCode).toBe(409)
    expect(plain(refused.body)).toContain('No letter in this language has been signed. Use the telephone with an interpreter.')
    expect(refused.body).toMatch(/<option value="ht" selected>/)
    for (const outcome of ['no-answer', 'message-left'])
      await done('superintendent', `${at}/tell`, { ...telling, channel: 'phone', outcome, interpreter: 'by-phone' })
    await done('superintendent', `${at}/tell`, { ...telling, channel: 'phone', interpreter: 'by-phone' })
    await done('superintendent', `${at}/tell`, { notice: 'defender-told', outcome: 'told', channel: 'phone' })
    const page = await text('superintendent', at)
    expect(page).toContain('in Haitian Creole, interpreter: an interpreter on the phone')
    expect(page).toContain('by phone, in Haitian Creole, interpreter: an interpreter on the phone, a message was left')
    expect(page).toContain('Hold. It waits for the caregiver’s yes.')
  })
  test('to agree is a second form; then those whom the plan names decide', async () => {
    await done('superintendent', `${at}/consent`, { notice: 'caregiver-consented', consent: 'agreed' })
    expect(await text('superintendent', at)).toContain('Hold. It waits for a decision.')
    await done('superintendent', `${at}/open`)
    await done('principal', `${at}/begin`, { place: 'private-room' })
    expect(await text('principal', at)).toContain('It is under way.')
  })
  test('what was typed is kept where something is missing', async () => {
    const wrong = await post('principal', `${at}/end`, { ...ending, support: '', childrenSaw: '' })
    expect(wrong.statusCode).toBe(422)
    expect(plain(wrong.body)).toContain('Say whether support was offered.')
    expect(wrong.body).toMatch(/<option value="private-room" selected>/)
    expect(wrong.body).toMatch(/value="students" checked/)
    await done('principal', `${at}/end`, ending)
  })
  test('each adult records how it went, and changes it only with a reason', async () => {
    expect((await post('principal', `${at}/statement`, { ...account, unionOffered: '' })).statusCode).toBe(422)
    await done('principal', `${at}/statement`, account)
    expect((await post('principal', `${at}/statement`, account)).statusCode).toBe(409)
    await done('principal', `${at}/statement`, { ...account, childrenSaw: '3', reason: 'remembered-more' })
    const page = await text('superintendent', at)
    expect(page).toContain('Changed once: remembered more.')
    expect(page).toContain('union help was offered')
  })
})

describe('a paper', () => {
  test('is read against the list of its kind by those who read papers', async () => {
    const at = await ask('secretary', { ...detective, basis: 'unread', target: 'student-record' })
    expect((await get('secretary', at)).body).not.toContain('name="seen"')
    const { body } = await get('counsel', at)
    expect(body).toContain('name="seen" value="return-date-read"')
    // What was ticked on one list stays there, and on no list of another kind of paper.
    const again = await post('counsel', `${at}/read-paper`, { basis: 'subpoena', seen: ['court-named'], returnOn: 'the 20th' })
    expect(again.statusCode).toBe(422)
    expect(again.body.match(/name="seen" value="court-named"/g)?.length).toBeGreaterThan(1)
    expect(again.body.match(/name="seen" value="court-named" checked/g)).toHaveLength(1)
    await done('counsel', `${at}/read-paper`, { basis: 'subpoena', seen: ['court-named', 'return-date-read'], returnOn: '2026-10-20' })
    expect(await text('counsel', at)).toContain('a subpoena')
  })
})

/** What the record holds of one matter, of one kind of fact. */
const factsOf = (matter: string, type: string) =>
  whole.database.transaction('app', falls, async tx =>
    (await loadFacts(tx, matter)).filter(fact => fact.type === type).map(({ body }) => body),
  )

describe('who came', () => {
  test('is kept by whoever is part of it, and by nobody else', async () => {
    const at = await ask('secretary', detective)
    await done('secretary', `${at}/visit`, {
      agency: 'Harbor Falls Police',
      badges: '12',
      arrivedAt: '2026-10-01T09:40',
      civilCriminal: 'criminal',
    })
    expect((await post('teacher', `${at}/visit`, { agency: 'x' })).statusCode).toBe(403)
    expect((await post('student', `${at}/visit`, { agency: 'x' })).statusCode).toBe(403)
    const page = await text('superintendent', at)
    expect(page).toContain('Harbor Falls Police')
    expect(page).toContain('October 1, 2026, 9:40 am')
    expect(page.split('wrote down who came, and with what.')).toHaveLength(2)
    expect(await text('superintendent', at, 'es')).toContain('anotó quién vino y con qué.')
    expect(JSON.stringify(await factsOf(at.split('/').at(-1) ?? '', 'contact.visit-saved'))).toBe('[{"drill":false}]')
  })
})

describe('the list', () => {
  test('shows what is one’s own to see, by what it waits for', async () => {
    const led = await text('superintendent', '/contacts')
    expect(led).toContain('Waiting for someone to be told or agree')
    expect(await text('teacher', '/contacts')).toContain('No request is written down that is yours to see.')
    expect((await get('stranger', '/contacts')).headers.location).toContain('/sign-in')
  })
})

describe('letters', () => {
  const draft = { notice: 'caregiver-told', language: 'ht' }
  const words = 'Men {school}. Nan {time} lapolis te mande yon bagay. Rele nou nan {office-phone}, tanpri.'
  test('come as drafts that nobody has signed, and are kept by those who may', async () => {
    const page = await text('superintendent', '/contacts/templates')
    expect(page).toContain('0 of 90 letters are signed.')
    expect(page).toContain('Draft, not yet signed by a person.')
    expect((await get('principal', '/contacts/templates')).statusCode).toBe(403)
    expect((await post('principal', '/contacts/templates', { ...draft, version: '0', text: words })).statusCode).toBe(403)
  })
  test('have nothing filled in but the school, the time, what was asked and the number', async () => {
    const wrong = await post('counsel', '/contacts/templates', { ...draft, version: '0', text: `${words} {student}` })
    expect(wrong.statusCode).toBe(422)
    expect(plain(wrong.body)).toContain('It has {student}. No letter has a name filled in.')
    // What was typed is not lost, for whatever reason it came back.
    const noLanguage = await post('counsel', '/contacts/templates', { ...draft, language: '', version: '0', text: words })
    expect(noLanguage.statusCode).toBe(422)
    for (const [{ body }, typed] of [[wrong, `${words} {student}`] as const, [noLanguage, words] as const])
      expect(body.slice(body.indexOf('id="add-text"'))).toContain(`>${typed}</textarea>`)
    expect(wrong.body).toContain('<option value="ht" selected>')
    const inNoWords = await post('counsel', '/contacts/templates', { ...draft, version: '0', text: `${words} {what}` })
    expect(plain(inNoWords.body)).toContain('In this language leave out what was asked.')
  })
  test('are used once a person has signed them, and what was signed stays until the next is', async () => {
    await done('counsel', '/contacts/templates', { ...draft, version: '0', text: words })
    expect((await post('counsel', '/contacts/templates/sign', { ...draft, version: '1', signer: 'Made Up' })).statusCode).toBe(422)
    expect(
      (await post('counsel', '/contacts/templates/sign', { ...draft, version: '9', signer: 'Made Up', isRead: 'yes' })).statusCode,
    ).toBe(409)
    await done('counsel', '/contacts/templates/sign', { ...draft, version: '1', signer: 'Marie Made-Up', isRead: 'yes' })
    await done('counsel', '/contacts/templates', { ...draft, version: '1', text: `${words} Mèsi.` })
    const page = await text('counsel', '/contacts/templates')
    expect(page).toContain('Version 1, signed by Marie Made-Up, stays in use until this one is signed.')
    const letter = idFromName(`concord letter ${falls} caregiver-told ht`)
    expect(await factsOf(letter, 'letter.saved')).toEqual([1, 2].map(version => ({ ...draft, version })))
    expect(await factsOf(letter, 'letter.signed')).toEqual([{ ...draft, version: 1 }])
    expect(await text('superintendent', '/ledger')).toContain('A letter to families or defenders was signed, and may be used.')
    const at = await ask('secretary', detective)
    await done('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    const { body } = await get('superintendent', `${at}?language=ht`)
    expect(body).toMatch(/<p lang="ht">Men Mill Street Middle School\. Nan 10:00 am lapolis/)
    expect(body).not.toContain('Mèsi')
    const telling = { notice: 'caregiver-told', outcome: 'told', channel: 'text', interpreter: 'signed-letter' }
    expect((await post('superintendent', `${at}/tell`, { ...telling, language: 'pt' })).statusCode).toBe(409)
    await done('superintendent', `${at}/tell`, { ...telling, language: 'ht' })
  })
  test('of the shipped drafts: signing one saves it too, in the record as in the catalogue', async () => {
    const shipped = { notice: 'student-told', language: 'es' }
    const sent = { ...shipped, version: '0', signer: 'Made Up', isRead: 'yes', deed: 'sign it once' }
    for (let n = 0; n < 2; n++) await done('counsel', '/contacts/templates/sign', sent)
    const letter = idFromName(`concord letter ${falls} student-told es`)
    for (const type of ['letter.saved', 'letter.signed']) expect(await factsOf(letter, type)).toEqual([{ ...shipped, version: 1 }])
  })
  test('say where a student was taken after an arrest, and offer no choice', async () => {
    const at = await ask('secretary', { ...detective, basis: 'unread', target: 'student-taken' })
    await done('counsel', `${at}/read-paper`, { basis: 'judicial-arrest-warrant', seen: ['court-named', 'judge-signed', 'person-named'] })
    await done('principal', `${at}/visit`, { destination: 'the police station on Harbor Street' })
    await done('superintendent', `${at}/comply`)
    await done('superintendent', `${at}/begin`, { place: 'private-room' })
    await done('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    const page = await text('superintendent', `${at}?language=en`)
    expect(page).toContain('officers came with an arrest warrant and took your child. Who came: local police.')
    expect(page).toContain('Where your child is being taken: the police station on Harbor Street.')
    expect(page).toContain('A lawyer’s number: 978-555-0190.')
    expect(page).not.toMatch(/You may say yes or no/)
  })
  test('tell of a court’s paper from which day the record may go, before the family has been told', async () => {
    const at = await ask('secretary', { ...detective, basis: 'unread', target: 'student-record' })
    await done('counsel', `${at}/read-paper`, { basis: 'subpoena', seen: ['court-named', 'return-date-read'], returnOn: '2026-10-30' })
    await done('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    const page = await text('superintendent', `${at}?language=en`)
    expect(page).toMatch(/You may ask the court to stop this, or to let less of the record go\. Ask before this day: October \d+, 2026\./)
    expect(page).not.toMatch(/You may say yes or no/)
  })
  test('where there is none in the language of the home, the page says so and opens the telephone', async () => {
    const at = await ask('secretary', detective)
    await done('superintendent', `${at}/tell`, { notice: 'caregiver-told', outcome: 'not-yet', pointsAtCaregiver: 'no' })
    const { body } = await get('superintendent', `${at}?language=vi`)
    expect(plain(body)).toContain('No letter in this language has been signed. Use the telephone with an interpreter.')
    expect(body).toMatch(/<option value="by-phone" selected>/)
  })
})

describe('copies', () => {
  test('the family’s own copy is in its language, and holds no account and no caller back', async () => {
    const at = await ask('secretary', detective)
    await done('secretary', `${at}/visit`, { agency: 'Harbor Falls Police', names: 'Officer Example', callBack: '978-555-0177' })
    const early = await get('principal', `${at}/family?in=es`)
    expect([early.statusCode, early.body.includes('Officer Example')]).toEqual([409, false])
    expect(plain(early.body)).toContain('There is no copy for the family yet: nobody has told them of this request. Tell them on its page')
    const before = (await get('principal', at)).body
    expect(before).not.toContain(`${at}/family`)
    expect(plain(before)).toContain('There is no copy for the family yet')
    await done('principal', `${at}/tell`, {
      notice: 'caregiver-told',
      outcome: 'told',
      channel: 'phone',
      language: 'en',
      pointsAtCaregiver: 'no',
    })
    expect((await get('principal', at)).body).toContain(`${at}/family`)
    const spanish = await text('principal', `${at}/family?in=es`)
    expect(spanish).toContain('Lo que pasó en Mill Street Middle School')
    expect(spanish).toContain('Officer Example')
    expect(spanish).not.toContain('978-555-0177')
    expect((await get('secretary', `${at}/family`)).statusCode).toBe(403)
  })
  test('there is none where abuse at home is feared, or an order keeps somebody away', async () => {
    const feared = await ask('principal', { ...detective, 'abuse-by-caregiver': 'suspected' })
    expect((await get('principal', `${feared}/family`)).statusCode).toBe(409)
    expect((await get('principal', feared)).body).not.toContain(`${feared}/family`)
    const ordered = await ask('superintendent', { ...detective, basis: 'protection-order' })
    expect((await get('superintendent', `${ordered}/family`)).statusCode).toBe(409)
  })
  test('a search by a judge’s paper, of which nobody is told before, makes no paper for the home that tells of it', async () => {
    const at = await ask('counsel', { ...detective, basis: 'judicial-search-warrant', target: 'student-search' })
    const refused = await get('superintendent', `${at}/family`)
    expect([refused.statusCode, plain(refused.body).includes('nobody has told them of this request')]).toEqual([409, true])
  })
  test('where the plan tells nobody of the family, the page says that counsel says how', async () => {
    const at = await ask('secretary', { ...detective, requester: 'dcf', target: 'student-questioned' })
    const refused = await get('principal', `${at}/family`)
    expect([refused.statusCode, plain(refused.body).includes('nobody is to tell them of this request')]).toEqual([409, true])
  })
  test('counsel’s file holds everything, as a page and as JSON', async () => {
    const at = await ask('secretary', { ...detective, basis: 'unread' })
    await done('counsel', `${at}/read-paper`, { basis: 'judicial-arrest-warrant', seen: ['court-named'] })
    await done('secretary', `${at}/visit`, { agency: 'Harbor Falls Police', callBack: '978-555-0177' })
    const page = await text('counsel', `${at}/counsel`)
    expect(page).toContain('978-555-0177')
    expect(page).toContain('✓ Which court is named at the top?')
    expect((await get('principal', `${at}/counsel`)).statusCode).toBe(403)
    const file = (await get('counsel', `/api${at}/file`)).json<{ contact: { id: string }; visit: object; papers: object[] }>()
    expect(at).toContain(file.contact.id)
    expect(file.papers).toMatchObject([{ basis: 'judicial-arrest-warrant', seen: ['court-named'] }])
    expect((await get('principal', `/api${at}/file`)).statusCode).toBe(403)
  })
})

describe('the committee’s report', () => {
  test('counts the year, leaves drills out and names no school for immigration agents', async () => {
    await ask('secretary', { ...detective, drill: 'yes' })
    await ask('secretary', { requester: 'fed-immigration', basis: 'none', target: 'entry-nonpublic', 'acting-for-immigration': 'yes' })
    const page = await text('superintendent', '/contacts/report')
    expect(page).toMatch(/\d+ requests? from police or agencies/)
    expect(page).toContain('They came fewer than 6 times: the number is hidden.')
    expect(page).not.toContain('Federal immigration agents')
    expect((await get('teacher', '/contacts/report')).statusCode).toBe(403)
    expect((await get('counsel', '/contacts/report?year=1999')).statusCode).toBe(422)
  })
})
