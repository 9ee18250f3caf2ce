import { getData } from './api.js'
import { el } from './el.js'
import { openModal } from './modal.js'
import { openProgressModal } from './progress-modal.js'
import { shownDay } from './skp-pages.js'
import { weekCalendar } from './week-calendar.js'

export async function showProgress({ id }) {
  let calendar = await getData(`/kinerja_harian/${id}`)
  const { periode, hariIni } = calendar
  const total = el('p', { class: 'total-jam' })
  const filled = el('p', {})
  const bar = el('progress', { max: '100', 'aria-label': 'Total jam' })
  const week = weekCalendar({
    today: hariIni,
    whenChosen: () => showTotals(),
    whenEvent: (held) => openProgressModal({ calendar, held, whenStored: reload }),
  })

  async function reload() {
    calendar = await getData(`/kinerja_harian/${id}`)
    draw()
  }
  function draw() {
    week.fill(calendar)
    showTotals()
  }
  function showTotals() {
    const minutes = calendar.kegiatan
      .filter(({ tanggal }) => tanggal === week.selected())
      .reduce((sum, { jamMulai, jamSelesai }) => sum + minutesOf(jamSelesai) - minutesOf(jamMulai), 0)
    const percent = Math.round((minutes / calendar.targetMenit) * 100)
    total.textContent = `Total Jam Progress Harian ${spoken(minutes)} / ${spoken(calendar.targetMenit)} (${percent} %)`
    filled.textContent = `Pengisian Realisasi dan Bukti Dukung ${calendar.terisi} / ${calendar.rencanaAksi.length} Kegiatan`
    bar.value = Math.min(percent, 100)
  }
  function showPlans() {
    const close = openModal({
      title: 'Rencana Aksi',
      body: el(
        'ol',
        {},
        calendar.rencanaAksi.map(({ teks }) => el('li', {}, teks)),
      ),
      footer: el(
        'button',
        { type: 'button', class: 'btn btn-light-secondary', onclick: () => close() },
        'Close',
      ),
    })
  }
  const button = (text, kind, onclick) =>
    el('button', { type: 'button', class: `btn ${kind}`, onclick }, text)

  draw()
  return [
    el('strong', { class: 'h5' }, 'Progress Harian'),
    el('p', {}, `Hari Ini : ${shownDay(hariIni)}`),
    button('Kembali', 'btn-light-secondary', () => history.back()),
    el('p', {}, `Periode Penilaian : ${periode.nama}`),
    el('p', {}, `${shownDay(periode.awal)} s.d. ${shownDay(periode.akhir)}`),
    el('p', {}, `Batas Pengisian Periode : ${shownDay(periode.batas)}`),
    el(
      'div',
      { class: 'buttons' },
      button('Tambah Progress Harian', 'btn-success', () =>
        openProgressModal({ calendar, whenStored: reload }),
      ),
      button('Rencana Aksi', 'btn-danger', showPlans),
    ),
    filled,
    total,
    bar,
    week.element,
  ]
}

function minutesOf(time) {
  const [hours, minutes] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function spoken(minutes) {
  return `${Math.floor(minutes / 60)} Jam ${minutes % 60} Menit`
}
