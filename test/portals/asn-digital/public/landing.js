const byId = (id) => document.getElementById(id)
const menus = ['individu', 'instansi', 'seleksi', 'pendukung']
const query = new URLSearchParams(location.search)
const answer = await fetch('/api/sesi')
const { nama } = await answer.json()

showPerson()
byId('ring').addEventListener('mouseenter', openRing)
byId('start').addEventListener('click', openRing)
for (const menu of menus) byId(`btn-layanan-${menu}`).addEventListener('click', () => openMenu(menu))
for (const id of ['btn-layanan-public', 'btn-layanan-login-mobile'])
  byId(id).addEventListener('click', askToSignIn)
byId('btn-login-close').addEventListener('click', () => byId('modal-login').close())
byId('btn-login').addEventListener('click', signIn)

if (menus.includes(query.get('menu'))) {
  openRing()
  openMenu(query.get('menu'))
}

function showPerson() {
  byId('doors').hidden = Boolean(nama)
  byId('greeting').hidden = !nama
  byId('greeting-name').textContent = `Selamat Datang, ${nama}`
}

function openRing() {
  byId('ring-menu').hidden = false
  byId('ring').classList.add('ring-open')
  byId('start').setAttribute('aria-expanded', 'true')
}

// Seleksi and Pendukung are open to everybody; the other two ask who is there.
function openMenu(menu) {
  const personal = menu === 'individu' || menu === 'instansi'
  if (personal && !nama) {
    askToSignIn()
    return
  }
  for (const other of menus) byId(`menu-${other}`).hidden = other !== menu
}

function askToSignIn() {
  if (query.has('redirect'))
    byId('modal-login-hint').textContent = 'Sesi Anda belum ada atau telah berakhir. Silakan masuk kembali.'
  byId('modal-login').showModal()
}

function signIn() {
  location.assign(`/masuk?${new URLSearchParams({ kembali: query.get('redirect') ?? '/' })}`)
}
