/** The hidden field of a form that says on whose page it stood: once a session is over nothing else does. */
export const writerField = 'writer'
