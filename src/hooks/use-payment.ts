import { useCallback, useState } from 'react'
import type { PaymentRequest } from '@/contracts'
import { type PaymentOutcome, requestPayment } from '@/services/payment'

interface OpenSheet {
  readonly amountFen: number
  readonly answer: (accept: boolean) => void
}

export interface UsePayment {
  readonly pay: (request: PaymentRequest) => Promise<PaymentOutcome>
  /** The local cloud's payment window, to be shown while not null; never set in a build for WeChat. */
  readonly sheet: OpenSheet | null
}

export function usePayment(): UsePayment {
  const [sheet, setSheet] = useState<OpenSheet | null>(null)
  const ask = useCallback(
    (request: PaymentRequest) =>
      new Promise<boolean>(resolve => {
        const answer = (accept: boolean) => {
          setSheet(null)
          resolve(accept)
        }
        setSheet({ amountFen: request.amountFen, answer })
      }),
    [],
  )
  const pay = useCallback((request: PaymentRequest) => requestPayment(request, ask), [ask])
  return { pay, sheet }
}
