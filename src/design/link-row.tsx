export interface LinkRowProps {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly says: string | number; readonly isHere: boolean }[]
  /** What the link is to where one is: the page itself, or what of it is shown. */
  readonly here?: 'page' | 'true'
}

/** Links beside each other, one of which is where one is: years, times, parts of a long table, orders of a list. */
export const LinkRow = ({ label, links, here = 'page' }: LinkRowProps) => (
  <nav aria-label={label}>
    <ul class="c-periods">
      {links.map(({ href, says, isHere }) => (
        <li key={href}>
          <a href={href} aria-current={isHere ? here : undefined}>
            {says}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
