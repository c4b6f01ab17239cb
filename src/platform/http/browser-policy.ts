import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What a browser is told with every answer: nothing from elsewhere, no frame around a page. What only browsers of the past read is left out,
 * for each first visit on a slow telephone carries these lines with every file.
 */
export const browserPolicy = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      formAction: ["'self'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
  frameguard: { action: 'deny' },
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const satisfies FastifyHelmetOptions

/** The same as headers by name, for the answer to an address that cannot be read, which comes before the policy is set on a reply. */
export const policyHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': Object.entries(browserPolicy.contentSecurityPolicy.directives)
    .map(([name, sources]) => [name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`), ...sources].join(' '))
    .join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': browserPolicy.referrerPolicy.policy,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
}
