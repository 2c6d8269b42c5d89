let aheadMs = 0

/** Each answer brings the server's time: a phone's own clock may be minutes off, and deadlines must not be. */
export function setClock(serverNow: number): void {
  aheadMs = serverNow - Date.now()
}

/** The server's time as far as this phone knows it, epoch ms. */
export const serverNow = (): number => Date.now() + aheadMs
