import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { useKeyboard } from '@/hooks/use-keyboard'
import { initCloud } from '@/services/cloud'
import { meetPerson } from '@/services/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    initCloud()
    meetPerson()
  })
  useKeyboard()
  return children
}
