import { View } from '@tarojs/components'
import { aria } from '../aria'
import './index.scss'

/** Why what was just tried did not work and what to do, at the place where it was tried; nothing where nothing went wrong. */
export function Alert({ text }: { readonly text: string | null | undefined }) {
  if (!text) return null
  return (
    <View className="alert" {...aria({ role: 'alert' })}>
      {text}
    </View>
  )
}
