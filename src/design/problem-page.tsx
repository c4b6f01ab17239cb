import type { PageContext } from './context.ts'
import { htmlDocument } from './document.ts'
import { type MessageKind, MessagePage } from './message-page.tsx'

/** The page for a "no" that has no page of its own, by its status over HTTP. */
export function problemPage(
  page: PageContext,
  problem: { readonly status: number; readonly detail: string; readonly inEmergency?: string },
  reference: string,
): string {
  const kind = kinds[problem.status] ?? (problem.status >= 500 ? 'broken' : 'unreadable')
  return htmlDocument(
    <MessagePage
      page={page}
      kind={kind}
      says={kind === 'broken' || problem.detail === '' ? [] : [problem.detail]}
      {...(kind === 'broken' ? { reference } : {})}
      {...(problem.inEmergency === undefined ? {} : { inEmergency: problem.inEmergency })}
    />,
  )
}

const kinds: Readonly<Record<number, MessageKind>> = {
  403: 'not-permitted',
  404: 'not-found',
  409: 'refused',
  413: 'too-large',
  503: 'not-ready',
}
