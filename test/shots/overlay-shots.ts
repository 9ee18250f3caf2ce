import { overlayId } from '#shared/text/overlay-id.ts'
import { reachOverlay } from '../e2e/reach-overlay.ts'
import { hosts } from '../portals/hosts.ts'
import { signInAsPerson } from '../portals/sign-in-as-person.ts'
import { nipOf } from './office-work.ts'
import type { Stage } from './stage.ts'

/** The card on the page of persons whose berkas stand differently, and what it says without its bridge. */
export async function shootOverlay({ office, shots }: Stage): Promise<void> {
  const siasn = await office.context.newPage()
  await signInAsPerson(siasn, office.portals)
  const overlay = await reachOverlay(siasn)
  for (const which of ['fresh', 'inCheck', 'returned', 'held'] as const) {
    await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${nipOf(which)}`)
    await overlay.waitForText(/\d{4}\/\d{4}/)
    await shots.portal(siasn, which)
  }
  await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/198703152010012005`)
  await overlay.waitForText(overlayId.noCases)
  await shots.portal(siasn, 'tanpa-berkas')
  await siasn.goto(`https://${hosts.siasn}/peremajaan/profil/pns/${nipOf('inCheck')}`)
  await overlay.click('button', /^Ada: Surat Pengantar/)
  await shots.portal(siasn, 'dicentang')
  await overlay.click('button', overlayId.fold)
  await shots.portal(siasn, 'terlipat')
  await overlay.click('button', overlayId.unfold)
  await siasn.goto(`https://${hosts.siasn}/layananPeremajaan/monitoringUsulan`)
  await overlay.waitForText(overlayId.usulan)
  await shots.portal(siasn, 'usulan')
  await office.context.addCookies(office.portals.signedInCookies())
  await siasn.goto(`https://${hosts.srikandi}/penerimaan-naskah-masuk/naskah-dinas-masuk/nm-3`)
  await overlay.waitForText(overlayId.letter)
  await shots.portal(siasn, 'naskah-srikandi')
}
