import type { PortalPlace } from '../portal-place.ts'

const host = 'kinerja.bkn.go.id'

/** E-Kinerja BKN, where everybody has an account of his own work. */
export const kinerjaPlace: PortalPlace = {
  host,
  start: `https://${host}/skp`,
  signInPaths: ['/login', '/masuk', '/keluar', '/sso/callback'],
  landmark: (page) => page.getByRole('link', { name: 'Profil', exact: true }),
}
