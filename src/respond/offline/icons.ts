export interface Icon {
  readonly address: string
  readonly size: number
  /** The phone cuts it to a shape of its own: then the drawing keeps to the middle. */
  readonly maskable: boolean
}

export const icons: readonly Icon[] = [
  { address: '/icons/plain-192.png', size: 192, maskable: false },
  { address: '/icons/plain-512.png', size: 512, maskable: false },
  { address: '/icons/maskable-512.png', size: 512, maskable: true },
]
