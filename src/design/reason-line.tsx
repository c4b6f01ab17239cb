import type { Lang } from '../kernel/lang.ts'
import { Basis } from './basis.tsx'
import { type Authority, Source } from './cite.tsx'
import { Mark } from './mark.tsx'
import { words } from './words/frame.ts'

/** A section of a plan, or of what the law requires, that contributed to a decision. */
export interface Reason extends Authority {
  readonly href: string
  readonly title: string
}

/** One section as a reason: its title leads there, its authority and its mark follow. */
export function ReasonLine({ reason, lang }: { reason: Reason; lang: Lang }) {
  const kinds: Readonly<Record<string, string>> = words(lang).authorities
  return (
    <>
      <a href={reason.href}>{words(lang).section({ title: reason.title })}</a> <Basis of={reason} lang={lang} />{' '}
      <Source kind={kinds[reason.authority] ?? reason.authority} of={reason} lang={lang} />{' '}
      <Mark mark={reason.mark} isLaw={reason.isLaw} lang={lang} />
    </>
  )
}
