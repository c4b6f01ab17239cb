import { frontOf } from '../bundle.ts'
import type { PlanDocument } from '../documents.ts'

/** A version's documents with one that it includes silenced: its sections stay, so that all that names them still finds them, and none of them acts. */
export const withoutModelPlan = (documents: readonly PlanDocument[], slug: string): readonly PlanDocument[] =>
  documents.map(document => (document.role === 'include' && frontOf(document.text).plan === slug ? silenced(document) : document))

const opens = /^ {0,3}(`{3,}|~{3,}) *(rule|also|setting)\b/

function silenced(document: PlanDocument): PlanDocument {
  let fence: string | null = null
  const kept = document.text.split(/\r\n|\n|\r/).filter(line => {
    if (fence !== null) {
      const closes = line.trim()
      if (closes.startsWith(fence) && closes.replaceAll(fence.charAt(0), '') === '') fence = null
      return false
    }
    fence = opens.exec(line)?.[1] ?? null
    return fence === null
  })
  return { ...document, text: kept.join('\n') }
}
