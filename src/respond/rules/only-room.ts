/** The room that a call goes with unless another is said: where it can only be one. */
export const onlyRoom = (rooms: readonly string[] = []): string | null => (rooms.length === 1 ? (rooms[0] ?? null) : null)
