import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { languages } from '../../src/words/lang.ts'
import { type Catalogue, cataloguesIn, type English, sentencesOf, WrongWords, wrong } from './english.ts'
import { type Entry, readPo, writePo } from './po.ts'
import { translate } from './translate.ts'

/** The catalogues of the whole project, by slice, in the order of their files. */
export function cataloguesBySlice(root: string): Map<string, Catalogue[]> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map(file => `src/${file.replaceAll('\\', '/')}`)
    .filter(file => /^src\/[^/]+\/.*\.tsx?$/.test(file) && !file.includes('.test.'))
    .sort()
  const slices = new Map<string, Catalogue[]>()
  const names = new Map<string, string>()
  for (const file of files) {
    for (const catalogue of cataloguesIn(file, readFileSync(join(root, file), 'utf8'))) {
      const other = names.get(catalogue.name)
      if (other !== undefined) throw wrong(file, 1, `the catalogue ${catalogue.name} is in ${other} too`)
      names.set(catalogue.name, file)
      const slice = file.split('/')[1] ?? ''
      slices.set(slice, [...(slices.get(slice) ?? []), catalogue])
    }
  }
  return slices
}

const others = Object.entries(languages).filter(([lang]) => lang !== 'en')

/** Everything that would end a build, and entries that no English asks for. */
export function faultsOf(root: string): string[] {
  try {
    return [...cataloguesBySlice(root)].flatMap(([slice, catalogues]) => faultsOfSlice(root, slice, catalogues))
  } catch (cause) {
    if (cause instanceof WrongWords) return [cause.message]
    throw cause
  }
}

function faultsOfSlice(root: string, slice: string, catalogues: readonly Catalogue[]): string[] {
  const ids = new Set(sentencesIn(catalogues).map(({ id }) => id))
  const targets = others.map(([lang, { is }]) => {
    const file = poOf(slice, lang)
    return { lang, isOffered: is === 'offered', file, entries: readPo(join(root, file), file) }
  })
  const unknown = targets.flatMap(({ file, entries }) =>
    [...entries.values()]
      .filter(({ id }) => !ids.has(id))
      .map(({ id, line, english }) => `${file}:${line} ${id} is no sentence of this slice any more; its English was “${english}”`),
  )
  return [...catalogues.flatMap(catalogue => translate(catalogue, targets).faults), ...unknown]
}

/** Writes every PO file as the English now stands. What the English no longer says is left out, and told. */
export function update(root: string): string[] {
  const told: string[] = []
  for (const [slice, catalogues] of cataloguesBySlice(root)) {
    const sentences = sentencesIn(catalogues).filter(({ text }) => text !== '')
    const ids = new Set(sentences.map(({ id }) => id))
    for (const [lang, { is }] of others) {
      const file = poOf(slice, lang)
      const path = join(root, file)
      if (is !== 'offered' && !existsSync(path)) continue
      const known = readPo(path, file)
      const gone = [...known.values()].filter(({ id }) => !ids.has(id))
      const text = writePo(lang, sentences, sentence => carried(sentence, known, gone))
      const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
      if (before === text) continue
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      told.push(
        `${file} is written, ${sentences.length} sentences`,
        ...gone.map(({ id, said }) => `${file} ${id} is gone; it said “${said}”`),
      )
    }
  }
  return told
}

/** A sentence's translation: its own, marked where the English has changed; or that of the same English under an id that is gone. */
function carried({ id, text }: English, known: ReadonlyMap<string, Entry>, gone: readonly Entry[]): Entry | undefined {
  const own = known.get(id)
  if (own === undefined) return gone.find(({ english, said }) => english === text && said !== '')
  if (own.english === text || own.said === '') return own
  return { ...own, formerEnglish: own.formerEnglish ?? own.english }
}

/** How far each language is. */
export function counts(root: string): string[] {
  const slices = [...cataloguesBySlice(root)]
  const all = slices.flatMap(([, catalogues]) => sentencesIn(catalogues)).filter(({ text }) => text !== '')
  return others.map(([lang, { name, is }]) => {
    const entries = slices.flatMap(([slice]) => [...readPo(join(root, poOf(slice, lang)), poOf(slice, lang)).values()])
    const said = entries.filter(entry => entry.said !== '')
    const drafts = said.filter(({ isDraft }) => isDraft).length
    const stale = said.filter(({ formerEnglish }) => formerEnglish !== undefined).length
    return `${name} (${lang}), ${is}: ${said.length} of ${all.length} sentences, ${drafts} of them drafts, ${stale} stale`
  })
}

const poOf = (slice: string, lang: string): string => `src/${slice}/words/${lang}.po`
const sentencesIn = (catalogues: readonly Catalogue[]): English[] => catalogues.flatMap(({ tree }) => [...sentencesOf(tree)])
