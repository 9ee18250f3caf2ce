import { type Html, html } from '../html.ts'

/** Page one: username and password. */
export function passwordPage(action: string, username = '', problem?: string): Html {
  return frame(
    'Masuk ke akun Anda',
    html`${alert(problem)}
      <form id="kc-form-login" method="post" action="${action}">
        <div class="form-group">
          <label for="username">Username / NIP</label>
          <input id="username" name="username" type="text" value="${username}" autocomplete="username" autofocus />
        </div>
        <div class="form-group">
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" />
        </div>
        <input id="kc-login" name="login" type="submit" value="Masuk" />
      </form>`,
  )
}

/** Page two: the code that a person reads from their authenticator. */
export function otpPage(action: string, problem?: string): Html {
  return frame(
    'Verifikasi dua langkah',
    html`${alert(problem)}
      <p class="hint">Masukkan kode 6 angka dari aplikasi autentikator pada ponsel Anda.</p>
      <form id="kc-otp-login-form" method="post" action="${action}">
        <div class="form-group">
          <label for="otp">Kode OTP</label>
          <input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" autofocus />
        </div>
        <input id="kc-login" name="login" type="submit" value="Masuk" />
      </form>`,
  )
}

/** A dead end with its reason, as Keycloak shows it. */
export function ssoErrorPage(problem: string): Html {
  return frame('Kami mohon maaf', alert(problem))
}

function alert(problem: string | undefined): Html {
  return problem ? html`<p id="input-error" class="alert-error" role="alert">${problem}</p>` : html``
}

function frame(title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title} | SSO SIASN</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/auth/resources/login.css" />
  </head>
  <body class="login-pf">
    <header class="kc-header">SSO ASN</header>
    <main class="card-pf">
      <h1 id="kc-page-title">${title}</h1>
      ${body}
    </main>
    <footer class="practice-banner">PORTAL LATIHAN – data fiktif</footer>
  </body>
</html>`
}
