import { getJson } from './api.js'
import { el } from './dom.js'
import { speak } from './language.js'
import { markMenu, showMenu } from './menu.js'
import { loadBeranda } from './pages/beranda.js'
import { loadMonitoringUsulan } from './pages/monitoring-usulan.js'
import { loadNilaiAsn } from './pages/nilai-asn.js'
import { loadPeremajaan } from './pages/peremajaan.js'
import { loadProfilAsn } from './pages/profil-asn.js'
import { startRouter } from './router.js'

const session = await getJson('/api/sesi').catch(() => ({ nama: '', instansi: '', bahasa: 'id' }))
speak(session.bahasa)
document.getElementById('operator').textContent = session.nama
document.getElementById('operator-nip').textContent = session.nip ? `NIP ${session.nip}` : ''
document.getElementById('instansi').textContent = session.instansi
showMenu()

startRouter({
  routes: [
    { pattern: /^\/$/, load: loadBeranda },
    { pattern: /^\/tampilanData$/, load: loadProfilAsn },
    { pattern: /^\/peremajaan\/profil\/(?:pns|pppk)\/(\d+)$/, load: loadPeremajaan },
    { pattern: /^\/layananIP\/nilaiASN$/, load: loadNilaiAsn },
    { pattern: /^\/layananPeremajaan\/monitoringUsulan$/, load: loadMonitoringUsulan },
  ],
  loadUnknown: async () => ({
    title: 'Halaman tidak ditemukan',
    content: [
      el('h1', {}, 'Halaman tidak ditemukan'),
      el('p', {}, 'Pilih layanan dari menu di sebelah kiri.'),
    ],
  }),
  whenShown: markMenu,
})
