import { useState } from 'react'
import { useSession } from '@/hooks/use-session'
import { keep, readKept } from '@/services/person-storage'

const KEY = 'board-consent-later'

/** Asks a dealer once whether its name may show; a "no" is kept on the phone and never asked about again. */
export function useConsentPrompt(consent: boolean | undefined) {
  const { roles } = useSession()
  const [later, setLater] = useState<boolean>(() => readKept(KEY) === true)
  const sayLater = () => {
    keep(KEY, true)
    setLater(true)
  }
  return { asks: consent === false && !later && roles.includes('dealer'), isDealer: roles.includes('dealer'), sayLater }
}
