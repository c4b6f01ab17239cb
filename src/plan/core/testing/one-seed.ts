import fc from 'fast-check'

/** Under the mutation test a property is the same in every run, and its first failure is enough. */
fc.configureGlobal({ seed: 20261125, endOnFailure: true })
