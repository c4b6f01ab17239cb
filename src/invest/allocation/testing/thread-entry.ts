/** What the built entry exports, in a build of its own for the test of the thread. */
export { solveAllocationsHere as solveAllocations, solvingThreads } from '../solving.ts'
