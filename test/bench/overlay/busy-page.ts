/** How many nodes the page has before anybody types, and how many changes it makes while somebody does. */
const BUSY_NODES = 34_000
const BUSY_CHANGES = 16_000

/**
 * A page of the address of one person as large single-page applications are: a long list beside the form, of which
 * `window.work()` changes rows in each frame while a field is filled letter by letter. Answers with the milliseconds
 * that the page itself was at it; waits between the frames do not count.
 */
export const busyPage = (nip: string): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>sibuk</title></head>
<body><main><h1>Peremajaan Data</h1><dl><div><dt>NIP Baru</dt><dd>${nip}</dd></div></dl>
<form><label for="nama">Nama Kursus</label><input id="nama"></form><div id="list"></div></main><script>
  const list = document.querySelector('#list')
  const rows = []
  for (let at = 0; at < ${BUSY_NODES} / 4; at += 1) {
    const row = document.createElement('div')
    row.append(document.createElement('span'), document.createElement('button'))
    row.firstChild.append('Baris ' + at)
    row.lastChild.type = 'button'
    rows.push(row)
  }
  list.append(...rows)
  window.work = async () => {
    const frames = 200
    const field = document.querySelector('#nama')
    let spent = 0
    for (let frame = 0; frame < frames; frame += 1) {
      await new Promise((done) => requestAnimationFrame(done))
      const start = performance.now()
      field.value += 'x'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      for (let change = 0; change < ${BUSY_CHANGES} / frames; change += 1) {
        const row = rows[(frame * 97 + change * 31) % rows.length]
        if (change % 2) row.className = 'c' + frame
        else row.firstChild.textContent = 'Baris ' + frame + '.' + change
      }
      void list.offsetHeight
      await null
      spent += performance.now() - start
    }
    return spent
  }
</script></body></html>`
