import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audit } from '../e2e/audit.ts'
import { openScreen } from '../e2e/screen.ts'
import { launchBrowser } from './platform/testing/browser.ts'
import { openApp } from './app.ts'
import { contactPageRoutes } from './contact/index.ts'
import { seedDemo } from './people/index.ts'
import { planOver, seedDemoPlan } from './plan/index.ts'
import { manualClock } from './platform/clock/index.ts'
import type { Database } from './platform/database/index.ts'
import { openTestDatabase } from './platform/database/testing.ts'
import { addDistrict, districtIdOf } from './platform/district/index.ts'
import type { App } from './platform/http/index.ts'
import { openLog } from './platform/log/index.ts'
import { inProcessWakes } from './platform/wakes/index.ts'
import { questions } from './questions.ts'

/** The pages of police and agency requests, through the forms that people post. */

const district = districtIdOf('harbor-falls')
const clock = manualClock(new Date('2026-10-01T14:00:00Z'))
let database: Database
let app: App
const signedIn = new Map<string, { cookie: string; csrf: string }>()

beforeAll(async () => {
  database = await openTestDatabase()
  const plans = planOver(questions)
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', district, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district, clock })
  await database.transaction('app', district, tx => seedDemoPlan(tx, plans, clock.now()))
  const wakes = inProcessWakes()
  const publicUrl = () => 'http://made-up.example'
  const parts = { database, wakes, log: openLog('error'), clock, manual: clock, plans, carrier: { send: async () => 'taken' as const } }
  app = (await openApp({ ...parts, defaultSlug: 'harbor-falls', production: false, publicUrl })).app
  if (!app.hasRoute({ method: 'GET', url: '/contacts' })) contactPageRoutes(app, { gate: { database, clock, wakes, plans, publicUrl }, pageContext: request => ({ lang: request.lang, district: { name: 'x', officePhone: request.district.officePhone ?? '' }, person: request.visitor ? { name: request.visitor.person.name, roles: request.visitor.person.roles } : null, csrf: request.visitor?.csrf ?? null, path: request.url, demo: true, assets: { css: '/look.css', scripts: {} } }) })
  app.get('/look.css', async (_, reply) => reply.type('text/css').send(readFileSync('/tmp/pageseng/look.css', 'utf8').replaceAll(/@font-face\s*\{[^}]*\}/g, '')))
  await app.ready()
  for (const handle of ['teacher', 'secretary', 'principal', 'superintendent', 'counsel', 'student']) {
    const { token } = (await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })).json<{ token: string }>()
    const cookie = `concord_session=${token}`
    const { csrf } = (await app.inject({ url: '/api/session', headers: { cookie } })).json<{ csrf: string }>()
    signedIn.set(handle, { cookie, csrf })
  }
}, 120_000)
afterAll(async () => {
  await app.close()
  await database.close()
})

const get = async (who: string, url: string, lang = 'en') =>
  app.inject({ url, headers: { cookie: `${signedIn.get(who)?.cookie ?? 'a=b'}; concord_lang=${lang}` } })
const text = async (who: string, url: string, lang = 'en') => plain((await get(who, url, lang)).body)
const plain = (html: string) =>
  html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const post = (who: string, url: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams([['_csrf', signedIn.get(who)?.csrf ?? '']])
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
  return app.inject({
    ...{ method: 'POST', url, payload: body.toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: signedIn.get(who)?.cookie ?? 'a=b' },
  })
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
void expect
test('look', async () => {
  const url = await app.listen({ port: 4105, host: '127.0.0.1' })
  const browser = await launchBrowser()
  const { playContacts } = await import('../e2e/contact-scenes.ts')
  const contacts = await playContacts(url)
  await ask('secretary', { ...detective, drill: 'yes' })
  const shotsOf = async (some: [string, string, string][], langs = ['en', 'es']) => {
    for (const [name, who, path] of some)
      for (const lang of langs) {
        const screen = await openScreen(browser, url, { token: signedIn.get(who)?.cookie.split('=')[1] })
        await screen.context.addCookies([{ name: 'concord_lang', value: lang, url }])
        await screen.page.goto(path)
        const found = await audit(screen, name + '-' + lang)
        for (const each of found) if (!/phone|manifest|icons|\/assets/.test(each)) console.log(each)
        await screen.close()
      }
  }
  await shotsOf([['list', 'superintendent', '/contacts'], ['letters', 'counsel', '/contacts/templates'], ['report', 'superintendent', '/contacts/report'], ['family', 'principal', `/contacts/${contacts.reviewed}/family`], ['counsel', 'superintendent', `/contacts/${contacts.reviewed}/counsel`], ['opened', 'superintendent', `/contacts/${contacts.opened}`], ['under-way', 'superintendent', `/contacts/${contacts['under-way']}`], ['emergency', 'superintendent', `/contacts/${contacts.emergency}`]])
  await shotsOf([['tried', 'superintendent', `/contacts/${contacts.tried}`], ['refused', 'superintendent', `/contacts/${contacts.refused}`], ['unread', 'superintendent', `/contacts/${contacts.unread}`], ['reviewed', 'superintendent', `/contacts/${contacts.reviewed}`]], ['es'])
  for (let n = 0; n < 40; n++) await ask('secretary', { ...detective, requester: n % 3 ? 'local-police' : 'dcf' })
  await shotsOf([['report-more', 'superintendent', '/contacts/report']], ['en'])
  const print = await openScreen(browser, url, { token: signedIn.get('superintendent')?.cookie.split('=')[1] })
  await print.page.goto(`/contacts/${contacts.reviewed}/family`)
  await print.page.pdf({ path: '/tmp/pageseng/family.pdf' })
  await print.page.goto(`/contacts/${contacts.reviewed}/counsel`)
  await print.page.pdf({ path: '/tmp/pageseng/counsel.pdf' })
  await print.close()
  await browser.close()
}, 900_000)
void done; void text; void ending; void account
