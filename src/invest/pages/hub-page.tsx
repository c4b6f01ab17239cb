import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { hubWords, type Room } from '../words/hub.ts'

/** Where each room begins, in the order it is read. */
const rooms: readonly { readonly room: Room; readonly href: string }[] = [
  { room: 'need', href: '/invest/need' },
  { room: 'map', href: '/invest/map' },
  { room: 'staffing', href: '/invest/staffing' },
  { room: 'posts', href: '/invest/posts' },
  { room: 'money', href: '/invest/money' },
  { room: 'department', href: '/department' },
  { room: 'data', href: '/invest/data' },
]

/** `/invest`: what is here, a line each. */
export function HubPage({ page }: { readonly page: PageContext }) {
  const w = hubWords[page.lang]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <dl class="c-rooms">
        {rooms.map(({ room, href }) => (
          <div key={room}>
            <dt>
              <a href={href}>{w.rooms[room].title}</a>
            </dt>
            <dd>{w.rooms[room].says}</dd>
          </div>
        ))}
      </dl>
    </Frame>
  )
}
