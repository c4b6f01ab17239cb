/** Each in turn, several at once: for work that mostly waits. */
export async function inLanes<Each>(lanes: number, all: Iterable<Each>, work: (each: Each) => Promise<void>): Promise<void> {
  const turns = [...all].values()
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const each of turns) await work(each)
    }),
  )
}
