import { expect, test } from 'vitest'
import { ClockTime } from './clock-time.tsx'
import { htmlDocument } from './document.ts'
import { Frame } from './frame.tsx'
import { MessagePage, type MessageKind } from './message-page.tsx'
import { contextFor, faultsIn } from './testing.ts'

const teacher = { name: 'Test Teacher', roles: ['teacher'] }
const render = (over: Parameters<typeof contextFor>[0] = {}, props: { drill?: boolean; islands?: string[] } = {}): string =>
  htmlDocument(
    <Frame page={contextFor(over)} title="A page" {...props}>
      <h1>So it is.</h1>
    </Frame>,
  )

test('the frame is a whole document that the content policy lets pass', () => {
  const html = render()
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
  expect(html).toContain('<title>A page · Test Public Schools</title>')
  expect(html).toContain('<a class="usa-skipnav" href="#main">')
  expect(html).toContain('<main id="main"')
  expect(faultsIn(html)).toEqual([])
})

test('the checks of a page find what they are for', () => {
  expect(faultsIn('<h1>a</h1><p style="color:red" onclick="x()"></p><script>1</script><img src="https://elsewhere.test/x">')).toEqual([
    'an inline style',
    'an inline script',
    'an inline handler',
    'something from another host',
    'no way to 911',
  ])
  expect(faultsIn('<a href="tel:911">9</a><h1 id="a">a</h1><p id="a">b</p>')).toEqual(['the id a twice'])
})

test('help numbers stand in every foot: 911, the office, the two lines of the Commonwealth', () => {
  const html = render()
  for (const href of ['tel:911', 'tel:+19785550142', 'tel:+18337732445', 'tel:+18773821609']) expect(html).toContain(`href="${href}"`)
})

test('a district that has not said its office’s number tells people to ask the office, and 911 stands for danger alone', () => {
  const district = { name: 'Test Public Schools', officePhone: null }
  const html = render({ district })
  expect(html).toContain('Support line: <span>ask the office</span>')
  expect(html.match(/href="tel:911"/g)).toHaveLength(1)
  expect(html).not.toContain('data-office')
  for (const kind of ['not-permitted', 'broken', 'not-ready'] as const) {
    const page = htmlDocument(<MessagePage page={contextFor({ district })} kind={kind} />)
    expect(page).toMatch(/ask the office|go to the office/)
    expect(page).not.toContain('none')
  }
})

test('a change of language keeps one’s place and all else in the query', () => {
  const html = render({ path: '/what-if?what=fight&lang=es' })
  expect(html).toContain('href="/what-if?what=fight&amp;lang=en"')
  expect(html).toContain('href="/what-if?what=fight&amp;lang=es"')
})

test('a page in Spanish says so, and its times are said as Spanish says them', () => {
  const html = htmlDocument(
    <Frame page={contextFor({ lang: 'es' })} title="Una página">
      <h1>
        <ClockTime at="2026-11-24T15:42:05Z" />
      </h1>
    </Frame>,
  )
  expect(html).toContain('<html lang="es"')
  expect(html).toContain('Ir al contenido')
  expect(html).toContain('10:42 a.\u00a0m.')
  expect(html).toMatch(/aria-current="true"[^>]*>Español/)
})

test('a stranger sees what is for everyone and the way to sign in; whoever works here sees their work and the way out', () => {
  expect(render()).toContain('href="/sign-in"')
  expect(render()).not.toContain('href="/board"')
  const html = render({ person: teacher, csrf: 'token' })
  expect(html).toContain('Signed in: Test Teacher, teacher')
  expect(html).toContain('href="/board"')
  expect(html).toMatch(/<form method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="token"\/>/)
  expect(render({ person: { name: 'A', roles: ['caregiver'] }, csrf: 't' })).not.toContain('href="/board"')
  expect(render({ person: { ...teacher, places: ['call'] }, csrf: 't' })).not.toContain('href="/board"')
})

test('the place we are at is marked in every list of places', () => {
  expect(render({ person: teacher, path: '/board?lang=en' })).toMatch(/<a href="\/board" aria-current="page">/)
})

test('whoever works here has their own rooms at the top, the one they are in marked; the foot has every place', () => {
  const rooms = ['myWork', 'call', 'requests', 'plan', 'board'] as const
  const person = { ...teacher, rooms, places: ['myWork', 'call', 'requests', 'frontOffice'] as const }
  const html = render({ person, csrf: 't', path: '/contacts/c1' })
  const top = html.slice(html.indexOf('c-mast__nav'), html.indexOf('</header>'))
  expect([...top.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)).toEqual(['/me', '/call', '/contacts', '/plan', '/find'])
  expect(top).toContain('<a href="/contacts" aria-current="true">')
  expect(html.slice(html.indexOf('c-foot'))).toContain('href="/door"')
  expect(html).toContain('<a class="c-mast__menu" href="#menu">')
  expect(render({ person, csrf: 't', path: '/calls/c1' })).not.toContain('href="/call" aria-current')
})

test('a drill says so above the page; a demonstration says so above that', () => {
  expect(render({}, { drill: true })).toContain('<strong>This is a drill.</strong>')
  expect(render()).not.toContain('This is a drill.')
  expect(render({ demo: true })).toContain('Demonstration district.')
})

test('an island brings its script where one was built, and nothing where none was', () => {
  expect(render({}, { islands: ['board', 'none-such'] })).toContain('<script type="module" src="/assets/board.js"></script>')
  expect(render({}, { islands: ['none-such'] })).not.toContain('<script')
})

test('each message says what is so, and the way to help does not depend on us', () => {
  const kinds: readonly MessageKind[] = ['not-found', 'not-permitted', 'refused', 'unreadable', 'too-large', 'broken', 'not-ready']
  for (const kind of kinds) {
    const html = htmlDocument(<MessagePage page={contextFor()} kind={kind} says={['Why it is so.']} reference="ab12" />)
    expect(faultsIn(html)).toEqual([])
    expect(html).toContain('Why it is so.')
    expect(html.includes('ab12')).toBe(kind === 'broken')
  }
})
