import type { Lang } from '../kernel/lang.ts'
import { inEnglish } from '../words/lang.ts'
import { Basis } from './basis.tsx'
import { Mark } from './mark.tsx'
import { words } from './words/frame.ts'

export interface Authority {
  readonly authority: string
  readonly cite: string
  readonly mark: string
  /** The citation in the reader’s language, as the section’s translation writes it; left out where nobody has translated it. */
  readonly cited?: string
  /** False for a section of the district’s own plan; left out where a document is read by itself. */
  readonly isLaw?: boolean | undefined
  /** The plan that a section is taken from: its authority is that plan’s, and not ours. */
  readonly takenFrom?: string | undefined
}

/** A citation that nobody has translated stays in English: what reads it aloud is told so. */
export function Source({ kind, of: { cite, cited }, lang }: { kind: string; of: Pick<Authority, 'cite' | 'cited'>; lang: Lang }) {
  if (cite === '') return <span>{kind}</span>
  return (
    <span>
      {`${kind} · `}
      {cited ? <span>{cited}</span> : <span lang={inEnglish(lang)}>{cite}</span>}
    </span>
  )
}

/** Where a sentence gets its force: kind, citation, mark. */
export function Cite({ of, lang }: { of: readonly Authority[]; lang: Lang }) {
  const kinds: Readonly<Record<string, string>> = words(lang).authorities
  return (
    <p class="c-cite">
      {of.map(one => (
        <>
          <Basis of={one} lang={lang} />
          {one.takenFrom === undefined ? null : <span>{words(lang).takenFrom({ title: one.takenFrom })}</span>}
          <Source kind={kinds[one.authority] ?? one.authority} of={one} lang={lang} />
          <Mark mark={one.mark} isLaw={one.isLaw} lang={lang} long />
        </>
      ))}
    </p>
  )
}
