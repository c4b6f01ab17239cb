import type { Prose, Run } from './view.ts'

/** A section's own words. */
export function RunningText({ prose }: { prose: readonly Prose[] }) {
  return <>{prose.map(block)}</>
}

function block(one: Prose, index: number) {
  switch (one.is) {
    case 'paragraph':
      return <p key={index}>{one.text.map(run)}</p>
    case 'heading':
      return <h3 key={index}>{one.text.map(run)}</h3>
    case 'quote':
      return (
        <blockquote key={index} class="c-quote">
          <p>{one.text.map(run)}</p>
        </blockquote>
      )
    case 'list': {
      const items = one.items.map((item, place) => <li key={place}>{item.map(run)}</li>)
      return one.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>
    }
  }
}

function run(one: Run, index: number) {
  switch (one.is) {
    case 'text':
      return one.text
    case 'emphasis':
      return <em key={index}>{one.text}</em>
    case 'strong':
      return <strong key={index}>{one.text}</strong>
    case 'code':
      return <code key={index}>{one.text}</code>
    case 'link':
      return (
        <a key={index} href={one.href}>
          {one.text}
        </a>
      )
    case 'break':
      return <br key={index} />
  }
}
