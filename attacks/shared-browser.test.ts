import { createECDH, randomBytes } from 'node:crypto'
import webPushLibrary from 'web-push'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshId, type PersonId, readId } from '../src/kernel/ids.ts'
import { removeGone } from '../src/people/commands/devices.ts'
import { takeStepsAway } from '../src/people/commands/take-steps-away.ts'
import { findPersonByHandle } from '../src/people/store/person.ts'
import { webPush } from '../src/platform/channels/web-push.ts'
import { openAnyDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { falls, sendForm } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/**
 * A telephone in the staff room that several people use: whoever signed out there, or after whom somebody else signed in, has no notices shown
 * on it any more, and nobody answers a call in their name by touching one.
 */
const vapid = { ...webPushLibrary.generateVAPIDKeys(), subject: 'mailto:it@example.org' }
let whole: WholeApp
beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase, channels: [webPush(vapid)] })
}, 120_000)
afterAll(() => whole.close())

/** A browser that keeps what it is told to keep. */
function browser() {
  const kept = new Map<string, string>()
  const keys = createECDH('prime256v1').generateKeys()
  const subscription = {
    endpoint: `https://push.services.example.org/${freshId()}`,
    keys: { p256dh: keys.toString('base64url'), auth: randomBytes(16).toString('base64url') },
  }
  const cookie = () => [...kept].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = <T extends { cookies: { name: string; value: string }[] }>(answer: T): T => {
    for (const { name, value } of answer.cookies) value === '' ? kept.delete(name) : kept.set(name, value)
    return answer
  }
  const csrf = async () => (await whole.app.inject({ url: '/api/session', headers: { cookie: cookie() } })).json<{ csrf: string }>().csrf
  return {
    kept,
    signIn: async (handle: string) => {
      const payload = { handle }
      const answer = keep(await whole.app.inject({ method: 'POST', url: '/api/session', payload, headers: { cookie: cookie() } }))
      expect(answer.statusCode).toBe(201)
      return answer.json<{ person: { id: string } }>().person.id
    },
    showNotices: async () => {
      const headers = { cookie: cookie(), 'x-csrf-token': await csrf() }
      const answer = await whole.app.inject({ method: 'POST', url: '/api/me/devices', payload: subscription, headers })
      expect(keep(answer).statusCode).toBe(204)
    },
    signOutElsewhere: async () => {
      const answer = await sendForm(whole.app, '/me/sessions/end-others', { _csrf: await csrf() }, { cookie: cookie() })
      expect(answer.statusCode).toBe(303)
    },
    signOut: async () => {
      expect(keep(await sendForm(whole.app, '/sign-out', { _csrf: await csrf() }, { cookie: cookie() })).statusCode).toBe(303)
    },
  }
}
const shownTo = async (person: string): Promise<number> => {
  const { rows } = await ownerClient(whole.database, client =>
    client.query("select from people.way where district_id = $1 and person_id = $2 and kind = 'device' and removed_at is null", [
      falls,
      person,
    ]),
  )
  return rows.length
}
const toldTo = async (person: string): Promise<string[]> => {
  const { rows } = await ownerClient(whole.database, client =>
    client.query<{ text: string }>('select text from platform.message where district_id = $1 and person_id = $2', [falls, person]),
  )
  return rows.map(({ text }) => text)
}

test('whoever signs out has no notices shown there, and a message says so', async () => {
  const here = browser()
  const nurse = await here.signIn('nurse')
  await here.showNotices()
  expect(await shownTo(nurse)).toBe(1)
  await here.signOut()
  expect([await shownTo(nurse), here.kept.size]).toEqual([0, 0])
  expect((await toldTo(nurse)).filter(text => text.includes('shows you no notices'))).toHaveLength(1)
})

test('neither has whoever was signed in before somebody else; the next one has none either until they ask', async () => {
  const here = browser()
  const counsel = await here.signIn('counsel')
  await here.showNotices()
  await here.signIn('counsel')
  expect(await shownTo(counsel)).toBe(1)
  const teacher = await here.signIn('teacher')
  expect([await shownTo(counsel), await shownTo(teacher)]).toEqual([0, 0])
  expect((await toldTo(counsel)).filter(text => text.includes('shows you no notices'))).toHaveLength(1)
})

