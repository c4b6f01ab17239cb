import type { Lang } from '../kernel/lang.ts'
import { inEnglish } from '../words/lang.ts'
import { Mark } from './mark.tsx'
import { words } from './words/frame.ts'

export interface Authority {
  readonly authority: string
  readonly cite: string
  readonly mark: string
}

/** A citation stays as its source writes it, in English: what reads it aloud is told so. */
export function Source({ kind, cite, lang }: { kind: string; cite: string; lang: Lang }) {
  if (cite === '') return <span>{kind}</span>
  return (
    <span>
      {`${kind} · `}
      <span lang={inEnglish(lang)}>{cite}</span>
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
          <Source kind={kinds[one.authority] ?? one.authority} cite={one.cite} lang={lang} />
          <Mark mark={one.mark} lang={lang} long />
        </>
      ))}
    </p>
  )
}
