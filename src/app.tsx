import { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { useKeyboard } from '@/hooks/use-keyboard'
import { initCloud } from '@/services/cloud'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(initCloud)
  useKeyboard()
  return children
}
