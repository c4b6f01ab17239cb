import type { PageContext } from './context.ts'

/** A page's surroundings for tests: a stranger at the front page, unless said otherwise. */
export const contextFor = (over: Partial<PageContext> = {}): PageContext => ({
  lang: 'en',
  district: { name: 'Test Public Schools', officePhone: '978-555-0142' },
  person: null,
  csrf: null,
  path: '/',
  demo: false,
  assets: {
    css: '/assets/style.css',
    scripts: { board: '/assets/board.js', 'call-sent': '/assets/call-sent.js', 'what-if': '/assets/what-if.js' },
  },
  ...over,
})

/** What the content policy, or a reader, would not forgive in a page. Empty where nothing is wrong. */
export function faultsIn(html: string): readonly string[] {
  const faults: string[] = []
  if (/\sstyle="/.test(html)) faults.push('an inline style')
  if (/<style\b/.test(html)) faults.push('a style element')
  if (/<script(?![^>]*\bsrc=)[^>]*>/.test(html)) faults.push('an inline script')
  if (/\son[a-z]+="/.test(html)) faults.push('an inline handler')
  if (/(?:\s(?:src|action)|<link[^>]*\shref)="(?:https?:)?\/\//.test(html)) faults.push('something from another host')
  if ((html.match(/<h1\b/g) ?? []).length !== 1) faults.push('not exactly one h1')
  if (!html.includes('href="tel:911"')) faults.push('no way to 911')
  if (/undefined|\[object|NaN/.test(html.replace(/data-props="[^"]*"/g, ''))) faults.push('a value that is none')
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  for (const id of new Set(ids)) if (ids.filter(other => other === id).length > 1) faults.push(`the id ${id} twice`)
  for (const [, form = ''] of html.matchAll(/<form method="post"([\s\S]*?)<\/form>/g))
    if (html.includes('name="_csrf"') && !form.includes('name="_csrf"')) faults.push('a form without its token')
  return faults
}
