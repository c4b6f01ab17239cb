import type { Lang } from '../../kernel/lang.ts'
import { icons } from './icons.ts'
import { offline } from './words/offline.ts'

/** What stands under the icon on a phone; longer names are cut off there. */
const longestShort = 14

/** The district's name as far as it fits, in whole words. */
export function shortName(name: string): string {
  const [first = '', ...rest] = name.split(/\s+/).filter(Boolean)
  let short = first
  for (const word of rest) {
    if (`${short} ${word}`.length > longestShort) break
    short = `${short} ${word}`
  }
  return short
}

/** The colors of the page's ground and of its actions, as in the style sheet. */
export const ground = '#fbf9f3'
export const deepGreen = '#0c4e29'

/** What a phone needs to keep the district's page beside its other applications. */
export const webManifest = (district: string, lang: Lang) => ({
  id: '/',
  name: district,
  short_name: shortName(district),
  lang,
  dir: 'ltr',
  start_url: '/call',
  scope: '/',
  display: 'standalone',
  background_color: ground,
  theme_color: ground,
  icons: icons.map(({ address, size, maskable }) => ({
    src: address,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: maskable ? 'maskable' : 'any',
  })),
  shortcuts: [
    { name: offline[lang].app.call, url: '/call' },
    { name: offline[lang].app.pages, url: '/me/pages' },
  ],
})
