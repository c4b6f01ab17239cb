/** The part of invest that a thread loads to solve, and no more of it. */
export { solveAllocationsHere } from '../invest/index.ts'
