import { seedDemoMoney } from '../src/invest/index.ts'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import { sendForm, type SignedIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp } from './open-whole-app.ts'

/** The pages that are read in every language: who looks, and at which address. */
export const walkedPages: readonly (readonly [handle: string | null, address: string])[] = [
  [null, '/'],
  [null, '/call'],
  [null, '/plan'],
  [null, '/plan/whole'],
  [null, '/plan/sections/fights'],
  [null, '/plan/sections/fights?version=1'],
  [null, '/plan/sections/nowhere'],
  [null, '/plan/versions'],
  [null, '/plan/versions/1'],
  [null, '/plan/versions/99'],
  [null, '/plan/law'],
  [null, '/plan/model/oakland'],
  [null, '/plan/model/nowhere'],
  [null, '/plan/compare'],
  [null, '/plan/changes'],
  [null, '/plan/compare?a=in-force&b=without-what-no-section-decides'],
  [null, '/plan/compare?a=in-force&b=version-99'],
  [null, '/design'],
  [null, '/what-if'],
  [null, '/what-if?what=fight&danger=possible'],
  [null, '/what-if?what=nonsense'],
  [null, '/invest/money'],
  [null, '/invest/money/try'],
  [null, '/invest/money/model/los-angeles?by=enrolment&theirs=465000&ours=4212'],
  [null, '/invest/money/model/denver'],
  [null, '/invest/money/budget'],
  [null, '/invest/money/budget?by=fund&of=none'],
  ['superintendent', '/invest/money/keep'],
  ['superintendent', '/invest/money/import'],
  [null, '/sign-in'],
  [null, '/sign-in?link=old'],
  [null, '/sign-in/issuer/return?state=old'],
  [null, '/sign-in?then=%2Fcall'],
  ['teacher', '/'],
  ['teacher', '/call'],
  ['teacher', 'the call'],
  ['responder-1', 'the call'],
  ['responder-1', '/me/pages'],
  ['responder-1', '/me'],
  ['teacher', '/me'],
  ['superintendent', '/me'],
  ['teacher', '/me/sessions'],
  ['caregiver', '/my-child'],
  ['caregiver', 'a child/seen'],
  ['teacher', 'a child/seen'],
  ['teacher', '/me/second-step'],
  ['responder-1', '/board'],
  [null, '/find'],
  ['teacher', '/find'],
  ['teacher', '/calls'],
  ['superintendent', '/calls'],
  ['superintendent', '/calls?state=banana'],
  ['responder-1', '/duty'],
  ['responder-1', '/people'],
  ['superintendent', 'the call'],
  ['superintendent', '/people'],
  ['superintendent', '/people/import'],
  ['superintendent', '/plan/adopt'],
  ['superintendent', '/plan/adopt?draft=00000000-0000-4000-8000-000000000000'],
  ['teacher', '/plan/adopt'],
  ['superintendent', '/plan/counsel'],
  ['superintendent', '/plan/counsel/massachusetts/abuse-report'],
  ['teacher', '/plan/counsel'],
  ['superintendent', '/duty'],
  ['superintendent', '/duty?week=2027-07-05'],
  ['superintendent', '/calendar'],
  ['superintendent', '/bells'],
  ['teacher', '/calendar'],
  ['teacher', '/bells'],
  [null, '/gap'],
  [null, '/deadlines'],
  ['superintendent', '/deadlines'],
  ['superintendent', 'the date'],
  ['caregiver', 'the date'],
  ['superintendent', '/deadlines/feeds'],
  [null, '/devices'],
  ['superintendent', '/devices'],
  ['superintendent', 'the device'],
  ['caregiver', 'the device'],
  [null, '/evidence'],
  [null, '/evidence/studies'],
  ['superintendent', '/evidence/armed-guard'],
  [null, '/evidence/vape-sensor'],
  [null, '/standing-access'],
  ['superintendent', '/standing-access'],
  ['superintendent', 'the access'],
  [null, '/agreements'],
  ['superintendent', '/agreements'],
  ['superintendent', 'the agreement'],
  [null, 'the agreement'],
  ['coordinator', '/reconcile'],
  [null, '/department'],
  ['coordinator', '/training'],
  ['teacher', '/training'],
  ['coordinator', '/training/transitions'],
  ['coordinator', '/training/week'],
  [null, '/voice/questions'],
  [null, '/say/nothing'],
  ['superintendent', '/voice'],
  ['teacher', '/voice'],
  ['coordinator', '/voice/paper'],
  ['coordinator', '/repair'],
  ['coordinator', '/repair/figures'],
  ['superintendent', '/invest/posts/selection'],
  ['teacher', '/repair/ask'],
  ['coordinator', 'the process'],
  ['teacher', 'the process'],
  ['teacher', '/restraint/new'],
  ['superintendent', '/restraint'],
  ['teacher', 'the entry'],
  ['superintendent', 'the entry'],
  ['student', 'the entry'],
  ['superintendent', '/discipline'],
  ['principal', '/discipline/new'],
  ['principal', 'the incident'],
  ['superintendent', 'the incident/file'],
  ['teacher', 'the incident'],
  ['superintendent', '/settings'],
  ['superintendent', 'a person'],
  ['responder-1', '/settings'],
  [null, '/door'],
  [null, '/door?requester=banana'],
  [null, '/door/card'],
  ['teacher', '/door'],
  ['teacher', '/door?requester=local-police&emergency=none&basis=unread&target=student-taken'],
  ['teacher', '/door?requester=fed-immigration&emergency=none&basis=none&target=student-record&where=remote'],
  ['teacher', '/door?emergency=exigency-claimed&requester=unverified'],
  ['teacher', '/door/papers'],
  ['superintendent', '/door/papers'],
  ['superintendent', '/door/papers/administrative-warrant'],
  ['superintendent', '/door/papers/banana'],
  [null, '/people/access'],
  [null, '/people/kept'],
  ['nurse-high', 'opened, the call'],
  ['nurse-high', 'the call'],
  ['responder-high', 'the call'],
  ['responder-high', 'opened, the call'],
  ['superintendent', '/emergency-openings'],
  ['superintendent', 'an opening'],
  ['nurse-high', 'an opening'],
  ['superintendent', '/people/turned-away'],
  ['superintendent', '/people/turned-away?from=banana'],
  ['teacher', '/people/turned-away'],
  [null, '/figures'],
  ['superintendent', '/figures'],
  ['superintendent', '/figures?period=banana'],
  ['superintendent', '/ledger'],
  ['superintendent', '/calls/00000000-0000-4000-8000-000000000000'],
  ['superintendent', '/contacts'],
  ['superintendent', '/contacts/report'],
  ['superintendent', '/contacts/report?year=1999'],
  ['superintendent', '/contacts/templates'],
  ['superintendent', 'a request'],
  ['superintendent', 'a request?language=ht'],
  ['superintendent', 'a request/family'],
  ['superintendent', 'told, a request/family'],
  ['superintendent', 'a request/counsel'],
  ['teacher', 'a request'],
  ['superintendent', '/none-such'],
]

