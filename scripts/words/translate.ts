import { type Asked, askedBy, type Compiled, compile, read, strangeIn, WrongMessage } from './compile.ts'
import { type Catalogue, type English, sentencesOf, type Tree, WrongWords, wrong } from './english.ts'
import type { Entry } from './po.ts'

/** A language as the build sees it. */
export interface Target {
  readonly lang: string
  readonly isOffered: boolean
  /** Its PO file for this slice, for messages about it, and what stands in it. */
  readonly file: string
  readonly entries: ReadonlyMap<string, Entry>
}

/** The code that stands in place of a catalogue, and everything that is wrong with it. */
export interface Translated {
  readonly code: string
  readonly calls: ReadonlySet<string>
  readonly faults: readonly string[]
}

/** Functions of every language from one catalogue. English is first; a sentence that a language in preparation lacks is the English one. */
export function translate(catalogue: Catalogue, targets: readonly Target[]): Translated {
  const calls = new Set<string>()
  const faults: string[] = []
  const made = (sentence: English, lang: string, compiled: () => Compiled): string => {
    try {
      const { code, calls: needed } = compiled()
      for (const each of needed) calls.add(each)
      return code
    } catch (cause) {
      if (cause instanceof WrongWords) faults.push(cause.message)
      else if (cause instanceof WrongMessage)
        faults.push(wrong(sentence.file, sentence.line, `${sentence.id} ${cause.message} (${lang})`).message)
      else throw cause
      return '""'
    }
  }
  const english = (sentence: English): string =>
    made(sentence, 'en', () => {
      const elements = read(sentence.text)
      return compile(elements, 'en', { as: catalogue.kind, asked: askedBy(elements) })
    })
  const inLanguage = (sentence: English, target: Target): string | undefined => {
    if (sentence.text === '') return '""'
    const entry = target.entries.get(sentence.id)
    const reason = missing(sentence, entry, target)
    if (reason !== undefined) {
      if (target.isOffered) faults.push(reason)
      return undefined
    }
    return made(sentence, target.lang, () => compiledFrom(sentence, entry, target, catalogue.kind))
  }
  if (catalogue.kind === 'messages') {
    const trees = targets.map(target => [target.lang, written(catalogue.tree, sentence => inLanguage(sentence, target))] as const)
    const falls = trees.some(([, { isWhole }]) => !isWhole)
    const en = written(catalogue.tree, english).code
    const others = trees.map(([lang, { code }]) => `, ${JSON.stringify(lang)}: ${code}`).join('')
    return { code: falls ? `(e => ({ en: e${others} }))(${en})` : `{ en: ${en}${others} }`, calls, faults }
  }
  const entries: string[] = []
  for (const sentence of sentencesOf(catalogue.tree)) {
    const en = english(sentence)
    const others = targets.map(target => `, ${JSON.stringify(target.lang)}: ${inLanguage(sentence, target) ?? en}`)
    entries.push(`[${JSON.stringify(sentence.path)}, { en: ${en}${others.join('')} }]`)
  }
  calls.add('kept/spoken')
  return { code: `spoken$(${JSON.stringify(catalogue.name)}, [${entries.join(', ')}])`, calls, faults }
}

/** Why a language has nothing to say here. */
function missing({ id, text, file, line }: English, entry: Entry | undefined, target: Target): string | undefined {
  if (entry === undefined) return wrong(file, line, `${id} is not in ${target.file}; \`npm run words -- update\` writes it there`).message
  const at = (what: string) => wrong(target.file, entry.line, `${id} ${what}`).message
  if (entry.english !== text) return at(`was made from other English; \`npm run words -- update\` marks it`)
  if (entry.formerEnglish !== undefined) return at('is stale: its English has changed')
  return entry.said === '' ? at('is not translated') : undefined
}

function compiledFrom(sentence: English, entry: Entry | undefined, target: Target, as: Catalogue['kind']): Compiled {
  const at = (what: string) => wrong(target.file, entry?.line ?? 1, `${sentence.id} ${what}`)
  const asked = askedInEnglish(sentence)
  try {
    const elements = read(entry?.said ?? '')
    const strange = strangeIn(askedBy(elements), asked)
    if (strange !== undefined) throw at(strange)
    return compile(elements, target.lang, { as, asked })
  } catch (cause) {
    throw cause instanceof WrongMessage ? at(cause.message) : cause
  }
}

/** What the English gives; nothing where it is itself misformed, which is told of the English. */
function askedInEnglish({ text }: English): Asked {
  try {
    return askedBy(read(text))
  } catch {
    return new Map()
  }
}

function written(tree: Tree, said: (sentence: English) => string | undefined): { code: string; isWhole: boolean } {
  if ('text' in tree) {
    const own = said(tree)
    return { code: own ?? ['e', ...tree.path.map(key => `[${JSON.stringify(key)}]`)].join(''), isWhole: own !== undefined }
  }
  if ('items' in tree) {
    const items = tree.items.map(item => written(item, said))
    return { code: `[${items.map(({ code }) => code).join(', ')}]`, isWhole: items.every(({ isWhole }) => isWhole) }
  }
  const fields = tree.fields.map(([key, value]) => ({ key, ...written(value, said) }))
  return {
    code: `{ ${fields.map(({ key, code }) => `${JSON.stringify(key)}: ${code}`).join(', ')} }`,
    isWhole: fields.every(({ isWhole }) => isWhole),
  }
}