test('neither has whoever asked in it before, though its cookie was lost: the next one who asks has them, and whoever had them is told', async () => {
  const here = browser()
  const finance = await here.signIn('finance')
  await here.showNotices()
  here.kept.clear()
  const secretary = await here.signIn('secretary')
  await here.showNotices()
  await here.showNotices()
  expect([await shownTo(finance), await shownTo(secretary)]).toEqual([0, 1])
  expect((await toldTo(finance)).filter(text => text.includes('shows you no notices'))).toHaveLength(1)
  expect((await toldTo(secretary)).filter(text => text.includes('shows you no notices'))).toEqual([])
})

test('nobody ends the notices of somebody else by what they make up, and no other browser of theirs is touched', async () => {
  const [own, other, stranger] = [browser(), browser(), browser()]
  const clinician = await own.signIn('clinician')
  await own.showNotices()
  await other.signIn('clinician')
  await other.showNotices()
  const { rows } = await ownerClient(whole.database, client =>
    client.query<{ id: string }>("select way_id as id from people.way where person_id = $1 and kind = 'device'", [clinician]),
  )
  for (const made of [...rows.map(({ id }) => id), '', 'x', '0'.repeat(64), `${'0'.repeat(31)}'`]) {
    stranger.kept.set('concord_notices', made)
    await stranger.signIn('teacher')
  }
  expect(await shownTo(clinician)).toBe(2)
  await other.signOut()
  expect(await shownTo(clinician)).toBe(1)
})

test('whoever is signed out everywhere, since a telephone is lost, has notices shown in none of their browsers', async () => {
  const [lost, desk] = [browser(), browser()]
  const psychologist = await lost.signIn('responder-1')
  await lost.showNotices()
  await desk.signIn('responder-1')
  await desk.showNotices()
  const lead = await whole.as('superintendent')
  const url = `/people/${psychologist}/end-sessions`
  expect((await sendForm(whole.app, url, { _csrf: lead.csrf }, { cookie: lead.cookie })).statusCode).toBe(303)
  expect(await shownTo(psychologist)).toBe(0)
  expect((await toldTo(psychologist)).filter(text => text.includes('show you no notices'))).toHaveLength(1)
})

test('nor has whoever signs out everywhere else, but in the browser they are in', async () => {
  const [lost, here] = [browser(), browser()]
  const principal = await lost.signIn('principal')
  await lost.showNotices()
  await here.signIn('principal')
  await here.showNotices()
  await here.signOutElsewhere()
  expect(await shownTo(principal)).toBe(1)
  await here.signOut()
  expect(await shownTo(principal)).toBe(0)
})

test('nor has whoever lost their second step with it, once two people have taken that away', async () => {
  const lost = browser()
  const nurse = await lost.signIn('nurse')
  await lost.showNotices()
  await whole.database.transaction('app', falls, async tx => {
    const person = await findPersonByHandle(tx, 'nurse')
    if (person) await takeStepsAway(tx, { person, at: whole.clock.now(), deed: freshId(), change: null })
  })
  expect(await shownTo(nurse)).toBe(0)
})

test('whose browser its push service no longer knows hears so along the ways that are left', async () => {
  const here = browser()
  const teacher = await here.signIn('teacher')
  await here.showNotices()
  const person = readId<PersonId>(teacher)
  const { rows } = await ownerClient(whole.database, client =>
    client.query<{ address: string }>("select address from people.way where person_id = $1 and kind = 'device' and removed_at is null", [
      teacher,
    ]),
  )
  const [address = ''] = rows.map(each => each.address)
  // Added for the keys that are set up now: with others it would take nothing from us.
  expect(JSON.parse(address)).toMatchObject({ for: vapid.publicKey })
  if (person) await whole.database.transaction('app', falls, tx => removeGone(tx, { person, address, at: whole.clock.now() }))
  expect(await shownTo(teacher)).toBe(0)
  expect((await toldTo(teacher)).filter(text => text.includes('takes none any more'))).toHaveLength(1)
})
