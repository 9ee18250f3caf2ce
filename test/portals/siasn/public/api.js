/** Reads JSON. Without a session the page leaves for the sign-in and the promise never settles. */
export async function getJson(path, query = {}) {
  const search = new URLSearchParams(query).toString()
  const response = await fetch(search ? `${path}?${search}` : path)
  if (response.status === 401) return leaveForSignIn()
  return response.json()
}

/** Sends a form. Resolves to `{ status, body }`; rejects only when no answer came. */
export async function postForm(path, form) {
  const response = await fetch(path, { method: 'POST', body: form })
  if (response.status === 401) return leaveForSignIn()
  return { status: response.status, body: await response.json() }
}

function leaveForSignIn() {
  location.assign(`/masuk?${new URLSearchParams({ kembali: location.pathname + location.search })}`)
  return new Promise(() => {})
}
