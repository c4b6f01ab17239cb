import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { messages } from '../../words/messages.ts'

const words = messages('respond.how-calls-go', {
  title: 'How a call goes',
  lede: 'What happens after you call for support, in the order in which it happens.',
  steps: [
    'The plan decides who comes. You see its answer, and why, on the page of your call.',
    'They are asked by text message, one after the other, until somebody says that they are coming.',
    'Your page shows who is coming, when they are on the way, and when they are there.',
    'Whoever came closes the call and says how it ended. If nobody came, the record says why.',
  ],
  call: 'Call for support',
})

/** What a call for support sets going, for who has never made one. */
export function HowCallsGoPage({ page }: { page: PageContext }) {
  const w = words[page.lang]
  return (
    <Frame page={page} title={w.title}>
      <div class="c-narrow">
        <h1>{w.title}</h1>
        <p class="c-lede">{w.lede}</p>
        <ol>
          {w.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Call911 lang={page.lang} now />
        <div class="c-actions">
          <a class="usa-button" href="/call">
            {w.call}
          </a>
        </div>
      </div>
    </Frame>
  )
}
