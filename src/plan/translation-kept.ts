import type { Plan } from './core/index.ts'
import type { PlanDocument } from './documents.ts'
import { withoutSections } from './published.ts'
import { readOnce } from './read-once.ts'

/**
 * A translation that stays while its original changes would go on saying what no longer holds: such sections are left out of it, and are
 * shown in English until somebody translates them.
 */
export function leaveOutStale(
  documents: readonly PlanDocument[],
  adopted: readonly PlanDocument[],
): { readonly documents: PlanDocument[]; readonly untranslated: string[] } {
  const untranslated: string[] = []
  const once = readOnce()
  const read = (document: Pick<PlanDocument, 'text'> | undefined): Plan | null => (document ? once(document) : null)
  const kept = documents.map(document => {
    if (document.role !== 'translation') return document
    const originalName = document.name.replace(/\.[a-z]{2}\.md$/, '.md')
    const original = read(documents.find(({ role, name }) => role !== 'translation' && name === originalName))
    const translation = read(document)
    const before = read(adopted.find(({ role, text }) => role !== 'translation' && read({ text })?.slug === original?.slug))
    const translatedBefore = read(adopted.find(({ role, text }) => role === 'translation' && read({ text })?.slug === translation?.slug))
    if (!original || !translation || !before || !translatedBefore) return document
    const stale = original.provisions.filter(
      section =>
        said(before, section.id) !== said(original, section.id) && said(translatedBefore, section.id) === said(translation, section.id),
    )
    const staleHere = stale.filter(({ id }) => said(translation, id) !== null)
    untranslated.push(...staleHere.map(({ title }) => title))
    const text = withoutSections(document.text, translation, ({ id }) => staleHere.some(section => section.id === id))
    const isTitleStale = before.title !== original.title && translatedBefore.title === translation.title
    if (!isTitleStale) return { ...document, text }
    untranslated.push(original.title)
    return { ...document, text: withTitle(text, original.title) }
  })
  return { documents: kept, untranslated }
}

/** A title whose translation no longer says the same is shown as it was adopted. */
const withTitle = (text: string, title: string): string => text.replace(/^title:.*$/m, () => `title: ${JSON.stringify(title)}`)

/** A section's title, words and citation; null where the document has none of this name. */
const said = ({ provisions }: Plan, wanted: string): string | null => {
  const found = provisions.find(({ id }) => id === wanted)
  return found ? JSON.stringify([found.title, found.text, found.authority?.cite ?? null]) : null
}
