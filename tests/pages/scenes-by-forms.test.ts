import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import { sendForm, type SignedIn } from '../../src/people/testing/open-test-app.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** Scenes at the gate from the desk to their end, by the forms that the pages show and nothing else: what each person sees and sends. */
let whole: WholeApp
const signedIn = new Map<string, SignedIn>()
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  for (const handle of ['secretary', 'principal', 'superintendent', 'counsel']) signedIn.set(handle, await whole.as(handle))
  const { cookie = '', csrf = '' } = signedIn.get('counsel') ?? {}
  for (const notice of ['caregiver-record-emergency', 'caregiver-record-court'])
    for (const language of ['en', 'es']) {
      const fields = { _csrf: csrf, notice, language, version: '0', signer: 'Made-up Counsel', isRead: 'yes' }
      expect((await sendForm(whole.app, '/contacts/templates/sign', fields, { cookie })).statusCode).toBe(303)
    }
}, 120_000)
afterAll(() => whole.close())

type Typed = Readonly<Record<string, string | readonly string[]>>
const cookieOf = (handle: string): string => signedIn.get(handle)?.cookie ?? ''
const get = async (handle: string, url: string): Promise<string> => {
  const { body, statusCode } = await whole.app.inject({ url, headers: { cookie: cookieOf(handle) } })
  expect([url, statusCode]).toEqual([url, 200])
  return body
}
const plain = (html: string): string =>
  (/<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? html)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
const first = (html: string, is: RegExp): string => plain(is.exec(html)?.[1] ?? '')

