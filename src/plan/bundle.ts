import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { projectRoot } from '../platform/config/index.ts'
import { type PlanFile, plainValue, readYaml, type Sources } from './core/index.ts'

/** A plan and every document it may need, found but not yet looked into. */
export interface Bundle extends Sources {
  readonly documents: (name: string) => PlanFile | undefined
  /** The same sections in Spanish, where there is a file of them beside the document. */
  readonly translationOf: (document: PlanFile) => PlanFile | undefined
  /** Its examples, where there is a file of them. Only the main document's are run, where they were given with it. */
  readonly casesOf: (document: PlanFile) => PlanFile | undefined
}

export type BundleReading = { readonly kind: 'read'; readonly bundle: Bundle } | { readonly kind: 'missing'; readonly detail: string }

const shippedFolder = join(projectRoot, 'plans')
const largestFile = 4_000_000

/**
 * The plan in `file` with what stands beside it: its cases, what it may include (else the shipped document of that name) and the floors:
 * `floorFile` if given, else the documents of kind floor beside it, else the shipped ones. A file that is not there is a value.
 */
export function readBundle(file: string, floorFile?: string): BundleReading {
  const folder = dirname(file)
  const translated = /^(.+)\.([a-z]{2})\.md$/.exec(basename(file))
  if (translated) return missing(`${file} is a translation, never a document of its own. Expected ${join(folder, `${translated[1]}.md`)}.`)
  const main = readFile(file)
  if (main.kind === 'missing') return main
  const given = floorFile === undefined ? undefined : readFile(floorFile)
  if (given?.kind === 'missing') return given
  if (given && !isFloor(given.found.text))
    return missing(`${given.found.file} is not of kind floor. Expected a document whose front matter says “kind: floor”.`)

  const cases = findFile(caseFileOf(file))
  const isMain = (path: string) => resolve(path) === resolve(file)
  const documents = (name: string): PlanFile | undefined => {
    const beside = join(folder, `${name}.md`)
    return isMain(beside) ? main.found : standingFor(findFile(beside), findShipped(name))
  }
  return {
    kind: 'read',
    bundle: {
      main: { ...main.found, ...(cases ? { cases } : {}) },
      documents,
      documentNames: () => [...documentsIn(folder).map(({ file }) => basename(file, '.md')), ...shippedNames()],
      floors: (given ? [given.found] : floorsFor(main.found, folder)).filter(floor => !isMain(floor.file)),
      translationOf: document => findFile(document.file.replace(/\.md$/, '.es.md')),
      casesOf: document => findFile(caseFileOf(document.file)),
    },
  }
}

/** What stands beside a plan goes before the shipped document of its name, and is marked where their words differ. */
export function standingFor(beside: PlanFile | undefined, shipped: PlanFile | undefined): PlanFile | undefined {
  if (!beside || !shipped || beside.text === shipped.text) return beside ?? shipped
  return { ...beside, shadows: true }
}

/** The names by which what is shipped may be included. */
export const shippedNames = (): string[] => shippedDocuments().map(({ file }) => basename(file, '.md'))

/** The shipped document of this name, and the shipped floors. */
export const findShipped = (name: string): PlanFile | undefined => findFile(join(shippedFolder, `${name}.md`))
export const shippedFloors = (): PlanFile[] => floorsIn(shippedFolder)

/** The examples of a shipped document, where the text is the shipped one: a changed document's are not kept with it. */
export function shippedCases({ name, text }: { readonly name: string; readonly text: string }): PlanFile | undefined {
  const path = join(shippedFolder, basename(name))
  return findFile(path)?.text === text ? findFile(caseFileOf(path)) : undefined
}

/** Every shipped document, without its translation. */
export const shippedDocuments = (): PlanFile[] => documentsIn(shippedFolder)

/** A floor looked at is itself one of the floors that stand there, so a lone copy of one is not set against the shipped ones. */
function floorsFor(main: PlanFile, folder: string): PlanFile[] {
  const beside = floorsIn(folder)
  return beside.length > 0 || isFloor(main.text) ? beside : shippedFloors()
}

const floorsIn = (folder: string): PlanFile[] => documentsIn(folder).filter(({ text }) => isFloor(text))

function documentsIn(folder: string): PlanFile[] {
  const documents = readdirSync(folder === '' ? '.' : folder)
    .filter(name => name.endsWith('.md') && !/\.[a-z]{2}\.md$/.test(name))
    .sort()
  return documents.flatMap(name => findFile(join(folder, name)) ?? [])
}

/** By its front matter alone: what else is wrong with a floor is for the checker to say. Without these letters, or an escape for one, it is none. */
export const isFloor = (text: string): boolean => /floor|\\/.test(frontIn(text) ?? '') && frontOf(text).kind === 'floor'

const frontIn = (text: string): string | undefined => /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[1]

/** What a document says of itself at its top. A tenth of a millisecond, where reading a plan whole takes a hundred times as long. */
export function frontOf(text: string): { readonly kind: unknown; readonly plan?: unknown; readonly title?: unknown } {
  const front = frontIn(text)
  if (front === undefined) return { kind: null }
  const saysFloor = { kind: /^kind:\s*["']?floor\b/m.test(front) ? 'floor' : null }
  if (front.length > longestFront) return saysFloor
  const read = readYaml(front, { line: 2 }, () => undefined, 'front matter')
  if (!read) return saysFloor
  const said = plainValue(read)
  return typeof said === 'object' && said !== null ? { kind: null, ...said } : { kind: null }
}

/** A second to read as YAML at 300,000 characters; nobody's front matter is a hundredth of it. */
const longestFront = 20_000

/** The name of a document's file of examples. */
export const caseFileOf = (file: string): string => file.replace(/(\.md)?$/, '.cases.yaml')

const missing = (detail: string): { readonly kind: 'missing'; readonly detail: string } => ({ kind: 'missing', detail })

function readFile(
  file: string,
): { readonly kind: 'found'; readonly found: PlanFile } | { readonly kind: 'missing'; readonly detail: string } {
  const found = findFile(file)
  if (found) return { kind: 'found', found }
  const about = statSync(file, { throwIfNoEntry: false })
  if (!about) return missing(`There is no file ${file}. Expected the path of a plan document.`)
  if (about.isDirectory()) return missing(`${file} is a folder. Expected a plan document in it, such as ${join(file, 'NAME.md')}.`)
  if (about.size > largestFile) return missing(`${file} holds ${about.size} bytes. Expected ${largestFile} at most.`)
  return missing(`${file} cannot be read. Expected a file that this account may read.`)
}

/** Undefined where it is no file, too large, or not ours to read. */
function findFile(file: string): PlanFile | undefined {
  try {
    const about = statSync(file, { throwIfNoEntry: false })
    return about?.isFile() && about.size <= largestFile ? { file, text: asText(readFileSync(file)) } : undefined
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return undefined
    throw cause
  }
}

/** Bytes that are no UTF-8 become half a surrogate pair, which the reader of plans refuses with its line and column. */
function asText(bytes: Buffer): string {
  const text = bytes.toString('utf8')
  return text.includes('\uFFFD') && !Buffer.from(text, 'utf8').equals(bytes) ? text.replaceAll('\uFFFD', '\uD800') : text
}
