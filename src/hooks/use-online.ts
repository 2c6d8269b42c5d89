import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** Whether the phone has a network at all. Assumed so until it says otherwise. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let gone = false
    const listen: Taro.onNetworkStatusChange.Callback = change => setOnline(change.isConnected)
    Taro.onNetworkStatusChange(listen)
    Taro.getNetworkType()
      .then(answer => !gone && setOnline(answer.networkType !== 'none'))
      .catch(() => undefined)
    return () => {
      gone = true
      Taro.offNetworkStatusChange(listen)
    }
  }, [])
  return online
}
