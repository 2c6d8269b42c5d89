import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useSession } from '@/hooks/use-session'

const KEY = 'board-consent-later'

/** Asks a dealer once whether its name may show; a "no" is kept on the phone and never asked about again. */
export function useConsentPrompt(consent: boolean | undefined) {
  const { roles } = useSession()
  const [later, setLater] = useState<boolean>(() => Taro.getStorageSync(KEY) === true)
  const sayLater = () => {
    Taro.setStorageSync(KEY, true)
    setLater(true)
  }
  return { asks: consent === false && !later && roles.includes('dealer'), isDealer: roles.includes('dealer'), sayLater }
}