const detective = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }

/** The whole application with people signed in, a call for support and a request of a detective, so that each of those pages has something to show. */
export async function openWalk() {
  const whole = await openWholeApp({ seed: [seedDemoMoney], open: openAnyDatabase })
  const signedIn = new Map<string, SignedIn>()
  for (const handle of [
    'teacher',
    'responder-1',
    'superintendent',
    'coordinator',
    'caregiver',
    'student',
    'nurse-high',
    'responder-high',
    'principal',
  ])
    signedIn.set(handle, await whole.as(handle))
  const held = (handle: string | null) => (handle === null ? undefined : signedIn.get(handle))
  const cookie = (handle: string | null, lang: string) => `${held(handle)?.cookie ?? 'a=b'}; concord_lang=${lang}`

  const get = (handle: string | null, url: string, lang: string) => whole.app.inject({ url, headers: { cookie: cookie(handle, lang) } })
  const post = (handle: string | null, url: string, fields: Record<string, string>, lang: string) =>
    sendForm(whole.app, url, { _csrf: held(handle)?.csrf ?? '', ...fields }, { cookie: cookie(handle, lang) })

  const call = String(
    (await post('teacher', '/call', { danger: 'possible', what: 'fight', student: held('student')?.person.id ?? '' }, 'en')).headers[
      'location'
    ],
  )
  const asked = await whole.app.inject({
    ...{ method: 'POST', url: '/api/contacts', payload: { facts: detective } },
    headers: { cookie: held('teacher')?.cookie ?? '', 'x-csrf-token': held('teacher')?.csrf ?? '' },
  })
  const contact = String(asked.headers['location']).replace('/api', '')
  const askedToo = await whole.app.inject({
    ...{ method: 'POST', url: '/api/contacts', payload: { facts: detective }, headers: { ...held('teacher')?.headers } },
  })
  const told = String(askedToo.headers['location']).replace('/api', '')
  await whole.app.inject({
    ...{ method: 'POST', url: `/api${told}/tell`, headers: { ...held('superintendent')?.headers } },
    payload: { notice: 'caregiver-told', channel: 'phone', outcome: 'told', language: 'en', pointsAtCaregiver: 'no' },
  })
  const emergency = await whole.app.inject({
    ...{ method: 'POST', url: '/api/emergency-openings', headers: { ...held('nurse-high')?.headers } },
    payload: { kind: 'call', matter: call.replace('/calls/', ''), reason: 'family-here' },
  })
  const opening = String(emergency.headers['location']).replace('/api', '')
  const wanted = await whole.app.inject({
    ...{ method: 'POST', url: '/api/repair', payload: { kind: 'circle', person: 'student', side: 'harmed' } },
    headers: { cookie: held('teacher')?.cookie ?? '', 'x-csrf-token': held('teacher')?.csrf ?? '' },
  })
  const process = String(wanted.headers['location']).replace('/api', '')
  const begun = await whole.app.inject({
    ...{ method: 'POST', url: '/api/restraint', payload: { student: 'student' } },
    headers: { cookie: held('teacher')?.cookie ?? '', 'x-csrf-token': held('teacher')?.csrf ?? '' },
  })
  const entry = String(begun.headers['location']).replace('/api', '')
  const considered = await whole.app.inject({
    ...{ method: 'POST', url: '/api/discipline', headers: { ...held('principal')?.headers } },
    payload: { student: 'student', on: '2026-09-01', ground: 'other', grade: '4-8' },
  })
  const incident = String(considered.headers['location']).replace('/api', '')
  const entered = await whole.app.inject({
    ...{ method: 'POST', url: '/api/devices', headers: { ...held('superintendent')?.headers } },
    payload: { measure: 'camera', place: 'Main-entrance-1', dollars: 2500, access: 'on-request', reviewBy: '2026-12-01' },
  })
  const device = String(entered.headers['location']).replace('/api', '')
  const dated = await whole.app.inject({
    ...{ method: 'POST', url: '/api/deadlines', headers: { ...held('superintendent')?.headers } },
    payload: { kind: 'once', title: 'Harbor-1', day: '2026-12-01', owner: 'principal' },
  })
  const date = String(dated.headers['location']).replace('/api', '')
  const agreed = await whole.app.inject({
    ...{ method: 'POST', url: '/api/agreements', headers: { ...held('superintendent')?.headers } },
    payload: { kind: 'police-mou', party: 'Harbor Police' },
  })
  const reached = await whole.app.inject({
    ...{ method: 'POST', url: '/api/standing-access', headers: { ...held('superintendent')?.headers } },
    payload: { who: 'local-police', what: 'live-video', since: '2026-09-01' },
  })
  const access = String(reached.headers['location']).replace('/api', '')
  const agreement = String(agreed.headers['location']).replace('/api', '')
  const someone = `/people/${held('superintendent')?.person.id}`
  const addressOf = (page: string): string =>
    page === 'the call'
      ? call
      : page === 'a person'
        ? someone
        : page
            .replace('opened, the call', call.replace('/calls/', '/open-in-emergency/call/'))
            .replace('an opening', opening)
            .replace('the agreement', agreement)
            .replace('the access', access)
            .replace('told, a request', told)
            .replace('a request', contact)
            .replace('the process', process)
            .replace('the entry', entry)
            .replace('the incident', incident)
            .replace('the device', device)
            .replace('the date', date)
            .replace('a child', `/my-child/${held('student')?.person.id}`)
            .replace('who saw the call', call.replace('/calls/', '/who-saw/'))
  return { ...whole, held, get, post, call, someone, addressOf }
}

export type Walk = Awaited<ReturnType<typeof openWalk>>
