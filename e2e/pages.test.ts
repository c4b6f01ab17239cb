import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleTexts } from '../src/people/testing/sample-bundle.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { langs } from '../src/kernel/lang.ts'
import { launchBrowser } from '../src/platform/testing/browser.ts'
import { need } from '../src/platform/testing/requirements.ts'
import { request, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { audit } from './audit.ts'
import { inLanes } from './lanes.ts'
import { brokenLinks, linksOn } from './links.ts'
import { type Route, routesOfApp } from './route-table.ts'
import { type ContactScene, playContacts, playReport } from './contact-scenes.ts'
import { playEntries, type RestraintScene } from './restraint-scenes.ts'
import { enterAccess, enterAgreements } from './agreement-scenes.ts'
import { eventListed, takeDispatch } from './dispatch-scenes.ts'
import { playProcesses, type RepairScene, repairScenes } from './repair-scenes.ts'
import { playScenes, type Scene } from './scenes.ts'
import { openScreen, type Screen } from './screen.ts'
import { weigh } from './weigh.ts'
import { tooLong } from './word-budgets.ts'

/**
 * Every page of the route table, for a stranger, a teacher, a responder and the superintendent, with calls in every state: axe finds
 * nothing, nothing scrolls sideways, the browser complains of nothing, every link leads somewhere and nothing comes from another host.
 */
const people = ['stranger', 'teacher', 'responder-1', 'superintendent', 'caregiver', 'mediator-quayside'] as const
type Who = (typeof people)[number]
/** Between them the caller and who was asked see every state a call can be in; whoever only reads it sees the same page in each. */
const scenesOf: Record<Who, readonly Scene[]> = {
  stranger: ['open'],
  teacher: ['late', 'closed', 'cancelled', 'open', 'danger', 'drill'],
  'responder-1': ['late', 'closed', 'open', 'danger', 'there', 'handed-over', 'answered-drill'],
  superintendent: ['late', 'closed', 'drill'],
  caregiver: ['closed'],
  'mediator-quayside': ['closed'],
}
/** Whoever wrote it down sees no caregiver; whoever leads sees every form. A stranger is sent to sign in from any. */
const contactScenesOf: Record<Who, readonly ContactScene[]> = {
  stranger: ['held'],
  teacher: ['held', 'emergency', 'under-way', 'ended'],
  'responder-1': ['held'],
  superintendent: ['held', 'tried', 'unread', 'ready', 'refused', 'emergency', 'opened', 'under-way', 'ended', 'reviewed'],
  caregiver: ['held'],
  'mediator-quayside': ['held'],
}
/** Whoever leads a process sees every form of it; a family what is their child’s. */
const repairScenesOf: Record<Who, readonly RepairScene[]> = {
  stranger: ['named'],
  teacher: ['named'],
  'responder-1': ['named'],
  superintendent: ['named'],
  caregiver: ['ready', 'agreed', 'ended'],
  'mediator-quayside': repairScenes,
}
/** What is a family’s own; every other page is theirs as it is a stranger’s. */
const ofRepair = ['/repair', '/repair/ask', '/repair/figures', '/repair/:id']
const ofRestraint = ['/restraint', '/restraint/:id', '/restraint/:id/letter/:language']
const ofFamilies = [...ofRepair, ...ofRestraint, '/', '/me', '/calls/:id', '/contacts/:id', '/my-child', '/my-child/:id/seen']

describe.skipIf(need('browser', 'the crawl over every page'))('every page', () => {
  let store: Awaited<ReturnType<typeof anyStore>>
  let server: Running
  let browser: Browser
  let routes: Route[]
  let calls: Record<Scene, string>
  let contacts: Record<ContactScene, string>
  /** A weapon report, drafted when a call said that one was found. */
  let report: string
  let processes: Record<RepairScene, string>
  let entries: Record<RestraintScene, string>
  /** Of the list of the police. */
  let event: string
  /** Paths through a track: valid, about to lapse, lapsed, on the way. */
  let trainings: string[]
  /** Somebody on the way to the new duty. */
  let changing: string
  /** Devices of the demonstration: one of each answer of the plan. */
  let deviceIds: string[]
  /** What falls due: one of each way it stands. */
  let deadlineIds: string[]
  let agreements: string[]
  let access: string[]
  /** An exclusion that a principal considers. */
  let considered: string
  /** Whose page is visited. */
  let someone: string
  /** Whose caregiver looks. */
  let child: string
  /** What somebody of another school opened in an emergency. */
  let opened: string
  /** Addresses from texts that ask somebody to come, by how they stand. */
  let linked: Record<string, string>
  /** Of sheets that ask how a call was: an open one, and none. */
  let said: string[]
  /** What is posted: one opening that takes applications, one whose panel is at work. */
  let openings: { id: string; post: string }[]
  const tokens: Partial<Record<Who, string>> = {}
  /** What fills an address with a parameter: a page with one that is not here fails the test below. */
  const samples: Record<string, (who: Who) => { name: string; path: string }[]> = {
    '/figures': who => [
      { name: 'figures', path: '/figures' },
      ...(who === 'superintendent' ? [{ name: 'figures-messages', path: '/figures?view=messages' }] : []),
    ],
    '/invest/need/:orgCode': () => ['99990305', '99010010'].map(code => ({ name: `need-${code}`, path: `/invest/need/${code}` })),
    '/invest/staffing/:orgCode': () =>
      ['99990305', '99990010'].map(code => ({ name: `staffing-${code}`, path: `/invest/staffing/${code}` })),
    '/invest/posts/openings/:id': () => openings.map(({ id }, at) => ({ name: `opening-${at}`, path: `/invest/posts/openings/${id}` })),
    '/invest/posts/hiring/:id': () => openings.map(({ post }, at) => ({ name: `hiring-${at}`, path: `/invest/posts/hiring/${post}` })),
    '/invest/posts/panel/:id': () => openings.map(({ id }, at) => ({ name: `panel-${at}`, path: `/invest/posts/panel/${id}` })),
    '/plan/versions/:version': () => [{ name: 'plan-version', path: '/plan/versions/1' }],
    '/plan/sections/:section': () =>
      ['fights', 'culture-keepers', 'weapon-report'].map(name => ({ name: `plan-section-${name}`, path: `/plan/sections/${name}` })),
    '/plan/model/:slug': () => ['oakland', 'massachusetts'].map(name => ({ name: `plan-model-${name}`, path: `/plan/model/${name}` })),
    '/plan/counsel/:plan/:section': () => [{ name: 'section-reading', path: '/plan/counsel/massachusetts/abuse-report' }],
    '/door/papers/:kind': () => [{ name: 'paper', path: '/door/papers/administrative-warrant' }],
    '/my-child/:id/seen': () => [{ name: 'my-child-seen', path: `/my-child/${child}/seen` }],
    '/open-in-emergency/:kind/:id': () => [{ name: 'open-in-emergency', path: `/open-in-emergency/call/${calls.closed}` }],
    '/emergency-openings/:id': () => [{ name: 'emergency-opening', path: `/emergency-openings/${opened}` }],
    '/who-saw/:id': () => [{ name: 'who-saw', path: `/who-saw/${calls.closed}` }],
    '/people/:id': () => [{ name: 'person', path: `/people/${someone}` }],
    '/contacts/:id': who => contactScenesOf[who].map(name => ({ name: `contact-${name}`, path: `/contacts/${contacts[name]}` })),
    '/contacts/:id/family': () => [{ name: 'family-copy', path: `/contacts/${contacts.reviewed}/family` }],
    '/contacts/:id/counsel': () => [{ name: 'counsel-file', path: `/contacts/${contacts.reviewed}/counsel` }],
    '/contacts/reports/:id': () => [{ name: 'report', path: `/contacts/reports/${report}` }],
    '/reconcile/:id': () => [{ name: 'reconcile-event', path: `/reconcile/${event}` }],
    '/standing-access/:id': () => access.map((id, at) => ({ name: `access-${at}`, path: `/standing-access/${id}` })),
    '/agreements/:id': () => agreements.map((id, at) => ({ name: `agreement-${at}`, path: `/agreements/${id}` })),
    '/training/:id': () => trainings.map((id, at) => ({ name: `training-${at}`, path: `/training/${id}` })),
    '/training/transitions/:id': () => [{ name: 'transition', path: `/training/transitions/${changing}` }],
    '/deadlines/:id': () => deadlineIds.map((id, at) => ({ name: `deadline-${at}`, path: `/deadlines/${id}` })),
    '/deadlines/feed/:code': () => [],
    '/devices/:id': () => deviceIds.map((id, at) => ({ name: `device-${at}`, path: `/devices/${id}` })),
    '/evidence/:measure': () => ['armed-guard', 'vape-sensor'].map(name => ({ name: `evidence-${name}`, path: `/evidence/${name}` })),
    '/discipline/:id': () => [{ name: 'incident', path: `/discipline/${considered}` }],
    '/discipline/:id/file': () => [{ name: 'incident-file', path: `/discipline/${considered}/file` }],
    '/repair/:id': who => repairScenesOf[who].map(name => ({ name: `repair-${name}`, path: `/repair/${processes[name]}` })),
    '/restraint/:id': () => Object.entries(entries).map(([name, id]) => ({ name: `restraint-${name}`, path: `/restraint/${id}` })),
    '/restraint/:id/letter/:language': () => [{ name: 'restraint-letter', path: `/restraint/${entries.described}/letter/en` }],
    '/invest/money/model/:slug': () =>
      ['los-angeles', 'denver', 'san-francisco'].map(name => ({ name: `money-${name}`, path: `/invest/money/model/${name}` })),
    '/invest/money/export/:year/:file': () => [],
    '/say/:code': () => said.map((path, at) => ({ name: `say-${at}`, path })),
    '/to/:code': () => Object.entries(linked).map(([name, path]) => ({ name: `link-${name}`, path })),
    '/calls/:id': who => scenesOf[who].map(name => ({ name: `call-${name}`, path: `/calls/${calls[name]}` })),
  }

  beforeAll(async () => {
    store = await anyStore()
    await takeDispatch(store.env)
    ;[routes, server, browser] = await Promise.all([routesOfApp(), startServer({ ...store.env, CONCORD_CLOCK: 'manual' }), launchBrowser()])
    for (const who of people) if (who !== 'stranger') tokens[who] = (await signIn(server.url, who)).token
    someone = (await signIn(server.url, 'responder-2')).person.id
    child = (await signIn(server.url, 'student')).person.id
    openings = (await request<{ items: typeof openings }>(`${server.url}/api/invest/posts/openings`)).body.items
    calls = await playScenes(server.url)
    opened = (
      await (
        await signIn(server.url, 'nurse-high')
      ).post<{ id: string }>('/api/emergency-openings', { kind: 'call', matter: calls.closed, reason: 'hurt' })
    ).body.id
    linked = { ...(await linksIn(server.url, { open: calls.open, drill: calls.drill, closed: calls.closed })), unknown: '/to/nothing' }
    const sheets = await (await signIn(server.url, 'superintendent')).post<{ items: { path: string }[] }>('/api/voice/ask', {
      about: 'response',
      of: calls.closed,
    })
    said = [...sheets.body.items.slice(0, 1).map(({ path }) => path.split('?')[0] ?? ''), '/say/nothing']
    contacts = await playContacts(server.url)
    report = await playReport(server.url)
    processes = await playProcesses(server.url)
    considered = (
      await (
        await signIn(server.url, 'principal')
      ).post<{ id: string }>('/api/discipline', { student: 'student', on: '2026-09-01', ground: 'other', grade: '4-8' })
    ).body.id
    entries = await playEntries(server.url)
    event = await eventListed(server.url)
    agreements = await enterAgreements(server.url)
    access = await enterAccess(server.url)
    const { items } = (await (await signIn(server.url, 'superintendent')).get<{ items: { id: string; stands: string }[] }>('/api/training'))
      .body
    const changes = await (await signIn(server.url, 'superintendent')).get<{ items: { id: string }[] }>('/api/training/transitions')
    changing = changes.body.items[0]?.id ?? ''
    const dates = (await request<{ items: { id: string; href: string; stands: string }[] }>(`${server.url}/api/deadlines`)).body.items
    deadlineIds = ['overdue', 'near', 'later', 'done', 'not-known'].flatMap(
      stands => dates.find(each => each.stands === stands && each.href.startsWith('/deadlines/'))?.id ?? [],
    )
    const standing = (await request<{ items: { id: string; answer: string }[] }>(`${server.url}/api/devices`)).body.items
    deviceIds = [...new Set(standing.map(({ answer }) => answer))].flatMap(
      answer => standing.find(each => each.answer === answer)?.id ?? [],
    )
    trainings = ['valid', 'lapsed', 'none'].flatMap(stands => items.find(each => each.stands === stands)?.id ?? [])
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await store?.remove()
  })

  const pages = () => routes.filter(route => route.method === 'GET' && route.page !== null)
  const visitsOf = (who: Who) =>
    pages()
      .filter(({ url }) => who !== 'caregiver' || ofFamilies.includes(url))
      .filter(({ url }) => who !== 'mediator-quayside' || ofRepair.includes(url))
      .flatMap(route => (samples[route.url]?.(who) ?? [{ name: String(route.page), path: route.url }]).map(visit => ({ ...visit, route })))
      .map(visit => ({ ...visit, name: `${visit.name}-${who}` }))

  test('the crawl knows how to reach every page of the route table', () => {
    expect(pages().map(route => route.page)).toContain('home')
    expect(pages().filter(({ url }) => url.includes(':') && samples[url] === undefined)).toEqual([])
  })

  /** What a page shows, apart from keys and ids: shown alike to two people, it is looked into once; only the frame differs, which other pages show. */
  const audited = new Set<string>()
  const isShownFirst = async (page: Screen['page']): Promise<boolean> => {
    const main = await page.locator('main').innerHTML()
    const shown = main.replaceAll(/ value="[^"]*"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')
    return !audited.has(shown) && audited.add(shown) !== undefined
  }

  const built = new Set<string>()

  for (const [who, lang] of people.flatMap(each => langs.map(lang => [each, lang] as const)))
    test(`as ${who} (${lang})`, async () => {
      const screen = await openScreen(browser, server.url, { token: tokens[who] })
      await screen.context.addCookies([{ name: 'concord_lang', value: lang, url: server.url }])
      const found: string[] = []
      const links = new Map<string, string>()
      let isRefused = false
      for (const { name, path, route } of visitsOf(who)) {
        const status = (await screen.page.goto(path))?.status() ?? 0
        if (status >= 500) found.push(`${name}: answered ${status}`)
        if (status < 400) for (const link of await linksOn(screen.page)) links.set(link, links.get(link) ?? name)
        if (status === 200 && lang === 'en')
          for (const says of await tooLong(screen.page, route)) found.push(`${nameOf(screen.page, name)}: ${says}`)
        // Every page that is not one's to see is the same but for a sentence.
        if (status !== 403 || !isRefused)
          found.push(
            ...((await isShownFirst(screen.page))
              ? await audit(screen, `${status === 403 ? `not-permitted-${who}` : nameOf(screen.page, name)}-${lang}`, built)
              : screen.complaints()),
          )
        isRefused ||= status === 403
      }
      await screen.close()
      // A link leads to one place in every language.
      const broken = lang === 'en' ? await brokenLinks(server.url, tokens[who], links) : []
      expect([...found, ...broken]).toEqual([])
    }, 480_000)

  /** Every section with its rules, to print. */
  const wholePlans = ['plan-whole', 'plan-version']

  test('a first visit to any page is 60 KB at most besides fonts, of a whole plan 65', async () => {
    const found: string[] = []
    const visits = (['superintendent', 'responder-1', 'stranger'] as const).flatMap(who => visitsOf(who).map(visit => ({ who, ...visit })))
    const first = visits.filter(({ path }, at) => visits.findIndex(each => each.path === path) === at)
    await inLanes(4, first, async ({ who, name, path }) => {
      const { bytes } = await weigh(browser, server.url, path, { token: tokens[who], network: null })
      if (bytes > (wholePlans.includes(name.replace(`-${who}`, '')) ? 65 : 60) * 1024) found.push(`${name}: ${Math.round(bytes / 1024)} KB`)
    })
    expect(found).toEqual([])
  }, 240_000)

  /** Pages that only an answer to something brings: a refusal with the person's words kept, a difference, a fault. */
  const brought: readonly { name: string; who: Who; bring: (screen: Screen) => Promise<void> }[] = [
    { name: 'nothing-here', who: 'stranger', bring: async ({ page }) => void (await page.goto('/nothing-here')) },
    {
      name: 'what-if-answered',
      who: 'stranger',
      bring: async ({ page }) =>
        void (await page.goto(
          '/what-if?what=fight&danger=possible&weapon=none&whose=student&where=building&outside-called=none&needs=none-known',
        )),
    },
    {
      name: 'what-if-danger',
      who: 'stranger',
      bring: async ({ page }) =>
        void (await page.goto(
          '/what-if?what=weapon&danger=now&weapon=in-use&whose=student&where=building&outside-called=none&needs=none-known',
        )),
    },
    { name: 'what-if-wrong', who: 'stranger', bring: async ({ page }) => void (await page.goto('/what-if?what=banana')) },
    {
      name: 'compared',
      who: 'stranger',
      bring: async ({ page }) => void (await page.goto('/plan/compare?a=in-force&b=without-what-no-section-decides')),
    },
    {
      name: 'compared-nothing',
      who: 'stranger',
      bring: async ({ page }) => void (await page.goto('/plan/compare?a=in-force&b=version-99')),
    },
    { name: 'compared-pasted', who: 'stranger', bring: ({ page }) => pasted(page) },
    {
      name: 'door-answered',
      who: 'teacher',
      bring: async ({ page }) =>
        void (await page.goto(
          '/door?requester=local-police&emergency=none&basis=not-shown&target=student-questioned&acting-for-immigration=no&where=building',
        )),
    },
    { name: 'door-danger', who: 'teacher', bring: async ({ page }) => void (await page.goto('/door?emergency=imminent-harm')) },
    {
      name: 'door-refused',
      who: 'stranger',
      bring: async ({ page }) => void (await page.goto('/door?requester=fed-immigration&emergency=none&basis=none&target=student-taken')),
    },
    { name: 'door-wrong', who: 'stranger', bring: async ({ page }) => void (await page.goto('/door?requester=banana')) },
    { name: 'broken', who: 'stranger', bring: async ({ page }) => void (await page.goto('/design?message=broken')) },
    { name: 'people-chosen', who: 'superintendent', bring: async ({ page }) => void (await page.goto('/people?role=nurse')) },
    { name: 'call-not-sent', who: 'stranger', bring: notSent },
    { name: 'sign-in-link-spent', who: 'stranger', bring: async ({ page }) => void (await page.goto('/sign-in?link=made-up')) },
    { name: 'duty-wrong', who: 'superintendent', bring: ({ page }) => sendForm(page, '/duty', 'form:has([name=from])') },
    { name: 'calendar-wrong', who: 'superintendent', bring: ({ page }) => sendForm(page, '/calendar', 'form:has([name=day])') },
    { name: 'settings-wrong', who: 'superintendent', bring: settingsWrong },
    { name: 'link-made', who: 'superintendent', bring: ({ page }) => sendForm(page, `/people/${someone}`, 'form[action$="/link"]') },
    {
      name: 'sign-in-link',
      who: 'superintendent',
      bring: async ({ page }) => {
        await sendForm(page, `/people/${someone}`, 'form[action$="/link"]')
        await page.goto(await linkToSignIn(server.url))
      },
    },
    { name: 'roster-difference', who: 'superintendent', bring: ({ page }) => sendRoster(page, {}) },
    {
      name: 'roster-faults',
      who: 'superintendent',
      bring: ({ page }) =>
        sendRoster(page, { 'enrollments.csv': (sampleTexts('1.2')['enrollments.csv'] ?? '').replace('p1,teacher', 'nobody,wizard') }),
    },
    { name: 'roster-unreadable', who: 'superintendent', bring: ({ page }) => sendFile(page, Buffer.from('not a zip')) },
    {
      name: 'roster-aspen',
      who: 'superintendent',
      bring: ({ page }) =>
        sendFile(
          page,
          Buffer.from('local_id,full_name,grade,school_local_id\na1,"Tern, Una",07,MID\na2,"Plover, Bo",08,MID\n'),
          'Aspen (X2)',
        ),
    },
    {
      name: 'tell-wrong',
      who: 'superintendent',
      bring: ({ page }) => sendForm(page, `/contacts/${contacts.held}`, 'form[action$="/tell"]'),
    },
    {
      name: 'end-wrong',
      who: 'superintendent',
      bring: ({ page }) => sendForm(page, `/contacts/${contacts['under-way']}`, 'form[action$="/end"]'),
    },
    {
      name: 'letter-shown',
      who: 'superintendent',
      bring: async ({ page }) => void (await page.goto(`/contacts/${contacts.held}?language=ht`)),
    },
    { name: 'money-keep-wrong', who: 'superintendent', bring: ({ page }) => sendForm(page, '/invest/money/keep', 'form:has([name=from])') },
    { name: 'money-no-such-year', who: 'stranger', bring: async ({ page }) => void (await page.goto('/invest/money?year=1999')) },
    { name: 'money-try-broken', who: 'stranger', bring: async ({ page }) => void (await page.goto('/invest/money/try?d=banana')) },
    {
      name: 'money-scaled',
      who: 'stranger',
      bring: async ({ page }) => void (await page.goto('/invest/money/model/los-angeles?by=enrolment&theirs=465000&ours=4212')),
    },
    { name: 'report-wrong', who: 'superintendent', bring: async ({ page }) => void (await page.goto('/contacts/report?year=1999')) },
    { name: 'close-wrong', who: 'responder-1', bring: ({ page }) => sendForm(page, `/calls/${calls.there}`, 'form:has([name=outcome])') },
  ]

  test.each(langs)(
    'pages that an answer brings (%s)',
    async lang => {
      const found: string[] = []
      for (const { name, who, bring } of brought) {
        const screen = await openScreen(browser, server.url, { token: tokens[who] })
        await screen.context.addCookies([{ name: 'concord_lang', value: lang, url: server.url }])
        await bring(screen)
        found.push(...(await audit(screen, `${name}-${lang}`, built)))
        await screen.close()
      }
      expect(found).toEqual([])
    },
    240_000,
  )
})

/** Where a page sends a stranger on to sign in, the picture is of that. */
/** The path of the link in the first text that asked somebody to each of these calls. */
async function linksIn(url: string, wanted: Record<string, string>): Promise<Record<string, string>> {
  const { items } = (await request<{ items: { call: string; text: string }[] }>(`${url}/api/demo/messages`)).body
  const pathTo = (call: string) => items.flatMap(each => (each.call === call ? (/\/to\/[\w-]+/.exec(each.text)?.[0] ?? []) : []))[0]
  return Object.fromEntries(Object.entries(wanted).map(([name, call]) => [name, pathTo(call) ?? '/no-link']))
}

/** The path of the last link to sign in that went to anybody. */
async function linkToSignIn(url: string): Promise<string> {
  const { items } = (await request<{ items: { text: string }[] }>(`${url}/api/demo/messages`)).body
  return items.flatMap(({ text }) => /\/sign-in\?link=[\w.-]+/.exec(text)?.[0] ?? []).at(-1) ?? '/no-link'
}

const nameOf = (page: Screen['page'], name: string): string => (new URL(page.url()).pathname === '/sign-in' ? 'sign-in' : name)

/** A plan that cannot be read, beside the one in force. */
async function pasted(page: Screen['page']): Promise<void> {
  await page.goto('/plan/compare')
  await page.locator('details:has([name=text]) summary').click()
  await page.locator('[name=text]').fill('no plan at all')
  const sent = page.waitForResponse(answer => answer.request().method() === 'POST')
  await page.locator('form:has([name=text]) button').click()
  await sent
  await page.waitForLoadState()
}

async function notSent({ page }: Screen): Promise<void> {
  await page.goto('/call')
  await page.locator('[name=room]').fill('Room 214')
  await page.locator('form:has([name=room]) button').last().click()
  await page.locator('.c-not-sent').waitFor()
}

/** Sends the form as it stands. */
async function sendForm(page: Screen['page'], path: string, form: string): Promise<void> {
  await page.goto(path)
  const sent = page.waitForResponse(answer => answer.request().method() === 'POST')
  const own = page.locator(form).first()
  for (let folded = page.locator('details:not([open])').filter({ has: own }); (await folded.count()) > 0; )
    await folded.first().locator('summary').first().click()
  await own.locator('button').last().click()
  await sent
  await page.waitForLoadState()
}

async function settingsWrong({ page }: Screen): Promise<void> {
  await page.goto('/settings')
  await page.locator('[name=officePhone]').fill('911')
  await page.locator('form:has([name=officePhone]) button').click()
  await page.locator('.c-error').waitFor()
}

const sendRoster = async (page: Screen['page'], changed: Readonly<Record<string, string>>): Promise<void> =>
  sendFile(page, await zipOf({ ...sampleTexts('1.2'), ...changed }))

async function sendFile(page: Screen['page'], buffer: Buffer, format = 'OneRoster'): Promise<void> {
  await page.goto('/people/import')
  await page.getByText(format, { exact: true }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: format === 'OneRoster' ? 'roster.zip' : 'students.csv', mimeType: 'application/octet-stream', buffer })
  const sent = page.waitForResponse(answer => answer.request().method() === 'POST')
  await page.locator('form:has([type=file]) button').click()
  await sent
  await page.waitForLoadState()
}
