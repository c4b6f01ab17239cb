import { setTimeout as pause } from 'node:timers/promises'
import { signIn } from './concord.ts'

/** So many links are followed from pages of one kind to pages of another; from the record every one, but not to the record of one matter. */
const followed = 2

/** Links that a person is shown and that do not open to them: the page that shows each, where it leads, and what it answers. */
export async function brokenLinks(url: string, handle: string): Promise<{ readonly tried: number; readonly broken: string[] }> {
  const { token } = await signIn(url, handle)
  const waiting = ['/']
  const from = new Map([['/', '']])
  const counts = new Map<string, number>()
  const broken: string[] = []
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { status, html } = await pageAt(url + path, token)
    if (status >= 400) broken.push(`${handle}: ${from.get(path)} shows ${path}, which answers ${status}`)
    for (const next of linksOf(html)) {
      const way = `${kindOf(path)} to ${kindOf(next)}`
      const count = counts.get(way) ?? 0
      if (from.has(next) || (count >= followed && !isOfRecord(path, next))) continue
      counts.set(way, count + 1)
      from.set(next, path)
      waiting.push(next)
    }
  }
  return { tried: from.size, broken }
}

/** A line of the record names a matter of any kind. The record of one matter alone is a page like others. */
const isOfRecord = (path: string, next: string): boolean => path.startsWith('/ledger') && !next.includes('matter=')

async function pageAt(address: string, token: string): Promise<{ status: number; html: string }> {
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}`, accept: 'text/html' } })
  if (answer.status === 429) {
    await pause(1_000 * Number(answer.headers.get('retry-after') ?? 1))
    return pageAt(address, token)
  }
  const isPage = answer.headers.get('content-type')?.includes('html') === true
  const html = await answer.text()
  return { status: answer.status, html: isPage ? html : '' }
}

/** Pages of this site; the plan and *What happens if* are alike for everybody, and crawled elsewhere. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/href="(\/[^"#]*)/g)]
    .map(([, path = '']) => path.replaceAll('&amp;', '&'))
    .filter(path => !/^\/(plan|what-if|assets|evidence)\b|lang=|\.\w+$/.test(path))

const kindOf = (path: string): string => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/\d+/g, 'N')
