import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pseudo } from '../../scripts/words/pseudo.ts'
import { projectRoot } from '../../src/platform/config/index.ts'
import { openWalk, type Walk, walkedPages } from '../walked-pages.ts'

/**
 * The pages in the pseudo-language en-XA, which stands here in the place of Spanish: every sentence of a catalogue is in brackets. What is read
 * outside them is data (names, codes, the plan's own prose), or English that was left in the code.
 */
let walk: Walk
beforeAll(async () => {
  walk = await openWalk()
}, 120_000)
afterAll(() => walk.close())

test('an English message grows, keeps its arguments, and is known by its brackets', () => {
  expect(pseudo('{n, plural, one {{n} call} other {{n} calls}} for <link>{name}</link>')).toMatch(
    /^⟦\{n, plural, one \{\{n\} çáll\} other \{\{n\} çálls\}\} fór <link>\{name\}<\/link>·+⟧$/,
  )
})

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /\.(md|yaml|csv|json)$|\/?(shipped|demo)[\w-]*\.ts$/.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8'))

/** What districts, plans, letters and rosters say for themselves: it is shown as it stands, in every language. */
const documents = ['plans', 'evidence', 'db/demo', 'docs', 'src/contact/letters', 'src/invest/money'].flatMap(folder =>
  filesIn(join(projectRoot, folder)),
)
const data = documents.join('\n').replaceAll(/[*`]/g, '').replaceAll(/\s+/g, ' ')

/** Names of languages, makers and formats, codes and addresses, and people's names. */
const own = /^(English|Español|OneRoster|Aspen \(X2\)|Concord|[A-Z]{1,4}|[\w./-]*[\d/_-][\w./-]*|\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)$/u

/** Days and months come from Intl, in Spanish here too. */
const days =
  /(?<!\p{L})((lun|mar|mié|jue|vie|sáb|dom)\.?|lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|minutos?|segundos?|[ap]\.\s?m\.|de|y|e|a|al)(?!\p{L})/giu

const decoded = (html: string): string =>
  html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

/** Every text of the page that is outside brackets and is not data. Lists come from Intl too: their last word is between two pieces. */
function left(html: string): string[] {
  const body = html
    .replace(/<head>[\s\S]*?<\/head>/, '')
    .replaceAll(/<(script|style|textarea|option|code)\b[\s\S]*?<\/\1>/g, '\n')
    .replaceAll(/<(a|span|h2|div|p|ul)\b[^>]*\slang="en"[^>]*>[\s\S]*?<\/\1>/g, '\n')
  let text = decoded(body.replaceAll(/<\/?(strong|em|b|i|a|span|time|abbr|br)\b[^>]*>/g, '').replaceAll(/<[^>]+>/g, '\n'))
  // Brackets within brackets, from the innermost.
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
  }
  return [...new Set(text.split('\n').flatMap(piece => piece.split(/[:;,.·()–—|]+\s*|\s{2,}|\s[ye]\s/)))]
    .map(piece => piece.replaceAll(/^\d+|\s*\d{3}-\d{3}-\d{4}$/g, '').trim())
    .filter(piece => /\p{L}{2}/u.test(piece.replaceAll(days, '')) && !own.test(piece) && !data.includes(piece))
}

describe('every page says its sentences from catalogues', () => {
  test.each(walkedPages)('%s at %s', async (handle, page) => {
    const { body } = await walk.get(handle, walk.addressOf(page), 'es')
    expect(body).toContain('⟦')
    expect(left(body)).toEqual([])
  })
})
