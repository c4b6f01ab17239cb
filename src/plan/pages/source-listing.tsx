import type { Lang } from '../../kernel/lang.ts'
import { words } from '../wording.ts'
import type { FaultView } from './review-view.ts'
import type { SourceLine, SourceView, Stretch } from './source-view.ts'

/** A document's text with each fault at its line. Nothing of it needs a script: what is folded opens by itself. */
export function SourceListing({ source, lang }: { source: SourceView; lang: Lang }) {
  return (
    <div class="c-source">
      {source.stretches.map(stretch =>
        stretch.isOpen ? (
          <Lines key={stretch.from} stretch={stretch} lang={lang} />
        ) : (
          <details key={stretch.from}>
            <summary>{words(lang).review.lines(stretch.from, stretch.to)}</summary>
            <Lines stretch={stretch} lang={lang} />
          </details>
        ),
      )}
    </div>
  )
}

function Lines({ stretch, lang }: { stretch: Stretch; lang: Lang }) {
  return (
    <ol start={stretch.from}>
      {stretch.lines.map(line => (
        <Line key={line.number} line={line} lang={lang} />
      ))}
    </ol>
  )
}

function Line({ line: { number, text, faults }, lang }: { line: SourceLine; lang: Lang }) {
  const isFaulty = faults.length > 0
  return (
    <li class={isFaulty ? 'is-faulty' : undefined}>
      <code lang="en">
        <span class="c-source__number">{number}</span> {text}
      </code>
      {isFaulty ? faults.map(fault => <FaultSaid key={fault.id} fault={fault} lang={lang} />) : null}
    </li>
  )
}

/** One fault: its kind, what was read and expected, the plainest situation it is about, and what helps. */
export function FaultSaid({ fault, lang }: { fault: FaultView; lang: Lang }) {
  const w = words(lang).review
  return (
    <div class="c-fault" id={fault.id} tabIndex={-1}>
      <p>
        <strong>{w.lineFault(fault.line, fault.says)}</strong>
      </p>
      {lang === 'en' ? null : <p class="c-small c-soft">{w.found}</p>}
      <p lang={lang === 'en' ? undefined : 'en'}>{fault.message}</p>
      {fault.situation === null ? null : (
        <p>
          {fault.question === null ? null : `${w.question(fault.question)}. `}
          {w.situation} {fault.situation}
        </p>
      )}
      {fault.other === null ? null : <p>{w.see(fault.other.file, fault.other.line)}</p>}
      <p class="c-soft">{fault.help}</p>
    </div>
  )
}
