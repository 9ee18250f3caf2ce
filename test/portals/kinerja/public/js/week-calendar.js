import { el } from './el.js'

const weekdays = ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu']
const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
)

/** vue-cal: month, week or day, its cells without any name of their own. */
export function weekCalendar({ today, whenChosen, whenEvent }) {
  let view = 'Minggu'
  let shown = today
  let selected = today
  let data = { libur: [], kegiatan: [] }
  const element = el('div', { class: 'vuecal vuecal--week-view' })

  function draw() {
    const days = daysOf(view, shown)
    element.replaceChildren(
      el('div', { class: 'vuecal__menu' }, ['Bulan', 'Minggu', 'Hari'].map(viewButton)),
      el(
        'div',
        { class: 'vuecal__title-bar' },
        arrow('prev', '‹', -1),
        el('div', { class: 'vuecal__title' }, el('button', { type: 'button' }, titleOf(view, shown))),
        el('button', { type: 'button', class: 'vuecal__today-btn', onclick: () => go(today) }, 'Hari Ini'),
        arrow('next', '›', 1),
      ),
      el('div', { class: 'vuecal__weekdays-headings' }, days.slice(0, 7).map(heading)),
      el('div', { class: 'vuecal__cells' }, days.map(cell)),
    )
  }
  function viewButton(name) {
    const active = name === view ? ' vuecal__view-btn--active' : ''
    const choose = () => {
      view = name
      draw()
    }
    return el('button', { type: 'button', class: `vuecal__view-btn${active}`, onclick: choose }, name)
  }
  function arrow(where, text, by) {
    const days = { Bulan: 30, Minggu: 7, Hari: 1 }[view] * by
    return el(
      'button',
      {
        type: 'button',
        class: `vuecal__arrow vuecal__arrow--${where}`,
        onclick: () => go(addDays(shown, days)),
      },
      text,
    )
  }
  function go(day) {
    shown = day
    draw()
  }
  function heading(day) {
    const text =
      view === 'Bulan' ? weekdays[weekdayOf(day)] : `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))}`
    return el('div', { class: 'vuecal__heading' }, el('div', { class: 'weekday-label' }, text))
  }
  function cell(day) {
    const events = data.kegiatan.filter(({ tanggal }) => tanggal === day)
    const isHoliday = data.libur.includes(day)
    const marks = [
      'vuecal__cell',
      events.length > 0 && 'vuecal__cell--has-events',
      day === today && 'vuecal__cell--today',
      day === selected && 'vuecal__cell--selected',
      isHoliday && 'vuecal__cell--disabled',
    ]
    const choose = () => {
      if (isHoliday) return
      selected = day
      whenChosen(day)
      draw()
    }
    return el('div', { class: marks.filter(Boolean).join(' '), onclick: choose }, contentOf(day, events))
  }
  function contentOf(day, events) {
    if (view === 'Bulan')
      return [
        String(Number(day.slice(8))),
        el('span', { class: 'vuecal__cell-events-count' }, String(events.length)),
      ]
    if (events.length === 0) return el('div', { class: 'vuecal__no-event' }, 'Tidak Ada Kegiatan')
    return events.map((held) =>
      el(
        'div',
        { class: 'vuecal__event', onclick: (event) => open(event, held) },
        el('div', { class: 'vuecal__event-title' }, held.kegiatan),
        el('div', { class: 'vuecal__event-time' }, `${held.jamMulai} - ${held.jamSelesai}`),
      ),
    )
  }
  function open(event, held) {
    event.stopPropagation()
    whenEvent(held)
  }
  return {
    element,
    selected: () => selected,
    fill(given) {
      data = given
      draw()
    },
  }
}

function daysOf(view, day) {
  if (view === 'Hari') return [day]
  const first = view === 'Minggu' ? day : `${day.slice(0, 8)}01`
  const monday = addDays(first, -weekdayOf(first))
  return Array.from({ length: view === 'Minggu' ? 7 : 42 }, (_, i) => addDays(monday, i))
}

function titleOf(view, day) {
  const month = `${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
  if (view === 'Bulan') return month
  if (view === 'Hari') return `${weekdays[weekdayOf(day)]} ${Number(day.slice(8))} ${month}`
  return `Minggu ${isoWeek(day)} (${month})`
}

function isoWeek(day) {
  const thursday = addDays(day, 3 - weekdayOf(day))
  const firstOfYear = Date.UTC(Number(thursday.slice(0, 4)), 0, 1)
  return Math.floor((new Date(`${thursday}T00:00:00Z`) - firstOfYear) / 604_800_000) + 1
}

function weekdayOf(day) {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

function addDays(day, days) {
  const moved = new Date(`${day}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}
