/** The real host names the practice portals stand under; Chromium's resolver rules lead them to loopback. */
export const hosts = {
  asnDigital: 'asndigital.bkn.go.id',
  sso: 'sso-siasn.bkn.go.id',
  siasn: 'siasn-instansi.bkn.go.id',
  kinerja: 'kinerja.bkn.go.id',
  srikandi: 'srikandi.arsip.go.id',
} as const

/** The Keycloak clients and the one address each may be sent back to. */
export const ssoClients = {
  'bkn-portal': `https://${hosts.asnDigital}/sso/callback`,
  'siasn-instansi': `https://${hosts.siasn}/sso/callback`,
  'kinerja-bkn': `https://${hosts.kinerja}/sso/callback`,
} as const
export type SsoClient = keyof typeof ssoClients
