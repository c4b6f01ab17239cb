/** What people see of a page before they open anything: no closed fold but its summary, no list of choices, no script. */
export function visibleIn(html: string): string {
  const [, whole = html] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? []
  const main = whole.replaceAll(/<p[^>]*\shidden(?=[\s>=])[\s\S]*?<\/p>/g, '')
  const stack: ('open' | 'closed')[] = []
  let summary = 0
  let unseen = 0
  let seen = ''
  for (const [token = ''] of main.matchAll(/<[^>]*>|[^<]+/g)) {
    if (token.startsWith('<details')) stack.push(/\sopen(=|\s|>)/.test(token) ? 'open' : 'closed')
    else if (token === '</details>') stack.pop()
    else if (token.startsWith('<summary')) summary = stack.length
    else if (token === '</summary>') summary = 0
    else if (/^<(select|script|style)\b/.test(token)) unseen++
    else if (/^<\/(select|script|style)>/.test(token)) unseen--
    const outer = summary > 0 ? stack.slice(0, summary - 1) : stack
    if (unseen === 0 && !outer.includes('closed')) seen += token.startsWith('<') ? token : `${token} `
  }
  return seen
}

export const wordsIn = (html: string): string[] =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[a-z#0-9]+;/g, '’')
    .split(/\s+/)
    .filter(word => /[\p{L}\p{N}]/u.test(word))
