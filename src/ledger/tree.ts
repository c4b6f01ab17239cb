import { createHash } from 'node:crypto'

/**
 * The Merkle tree of RFC 6962 §2.1, grown a leaf at a time. `frontier[i]` is the root of the full subtree of 2^i leaves at its right edge, or empty.
 * All hashes are SHA-256, 32 bytes.
 */
export interface Tree {
  readonly size: bigint
  readonly frontier: readonly Buffer[]
}

export const emptyTree: Tree = { size: 0n, frontier: [] }

const hash = (...parts: Uint8Array[]): Buffer => {
  const sha = createHash('sha256')
  for (const part of parts) sha.update(part)
  return sha.digest()
}
const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)
const none = Buffer.alloc(0)

/** RFC 6962 leaf hash of one line of text. */
export const leafHash = (line: string): Buffer => hash(leafPrefix, Buffer.from(line, 'utf8'))

export function append(tree: Tree, leaf: Buffer): Tree {
  const frontier = [...tree.frontier]
  let carried = leaf
  let level = 0
  for (; frontier[level]?.length; level++) {
    carried = hash(nodePrefix, frontier[level] ?? none, carried)
    frontier[level] = none
  }
  frontier[level] = carried
  return { size: tree.size + 1n, frontier }
}

/** The root over all leaves; of an empty tree the hash of nothing. */
export function root(tree: Tree): Buffer {
  let found: Buffer | undefined
  for (const subtree of tree.frontier) if (subtree.length) found = found ? hash(nodePrefix, subtree, found) : subtree
  return found ?? hash()
}
