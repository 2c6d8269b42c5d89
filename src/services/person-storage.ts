import Taro from '@tarojs/taro'
import { currentOpenid } from './identity'

/**
 * What the phone keeps for the person who uses it. WeChat keeps each user's storage apart by itself; a browser on the local cloud
 * is used by many people in turn, so there the person's id is part of the key.
 */
export const keyOf = (name: string): string => (process.env.QDT_CLOUD === 'local' ? `${name}:${currentOpenid()}` : name)

/** Whatever was kept, '' if nothing: an older version may have written it, so check before use. */
export const readKept = (name: string): unknown => Taro.getStorageSync(keyOf(name))
export const keep = (name: string, value: unknown): void => Taro.setStorageSync(keyOf(name), value)
export const dropKept = (name: string): void => Taro.removeStorageSync(keyOf(name))
