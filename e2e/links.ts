import type { Page } from 'playwright-core'

/** Every address the page links to, telephone numbers too, as it is written. */
export const linksOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .map(link => link.getAttribute('href') ?? '')
      .map(href => (href.startsWith('#') ? location.pathname + href : href)),
  )

/** Those that lead nowhere: answered with 400 or more, to a section that is not on its page, to another host, to no telephone. `links` are address → a page it stands on. */
export async function brokenLinks(url: string, token: string | undefined, links: ReadonlyMap<string, string>): Promise<string[]> {
  const wrong: string[] = []
  const texts = new Map<string, { status: number; text: string }>()
  const ask = async (path: string) => {
    const answer = await fetch(url + path, {
      redirect: 'manual',
      headers: token === undefined ? {} : { cookie: `concord_session=${token}` },
    })
    return { status: answer.status, text: await answer.text() }
  }
  for (const [href, on] of links) {
    const [path = '', section = ''] = href.split('#')
    if (href.startsWith('tel:')) {
      if (!/^tel:\+?[0-9][0-9-]{2,}$/.test(href)) wrong.push(`${on}: ${href} is no telephone number`)
    } else if (!path.startsWith('/')) wrong.push(`${on}: ${href} is not an address of ours`)
    else {
      const { status, text } = texts.get(path) ?? (await ask(path))
      texts.set(path, { status, text })
      if (status >= 400) wrong.push(`${on}: ${href} answers ${status}`)
      else if (section !== '' && !text.includes(`id="${section}"`)) wrong.push(`${on}: ${href} names a section that is not there`)
    }
  }
  return wrong
}
