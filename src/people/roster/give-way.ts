/** A large roster must not hold up anybody's call: between two pieces of it the process attends to other work. */
export const giveWay = (): Promise<void> => new Promise(resume => setImmediate(resume))
