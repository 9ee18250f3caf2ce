import { toastError } from './toast.js'

const sentences = {
  403: 'Anda tidak memiliki akses ke layanan ini',
  429: 'Terlalu banyak permintaan, silakan coba beberapa saat lagi',
}

/**
 * Reads JSON. Without a session the page leaves for the sign-in and the promise never settles; an answer that is
 * none toasts its sentence and rejects.
 */
export async function getJson(path, query = {}) {
  const search = new URLSearchParams(query).toString()
  const response = await fetch(search ? `${path}?${search}` : path)
  if (response.status === 401) return leaveForSignIn()
  if (response.ok || response.status === 404) return response.json()
  toastError(troubleOf(response.status))
  throw new Error(`HTTP ${response.status}`)
}

/** Sends a form. Resolves to `{ status, body }`; rejects only when no answer came, or one that nobody can read. */
export async function postForm(path, form) {
  const response = await fetch(path, { method: 'POST', body: form })
  if (response.status === 401) return leaveForSignIn()
  return { status: response.status, body: await response.json() }
}

export function troubleOf(status) {
  return sentences[status] ?? 'Ada Kesalahan, mohon upload ulang'
}

function leaveForSignIn() {
  location.assign(`/masuk?${new URLSearchParams({ kembali: location.pathname + location.search })}`)
  return new Promise(() => {})
}
