import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Plugin } from 'vite'
import { languages } from '../../src/words/lang.ts'
import { type Catalogue, cataloguesIn, sentencesOf } from './english.ts'
import { type Entry, readPo } from './po.ts'
import { faultsOf } from './project.ts'
import { type Target, translate } from './translate.ts'

interface Options {
  /** The project's folder. */
  readonly root?: string
  /** For a test: what a language says in place of its PO file. */
  readonly instead?: Readonly<Record<string, (english: string) => string>>
}

/** Puts the functions of every language in place of `messages(…)` and `sayings(…)`. Anything wrong with a sentence ends the build with its file and line. */
export function words({ root = process.cwd(), instead = {} }: Options = {}): Plugin {
  const read = rereader()
  let isBuild = false
  return {
    name: 'concord-words',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build'
    },
    // Entries that no sentence asks for, and two catalogues of one name, show in no single file.
    buildStart() {
      const faults = isBuild ? faultsOf(root) : []
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
    transform(code, id) {
      const file = relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')
      const [, slice] = /^src\/([^/]+)\/.*\.tsx?$/.exec(file) ?? []
      if (slice === undefined) return undefined
      const catalogues = cataloguesIn(file, code)
      if (catalogues.length === 0) return undefined
      const targetsOf = (catalogue: Catalogue) =>
        Object.entries(languages).flatMap(([lang, { is }]): Target[] => {
          if (lang === 'en') return []
          const po = `src/${slice}/words/${lang}.po`
          if (existsSync(join(root, po))) this.addWatchFile(join(root, po))
          const say = instead[lang]
          const entries = say === undefined ? read(join(root, po), po) : madeUp(catalogue, say)
          // The sentences of a test stand in English alone.
          return [{ lang, isOffered: is === 'offered' && !file.includes('.test.'), file: po, entries }]
        })
      const calls = new Set<string>()
      let out = code
      for (const catalogue of catalogues.toReversed()) {
        const made = translate(catalogue, targetsOf(catalogue))
        if (made.faults.length > 0) throw new Error(made.faults.join('\n'))
        for (const call of made.calls) calls.add(call)
        const lines = code.slice(catalogue.start, catalogue.end).split('\n').length - 1
        out = `${out.slice(0, catalogue.start)}${made.code}${'\n'.repeat(lines)}${out.slice(catalogue.end)}`
      }
      const imports = [...calls].sort().map(call => {
        const [from, name] = call.split('/')
        return `import { ${name} as ${name}$ } from ${JSON.stringify(join(root, `src/words/${from}.ts`))};`
      })
      return { code: `${imports.join(' ')} ${out}`, map: null }
    },
  }
}

function madeUp({ tree }: Catalogue, say: (english: string) => string): Map<string, Entry> {
  const entry = (id: string, english: string): Entry => ({
    id,
    english,
    said: say(english),
    line: 1,
    isDraft: false,
    formerEnglish: undefined,
    note: undefined,
  })
  return new Map([...sentencesOf(tree)].map(({ id, text }) => [id, entry(id, text)]))
}

/** Reads a PO file again only where it has changed. */
function rereader() {
  const known = new Map<string, { readonly at: number; readonly entries: Map<string, Entry> }>()
  return (path: string, name: string): Map<string, Entry> => {
    const at = existsSync(path) ? statSync(path).mtimeMs : 0
    const kept = known.get(path)
    if (kept?.at === at) return kept.entries
    const entries = readPo(path, name)
    known.set(path, { at, entries })
    return entries
  }
}
