import { Image, View } from '@tarojs/components'
import './index.scss'

const TONES = 6

interface Props {
  /** '' where the brand gave none. */
  readonly src: string
  readonly name: string
  /** px */
  readonly size: number
}

/** A product's picture; without one, the word it goes by on a quiet ground, the same for a name everywhere. */
export function ProductPicture({ src, name, size }: Props) {
  const box = { width: `${size}px`, height: `${size}px` }
  if (src !== '') {
    return (
      <Image className="product-picture" style={box} src={src} mode="aspectFill" lazyLoad {...{ 'aria-label': name }} />
    )
  }
  const letters = Array.from(name)
  const tone = letters.reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % TONES
  return (
    <View
      className={`product-picture product-picture-${tone}`}
      style={{ ...box, fontSize: `${Math.round(size * 0.28)}px`, lineHeight: `${size}px` }}
      {...{ 'aria-hidden': true }}
    >
      {wordOf(name)}
    </View>
  )
}

const LETTERS = 2

/** The end of a name tells products apart; its beginning is often the brand: `澄里氨基酸沐浴露 白茶` goes by `白茶`. */
const wordOf = (name: string): string =>
  Array.from(name.replace(/[（(].*$/, '').replace(/[\s\d.·-]/g, ''))
    .slice(-LETTERS)
    .join('')
