import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { galleryPage } from './gallery.tsx'
import { messageKinds } from './message-page.tsx'
import { contextFor, faultsIn } from './testing.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const page = (lang: 'en' | 'es') => contextFor({ lang, path: '/design', demo: true })

test.each(['en', 'es'] as const)('the design room is a sound page in %s', lang => {
  expect(faultsIn(galleryPage(page(lang)))).toEqual([])
})

test('every piece of the folder stands in it: one that is added and not shown is named here', () => {
  const texts = ['gallery.tsx', 'gallery-forms.tsx'].map(name => readFileSync(`${folder}${name}`, 'utf8')).join()
  // Parts of the frame, of other pieces, and whole pages.
  const within = /^(frame|masthead|matter-head|foot|nav-links|choice|labelled|link-row|mark|basis|table|gallery.*|.*-page)\.tsx$/
  const pieces = readdirSync(folder).filter(name => name.endsWith('.tsx') && !name.includes('.test.') && !within.test(name))
  expect(pieces.length).toBeGreaterThan(15)
  expect(pieces.filter(name => !texts.includes(`./${name}'`))).toEqual([])
})

test('each page for a “no” can be looked at, and another word shows the room', () => {
  for (const kind of messageKinds) expect(galleryPage(page('en'), kind)).not.toContain('The design room')
  expect(galleryPage(page('en'), 'made-up')).toContain('The design room')
})