/** The form of a page with this address that holds these hidden values, as a browser would send it: hidden values, then what is typed. */
async function send(handle: string, url: string, action: string, typed: Typed = {}, hidden: Readonly<Record<string, string>> = {}) {
  const forms = [...(await get(handle, url)).matchAll(/<form\b[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)]
  const found = forms.flatMap(([, to = '', inner = '']) => {
    if (to.split('/').at(-1) !== action) return []
    const fields = [...inner.matchAll(/<input\b[^>]*>/g)].filter(([input]) => /type="hidden"/.test(input))
    const kept = Object.fromEntries(
      fields.map(([input]) => [/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '']),
    )
    const names = new Set([...inner.matchAll(/name="([^"]*)"/g)].map(([, name]) => name))
    const fits = Object.entries(hidden).every(([name, value]) => kept[name] === value) && Object.keys(typed).every(name => names.has(name))
    return fits ? [{ to, kept }] : []
  })
  const [form] = found
  if (!form) throw new Error(`${handle} finds no form “${action}” on ${url}`)
  const answer = await sendForm(whole.app, form.to, { ...form.kept, ...typed }, { cookie: cookieOf(handle) })
  expect([action, answer.statusCode, answer.statusCode === 303 ? '' : plain(answer.body).slice(0, 600)]).toEqual([action, 303, ''])
  return String(answer.headers.location).split('?')[0] ?? ''
}

/** The desk answers what it is asked, reads what to do and starts the record. */
async function desk(name: string, said: Readonly<Record<string, string>>) {
  const url = `/door?${new URLSearchParams(said).toString()}`
  const html = await get('secretary', url)
  const does = first(html, /<h1[^>]*>(.*?)<\/h1>/s)
  const says = first(html, /<div class="c-say">(.*?)<\/div>/s)
  const calls = first(html, /<ol class="c-steps[^"]*">(.*?)<\/ol>/s)
  console.log(`${name}\n  does: ${does}\n  says: ${says}\n  calls: ${calls}`)
  return { does, says, calls, record: await send('secretary', url, 'contacts') }
}
const read = async (handle: string, record: string): Promise<string> => plain(await get(handle, record))
const gets = async (record: string, language: 'en' | 'es'): Promise<string> => {
  const html = await get('superintendent', `${record}?language=${language}`)
  const letter = first(html, new RegExp(`<div class="c-say"><p lang="${language}">(.*?)</p>`, 's'))
  console.log(`  the family gets (${language}): ${letter}`)
  return letter
}

const calm = { emergency: 'none', 'acting-for-immigration': 'no' }
const ending = {
  ...{ place: 'lobby', route: 'not-moved', couldSee: ['staff'], childrenSaw: '0', force: 'none', action: 'none' },
  ...{ support: 'nobody-to-offer', studentsAround: 'none-around' },
}
const account = { force: 'none', couldSee: ['staff'], childrenSaw: '0', noticesKept: 'all', unionOffered: 'yes' }
const to = {
  recipientName: 'A. Reader',
  recipientPosition: 'officer',
  recipientAffiliation: 'Harbor Falls police',
  position: 'Superintendent',
}

test('DCF takes a child whose caregiver is suspected: nobody stands in the way, no caregiver is told, and the desk is shown nothing of it', async () => {
  const { does, record } = await desk('DCF, no paper, caregiver suspected', {
    ...{ requester: 'dcf', basis: 'custody-without-paper', target: 'student-taken' },
    ...calm,
  })
  expect(does).toBe('Do not stand in their way.')
  expect(await read('superintendent', record)).toContain('The caregiver is told')
  await send('superintendent', record, 'facts', { 'abuse-by-caregiver': 'suspected' })
  await send('superintendent', record, 'comply')
  expect(await read('superintendent', record)).not.toContain('The caregiver is told')
  expect(await get('superintendent', `${record}?language=en`)).not.toContain('<div class="c-say"><p lang="en">')
  expect(await read('secretary', record)).not.toMatch(/suspect|may have harmed|may hurt/i)
})

test('a missing child: the record is refused, and ten minutes later what is needed is let go on one signature', async () => {
  const { does, says, record } = await desk('police ask for a record by telephone', {
    ...{ requester: 'local-police', basis: 'none', target: 'student-record', where: 'remote' },
    ...calm,
  })
  expect(does).toContain('Say no, politely')
  expect(says).toContain('I cannot say whether any student is here')
  await send('superintendent', record, 'decline', { reason: 'plan-refuses' })
  const started = whole.clock.now().getTime()
  await send('superintendent', record, 'disclose', {
    ...{ ...to, signature: 'Honora Lightkeeper', student: 'student', parts: ['photographs'] },
    emergency: 'A child of twelve has not been seen since eight this morning.',
    threat: 'The child is outdoors without a coat and it is freezing.',
    need: 'The officer searches for the child and has to know the face.',
    onlyNeeded: 'A photograph shows whom to look for.',
    thisCase: 'Nobody else is asked about and nothing is sent as a habit.',
    reason: 'Without it the search loses an hour before dark.',
  })
  expect(whole.clock.now().getTime() - started).toBeLessThan(600_000)
  expect(await read('superintendent', record)).toContain('Health or safety emergency')
  await send('superintendent', record, 'tell', { pointsAtCaregiver: 'no' }, { notice: 'caregiver-told' })
  expect(await gets(record, 'en')).toMatch(/record/)
  expect(await gets(record, 'es')).toMatch(/expediente/)
  await send('principal', record, 'end', { ...ending, place: 'remote', couldSee: ['nobody'], action: 'records-taken' })
})

test('a chase with no student: officers are let in, and the record closes on what is true, with no family told', async () => {
  const { does, says, record } = await desk('a chase', { requester: 'local-police', emergency: 'imminent-harm' })
  expect(does).toMatch(/^Let them in/)
  expect(says).toContain('I will show you the way.')
  await send('principal', record, 'begin', { place: 'hallway' })
  await send('principal', record, 'end', { ...ending, place: 'hallway', studentInvolved: 'no' })
  await send('principal', record, 'statement', account)
  expect(await read('principal', record)).not.toMatch(/The caregiver is told|A defender is told/)
  await send('superintendent', record, 'review', { finding: 'as-the-plan-says' })
  expect(await read('superintendent', record)).toMatch(/reviewed/i)
})

test('a subpoena six days past its date: counsel excuses whom nobody may tell, both sign, and the record goes', async () => {
  const { does, record } = await desk('a subpoena', {
    ...{ requester: 'court-officer', basis: 'unread', target: 'student-record', where: 'remote' },
    ...calm,
  })
  expect(does).toMatch(/^Hold\./)
  const past = new Date(whole.clock.now().getTime() - 6 * 86_400_000).toISOString().slice(0, 10)
  await send('counsel', record, 'read-paper', { seen: ['court-named', 'scope-read'], returnOn: past }, { basis: 'subpoena' })
  await send('superintendent', record, 'tell', { pointsAtCaregiver: 'no' }, { notice: 'caregiver-told' })
  // The day of the court has passed: what the family can still do, they do today.
  expect(await gets(record, 'en')).toContain('Ask before this day: October 1, 2026.')
  expect(await gets(record, 'es')).toContain('Pídalo antes de este día: 1 de octubre de 2026.')
  await send('counsel', record, 'excuse', { notice: 'caregiver-told', reason: 'counsel-advises' })
  await whole.clockwork.advanceTo(whole.clock, new Date(whole.clock.now().getTime() + 60_000))
  for (const handle of ['counsel', 'superintendent']) await send(handle, record, 'open')
  await send('superintendent', record, 'release', {
    ...{ ...to, signature: 'Honora Lightkeeper', student: 'student', parts: ['attendance'], purpose: 'a subpoena' },
    recipientAffiliation: 'a court',
  })
  await send('superintendent', record, 'end', { ...ending, place: 'remote', couldSee: ['nobody'], action: 'records-taken' })
  await send('superintendent', record, 'review', { finding: 'departed-with-reason' })
  expect(await read('superintendent', record)).toMatch(/reviewed/i)
})

test('an overdose: the crew that the school called is taken to the student, and nobody is told not to bring a student to them', async () => {
  for (const said of [{}, { target: 'unknown' }, { target: 'student-victim' }, { basis: 'none' }]) {
    const url = `/door?${new URLSearchParams({ requester: 'ambulance-fire', emergency: 'school-called', ...said }).toString()}`
    const html = plain(await get('secretary', url))
    expect(html).toContain('to whoever needs care.')
    expect(html).not.toMatch(/Do not bring a student|as a parent, coach or visitor, and as nothing else|They now ask for a student/)
    expect(html).not.toContain('Do not give out anything from a student’s record.')
  }
  expect(plain(await get('secretary', '/door?emergency=imminent-harm'))).not.toContain('as a parent, coach or visitor, and as nothing else')
  const { record } = await desk('a crew that the school called', { requester: 'ambulance-fire', emergency: 'school-called' })
  for (const handle of ['secretary', 'principal'])
    expect(await read(handle, record)).not.toMatch(/for nothing else|They now ask for a student/)
})

test('a crew that asks who and where the child is does not wait, and is told what care needs', async () => {
  for (const emergency of ['none', 'school-called', 'imminent-harm']) {
    const { does, says } = await desk('a crew asks about a student', { requester: 'ambulance-fire', target: 'student-record', emergency })
    expect(does).toBe('Let them in. Tell them what they need.')
    expect(says).toContain('I will show you the way.')
    expect(says).not.toMatch(/wait|consent|cannot say/)
  }
  const html = plain(await get('secretary', '/door?requester=ambulance-fire&target=student-record'))
  expect(html).not.toMatch(/Do not say whether a student is here|Ask them to wait/)
  expect(html).toContain('Do not hand out papers or copies')
  const byTelephone = plain(
    await get('secretary', '/door?requester=ambulance-fire&target=student-record&where=remote&emergency=none&basis=none'),
  )
  expect(byTelephone).not.toContain('Tell them what they need')
})

test('DCF with an officer beside: the desk says that the officer waits', async () => {
  const url = `/door?${new URLSearchParams({ requester: 'dcf-with-police', basis: 'none', target: 'student-victim', ...calm }).toString()}`
  expect(plain(await get('secretary', url))).toContain('DCF goes in alone. The officer waits here')
})

test('a lawyer whom a court appointed: whoever met them reads whom to call, by name and number, also where nobody is named as designee', async () => {
  const { record } = await desk('a lawyer with a paper', {
    requester: 'defense-counsel',
    basis: 'unread',
    target: 'student-questioned',
    ...calm,
  })
  expect(plain(await get('counsel', record))).toContain('So does one that names somebody else, or another place than this school.')
  await send('counsel', record, 'read-paper', { seen: ['court-named', 'judge-signed'] }, { basis: 'court-order' })
  for (const handle of ['secretary', 'principal']) {
    const html = await read(handle, record)
    expect(html).toContain('Call Honora Lightkeeper, 978-555-0101')
    expect(html).not.toMatch(/caregiver is told|caregiver has agreed/i)
  }
})

test('officers whom the school called for a missing child ask for a record: one tap says that it is danger now', async () => {
  const said = { requester: 'local-police', emergency: 'school-called', basis: 'none', target: 'student-record' }
  const html = await get('secretary', `/door?${new URLSearchParams(said).toString()}`)
  expect(plain(html)).toContain('Say no, politely')
  const [, href = ''] = /<a href="([^"]*)"[^>]*>A child is missing, or someone is in danger now</.exec(html) ?? []
  const then = plain(await get('secretary', href.replaceAll('&amp;', '&')))
  expect(then).toContain('Call the superintendent. It is decided in minutes.')
  expect(plain(await get('secretary', '/door?requester=local-police&emergency=none&basis=none&target=student-record'))).not.toContain(
    'A child is missing',
  )
})

test('an officer asks for two students: the desk starts a record for each, and naming the second does not take the place of the first', async () => {
  const said = { requester: 'local-police', basis: 'none', target: 'student-questioned', ...calm }
  expect(plain(await get('secretary', `/door?${new URLSearchParams(said).toString()}`))).toContain('One record for each student.')
  expect(plain(await get('secretary', '/door?requester=local-police&target=adult-staff'))).not.toContain('each student')
  const records: string[] = []
  for (const student of ['Hugo Thistlewood', 'Bram Thistlewood']) {
    const { record } = await desk(`for ${student}`, said)
    await send('principal', record, 'name-student', { student })
    expect(await read('principal', record)).toContain('A second student whom they ask for has a record of their own')
    records.push(record)
  }
  expect(new Set(records).size).toBe(2)
  expect(await read('principal', records[0] ?? '')).toContain('The student: Hugo Thistlewood.')
})
