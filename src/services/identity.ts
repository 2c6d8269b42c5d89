import Taro from '@tarojs/taro'

/**
 * Who uses this phone, for the local cloud alone: WeChat's own cloud knows its user and never asks. A browser tab is told by
 * `?as=`, and remembers it apart from other tabs; a WeChat page has a chooser on 我的, in local builds only.
 */
const KEY = 'local-openid'
const GUEST_DIGITS = 8

export function currentOpenid(): string {
  return process.env.TARO_ENV === 'h5' ? openidOfTab() : openidOfPhone()
}

export function chooseOpenid(openid: string): void {
  if (process.env.TARO_ENV === 'h5') sessionStorage.setItem(KEY, openid)
  else Taro.setStorageSync(KEY, openid)
}

function openidOfTab(): string {
  const asked = /[?&]as=([^&#]+)/.exec(`${location.search}${location.hash}`)?.[1]
  if (asked) sessionStorage.setItem(KEY, decodeURIComponent(asked))
  const known = sessionStorage.getItem(KEY) ?? newGuest()
  sessionStorage.setItem(KEY, known)
  return known
}

function openidOfPhone(): string {
  const known: unknown = Taro.getStorageSync(KEY)
  if (typeof known === 'string' && known !== '') return known
  const guest = newGuest()
  Taro.setStorageSync(KEY, guest)
  return guest
}

// Starts with letters: the cloud's SDK would turn an all-digit id into a number.
const newGuest = () =>
  `guest-${Math.random()
    .toString(36)
    .slice(2, 2 + GUEST_DIGITS)}`
