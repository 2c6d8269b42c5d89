/** Which cloud a build of the mini-program talks to; the answers are compile-time constants, so the other branch is cut. */
export function cloudTarget(environment: Record<string, string | undefined>): Record<string, string> {
  const browser = environment.TARO_ENV === 'h5'
  const cloud = browser ? 'local' : (environment.QDT_CLOUD ?? 'wechat')
  if (cloud !== 'wechat' && cloud !== 'local') throw new Error(`QDT_CLOUD must be wechat or local, not "${cloud}"`)
  // A page in a browser calls the origin it came from; a WeChat page has no origin and needs the address.
  const url = cloud === 'local' && !browser ? (environment.QDT_LOCAL_URL ?? 'http://127.0.0.1:8787') : ''
  return {
    QDT_CLOUD: JSON.stringify(cloud),
    QDT_LOCAL_URL: JSON.stringify(url.replace(/\/+$/, '')),
    QDT_CLOUD_ENV: JSON.stringify(environment.QDT_CLOUD_ENV ?? ''),
  }
}
