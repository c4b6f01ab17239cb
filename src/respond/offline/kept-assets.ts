/** Style, faces and scripts of the kept pages. Their names change with their content, so what is kept is never old. */
const assets = 'concord-assets'

/** Keeps these and drops all others. */
export async function keepAssets(addresses: readonly string[]): Promise<void> {
  const kept = await caches.open(assets)
  const there = new Set((await kept.keys()).map(({ url }) => new URL(url).pathname))
  await kept.addAll(addresses.filter(address => !there.has(address)))
}

export async function dropOtherAssets(addresses: readonly string[]): Promise<void> {
  const kept = await caches.open(assets)
  for (const request of await kept.keys()) if (!addresses.includes(new URL(request.url).pathname)) await kept.delete(request)
}

export const keptAsset = async (request: Request): Promise<Response | undefined> => (await caches.open(assets)).match(request)
